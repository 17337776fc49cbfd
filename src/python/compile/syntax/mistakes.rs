//! What the rules of mistakes raise, and where.

use std::rc::Rc;

use rustpython_ruff_text_size::{TextRange, TextSize};

use super::grammar::{Action, Shape};
use super::matcher::{Matcher, Node, Stop};
use super::tokens::{Fault, Token};
use crate::compile::error::{CompileError, Place};

/// Which expressions a place takes as targets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Targets {
    Assigned,
    Looped,
    Deleted,
}

/// Line and column (in characters, from 0) of an offset.
fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before.get(start..).unwrap_or("").chars().count())
}

/// A line with its end.
fn line_text(text: &str, line: usize) -> &str {
    text.split_inclusive('\n').nth(line.saturating_sub(1)).unwrap_or("")
}

/// An error with the place that its exception tells.
fn placed(text: String, class: &'static str, place: Place, at: usize) -> CompileError {
    let range = TextRange::empty(TextSize::new(at as u32));
    CompileError { class, exact: Some(place), ..CompileError::new(text, range) }
}

fn number(number: usize) -> i64 {
    number as i64
}

/// The error of an expression without any text.
pub(super) fn empty() -> CompileError {
    let place = Place { line: 0, column: 0, end_line: 0, end_column: 0, text: Some(String::new()) };
    placed("invalid syntax".to_owned(), "SyntaxError", place, 0)
}

/// The error of a text that cannot be read further; `last` is the last token before.
pub(super) fn unreadable(text: &str, fault: &Fault) -> CompileError {
    match fault {
        Fault::Text { text: message, class, start, end } => {
            let (line, column) = line_column(text, *end);
            let start = start.map_or(column, |start| line_column(text, start).1 + 1);
            let shown = line_text(text, line).trim_end_matches('\n').to_owned();
            let place = Place {
                line: number(line),
                column: number(start),
                end_line: number(line),
                end_column: number(column),
                text: Some(shown),
            };
            placed(message.clone(), class, place, *end)
        }
        Fault::Reader { text: message, class, cursor } => {
            let line_end = cursor.saturating_sub(usize::from(text.get(..*cursor).is_some_and(|t| t.ends_with('\n'))));
            let (line, column) = line_column(text, line_end);
            let column = column + (cursor - line_end);
            let place = Place {
                line: number(line),
                column: number(column),
                end_line: number(line),
                end_column: -1,
                text: Some(line_text(text, line).to_owned()),
            };
            placed(message.clone(), class, place, line_end)
        }
        Fault::Column { text: message, class, at } => {
            let (line, column) = line_column(text, *at);
            let place = Place {
                line: number(line),
                column: number(column) + 1,
                end_line: number(line),
                end_column: 0,
                text: Some(line_text(text, line).to_owned()),
            };
            placed(message.clone(), class, place, *at)
        }
        Fault::Unclosed { at } => {
            let bracket = text.get(*at..=*at).unwrap_or("(");
            let (line, column) = line_column(text, *at);
            let shown = line_text(text, line);
            let is_last = line >= text.matches('\n').count() + usize::from(!text.ends_with('\n'));
            let shown = if is_last { shown } else { shown.trim_end_matches('\n') };
            let place = Place {
                line: number(line),
                column: number(column) + 1,
                end_line: number(line),
                end_column: 0,
                text: Some(shown.to_owned()),
            };
            placed(format!("'{bracket}' was never closed"), "SyntaxError", place, *at)
        }
    }
}

impl Matcher<'_> {
    /// The source line as the exception shows it: with its end while the reader has not passed it.
    fn shown(&self, line: usize) -> String {
        let shown = line_text(self.text, line);
        let last = self.tokens.get(self.fetched.saturating_sub(1)).map_or(0, |token| token.line);
        if self.is_file || last <= line { shown.to_owned() } else { shown.trim_end_matches('\n').to_owned() }
    }

    fn between(&self, text: String, start: (usize, i64), end: (usize, i64), at: usize) -> CompileError {
        let place = Place {
            line: number(start.0),
            column: start.1,
            end_line: number(end.0),
            end_column: end.1,
            text: Some(self.shown(start.0)),
        };
        placed(text, "SyntaxError", place, at)
    }

    fn start_of(&self, token: usize) -> (usize, i64) {
        let (line, column) = line_column(self.text, self.tokens.get(token).map_or(0, |token| token.start));
        (line, number(column) + 1)
    }

    fn end_of(&self, token: usize) -> (usize, i64) {
        let (line, column) = line_column(self.text, self.tokens.get(token).map_or(0, |token| token.end));
        (line, number(column) + 1)
    }

    fn offset_of(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(0, |token| token.start)
    }

    /// An error at the tokens from `start` up to `end`.
    pub fn at_tokens(&self, text: String, start: usize, end: usize) -> CompileError {
        if end == start + 1 {
            return self.at_token(text, start);
        }
        self.between(text, self.start_of(start), self.end_of(end.saturating_sub(1)), self.offset_of(start))
    }

    /// An error at one token, which may have no text of its own.
    pub fn at_token(&self, text: String, token: usize) -> CompileError {
        let Some(found) = self.tokens.get(token) else {
            return self.between(text, (1, 0), (1, -1), 0);
        };
        if !found.is_placed {
            let place = (found.line, self.reader_column(found));
            return self.between(text, place, (found.line, -1), found.start);
        }
        let mut end = self.end_of(token);
        if let Some(comment) = self.text_of(token).strip_suffix('\n') {
            // A line end belongs to the line that it ends.
            end = self.start_of(token);
            end.1 += number(comment.chars().count() + 1);
        } else if found.start == found.end {
            end.1 += 1;
        }
        self.between(text, self.start_of(token), end, found.start)
    }

    /// An error at the end of an expression, before the first column.
    pub fn at_end(&self, text: String, token: usize) -> CompileError {
        let line = self.tokens.get(token).map_or(1, |token| token.line);
        self.between(text, (line, 0), (line, 0), 0)
    }

    /// How many characters of its line the reader has passed when a token is read.
    fn reader_column(&self, token: &Token) -> i64 {
        let start: usize = self.text.split_inclusive('\n').take(token.line.saturating_sub(1)).map(str::len).sum();
        number(self.text.get(start..token.cursor).unwrap_or("").chars().count())
    }

    fn last(&self) -> usize {
        self.fetched.saturating_sub(1)
    }

    /// An error from a node up to where the reader stands.
    fn from(&self, text: String, start: usize) -> CompileError {
        let last = self.tokens.get(self.last()).copied();
        let end = last.map_or((1, 0), |last| match self.text_of(self.last()).ends_with('\n') {
            true => (last.line, self.start_of(self.last()).1),
            false if last.is_placed => (last.line, line_column(self.text, last.end).1 as i64),
            false => (last.line, self.reader_column(&last)),
        });
        self.between(text, self.start_of(start), end, self.offset_of(start))
    }

    pub fn act(&mut self, action: &Action, named: &[(char, Rc<Node>)]) -> Result<Option<CompileError>, Stop> {
        let part = |at: usize| {
            let name = action.names.get(at)?;
            named.iter().find(|(label, _)| label == name).map(|(_, node)| node.clone())
        };
        let text = || action.text.clone();
        match action.verb.as_str() {
            "last" => return Ok(Some(self.at_token(text(), self.last()))),
            "next" => {
                // The next token counts even when no rule has looked at it.
                self.token()?;
                return Ok(Some(self.at_token(text(), self.at)));
            }
            "indent" => {
                let line = named.first().map_or(0, |(_, node)| self.start_of(node.start).0);
                let error = self.at_token(action.text.replace("%L", &line.to_string()), self.last());
                return Ok(Some(CompileError { class: "IndentationError", ..error }));
            }
            _ => {}
        }
        let Some(a) = part(0) else {
            return Ok(None);
        };
        let b = part(1).unwrap_or_else(|| a.clone());
        let filled = |node: &Node| {
            let text = action.text.replace("%N", self.name_of(node));
            text.replace("%T", self.text_of(node.start))
        };
        let whole = |text: String| Some(self.at_tokens(text, a.start, b.end));
        Ok(match action.verb.as_str() {
            "loc" | "range" => whole(filled(&a)),
            "real" | "imaginary" => {
                let is_imaginary = self.text_of(a.start).ends_with(['j', 'J']);
                if is_imaginary == (action.verb == "imaginary") { None } else { whole(text()) }
            }
            "from" => Some(self.from(text(), a.start)),
            "behind" => {
                let end = self.end_of(a.end.saturating_sub(1));
                let line = self.start_of(a.start).0;
                Some(self.between(text(), (line, end.1 - 1), (end.0, 0), self.offset_of(a.start)))
            }
            "param" => {
                let parameter = a.parts.first().cloned().unwrap_or(a.clone());
                Some(self.at_tokens(text(), parameter.start, parameter.end))
            }
            "comma" => {
                let is_legacy = self.is_legacy(&a);
                let is_outside = self.tokens.get(b.end.saturating_sub(1)).is_none_or(|token| token.level == 0);
                if is_legacy || is_outside { None } else { whole(text()) }
            }
            "legacy" if self.is_legacy(&a) => {
                let name = self.text_of(a.start);
                whole(format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?"))
            }
            "genexp" => {
                let given = elements(&a);
                let last = given.last().filter(|_| given.len() > 1);
                last.map(|last| self.at_tokens(text(), last.start, b.end))
            }
            "positional" => {
                let unpacks = elements(&a).iter().any(|argument| argument.shape == Shape::DoubleStarred);
                let more = if unpacks { " unpacking" } else { "" };
                Some(self.at_token(format!("{}{more}", action.text), self.last()))
            }
            "target" | "target_for" | "target_del" => {
                let targets = match action.verb.as_str() {
                    "target" => Targets::Assigned,
                    "target_for" => Targets::Looped,
                    _ => Targets::Deleted,
                };
                let wrong = self.wrong_target(&a, targets);
                wrong.map(|node| self.at_tokens(filled(&node), node.start, node.end))
            }
            "conversion" if a.end > a.start => {
                let name = self.text_of(a.start + 1);
                let is_known = matches!(name, "s" | "r" | "a");
                let text = format!("f-string: invalid conversion character '{name}': expected 's', 'r', or 'a'");
                (!is_known).then(|| self.at_tokens(text, a.start + 1, a.end))
            }
            _ => None,
        })
    }

    fn is_legacy(&self, node: &Node) -> bool {
        let is_name = matches!(node.shape, Shape::Name | Shape::Token) && node.end == node.start + 1;
        is_name && matches!(self.text_of(node.start), "print" | "exec")
    }

    /// The part of an expression that cannot be a target.
    fn wrong_target(&self, node: &Rc<Node>, targets: Targets) -> Option<Rc<Node>> {
        match node.shape {
            Shape::Name | Shape::Attribute | Shape::Subscript => None,
            Shape::Tuple | Shape::List => elements(node).iter().find_map(|element| self.wrong_target(element, targets)),
            Shape::Starred if targets != Targets::Deleted => {
                elements(node).iter().find_map(|element| self.wrong_target(element, targets))
            }
            Shape::Compare if targets == Targets::Looped => {
                let left = node.parts.first()?;
                let operator = node.parts.get(1).map_or(0, |pairs| pairs.start);
                if self.text_of(operator) == "in" {
                    return self.wrong_target(left, targets);
                }
                Some(node.clone())
            }
            _ => Some(node.clone()),
        }
    }

    fn name_of(&self, node: &Node) -> &'static str {
        match node.shape {
            Shape::Attribute => "attribute",
            Shape::Subscript => "subscript",
            Shape::Call => "function call",
            Shape::Literal => "literal",
            Shape::Strings => {
                let is_formatted = |token: &Token| token.kind == super::tokens::Kind::FStart;
                let tokens = self.tokens.get(node.start..node.end).unwrap_or_default();
                if tokens.iter().any(is_formatted) { "f-string expression" } else { "literal" }
            }
            Shape::True => "True",
            Shape::False => "False",
            Shape::None => "None",
            Shape::Ellipsis => "ellipsis",
            Shape::Lambda => "lambda",
            Shape::IfExp => "conditional expression",
            Shape::Dict => "dict literal",
            Shape::Set => "set display",
            Shape::ListComp => "list comprehension",
            Shape::SetComp => "set comprehension",
            Shape::DictComp => "dict comprehension",
            Shape::GenExp => "generator expression",
            Shape::Yield => "yield expression",
            Shape::Await => "await expression",
            Shape::Compare => "comparison",
            Shape::Named => "named expression",
            Shape::Tuple => "tuple",
            Shape::List => "list",
            Shape::Starred => "starred",
            Shape::Name | Shape::Token => "name",
            _ => "expression",
        }
    }
}

/// The expressions directly in a node.
fn elements(node: &Node) -> Vec<Rc<Node>> {
    let mut found = Vec::new();
    for part in &node.parts {
        match part.shape {
            Shape::Token => {}
            Shape::Other => found.extend(elements(part)),
            _ => found.push(part.clone()),
        }
    }
    found
}
