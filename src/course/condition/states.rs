//! The states that objects went through.

use serde::{Deserialize, Serialize};

use crate::{Evidence, StateChange};

/// So many objects went from one state of their session to another; one or more where no number is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatesCondition {
    /// The class's name; any where it is absent.
    pub class: Option<String>,
    /// The state before.
    pub from: Option<String>,
    /// The state after.
    pub to: Option<String>,
    /// How many at least.
    pub at_least: Option<u64>,
    /// How many at most.
    pub at_most: Option<u64>,
}

impl StatesCondition {
    pub(super) fn test(&self, evidence: &Evidence) -> Result<(), String> {
        let count = evidence.states.iter().filter(|change| self.is_match(change)).count() as u64;
        let at_least = self.at_least.unwrap_or(u64::from(self.at_most.is_none()));
        if count < at_least {
            let what = self.describe();
            let often = if at_least == 1 { String::new() } else { format!(" {at_least} times") };
            return Err(format!("Expected {what}{often}, found {count}.{}", say_all(evidence)));
        }
        match self.at_most {
            Some(at_most) if count > at_most => {
                let what = self.describe();
                Err(match at_most {
                    0 => format!("Did not expect {what}, found {count}."),
                    1 => format!("Expected {what} at most once, found {count}."),
                    _ => format!("Expected {what} at most {at_most} times, found {count}."),
                })
            }
            _ => Ok(()),
        }
    }

    fn is_match(&self, change: &StateChange) -> bool {
        let is = |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|wanted| wanted == found);
        is(&self.class, &change.class) && is(&self.from, &change.from) && is(&self.to, &change.to)
    }

    /// `a Run from transient to pending`.
    pub(super) fn describe(&self) -> String {
        let mut text = self.class.as_ref().map_or_else(|| "an object".to_owned(), |class| format!("a {class}"));
        if let Some(from) = &self.from {
            text.push_str(" from ");
            text.push_str(from);
        }
        if let Some(to) = &self.to {
            text.push_str(" to ");
            text.push_str(to);
        }
        text
    }
}

/// The different changes and how often each came.
fn say_all(evidence: &Evidence) -> String {
    let mut counts: Vec<(&StateChange, usize)> = Vec::new();
    for change in &evidence.states {
        match counts.iter_mut().find(|(known, _)| *known == change) {
            Some((_, count)) => *count += 1,
            None => counts.push((change, 1)),
        }
    }
    if counts.is_empty() {
        return "\nNo object changed its state.".to_owned();
    }
    let lines =
        counts.iter().map(|(StateChange { class, from, to }, count)| format!("\n  {class}: {from} to {to}, {count}x"));
    lines.collect::<Vec<_>>().concat()
}
