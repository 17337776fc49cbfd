//! What an opening parenthesis begins: groups, assertions, conditions, inline flags.

use super::super::error::PatternError;
use super::super::node::{Node, flag};
use super::Parser;

/// The flag of an inline letter.
fn flag_of(letter: char) -> Option<u32> {
    Some(match letter {
        'i' => flag::IGNORECASE,
        'L' => flag::LOCALE,
        'm' => flag::MULTILINE,
        's' => flag::DOTALL,
        'x' => flag::VERBOSE,
        'a' => flag::ASCII,
        't' => flag::TEMPLATE,
        'u' => flag::UNICODE,
        _ => return None,
    })
}

const TYPE_FLAGS: u32 = flag::ASCII | flag::LOCALE | flag::UNICODE;
const GLOBAL_FLAGS: u32 = flag::DEBUG | flag::TEMPLATE;

impl Parser<'_> {
    pub(super) fn check_reference(&self, group: usize, shown: &str, position: usize) -> Result<(), PatternError> {
        if group > self.groups {
            return Err(self.error(&format!("invalid group reference {shown}"), position));
        }
        if self.open.contains(&group) {
            return Err(self.error("cannot refer to an open group", position - 1));
        }
        if self.look_behind.is_some_and(|known| group > known) {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.error(message, position));
        }
        Ok(())
    }

    /// Reads a name up to `stop`.
    pub(super) fn name(&mut self, stop: char, what: &str) -> Result<String, PatternError> {
        let start = self.at;
        while let Some(c) = self.peek() {
            self.at += 1;
            if c == stop {
                let name: String = self.chars[start..self.at - 1].iter().collect();
                if name.is_empty() {
                    return Err(self.error(&format!("missing {what}"), start));
                }
                return Ok(name);
            }
        }
        let message = if start == self.chars.len() {
            format!("missing {what}")
        } else {
            format!("missing {stop}, unterminated name")
        };
        Err(self.error(&message, start))
    }

    pub(super) fn check_name(&self, name: &str, position: usize) -> Result<(), PatternError> {
        let mut chars = name.chars();
        let starts_well = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
        if starts_well && chars.all(|c| c == '_' || c.is_alphanumeric()) {
            return Ok(());
        }
        let shown = crate::format::str_repr(name);
        Err(self.error(&format!("bad character in group name {shown}"), position))
    }

    pub(super) fn known_name(&self, name: &str, position: usize) -> Result<usize, PatternError> {
        match self.names.iter().find(|(known, _)| known == name) {
            Some((_, group)) => Ok(*group),
            None => {
                let shown = crate::format::str_repr(name);
                Err(self.error(&format!("unknown group name {shown}"), position))
            }
        }
    }

    pub(super) fn end_of_pattern(&self) -> PatternError {
        self.error("unexpected end of pattern", self.at)
    }

    /// A parenthesis; nothing for comments and flags.
    pub(super) fn group(&mut self, scope: &mut u32, start: usize, first: bool) -> Result<Option<Node>, PatternError> {
        let mut inner = *scope;
        let mut name = None;
        let mut captures = true;
        let mut atomic = false;
        if self.eat('?') {
            let Some(c) = self.peek() else { return Err(self.end_of_pattern()) };
            self.at += 1;
            captures = false;
            match c {
                'P' => match self.peek() {
                    None => return Err(self.end_of_pattern()),
                    Some('<') => {
                        self.at += 1;
                        let position = self.at;
                        let text = self.name('>', "group name")?;
                        self.check_name(&text, position)?;
                        name = Some((text, position));
                        captures = true;
                    }
                    Some('=') => {
                        self.at += 1;
                        let position = self.at;
                        let text = self.name(')', "group name")?;
                        self.check_name(&text, position)?;
                        let group = self.known_name(&text, position)?;
                        self.check_reference(group, &text, position)?;
                        return Ok(Some(Node::Backreference(group, self.case(*scope))));
                    }
                    Some(other) => {
                        return Err(self.error(&format!("unknown extension ?P{other}"), start + 1));
                    }
                },
                ':' => {}
                '>' => atomic = true,
                '#' => {
                    while let Some(c) = self.peek() {
                        self.at += 1;
                        if c == ')' {
                            return Ok(None);
                        }
                    }
                    return Err(self.error("missing ), unterminated comment", start));
                }
                '=' | '!' | '<' => return self.look(inner, start, c).map(Some),
                '(' => return self.conditional(inner, start).map(Some),
                _ if flag_of(c).is_some() || c == '-' => match self.inline_flags(c, start, first)? {
                    None => {
                        *scope |= self.flags;
                        return Ok(None);
                    }
                    Some((on, off)) => {
                        if on & TYPE_FLAGS != 0 {
                            inner &= !TYPE_FLAGS;
                        }
                        inner = (inner | on) & !off;
                    }
                },
                _ => return Err(self.error(&format!("unknown extension ?{c}"), start + 1)),
            }
        }
        let mut number = 0;
        if captures {
            self.groups += 1;
            number = self.groups;
            if let Some((name, position)) = name {
                if let Some((_, earlier)) = self.names.iter().find(|(known, _)| *known == name) {
                    let shown = crate::format::str_repr(&name);
                    let message = format!("redefinition of group name {shown} as group {number}; was group {earlier}");
                    return Err(self.error(&message, position));
                }
                self.names.push((name, number));
            }
            self.open.push(number);
        }
        let node = self.alternatives(&mut inner, false)?;
        if !self.eat(')') {
            return Err(self.error("missing ), unterminated subpattern", start));
        }
        if captures {
            self.open.pop();
            return Ok(Some(Node::Group(number, Box::new(node))));
        }
        Ok(Some(if atomic {
            Node::Atomic(Box::new(node))
        } else if matches!(node, Node::Repeat { .. } | Node::Anchor(_) | Node::Empty) {
            // Parentheses make a repetition or an anchor one item that may be repeated.
            Node::Concat(vec![node])
        } else {
            node
        }))
    }

    pub(super) fn look(&mut self, mut scope: u32, start: usize, kind: char) -> Result<Node, PatternError> {
        let mut kind = kind;
        let behind = kind == '<';
        let outer = self.look_behind;
        if behind {
            kind = self.peek().ok_or_else(|| self.end_of_pattern())?;
            self.at += 1;
            if !matches!(kind, '=' | '!') {
                return Err(self.error(&format!("unknown extension ?<{kind}"), start + 1));
            }
            if outer.is_none() {
                self.look_behind = Some(self.groups);
            }
        }
        let node = self.alternatives(&mut scope, false)?;
        self.look_behind = outer;
        if !self.eat(')') {
            return Err(self.error("missing ), unterminated subpattern", start));
        }
        let behind = if behind {
            let (least, most) = node.width();
            if least != most {
                return Err(PatternError::without_position("look-behind requires fixed-width pattern"));
            }
            Some(least)
        } else {
            None
        };
        Ok(Node::Look { node: Box::new(node), behind, negated: kind == '!' })
    }

    pub(super) fn conditional(&mut self, mut scope: u32, start: usize) -> Result<Node, PatternError> {
        let position = self.at;
        let name = self.name(')', "group name")?;
        let group = if name.chars().all(|c| c.is_ascii_digit()) {
            let group: usize = name.parse().unwrap_or(usize::MAX);
            if group == 0 {
                return Err(self.error("bad group number", position));
            }
            self.conditions.push((group, position));
            group
        } else {
            self.check_name(&name, position)?;
            self.known_name(&name, position)?
        };
        let yes = self.sequence(&mut scope, false)?;
        let mut no = Node::Empty;
        if self.eat('|') {
            no = self.sequence(&mut scope, false)?;
            if self.peek() == Some('|') {
                let message = "conditional backref with more than two branches";
                return Err(self.error(message, self.at));
            }
        }
        if !self.eat(')') {
            return Err(self.error("missing ), unterminated subpattern", start));
        }
        Ok(Node::Conditional(group, Box::new(yes), Box::new(no)))
    }

    /// `(?i)` gives nothing and sets the flags of the whole pattern; `(?i-s:` gives both sets.
    pub(super) fn inline_flags(
        &mut self,
        c: char,
        start: usize,
        first: bool,
    ) -> Result<Option<(u32, u32)>, PatternError> {
        let mut c = c;
        let mut on = 0;
        let mut off = 0;
        if c != '-' {
            loop {
                let flag = flag_of(c).unwrap_or(0);
                if self.bytes && c == 'u' {
                    let message = "bad inline flags: cannot use 'u' flag with a bytes pattern";
                    return Err(self.error(message, self.at));
                }
                if !self.bytes && c == 'L' {
                    let message = "bad inline flags: cannot use 'L' flag with a str pattern";
                    return Err(self.error(message, self.at));
                }
                on |= flag;
                if flag & TYPE_FLAGS != 0 && (on & TYPE_FLAGS) != flag {
                    let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                    return Err(self.error(message, self.at));
                }
                c = self.peek().ok_or_else(|| self.error("missing -, : or )", self.at))?;
                if matches!(c, ')' | '-' | ':') {
                    self.at += 1;
                    break;
                }
                if flag_of(c).is_none() {
                    let message = if c.is_alphabetic() { "unknown flag" } else { "missing -, : or )" };
                    return Err(self.error(message, self.at));
                }
                self.at += 1;
            }
        }
        if c == ')' {
            if !first {
                let message = "global flags not at the start of the expression";
                return Err(self.error(message, start));
            }
            let was_verbose = self.flags & flag::VERBOSE != 0;
            self.flags |= on;
            if on & flag::VERBOSE != 0 && !was_verbose {
                return Err(PatternError::restart());
            }
            return Ok(None);
        }
        if on & GLOBAL_FLAGS != 0 {
            let message = "bad inline flags: cannot turn on global flag";
            return Err(self.error(message, self.at - 1));
        }
        if c == '-' {
            c = self.peek().ok_or_else(|| self.error("missing flag", self.at))?;
            if flag_of(c).is_none() {
                let message = if c.is_alphabetic() { "unknown flag" } else { "missing flag" };
                return Err(self.error(message, self.at));
            }
            self.at += 1;
            loop {
                let flag = flag_of(c).unwrap_or(0);
                if flag & TYPE_FLAGS != 0 {
                    let message = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                    return Err(self.error(message, self.at));
                }
                off |= flag;
                c = self.peek().ok_or_else(|| self.error("missing :", self.at))?;
                if c == ':' {
                    self.at += 1;
                    break;
                }
                if flag_of(c).is_none() {
                    let message = if c.is_alphabetic() { "unknown flag" } else { "missing :" };
                    return Err(self.error(message, self.at));
                }
                self.at += 1;
            }
        }
        if on & off != 0 {
            let message = "bad inline flags: flag turned on and off";
            return Err(self.error(message, self.at - 1));
        }
        Ok(Some((on, off)))
    }
}
