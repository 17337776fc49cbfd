//! Python's pattern syntax, read into a [`Node`] tree, with CPython's complaints.

use super::error::PatternError;
use super::node::{Anchor, Category, CharSet, Greed, Node, SetItem, flag, lower};

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

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
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

/// An escape's meaning.
enum Escape {
    Literal(char),
    Class(Category, bool),
    Anchor(Anchor),
    Group(usize),
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

    fn is_ascii(&self, scope: u32) -> bool {
        self.bytes || scope & flag::ASCII != 0
    }

    fn alternatives(&mut self, scope: &mut u32, outermost: bool) -> Result<Node, PatternError> {
        let mut branches = vec![self.sequence(scope, outermost)?];
        while self.eat('|') {
            branches.push(self.sequence(scope, false)?);
        }
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
                    Escape::Literal(c) => literal(c, *scope),
                    Escape::Anchor(anchor) => Node::Anchor(anchor),
                    Escape::Group(group) => Node::Backreference(group, *scope & flag::IGNORECASE != 0),
                    Escape::Class(category, negated) => Node::Set(CharSet {
                        items: vec![SetItem::Category(category, negated)],
                        negated: false,
                        ignore_case: false,
                        ascii: self.is_ascii(*scope),
                    }),
                },
                _ => literal(c, *scope),
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

    fn set(&mut self, scope: u32, start: usize) -> Result<Node, PatternError> {
        let unterminated = |parser: &Self| parser.error("unterminated character set", start);
        if self.peek() == Some('[') {
            self.warnings.push(format!("Possible nested set at position {}", self.at));
        }
        let negated = self.eat('^');
        let mut items = Vec::new();
        let mut first = true;
        loop {
            let item_start = self.at;
            let c = self.peek().ok_or_else(|| unterminated(self))?;
            if c == ']' && !first {
                self.at += 1;
                break;
            }
            if !first && self.chars.get(self.at + 1) == Some(&c) {
                self.warn_of_set_operation(c, item_start);
            }
            first = false;
            let low = self.set_member(scope)?;
            if self.peek() != Some('-') {
                items.push(low);
                continue;
            }
            self.at += 1;
            let Some(after) = self.peek() else { return Err(unterminated(self)) };
            if after == ']' {
                self.at += 1;
                items.push(low);
                items.push(SetItem::Char('-'));
                break;
            }
            if after == '-' {
                self.warn_of_set_operation('-', self.at - 1);
            }
            let high = self.set_member(scope)?;
            match (&low, &high) {
                (SetItem::Char(low), SetItem::Char(high)) if low <= high => {
                    items.push(SetItem::Range(*low, *high));
                }
                _ => {
                    let text: String = self.chars[item_start..self.at].iter().collect();
                    return Err(self.error(&format!("bad character range {text}"), item_start));
                }
            }
        }
        Ok(Node::Set(CharSet {
            items,
            negated,
            ignore_case: scope & flag::IGNORECASE != 0,
            ascii: self.is_ascii(scope),
        }))
    }

    fn warn_of_set_operation(&mut self, sign: char, position: usize) {
        let operation = match sign {
            '-' => "difference",
            '&' => "intersection",
            '~' => "symmetric difference",
            '|' => "union",
            _ => return,
        };
        self.warnings.push(format!("Possible set {operation} at position {position}"));
    }

    fn set_member(&mut self, scope: u32) -> Result<SetItem, PatternError> {
        let start = self.at;
        let c = self.chars[start];
        self.at += 1;
        if c != '\\' {
            return Ok(SetItem::Char(c));
        }
        Ok(match self.escape(scope, start, true)? {
            Escape::Literal(c) => SetItem::Char(c),
            Escape::Class(category, negated) => SetItem::Category(category, negated),
            Escape::Anchor(_) | Escape::Group(_) => SetItem::Char('\\'),
        })
    }

    fn escape(&mut self, scope: u32, start: usize, in_set: bool) -> Result<Escape, PatternError> {
        let Some(c) = self.peek() else {
            return Err(self.error("bad escape (end of pattern)", start));
        };
        self.at += 1;
        let ascii = self.is_ascii(scope);
        Ok(match c {
            'd' => Escape::Class(Category::Digit, false),
            'D' => Escape::Class(Category::Digit, true),
            's' => Escape::Class(Category::Space, false),
            'S' => Escape::Class(Category::Space, true),
            'w' => Escape::Class(Category::Word, false),
            'W' => Escape::Class(Category::Word, true),
            'A' if !in_set => Escape::Anchor(Anchor::Start),
            'Z' if !in_set => Escape::Anchor(Anchor::VeryEnd),
            'b' if !in_set => Escape::Anchor(Anchor::Boundary(false, ascii)),
            'B' if !in_set => Escape::Anchor(Anchor::Boundary(true, ascii)),
            'b' => Escape::Literal('\x08'),
            'a' => Escape::Literal('\x07'),
            'f' => Escape::Literal('\x0c'),
            'n' => Escape::Literal('\n'),
            'r' => Escape::Literal('\r'),
            't' => Escape::Literal('\t'),
            'v' => Escape::Literal('\x0b'),
            'x' => Escape::Literal(self.hex(start, 2)?),
            'u' if !self.bytes => Escape::Literal(self.hex(start, 4)?),
            'U' if !self.bytes => Escape::Literal(self.hex(start, 8)?),
            'N' if !self.bytes => Escape::Literal(self.named_character(start)?),
            '0'..='9' => return self.number_escape(c, start, in_set),
            _ if c.is_ascii_alphabetic() => {
                return Err(self.error(&format!("bad escape \\{c}"), start));
            }
            _ => Escape::Literal(c),
        })
    }

    fn named_character(&mut self, start: usize) -> Result<char, PatternError> {
        if !self.eat('{') {
            return Err(self.error("missing {", self.at));
        }
        let name = self.name('}', "character name")?;
        unicode_names2::character(&name).ok_or_else(|| {
            let shown = crate::format::str_repr(&name);
            self.error(&format!("undefined character name {shown}"), start)
        })
    }

    fn hex(&mut self, start: usize, length: usize) -> Result<char, PatternError> {
        let mut text = String::new();
        while text.len() < length
            && let Some(c) = self.peek().filter(char::is_ascii_hexdigit)
        {
            text.push(c);
            self.at += 1;
        }
        let shown: String = self.chars[start..self.at].iter().collect();
        if text.len() < length {
            return Err(self.error(&format!("incomplete escape {shown}"), start));
        }
        u32::from_str_radix(&text, 16)
            .ok()
            .and_then(crate::object::surrogate::character)
            .ok_or_else(|| self.error(&format!("bad escape {shown}"), start))
    }

    fn number_escape(&mut self, first: char, start: usize, in_set: bool) -> Result<Escape, PatternError> {
        let is_octal = |c: &char| ('0'..='7').contains(c);
        let octal_value = |parser: &Self| {
            parser.chars[start + 1..parser.at].iter().fold(0, |sum, c| sum * 8 + c.to_digit(8).unwrap_or(0))
        };
        let to_char = |parser: &Self| {
            let value = octal_value(parser);
            if value > 0o377 {
                let shown: String = parser.chars[start..parser.at].iter().collect();
                let message = format!("octal escape value {shown} outside of range 0-0o377");
                return Err(parser.error(&message, start));
            }
            Ok(Escape::Literal(char::from_u32(value).unwrap_or('\0')))
        };
        if first == '0' || in_set {
            if !is_octal(&first) {
                return Err(self.error(&format!("bad escape \\{first}"), start));
            }
            let end = (start + 4).min(self.chars.len());
            while self.at < end && is_octal(&self.chars[self.at]) {
                self.at += 1;
            }
            return to_char(self);
        }
        if let Some(second) = self.peek().filter(char::is_ascii_digit) {
            let third = self.chars.get(self.at + 1).copied();
            if is_octal(&first) && is_octal(&second) && third.is_some_and(|c| is_octal(&c)) {
                self.at += 2;
                return to_char(self);
            }
            self.at += 1;
        }
        let digits: String = self.chars[start + 1..self.at].iter().collect();
        let group: usize = digits.parse().unwrap_or(usize::MAX);
        self.check_reference(group, &digits, start + 1)?;
        Ok(Escape::Group(group))
    }

    fn check_reference(&self, group: usize, shown: &str, position: usize) -> Result<(), PatternError> {
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
    fn name(&mut self, stop: char, what: &str) -> Result<String, PatternError> {
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

    fn check_name(&self, name: &str, position: usize) -> Result<(), PatternError> {
        let mut chars = name.chars();
        let starts_well = chars.next().is_some_and(|c| c == '_' || c.is_alphabetic());
        if starts_well && chars.all(|c| c == '_' || c.is_alphanumeric()) {
            return Ok(());
        }
        let shown = crate::format::str_repr(name);
        Err(self.error(&format!("bad character in group name {shown}"), position))
    }

    fn known_name(&self, name: &str, position: usize) -> Result<usize, PatternError> {
        match self.names.iter().find(|(known, _)| known == name) {
            Some((_, group)) => Ok(*group),
            None => {
                let shown = crate::format::str_repr(name);
                Err(self.error(&format!("unknown group name {shown}"), position))
            }
        }
    }

    fn end_of_pattern(&self) -> PatternError {
        self.error("unexpected end of pattern", self.at)
    }

    /// A parenthesis; nothing for comments and flags.
    fn group(&mut self, scope: &mut u32, start: usize, first: bool) -> Result<Option<Node>, PatternError> {
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
                        let ignore_case = *scope & flag::IGNORECASE != 0;
                        return Ok(Some(Node::Backreference(group, ignore_case)));
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

    fn look(&mut self, mut scope: u32, start: usize, kind: char) -> Result<Node, PatternError> {
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

    fn conditional(&mut self, mut scope: u32, start: usize) -> Result<Node, PatternError> {
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
    fn inline_flags(&mut self, c: char, start: usize, first: bool) -> Result<Option<(u32, u32)>, PatternError> {
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

fn literal(c: char, scope: u32) -> Node {
    if scope & flag::IGNORECASE != 0 { Node::Char(lower(c), true) } else { Node::Char(c, false) }
}
