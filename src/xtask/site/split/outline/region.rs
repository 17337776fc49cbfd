//! [`Region`]: a piece of a function that no visit runs, which can be a function of its own.

use std::collections::BTreeSet;

use wasmparser::Operator;

use super::body::Body;
use super::liveness::Liveness;
use crate::failure::Result;
use crate::site::split::module::unreadable;

/// What a piece saves at least, in bytes, beside the call: the stand-in of a function in another module is as large.
const WORTH: usize = 24;

/// A piece of a function.
pub struct Region {
    /// Its first instruction.
    pub start: usize,
    /// The instruction after its last.
    pub end: usize,
    /// Whether it can go on to what follows it.
    pub falls: bool,
    /// The labels outside of it to which it branches, as they are counted where it stands.
    pub exits: Vec<u32>,
    /// Whether it returns from the function.
    pub returns: bool,
    /// The locals whose values it needs.
    pub takes: Vec<u32>,
    /// The locals that it writes and that are read afterwards.
    pub gives: Vec<u32>,
    /// The locals that only it uses.
    pub own: Vec<u32>,
}

impl Region {
    /// How many ways lead out of it.
    pub fn ways(&self) -> usize {
        usize::from(self.falls) + self.exits.len() + usize::from(self.returns)
    }

    /// Whether its caller must be told which way it left.
    pub fn has_choice(&self) -> bool {
        self.ways() > 1
    }
}

/// The pieces of a function that are worth a function of their own, in order.
pub fn find(body: &Body) -> Result<Vec<Region>> {
    let mut search = Search { body, live: Liveness::of(body), around: Vec::new(), found: Vec::new() };
    search.sequence(0)?;
    search.found.sort_by_key(|region| region.start);
    Ok(search.found)
}

struct Search<'a, 'b> {
    body: &'a Body<'b>,
    live: Liveness,
    /// The constructs around, the innermost last.
    around: Vec<usize>,
    found: Vec<Region>,
}

impl Search<'_, '_> {
    /// Goes through the instructions of a construct, and returns the place of what ends them.
    ///
    /// They are taken in statements, between which nothing is on the stack.
    fn sequence(&mut self, start: usize) -> Result<usize> {
        let body = self.body;
        let mut at = start;
        let mut run = None;
        while !body.closes(at) {
            let mut next = at;
            while next == at || !(body.closes(next) || body.is_clear[next]) {
                next = if body.opens(next) { body.end(next) + 1 } else { next + 1 };
            }
            if self.is_movable(at, next) {
                run.get_or_insert(at);
            } else {
                self.take(run.take(), at)?;
                self.inner(at, next)?;
            }
            at = next;
        }
        self.take(run, at)?;
        Ok(at)
    }

    /// Goes through the constructs of a statement.
    fn inner(&mut self, start: usize, end: usize) -> Result<()> {
        let mut at = start;
        while at < end {
            if self.body.opens(at) {
                self.around.push(at);
                let closing = self.sequence(at + 1)?;
                if matches!(self.body.operators[closing], Operator::Else) {
                    self.sequence(closing + 1)?;
                }
                self.around.pop();
                at = self.body.end(at);
            }
            at += 1;
        }
        Ok(())
    }

    /// Whether a statement never ran, takes nothing from the stack and leaves nothing on it, nor takes values along when
    /// it leaves.
    fn is_movable(&self, start: usize, end: usize) -> bool {
        let body = self.body;
        let mut depth = 0;
        body.is_clear[start]
            && (body.is_clear[end] || body.is_dead[end])
            && (start..end).all(|at| {
                depth += u32::from(body.opens(at));
                let is_end = matches!(body.operators[at], Operator::End);
                depth -= u32::from(is_end);
                (body.is_cold[at] || body.closes(at)) && body.carries[at] <= depth
            })
    }

    /// Keeps a run of statements if it is worth it.
    fn take(&mut self, start: Option<usize>, end: usize) -> Result<()> {
        let Some(start) = start else { return Ok(()) };
        let region = self.region(start, end)?;
        let size: usize = self.body.sizes[start..end].iter().sum();
        let choice = if region.has_choice() { 8 + region.ways() } else { 2 };
        let call = 4 + 2 * (region.takes.len() + region.gives.len()) + choice;
        if size >= call + WORTH {
            self.found.push(region);
        } else {
            self.inner(start, end)?;
        }
        Ok(())
    }

    fn region(&self, start: usize, end: usize) -> Result<Region> {
        let body = self.body;
        let (mut used, mut written, mut exits) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut returns = false;
        let mut depth = 0;
        for at in start..end {
            let mut exit = |label: u32| {
                if let Some(outside) = label.checked_sub(depth) {
                    exits.insert(outside);
                }
            };
            match &body.operators[at] {
                Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => depth += 1,
                Operator::End => depth -= 1,
                Operator::Br { relative_depth } | Operator::BrIf { relative_depth } => exit(*relative_depth),
                Operator::BrTable { targets } => {
                    exit(targets.default());
                    for target in targets.targets() {
                        exit(target.map_err(unreadable)?);
                    }
                }
                Operator::Return => returns = true,
                Operator::LocalGet { local_index } => {
                    used.insert(*local_index);
                }
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    used.insert(*local_index);
                    written.insert(*local_index);
                }
                _ => {}
            }
        }
        let falls = !body.is_dead[end];
        let mut after: Vec<usize> = exits.iter().filter_map(|label| self.target(*label)).collect();
        if falls {
            let is_else = matches!(body.operators[end], Operator::Else);
            after.push(if is_else { body.ends[end] } else { end });
        }
        let matters_after = |local: &u32| after.iter().any(|at| self.live.is_live(*at, *local));
        let sorted = |mut locals: Vec<u32>| {
            locals.sort_by_key(|local| (body.locals[*local as usize].to_string(), *local));
            locals
        };
        let (takes, own) = used.iter().partition(|local| self.live.is_live(start, **local));
        let gives = written.iter().copied().filter(matters_after).collect();
        let exits = exits.into_iter().collect();
        Ok(Region { start, end, falls, exits, returns, takes: sorted(takes), gives: sorted(gives), own: sorted(own) })
    }

    /// Where code goes on that branches to a label; none if that is the function's end.
    fn target(&self, label: u32) -> Option<usize> {
        let opener = *self.around.get(self.around.len().checked_sub(label as usize + 1)?)?;
        let is_loop = matches!(self.body.operators[opener], Operator::Loop { .. });
        Some(if is_loop { opener + 1 } else { self.body.end(opener) + 1 })
    }
}
