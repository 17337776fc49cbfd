//! The plans of flushes, and where in the list of statements each begins.

use std::sync::Arc;

use protocol::{Flush, FlushAction, FlushStep};

use super::measure::count_of;

/// A flush of the run in view.
#[derive(Clone, Debug, PartialEq)]
pub struct FlushLog {
    /// What it was going to do.
    pub plan: Arc<Flush>,
    /// How many statements had been sent before it.
    pub at: usize,
    /// Whether all was written; none while it is under way.
    pub is_done: Option<bool>,
}

impl FlushLog {
    /// Whether both are drawn alike.
    pub fn looks_like(&self, other: &Self) -> bool {
        self.is_done == other.is_done && self.plan.steps == other.plan.steps
    }
}

/// Notes how the last open flush of a session ended.
pub fn note_end(flushes: &mut [FlushLog], session: u32, is_done: bool) {
    let open = |flush: &&mut FlushLog| flush.plan.session == session && flush.is_done.is_none();
    if let Some(flush) = flushes.iter_mut().rev().find(open) {
        flush.is_done = Some(is_done);
    }
}

/// The verb of a step.
pub fn step_verb(action: FlushAction) -> &'static str {
    match action {
        FlushAction::Save => "save",
        FlushAction::Link => "link",
        FlushAction::PostUpdate => "update keys",
        FlushAction::Delete => "delete",
    }
}

/// What a step is about: `2 Author`, `Author.books`.
pub fn step_target(step: &FlushStep) -> String {
    match &step.relationship {
        Some(relationship) => relationship.clone(),
        None => format!("{} {}", step.count, step.class),
    }
}

/// The plan in one line.
pub fn plan_summary(plan: &Flush) -> String {
    const SHOWN: usize = 4;
    let mut parts: Vec<String> =
        plan.steps.iter().take(SHOWN).map(|step| format!("{} {}", step_verb(step.action), step_target(step))).collect();
    if let Some(more) = plan.steps.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        parts.push(format!("{} more", count_of(more as u64, "step")));
    }
    parts.join(" → ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(action: FlushAction, class: &str, count: u32, relationship: Option<&str>) -> FlushStep {
        FlushStep {
            action,
            class: class.into(),
            objects: Vec::new(),
            count,
            relationship: relationship.map(str::to_owned),
            reason: String::new(),
        }
    }

    fn flush(session: u32, steps: Vec<FlushStep>) -> FlushLog {
        FlushLog { plan: Arc::new(Flush { session, steps, source: None }), at: 0, is_done: None }
    }

    #[test]
    fn a_plan_is_told_in_one_line() {
        let save = |class, count| step(FlushAction::Save, class, count, None);
        let link = step(FlushAction::Link, "Author", 2, Some("Author.books"));
        let short = flush(1, vec![save("Author", 2), link.clone(), save("Book", 3)]);
        assert_eq!(plan_summary(&short.plan), "save 2 Author → link Author.books → save 3 Book");
        let long = flush(1, vec![save("A", 1), link.clone(), save("B", 1), link, save("C", 1), save("D", 1)]);
        assert!(plan_summary(&long.plan).ends_with("→ 2 steps more"));
    }

    #[test]
    fn the_last_open_flush_of_a_session_ends() {
        let mut flushes = [flush(1, Vec::new()), flush(2, Vec::new()), flush(1, Vec::new())];
        note_end(&mut flushes, 1, true);
        note_end(&mut flushes, 1, false);
        assert_eq!(flushes.map(|flush| flush.is_done), [Some(false), None, Some(true)]);
    }
}
