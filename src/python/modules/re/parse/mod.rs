//! Python's pattern syntax, read into a [`Node`] tree, with CPython's complaints.

mod escape;
mod group;
mod set;

use super::error::PatternError;
use super::node::{Anchor, Case, CharSet, Greed, Node, SetItem, flag};
use escape::Escape;

/// A parsed pattern.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree.
    pub node: Node,
    /// The flags, inline ones included.
    pub flags: u32,
    /// The number of groups.
    pub groups: usize,
    /// Group names with their numbers, in order of appearance.
    pub names: Vec<(String, usize)>,
    /// What may mean something else in a later version of Python.
    pub warnings: Vec<String>,
}

/// Parses `pattern`. `bytes` says that it came as bytes: no Unicode rules then.
pub fn parse(pattern: &str, flags: u32, bytes: bool) -> Result<Parsed, PatternError> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut parser = Parser {
        chars: &chars,
        at: 0,
        depth: 0,
        flags,
        bytes,
        groups: 0,
        open: Vec::new(),
        names: Vec::new(),
        conditions: Vec::new(),
        look_behind: None,
        warnings: Vec::new(),
    };
    let mut scope = flags;
    let node = match parser.alternatives(&mut scope, true) {
        Err(error) if error.is_restart() => {
            // `(?x)` at the start switches the whole pattern to verbose syntax.
            let flags = parser.flags | flag::VERBOSE;
            return parse(pattern, flags, bytes);
        }
        other => other?,
    };
    if parser.at < chars.len() {
        return Err(parser.error("unbalanced parenthesis", parser.at));
    }
    if let Some(&(group, position)) = parser.conditions.iter().find(|(group, _)| *group > parser.groups) {
        return Err(parser.error(&format!("invalid group reference {group}"), position));
    }
    let mut flags = parser.flags;
    if !bytes && flags & flag::ASCII == 0 {
        flags |= flag::UNICODE;
    }
    Ok(Parsed { node, flags, groups: parser.groups, names: parser.names, warnings: parser.warnings })
}

/// Groups inside each other: everything that reads a pattern recurses with them.
const DEEPEST_GROUP: usize = 250;

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    /// How many groups stand in each other here.
    depth: usize,
    flags: u32,
    bytes: bool,
    groups: usize,
    open: Vec<usize>,
    names: Vec<(String, usize)>,
    /// Groups that conditions name before they are known, with the position.
    conditions: Vec<(usize, usize)>,
    /// The number of groups when the outermost look-behind began.
    look_behind: Option<usize>,
    warnings: Vec<String>,
}

impl Parser<'_> {
    fn error(&self, message: &str, position: usize) -> PatternError {
        PatternError::at(message, self.chars, position)
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    /// Which characters stand for each other under these flags.
    fn case(&self, scope: u32) -> Case {
        match scope & flag::IGNORECASE != 0 {
            false => Case::Exact,
            true if self.is_ascii(scope) => Case::Ascii,
            true => Case::Unicode,
        }
    }

    fn literal(&self, c: char, scope: u32) -> Node {
        let case = self.case(scope);
        Node::Char(case.fold(c), case)
    }

    fn is_ascii(&self, scope: u32) -> bool {
        self.bytes || scope & flag::ASCII != 0
    }

    fn alternatives(&mut self, scope: &mut u32, outermost: bool) -> Result<Node, PatternError> {
        if self.depth > DEEPEST_GROUP {
            return Err(PatternError::too_deep());
        }
        self.depth += 1;
        let mut branches = vec![self.sequence(scope, outermost)?];
        while self.eat('|') {
            branches.push(self.sequence(scope, false)?);
        }
        self.depth -= 1;
        Ok(match branches.pop() {
            Some(only) if branches.is_empty() => only,
            Some(last) => {
                branches.push(last);
                Node::Alternate(branches)
            }
            None => Node::Empty,
        })
    }

    fn skip_verbose(&mut self) {
        while let Some(c) = self.peek() {
            if matches!(c, ' ' | '\t'..='\r') {
                self.at += 1;
            } else if c == '#' {
                while self.peek().is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
            } else {
                return;
            }
        }
    }

    fn sequence(&mut self, scope: &mut u32, outermost: bool) -> Result<Node, PatternError> {
        let mut nodes: Vec<Node> = Vec::new();
        let mut only_flags_before = outermost;
        loop {
            if *scope & flag::VERBOSE != 0 {
                self.skip_verbose();
            }
            let Some(c) = self.peek() else { break };
            if matches!(c, '|' | ')') {
                break;
            }
            let start = self.at;
            if self.is_repeat(c) {
                self.repeat(&mut nodes, start)?;
                continue;
            }
            self.at += 1;
            let node = match c {
                '.' => Node::Any(*scope & flag::DOTALL != 0),
                '^' if *scope & flag::MULTILINE != 0 => Node::Anchor(Anchor::LineStart),
                '^' => Node::Anchor(Anchor::Start),
                '$' if *scope & flag::MULTILINE != 0 => Node::Anchor(Anchor::LineEnd),
                '$' => Node::Anchor(Anchor::End),
                '[' => self.set(*scope, start)?,
                '(' => match self.group(scope, start, only_flags_before)? {
                    Some(node) => node,
                    None => continue,
                },
                '\\' => match self.escape(*scope, start, false)? {
                    Escape::Literal(c) => self.literal(c, *scope),
                    Escape::Anchor(anchor) => Node::Anchor(anchor),
                    Escape::Group(group) => Node::Backreference(group, self.case(*scope)),
                    Escape::Class(category, negated) => Node::Set(CharSet {
                        items: vec![SetItem::Category(category, negated)],
                        negated: false,
                        case: Case::Exact,
                        ascii: self.is_ascii(*scope),
                    }),
                },
                _ => self.literal(c, *scope),
            };
            only_flags_before = false;
            nodes.push(node);
        }
        Ok(match nodes.pop() {
            None => Node::Empty,
            Some(only) if nodes.is_empty() => only,
            Some(last) => {
                nodes.push(last);
                Node::Concat(nodes)
            }
        })
    }

    /// Whether a repetition begins here; `{` is a character unless a count follows.
    fn is_repeat(&self, c: char) -> bool {
        match c {
            '*' | '+' | '?' => true,
            '{' => self.counts().is_some(),
            _ => false,
        }
    }

    /// The texts of the counts in `{m,n}` and the position behind it.
    fn counts(&self) -> Option<(String, Option<String>, usize)> {
        let mut at = self.at + 1;
        let digits = |at: &mut usize| {
            let mut text = String::new();
            while let Some(c) = self.chars.get(*at).filter(|c| c.is_ascii_digit()) {
                text.push(*c);
                *at += 1;
            }
            text
        };
        let low = digits(&mut at);
        let mut high = None;
        if self.chars.get(at) == Some(&',') {
            at += 1;
            high = Some(digits(&mut at));
        } else if low.is_empty() {
            return None;
        }
        (self.chars.get(at) == Some(&'}')).then_some((low, high, at + 1))
    }

    fn repeat(&mut self, nodes: &mut Vec<Node>, start: usize) -> Result<(), PatternError> {
        let (min, max) = match self.chars[self.at] {
            '*' => (0, u32::MAX),
            '+' => (1, u32::MAX),
            '?' => (0, 1),
            _ => {
                let (low, high, end) = self.counts().unwrap_or_default();
                self.at = end - 1;
                let count = |text: &str, default: u32| {
                    if text.is_empty() {
                        Ok(default)
                    } else {
                        text.parse::<u32>().ok().filter(|&count| count < u32::MAX).ok_or_else(PatternError::too_large)
                    }
                };
                let min = count(&low, 0)?;
                let max = match &high {
                    Some(high) => count(high, u32::MAX)?,
                    None => min,
                };
                if max < min {
                    return Err(self.error("min repeat greater than max repeat", start + 1));
                }
                (min, max)
            }
        };
        self.at += 1;
        let node = match nodes.pop() {
            None | Some(Node::Anchor(_)) => return Err(self.error("nothing to repeat", start)),
            Some(Node::Repeat { .. }) => return Err(self.error("multiple repeat", start)),
            Some(node) => Box::new(node),
        };
        let greed = if self.eat('?') {
            Greed::Lazy
        } else if self.eat('+') {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        nodes.push(Node::Repeat { node, min, max, greed });
        Ok(())
    }
}
