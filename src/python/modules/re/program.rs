//! A pattern as instructions for the matcher.

use super::node::{Anchor, Case, CharSet, Greed, Node};

/// What one character must be.
#[derive(Clone, Debug)]
pub enum Test {
    /// This one.
    Char(char),
    /// This one, folded, or one that folds to it.
    CharIgnoringCase(char, Case),
    /// Any; `false`: any but a newline.
    Any(bool),
    /// A member of a set.
    Set(Box<CharSet>),
}

impl Test {
    /// Whether `c` passes.
    pub fn passes(&self, c: char) -> bool {
        match self {
            Self::Char(wanted) => *wanted == c,
            Self::CharIgnoringCase(wanted, case) => *wanted == case.fold(c),
            Self::Any(newline) => *newline || c != '\n',
            Self::Set(set) => set.contains(c),
        }
    }
}

/// An instruction.
#[derive(Clone, Debug)]
pub enum Step {
    /// One character.
    Test(Test),
    /// A position.
    Anchor(Anchor),
    /// Remembers the position.
    Save(usize),
    /// Goes on at the first, later at the second.
    Split(usize, usize),
    /// Goes on elsewhere.
    Jump(usize),
    /// One character repeated.
    Run {
        /// The character.
        test: Test,
        /// At least.
        min: u32,
        /// At most.
        max: u32,
        /// How it gives way.
        greed: Greed,
    },
    /// Sets a counter to zero and notes the position.
    Count(usize),
    /// The end of a counted body: goes back to `body` as `min` and `max` ask.
    Loop {
        /// The counter.
        counter: usize,
        /// The body's first instruction.
        body: usize,
        /// At least.
        min: u32,
        /// At most.
        max: u32,
        /// Whether as few as possible.
        lazy: bool,
    },
    /// What a group matched.
    Backreference(usize, Case),
    /// Runs up to `end` apart; then goes on behind it.
    Look {
        /// Behind the part that is run.
        end: usize,
        /// How far back it starts.
        behind: Option<usize>,
        /// Whether it must not match.
        negated: bool,
    },
    /// Runs up to `end` apart and keeps what it matched.
    Atomic(usize),
    /// Goes on at the place when the group has not matched.
    Unless(usize, usize),
    /// The pattern, or a part that runs apart, has matched.
    Match,
}

/// A compiled pattern.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The instructions.
    pub steps: Vec<Step>,
    /// The number of counters.
    pub counters: usize,
}

impl Program {
    /// Compiles a tree.
    pub fn new(node: &Node) -> Self {
        let mut program = Self::default();
        program.add(node);
        program.steps.push(Step::Match);
        program
    }

    fn here(&self) -> usize {
        self.steps.len()
    }

    fn add(&mut self, node: &Node) {
        match node {
            Node::Empty => {}
            Node::Char(..) | Node::Any(_) | Node::Set(_) => {
                if let Some(test) = test(node) {
                    self.steps.push(Step::Test(test));
                }
            }
            Node::Anchor(anchor) => self.steps.push(Step::Anchor(*anchor)),
            Node::Concat(nodes) => nodes.iter().for_each(|node| self.add(node)),
            Node::Alternate(nodes) => {
                let mut jumps = Vec::new();
                for (at, node) in nodes.iter().enumerate() {
                    if at + 1 == nodes.len() {
                        self.add(node);
                        break;
                    }
                    let split = self.here();
                    self.steps.push(Step::Split(split + 1, 0));
                    self.add(node);
                    jumps.push(self.here());
                    self.steps.push(Step::Jump(0));
                    self.steps[split] = Step::Split(split + 1, self.here());
                }
                let end = self.here();
                for jump in jumps {
                    self.steps[jump] = Step::Jump(end);
                }
            }
            Node::Group(number, node) => {
                self.steps.push(Step::Save(number * 2));
                self.add(node);
                self.steps.push(Step::Save(number * 2 + 1));
            }
            Node::Atomic(node) => {
                let start = self.here();
                self.steps.push(Step::Atomic(0));
                self.add(node);
                self.steps.push(Step::Match);
                self.steps[start] = Step::Atomic(self.here());
            }
            Node::Repeat { node, min, max, greed } => self.repeat(node, *min, *max, *greed),
            Node::Backreference(group, case) => {
                self.steps.push(Step::Backreference(*group, *case));
            }
            Node::Look { node, behind, negated } => {
                let start = self.here();
                self.steps.push(Step::Match);
                self.add(node);
                self.steps.push(Step::Match);
                self.steps[start] = Step::Look { end: self.here(), behind: *behind, negated: *negated };
            }
            Node::Conditional(group, yes, no) => {
                let start = self.here();
                self.steps.push(Step::Unless(*group, 0));
                self.add(yes);
                let jump = self.here();
                self.steps.push(Step::Jump(0));
                self.steps[start] = Step::Unless(*group, self.here());
                self.add(no);
                self.steps[jump] = Step::Jump(self.here());
            }
        }
    }

    fn repeat(&mut self, node: &Node, min: u32, max: u32, greed: Greed) {
        if let Some(test) = test(node) {
            self.steps.push(Step::Run { test, min, max, greed });
            return;
        }
        if greed == Greed::Possessive {
            let greedy = Node::Repeat { node: Box::new(node.clone()), min, max, greed: Greed::Greedy };
            self.add(&Node::Atomic(Box::new(greedy)));
            return;
        }
        let lazy = greed == Greed::Lazy;
        if (min, max) == (0, 1) {
            let split = self.here();
            self.steps.push(Step::Jump(0));
            self.add(node);
            let end = self.here();
            self.steps[split] = if lazy { Step::Split(end, split + 1) } else { Step::Split(split + 1, end) };
            return;
        }
        let counter = self.counters;
        self.counters += 1;
        self.steps.push(Step::Count(counter));
        let jump = self.here();
        self.steps.push(Step::Jump(0));
        let body = self.here();
        self.add(node);
        self.steps[jump] = Step::Jump(self.here());
        self.steps.push(Step::Loop { counter, body, min, max, lazy });
    }
}

fn test(node: &Node) -> Option<Test> {
    Some(match node {
        Node::Char(c, Case::Exact) => Test::Char(*c),
        Node::Char(c, case) => Test::CharIgnoringCase(*c, *case),
        Node::Any(newline) => Test::Any(*newline),
        Node::Set(set) => Test::Set(Box::new(set.clone())),
        _ => return None,
    })
}
