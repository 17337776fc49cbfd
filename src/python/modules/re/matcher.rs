//! The backtracking matcher.

use super::node::{Anchor, Case, Category, Greed};
use super::program::{Program, Step};

/// How many steps one search may take before it is given up.
const MOST_STEPS: u64 = 20_000_000;

/// The search took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Positions of the whole match and of the groups: start and end of each.
pub type Spans = Vec<Option<usize>>;

/// Something to undo or to try when the way so far fails.
enum Back {
    Branch(usize, usize),
    Save(usize, Option<usize>),
    Counter(usize, (u32, usize)),
    /// A greedy run that may give back characters: next instruction, least and current end.
    Shorter(usize, usize, usize),
    /// A lazy run that may take more: its instruction, current end, characters left to take.
    Longer(usize, usize, u32),
}

/// Which matches count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// All.
    Any,
    /// Those that reach the end.
    Full,
    /// Those that are not empty.
    NonEmpty,
}

/// One search in one text.
pub struct Matcher<'a> {
    program: &'a Program,
    text: &'a [char],
    /// Where the searched part ends.
    end: usize,
    saves: Spans,
    counters: Vec<(u32, usize)>,
    last_group: Option<usize>,
    steps: u64,
}

impl<'a> Matcher<'a> {
    /// A matcher for the text up to `end`.
    pub fn new(program: &'a Program, groups: usize, text: &'a [char], end: usize) -> Self {
        Self {
            program,
            text,
            end,
            saves: vec![None; (groups + 1) * 2],
            counters: vec![(0, usize::MAX); program.counters],
            last_group: None,
            steps: 0,
        }
    }

    /// The group that matched last (`lastindex`).
    pub fn last_group(&self) -> Option<usize> {
        self.last_group
    }

    /// Matches at `start`. Gives the spans.
    pub fn match_at(&mut self, start: usize, goal: Goal) -> Result<Option<Spans>, TooLong> {
        self.saves.fill(None);
        self.last_group = None;
        match self.run(0, start, goal)? {
            Some(end) => {
                let mut spans = self.saves.clone();
                spans[0] = Some(start);
                spans[1] = Some(end);
                Ok(Some(spans))
            }
            None => Ok(None),
        }
    }

    /// The first match from `start` on; with `advance` none that is empty at `start`.
    pub fn search(&mut self, start: usize, advance: bool) -> Result<Option<Spans>, TooLong> {
        let first = match self.program.steps.first() {
            Some(Step::Test(test)) => Some(test.clone()),
            _ => None,
        };
        for at in start..=self.end {
            if let Some(test) = &first
                && !(at < self.end && test.passes(self.text[at]))
            {
                continue;
            }
            if let Some(spans) = self.match_at(at, if advance && at == start { Goal::NonEmpty } else { Goal::Any })? {
                return Ok(Some(spans));
            }
        }
        Ok(None)
    }

    fn run(&mut self, start: usize, position: usize, goal: Goal) -> Result<Option<usize>, TooLong> {
        let first = position;
        let mut backs: Vec<Back> = Vec::new();
        let mut at = start;
        let mut position = position;
        loop {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return Err(TooLong);
            }
            let program = self.program;
            let going = match &program.steps[at] {
                Step::Test(test) => {
                    let passes = position < self.end && test.passes(self.text[position]);
                    position += usize::from(passes);
                    at += 1;
                    passes
                }
                Step::Anchor(anchor) => {
                    at += 1;
                    self.holds(*anchor, position)
                }
                Step::Save(slot) => {
                    backs.push(Back::Save(*slot, self.saves[*slot]));
                    self.saves[*slot] = Some(position);
                    if slot % 2 == 1 {
                        self.last_group = Some(slot / 2);
                    }
                    at += 1;
                    true
                }
                Step::Split(first, second) => {
                    backs.push(Back::Branch(*second, position));
                    at = *first;
                    true
                }
                Step::Jump(target) => {
                    at = *target;
                    true
                }
                Step::Run { test, min, max, greed } => {
                    let limit = if *greed == Greed::Lazy { *min } else { *max };
                    let mut count: u32 = 0;
                    let mut end = position;
                    while count < limit && end < self.end && test.passes(self.text[end]) {
                        end += 1;
                        count += 1;
                    }
                    self.steps += u64::from(count);
                    if count < *min {
                        false
                    } else {
                        match greed {
                            Greed::Greedy if count > *min => {
                                backs.push(Back::Shorter(at + 1, position + *min as usize, end));
                            }
                            Greed::Lazy if *max > *min => backs.push(Back::Longer(at, end, *max - *min)),
                            _ => {}
                        }
                        position = end;
                        at += 1;
                        true
                    }
                }
                Step::Count(counter) => {
                    backs.push(Back::Counter(*counter, self.counters[*counter]));
                    self.counters[*counter] = (0, usize::MAX);
                    at += 1;
                    true
                }
                Step::Loop { counter, body, min, max, lazy } => {
                    let (count, before) = self.counters[*counter];
                    // An iteration that matched nothing cannot be repeated for ever.
                    let may_repeat = count < *max && !(before == position && count >= *min);
                    let next = at + 1;
                    if count < *min || may_repeat && !*lazy {
                        if count >= *min {
                            backs.push(Back::Branch(next, position));
                        }
                        backs.push(Back::Counter(*counter, (count, before)));
                        self.counters[*counter] = (count + 1, position);
                        at = *body;
                    } else {
                        if may_repeat {
                            backs.push(Back::Longer(at, position, 0));
                        }
                        at = next;
                    }
                    true
                }
                Step::Backreference(group, case) => {
                    at += 1;
                    match self.after_reference(*group, *case, position) {
                        Some(end) => {
                            position = end;
                            true
                        }
                        None => false,
                    }
                }
                Step::Look { end, behind, negated } => {
                    let saves = self.saves.clone();
                    let inner = match behind {
                        Some(width) if *width > position => None,
                        Some(width) => self.run(at + 1, position - width, Goal::Any)?,
                        None => self.run(at + 1, position, Goal::Any)?,
                    };
                    if inner.is_none() || *negated {
                        self.saves = saves;
                    } else {
                        push_saves(&mut backs, &saves, &self.saves);
                    }
                    at = *end;
                    inner.is_some() != *negated
                }
                Step::Atomic(end) => {
                    let saves = self.saves.clone();
                    match self.run(at + 1, position, Goal::Any)? {
                        Some(inner) => {
                            push_saves(&mut backs, &saves, &self.saves);
                            position = inner;
                            at = *end;
                            true
                        }
                        None => {
                            self.saves = saves;
                            false
                        }
                    }
                }
                Step::Unless(group, target) => {
                    at = if self.group(*group).is_some() { at + 1 } else { *target };
                    true
                }
                Step::Match => {
                    let counts = match goal {
                        Goal::Any => true,
                        Goal::Full => position == self.end,
                        Goal::NonEmpty => position != first,
                    };
                    if counts {
                        return Ok(Some(position));
                    }
                    false
                }
            };
            if !going {
                match self.backtrack(&mut backs) {
                    Some((next, back)) => {
                        at = next;
                        position = back;
                    }
                    None => return Ok(None),
                }
            }
        }
    }

    /// Undoes up to the last choice; gives where to go on.
    fn backtrack(&mut self, backs: &mut Vec<Back>) -> Option<(usize, usize)> {
        while let Some(back) = backs.pop() {
            match back {
                Back::Branch(at, position) => return Some((at, position)),
                Back::Save(slot, old) => self.saves[slot] = old,
                Back::Counter(counter, old) => self.counters[counter] = old,
                Back::Shorter(at, least, end) => {
                    let end = end - 1;
                    if end > least {
                        backs.push(Back::Shorter(at, least, end));
                    }
                    return Some((at, end));
                }
                Back::Longer(at, end, left) => match &self.program.steps[at] {
                    Step::Run { test, .. } if left > 0 && end < self.end && test.passes(self.text[end]) => {
                        backs.push(Back::Longer(at, end + 1, left - 1));
                        return Some((at + 1, end + 1));
                    }
                    Step::Loop { counter, body, .. } => {
                        let (count, before) = self.counters[*counter];
                        backs.push(Back::Counter(*counter, (count, before)));
                        self.counters[*counter] = (count + 1, end);
                        return Some((*body, end));
                    }
                    _ => {}
                },
            }
        }
        None
    }

    fn group(&self, group: usize) -> Option<(usize, usize)> {
        self.saves[group * 2].zip(self.saves[group * 2 + 1])
    }

    fn after_reference(&self, group: usize, case: Case, position: usize) -> Option<usize> {
        let (start, stop) = self.group(group)?;
        let end = position + stop.checked_sub(start)?;
        if end > self.end {
            return None;
        }
        let same =
            self.text[start..stop].iter().zip(&self.text[position..end]).all(|(a, b)| case.fold(*a) == case.fold(*b));
        same.then_some(end)
    }

    fn holds(&self, anchor: Anchor, position: usize) -> bool {
        let last_newline = position + 1 == self.end && self.text[position] == '\n';
        match anchor {
            Anchor::Start => position == 0,
            Anchor::LineStart => position == 0 || self.text[position - 1] == '\n',
            Anchor::End => position == self.end || last_newline,
            Anchor::LineEnd => position == self.end || self.text[position] == '\n',
            Anchor::VeryEnd => position == self.end,
            Anchor::Boundary(negated, ascii) => {
                let is_word = |c: char| Category::Word.contains(c, ascii) || c == '_';
                let before = position > 0 && is_word(self.text[position - 1]);
                let after = position < self.end && is_word(self.text[position]);
                if self.end == 0 { false } else { (before != after) != negated }
            }
        }
    }
}

/// Notes the saves that a part run apart changed, so that they can be undone.
fn push_saves(backs: &mut Vec<Back>, old: &Spans, new: &Spans) {
    for (slot, (old, new)) in old.iter().zip(new).enumerate() {
        if old != new {
            backs.push(Back::Save(slot, *old));
        }
    }
}
