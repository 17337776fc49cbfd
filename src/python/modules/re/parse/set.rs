//! Sets of characters: `[a-z]`.

use super::super::error::PatternError;
use super::super::node::{CharSet, Node, SetItem};
use super::Parser;
use super::escape::Escape;

impl Parser<'_> {
    pub(super) fn set(&mut self, scope: u32, start: usize) -> Result<Node, PatternError> {
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
        Ok(Node::Set(CharSet { items, negated, case: self.case(scope), ascii: self.is_ascii(scope) }))
    }

    pub(super) fn warn_of_set_operation(&mut self, sign: char, position: usize) {
        let operation = match sign {
            '-' => "difference",
            '&' => "intersection",
            '~' => "symmetric difference",
            '|' => "union",
            _ => return,
        };
        self.warnings.push(format!("Possible set {operation} at position {position}"));
    }

    pub(super) fn set_member(&mut self, scope: u32) -> Result<SetItem, PatternError> {
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
}
