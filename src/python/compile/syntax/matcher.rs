//! [`Matcher`]: tries the grammar's rules on the tokens, first those of correct programs, then those of mistakes as well.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::escapes;
use super::grammar::{Alternative, Grammar, Item, Shape};
use super::tokens::{Kind, Token};
use crate::compile::error::CompileError;

/// What matched: tokens from `start` up to `end`.
pub(super) struct Node {
    pub shape: Shape,
    pub start: usize,
    pub end: usize,
    pub parts: Vec<Rc<Node>>,
}

/// Why matching stops for good.
pub(super) enum Stop {
    /// The tokens end because the text cannot be read further.
    Fault,
    /// A mistake.
    Mistake(Box<CompileError>),
    /// The text is nested too deeply for this.
    Depth,
}

pub(super) type Found = Result<Option<Rc<Node>>, Stop>;

/// How deep rules may lie in each other: their frames share Rust's stack with the program's.
const DEEPEST: usize = 900;

/// What is known of rules at places: the node with the place behind it, or that there is none.
type Memory = FxHashMap<(usize, usize), (Option<Rc<Node>>, usize)>;

pub(super) struct Matcher<'a> {
    pub grammar: &'a Grammar,
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// Whether the text comes from a file.
    pub is_file: bool,
    /// The token that matching begins at.
    first: usize,
    /// The next token.
    pub at: usize,
    /// How many tokens were looked at.
    pub fetched: usize,
    /// Whether mistakes are looked for.
    pub seeks_mistakes: bool,
    memory: Memory,
    depth: usize,
}

/// How an alternative ended.
enum Tried {
    Matched(Rc<Node>),
    Failed,
    /// It failed and no other one is tried.
    Final,
}

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Whether a literal stands for bytes.
fn is_bytes(literal: &str) -> bool {
    literal.chars().take_while(char::is_ascii_alphabetic).any(|c| matches!(c, 'b' | 'B'))
}

impl<'a> Matcher<'a> {
    /// Matches from the token `first` on.
    pub fn new(grammar: &'a Grammar, text: &'a str, tokens: &'a [Token], first: usize, is_file: bool) -> Matcher<'a> {
        Matcher {
            grammar,
            text,
            tokens,
            is_file,
            first,
            at: first,
            fetched: 0,
            seeks_mistakes: false,
            memory: FxHashMap::default(),
            depth: 0,
        }
    }

    /// Starts again, looking for mistakes too.
    pub fn seek_mistakes(&mut self) {
        self.at = self.first;
        self.seeks_mistakes = true;
        self.memory.clear();
        self.depth = 0;
    }

    /// The text of a token.
    pub fn text_of(&self, token: usize) -> &'a str {
        self.tokens.get(token).and_then(|token| self.text.get(token.start..token.end)).unwrap_or("")
    }

    pub fn token(&mut self) -> Result<Token, Stop> {
        let token = self.tokens.get(self.at).or(self.tokens.last()).copied().ok_or(Stop::Fault)?;
        self.fetched = self.fetched.max(self.at + 1);
        if token.kind == Kind::Wrong { Err(Stop::Fault) } else { Ok(token) }
    }

    pub fn rule(&mut self, rule: usize) -> Found {
        let key = (rule, self.at);
        if let Some((node, end)) = self.memory.get(&key) {
            if node.is_some() {
                self.at = *end;
            }
            return Ok(node.clone());
        }
        if self.depth > DEEPEST {
            return Err(Stop::Depth);
        }
        self.depth += 1;
        let grammar = self.grammar;
        let found = match grammar.rules.get(rule) {
            Some(rule) => self.alternatives(&rule.alternatives, rule.is_wrong)?,
            None => None,
        };
        self.depth -= 1;
        if let Some(node) = found.as_ref().filter(|node| node.shape == Shape::Strings) {
            self.check_kinds(node.start)?;
        }
        self.memory.insert(key, (found.clone(), self.at));
        Ok(found)
    }

    pub fn rule_named(&mut self, name: &str) -> Found {
        self.rule(self.grammar.rule(name))
    }

    fn alternatives(&mut self, alternatives: &'a [Alternative], is_wrong: bool) -> Found {
        let start = self.at;
        for alternative in alternatives {
            if !self.seeks_mistakes && self.is_mistake(alternative) {
                continue;
            }
            match self.alternative(alternative, is_wrong)? {
                Tried::Matched(node) => return Ok(Some(node)),
                Tried::Failed => self.at = start,
                Tried::Final => {
                    self.at = start;
                    return Ok(None);
                }
            }
        }
        Ok(None)
    }

    fn alternative(&mut self, alternative: &'a Alternative, is_wrong: bool) -> Result<Tried, Stop> {
        let start = self.at;
        let mut parts: Vec<Rc<Node>> = Vec::new();
        let mut named: Vec<(char, Rc<Node>)> = Vec::new();
        let mut is_cut = false;
        for (label, item) in &alternative.items {
            if matches!(item, Item::Cut) {
                is_cut = true;
                continue;
            }
            let Some(node) = self.item(item)? else {
                return Ok(if is_cut { Tried::Final } else { Tried::Failed });
            };
            if let Some(label) = label {
                named.push((*label, node.clone()));
            }
            if !matches!(item, Item::Ahead(_) | Item::NotAhead(_)) {
                parts.push(node);
            }
        }
        if let Some(action) = &alternative.action {
            if let Some(error) = self.act(action, &named)? {
                return Err(Stop::Mistake(Box::new(error)));
            }
            if is_wrong {
                return Ok(Tried::Final);
            }
        }
        if let Some((_, node)) = named.into_iter().find(|(label, _)| *label == 'r') {
            return Ok(Tried::Matched(node));
        }
        let end = self.at;
        let goes_on = parts.iter().skip(1).any(|part| part.end > part.start);
        let shape = alternative.shape.filter(|_| !alternative.needs_more || goes_on);
        Ok(Tried::Matched(match (shape, parts.as_slice()) {
            (None, [one]) => one.clone(),
            (None, [one, ..]) if alternative.needs_more => one.clone(),
            (shape, _) => Rc::new(Node { shape: shape.unwrap_or(Shape::Other), start, end, parts }),
        }))
    }

    /// Whether an alternative is nothing but a rule for a mistake; mistakes behind other parts are found on the first pass too.
    fn is_mistake(&self, alternative: &Alternative) -> bool {
        match alternative.items.as_slice() {
            [(_, Item::Rule(rule))] => self.grammar.rules.get(*rule).is_some_and(|rule| rule.is_wrong),
            _ => false,
        }
    }

    fn leaf(&self, start: usize, parts: Vec<Rc<Node>>) -> Rc<Node> {
        Rc::new(Node { shape: Shape::Other, start, end: self.at, parts })
    }

    fn take(&mut self, fits: bool) -> Option<Rc<Node>> {
        fits.then(|| {
            self.at += 1;
            Rc::new(Node { shape: Shape::Token, start: self.at - 1, end: self.at, parts: Vec::new() })
        })
    }

    fn is_text(&mut self, text: &str) -> Result<bool, Stop> {
        let token = self.token()?;
        Ok(matches!(token.kind, Kind::Op | Kind::Name) && self.text_of(self.at) == text)
    }

    fn item(&mut self, item: &'a Item) -> Found {
        let start = self.at;
        match item {
            Item::Text(text) | Item::Soft(text) => {
                let fits = self.is_text(text)?;
                Ok(self.take(fits))
            }
            Item::Rule(rule) => self.rule(*rule),
            Item::Special(name) => self.special(name),
            Item::Group(alternatives) => self.alternatives(alternatives, false),
            Item::Optional(item) => {
                let found = self.item(item)?;
                Ok(found.or_else(|| Some(self.leaf(start, Vec::new()))))
            }
            Item::Many { item, least, separator } => {
                let mut parts = Vec::new();
                loop {
                    let before = self.at;
                    if let Some(separator) = separator
                        && !parts.is_empty()
                        && self.item(separator)?.is_none()
                    {
                        break;
                    }
                    match self.item(item)? {
                        Some(node) if self.at > before => parts.push(node),
                        _ => {
                            self.at = before;
                            break;
                        }
                    }
                }
                if parts.len() < *least {
                    self.at = start;
                    return Ok(None);
                }
                Ok(Some(self.leaf(start, parts)))
            }
            Item::Ahead(inner) | Item::NotAhead(inner) => {
                let found = self.item(inner)?.is_some();
                self.at = start;
                let fits = found == matches!(item, Item::Ahead(_));
                Ok(fits.then(|| self.leaf(start, Vec::new())))
            }
            Item::Forced(text) => {
                let fits = self.is_text(text)?;
                if !fits {
                    let error = self.at_tokens(format!("expected '{text}'"), self.at, self.at + 1);
                    return Err(Stop::Mistake(Box::new(error)));
                }
                Ok(self.take(true))
            }
            Item::Cut => Ok(Some(self.leaf(start, Vec::new()))),
        }
    }

    fn special(&mut self, name: &str) -> Found {
        let kind = match name {
            "NAME" | "SOFT" => {
                let token = self.token()?;
                let text = self.text_of(self.at);
                let is_name = token.kind == Kind::Name && !KEYWORDS.contains(&text);
                let is_soft = matches!(text, "_" | "case" | "match" | "type");
                return Ok(self.take(is_name && (name == "NAME" || is_soft)));
            }
            "PRIMARY" => return self.primary(false),
            "T_PRIMARY" => return self.primary(true),
            "PLAIN_EXPRESSION" => {
                let seeks = std::mem::replace(&mut self.seeks_mistakes, false);
                let found = self.rule_named("expression_alone");
                self.seeks_mistakes = seeks;
                return found;
            }
            "CONVERSION" => return self.conversion(),
            "NUMBER" => Kind::Number,
            "STRING" => Kind::Str,
            "NEWLINE" => Kind::Newline,
            "INDENT" => Kind::Indent,
            "DEDENT" => Kind::Dedent,
            "END" => Kind::End,
            "FSTART" => Kind::FStart,
            "FMIDDLE" => Kind::FMiddle,
            _ => Kind::FEnd,
        };
        let fits = self.token()?.kind == kind;
        if fits && matches!(kind, Kind::Str | Kind::FEnd) {
            self.check_characters(kind)?;
        }
        Ok(self.take(fits))
    }

    /// Reads the characters of a string literal, or those of the f-string that ends here.
    fn check_characters(&self, kind: Kind) -> Result<(), Stop> {
        let literal = self.text_of(self.at);
        let last = self.fetched.saturating_sub(1);
        let fault = if kind == Kind::FEnd {
            self.fault_of_fstring()
        } else if is_bytes(literal) && !literal.is_ascii() {
            let text = "bytes can only contain ASCII literal characters".to_owned();
            return Err(Stop::Mistake(Box::new(self.at_tokens(text, self.at, self.at + 1))));
        } else {
            Some(literal).filter(|literal| literal.contains('\\')).and_then(escapes::fault_of_literal)
        };
        fault.map_or(Ok(()), |text| Err(Stop::Mistake(Box::new(self.at_token(text, last)))))
    }

    /// A wrong escape in the f-string that ends at the next token.
    fn fault_of_fstring(&self) -> Option<String> {
        let mut depth = 0;
        let mut fault = None;
        for at in (0..self.at).rev() {
            match self.tokens.get(at).map(|token| token.kind)? {
                Kind::FEnd => depth += 1,
                Kind::FStart if depth > 0 => depth -= 1,
                Kind::FStart if self.text_of(at).contains(['r', 'R']) => return None,
                Kind::FStart => return fault,
                Kind::FMiddle if depth == 0 => {
                    fault = escapes::fault_of_text(self.text_of(at), true).or(fault);
                }
                _ => {}
            }
        }
        None
    }

    /// Refuses strings of bytes next to those of text, which stood from `start` on.
    fn check_kinds(&self, start: usize) -> Result<(), Stop> {
        let mut parts = (start..self.at)
            .filter(|&at| matches!(self.tokens.get(at).map(|token| token.kind), Some(Kind::Str | Kind::FStart)));
        let is_first_bytes = parts.next().is_some_and(|at| is_bytes(self.text_of(at)));
        if parts.all(|at| is_bytes(self.text_of(at)) == is_first_bytes) {
            return Ok(());
        }
        let text = "cannot mix bytes and nonbytes literals".to_owned();
        Err(Stop::Mistake(Box::new(self.at_token(text, self.fetched.saturating_sub(1)))))
    }

    /// An atom with calls, subscriptions and attributes; `is_target` leaves the last of them out.
    fn primary(&mut self, is_target: bool) -> Found {
        let start = self.at;
        let Some(mut node) = self.rule_named("atom")? else {
            return Ok(None);
        };
        if is_target && !self.has_trailer()? {
            self.at = start;
            return Ok(None);
        }
        loop {
            let before = self.at;
            let Some(trailer) = self.rule_named("trailer")? else {
                self.at = before;
                return Ok(Some(node));
            };
            if is_target && !self.has_trailer()? {
                self.at = before;
                return Ok(Some(node));
            }
            node = Rc::new(Node { shape: trailer.shape, start, end: self.at, parts: vec![node, trailer] });
        }
    }

    fn has_trailer(&mut self) -> Result<bool, Stop> {
        let start = self.at;
        let found = self.rule_named("t_lookahead")?.is_some();
        self.at = start;
        Ok(found)
    }

    /// `!` and a name right behind it.
    fn conversion(&mut self) -> Found {
        let start = self.at;
        if !self.is_text("!")? {
            return Ok(None);
        }
        self.at += 1;
        if self.special("NAME")?.is_none() {
            self.at = start;
            return Ok(None);
        }
        let ends = |token: usize| self.tokens.get(token).map_or((0, 0), |token| (token.start, token.end));
        if ends(start).1 != ends(start + 1).0 {
            let text = "f-string: conversion type must come right after the exclamanation mark".to_owned();
            return Err(Stop::Mistake(Box::new(self.at_tokens(text, start, start + 2))));
        }
        Ok(Some(self.leaf(start, Vec::new())))
    }
}
