//! [`Liveness`]: which locals of a function are read later on before they are written.

use wasmparser::Operator;

use super::body::Body;

/// For each place in the code the locals whose value matters there.
pub struct Liveness {
    words: usize,
    /// One row for each instruction, of what matters before it, and a last one after the function's end.
    rows: Vec<u64>,
}

impl Liveness {
    /// Goes through the code from its end, until the rows of loops no longer grow.
    pub fn of(body: &Body) -> Self {
        let words = body.locals.len().div_ceil(64);
        let mut known = Self { words, rows: vec![0; words * (body.operators.len() + 1)] };
        let mut openers = vec![None; body.operators.len()];
        for at in (0..body.operators.len()).filter(|at| body.opens(*at)) {
            openers[body.end(at)] = Some(at);
        }
        while known.pass(body, &openers) {}
        known
    }

    /// Whether the value of a local matters before the instruction at this place.
    pub fn is_live(&self, at: usize, local: u32) -> bool {
        let word = self.rows.get(at * self.words + local as usize / 64).copied().unwrap_or(0);
        word & (1 << (local % 64)) != 0
    }

    /// Works out all rows once; whether the row of a loop has grown. `opened` has the constructs by their ends.
    fn pass(&mut self, body: &Body, opened: &[Option<usize>]) -> bool {
        let words = self.words;
        let mut has_grown = false;
        let mut live = vec![0; words];
        // The places to whose rows branches to the constructs around go, the innermost last.
        let mut labels = vec![body.operators.len()];
        let mut openers: Vec<usize> = Vec::new();
        for (at, operator) in body.operators.iter().enumerate().rev() {
            let label = |depth: u32, labels: &[usize]| labels[labels.len() - 1 - depth as usize];
            match operator {
                Operator::End => {
                    if let Some(opener) = opened[at] {
                        openers.push(opener);
                        let is_loop = matches!(body.operators[opener], Operator::Loop { .. });
                        labels.push(if is_loop { opener + 1 } else { at + 1 });
                    }
                }
                Operator::Else => {
                    // What comes before the `else` goes on behind the `end`.
                    let end = openers.last().map_or(at, |opener| body.end(*opener));
                    self.set(at, &live);
                    live.copy_from_slice(self.row(end));
                    continue;
                }
                Operator::If { .. } => {
                    // The other way is the `else`, or the `end`.
                    self.join(&mut live, body.ends[at]);
                    openers.pop();
                    labels.pop();
                }
                Operator::Block { .. } | Operator::Loop { .. } => {
                    openers.pop();
                    labels.pop();
                }
                Operator::Br { relative_depth } => live.copy_from_slice(self.row(label(*relative_depth, &labels))),
                Operator::BrIf { relative_depth } => self.join(&mut live, label(*relative_depth, &labels)),
                Operator::BrTable { targets } => {
                    live.copy_from_slice(self.row(label(targets.default(), &labels)));
                    for target in targets.targets().flatten() {
                        self.join(&mut live, label(target, &labels));
                    }
                }
                Operator::Return | Operator::Unreachable => live.fill(0),
                Operator::LocalGet { local_index } => live[*local_index as usize / 64] |= 1 << (local_index % 64),
                Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                    live[*local_index as usize / 64] &= !(1 << (local_index % 64));
                }
                _ => {}
            }
            let is_of_loop = at.checked_sub(1).is_some_and(|at| matches!(body.operators[at], Operator::Loop { .. }));
            has_grown |= is_of_loop && self.row(at) != live;
            self.set(at, &live);
        }
        has_grown
    }

    fn row(&self, at: usize) -> &[u64] {
        &self.rows[at * self.words..(at + 1) * self.words]
    }

    fn set(&mut self, at: usize, live: &[u64]) {
        self.rows[at * self.words..(at + 1) * self.words].copy_from_slice(live);
    }

    fn join(&self, live: &mut [u64], at: usize) {
        for (word, more) in live.iter_mut().zip(self.row(at)) {
            *word |= more;
        }
    }
}
