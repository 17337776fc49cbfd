//! Reads a template's text into [`Node`]s.

use super::error::{Place, Result, TemplateError};
use super::node::{Node, NodeKind, begins_block, continuations};
use super::scanner::Scanner;

/// The nodes of a template.
///
/// # Errors
///
/// Tags and control lines that do not fit together, and what never ends.
pub fn read(text: &str) -> Result<Vec<Node>> {
    let mut lexer = Lexer { scanner: Scanner::new(text), tags: Vec::new(), controls: Vec::new(), nodes: Vec::new() };
    lexer.skip_encoding();
    while !lexer.scanner.is_at_end() {
        lexer.step()?;
    }
    lexer.scanner.take(0);
    if let Some(tag) = lexer.tags.last() {
        return Err(TemplateError::syntax(lexer.scanner.place, format!("Unclosed tag: <%{}>", tag.name)));
    }
    if let Some((keyword, place)) = lexer.controls.last() {
        return Err(TemplateError::syntax(*place, format!("Unterminated control keyword: '{keyword}'")));
    }
    Ok(lexer.nodes)
}

/// A tag whose end has not come yet.
struct OpenTag {
    name: String,
    attributes: Vec<(String, String)>,
    place: Place,
    outer: Vec<Node>,
}

struct Lexer<'a> {
    scanner: Scanner<'a>,
    tags: Vec<OpenTag>,
    controls: Vec<(String, Place)>,
    nodes: Vec<Node>,
}

impl Lexer<'_> {
    /// A comment in the first line that names the encoding is no part of the output.
    fn skip_encoding(&mut self) {
        let Some(line) = self.scanner.rest().split_inclusive('\n').next() else { return };
        if line.starts_with('#') && line.ends_with('\n') && (line.contains("coding:") || line.contains("coding=")) {
            self.scanner.take(line.len());
        }
    }

    fn push(&mut self, place: Place, kind: NodeKind) {
        self.nodes.push(Node { place, kind });
    }

    fn step(&mut self) -> Result<()> {
        let rest = self.scanner.rest();
        if rest.starts_with("${") {
            return self.expression();
        }
        if self.scanner.is_at_line_start()
            && let Some(line) = control_line(rest)
        {
            return self.control(&line);
        }
        if let Some(length) = between(rest, "<%doc>", "</%doc>") {
            self.scanner.take(length);
            return Ok(());
        }
        if let Some(tag) = tag_start(rest) {
            return self.open_tag(tag);
        }
        if let Some((length, name)) = tag_end(rest) {
            self.scanner.take(length);
            return self.close_tag(&name);
        }
        if rest.starts_with("<%") {
            return self.code();
        }
        if self.scanner.is_at_line_start()
            && let Some((length, text)) = escaped_percent(rest)
        {
            self.scanner.take(length);
            self.push(self.scanner.place, NodeKind::Text(text));
            return Ok(());
        }
        self.text();
        Ok(())
    }

    fn expression(&mut self) -> Result<()> {
        self.scanner.take(2);
        let place = self.scanner.place;
        let (code, end) = self.scanner.python_until(&["|", "}"], true, r"\|,}")?;
        let filters = if end == "|" { self.scanner.python_until(&["}"], true, "}")?.0 } else { "" };
        let code = code.replace("\r\n", "\n");
        self.push(place, NodeKind::Expression { code, filters: filters.trim().to_owned() });
        Ok(())
    }

    fn code(&mut self) -> Result<()> {
        let is_module = self.scanner.rest().starts_with("<%!");
        self.scanner.take(2 + usize::from(is_module));
        let place = self.scanner.place;
        let (code, _) = self.scanner.python_until(&["%>"], false, "%>")?;
        let code = code.replace("\r\n", "\n");
        self.push(place, NodeKind::Code { code, is_module });
        Ok(())
    }

    fn control(&mut self, line: &ControlLine) -> Result<()> {
        self.scanner.take(line.length);
        if line.is_comment {
            return Ok(());
        }
        let place = self.scanner.place;
        let text = &line.text;
        let word: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if word.is_empty() {
            return Err(TemplateError::syntax(place, format!("Invalid control line: '{text}'")));
        }
        let ended = word.strip_prefix("end").filter(|keyword| !keyword.is_empty());
        let keyword = ended.unwrap_or(&word).to_owned();
        if ended.is_none() {
            super::fragment::complete(text, place)?;
        }
        match (ended, self.controls.last()) {
            (Some(_), None) => {
                let message = format!("No starting keyword '{keyword}' for '{text}'");
                return Err(TemplateError::syntax(place, message));
            }
            (Some(_), Some((open, _))) if *open != keyword => {
                let message = format!("Keyword '{text}' doesn't match keyword '{open}'");
                return Err(TemplateError::syntax(place, message));
            }
            (Some(_), Some(_)) => drop(self.controls.pop()),
            (None, _) if begins_block(&keyword) => self.controls.push((keyword.clone(), place)),
            (None, Some((open, _))) if !continuations(open).contains(&keyword.as_str()) => {
                let message = format!("Keyword '{keyword}' not a legal ternary for keyword '{open}'");
                return Err(TemplateError::syntax(place, message));
            }
            (None, _) => {}
        }
        self.push(place, NodeKind::Control { keyword, is_end: ended.is_some(), text: text.clone() });
        Ok(())
    }

    fn open_tag(&mut self, tag: TagStart) -> Result<()> {
        self.scanner.take(tag.length);
        let place = self.scanner.place;
        super::tag::check(&tag.name, &tag.attributes, place)?;
        if tag.is_closed {
            self.push(place, NodeKind::Tag { name: tag.name, attributes: tag.attributes, children: Vec::new() });
            return Ok(());
        }
        let is_text = tag.name == "text";
        let name = tag.name.clone();
        let outer = std::mem::take(&mut self.nodes);
        self.tags.push(OpenTag { name: tag.name, attributes: tag.attributes, place, outer });
        if is_text {
            let Some(length) = self.scanner.rest().find("</%text>") else {
                return Err(TemplateError::syntax(place, format!("Unclosed tag: <%{name}>")));
            };
            let text = self.scanner.take(length).to_owned();
            self.push(self.scanner.place, NodeKind::Text(text));
        }
        Ok(())
    }

    fn close_tag(&mut self, name: &str) -> Result<()> {
        let place = self.scanner.place;
        let Some(tag) = self.tags.pop() else {
            return Err(TemplateError::syntax(place, format!("Closing tag without opening tag: </%{name}>")));
        };
        if tag.name != name {
            let message = format!("Closing tag </%{name}> does not match tag: <%{}>", tag.name);
            return Err(TemplateError::syntax(place, message));
        }
        let children = std::mem::replace(&mut self.nodes, tag.outer);
        self.push(tag.place, NodeKind::Tag { name: tag.name, attributes: tag.attributes, children });
        Ok(())
    }

    /// Text up to the next thing that is none; a backslash at a line's end is dropped with it.
    fn text(&mut self) {
        let rest = self.scanner.rest();
        let mut end = rest.len();
        let mut dropped = 0;
        for (at, _) in rest.char_indices() {
            let here = rest.get(at..).unwrap_or_default();
            let is_after_newline = rest.get(..at).is_some_and(|text| text.ends_with('\n'));
            let indented = here.trim_start_matches([' ', '\t']);
            if (is_after_newline && (indented.starts_with('%') || indented.starts_with("##")))
                || here.starts_with("${")
                || here.starts_with("<%")
                || here.starts_with("</%")
            {
                end = at;
                break;
            }
            if let Some(newline) = ["\\\n", "\\\r\n"].into_iter().find(|newline| here.starts_with(newline)) {
                end = at;
                dropped = newline.len();
                break;
            }
        }
        if end + dropped == 0 {
            self.scanner.skip();
            return;
        }
        let text = self.scanner.take(end + dropped).get(..end).unwrap_or_default();
        if !text.is_empty() {
            self.push(self.scanner.place, NodeKind::Text(text.to_owned()));
        }
    }
}

struct ControlLine {
    length: usize,
    is_comment: bool,
    text: String,
}

/// The control line or line comment that a line begins with; a backslash at its end continues it.
fn control_line(line: &str) -> Option<ControlLine> {
    let indented = line.trim_start_matches([' ', '\t']);
    let is_comment = indented.starts_with("##");
    if !is_comment && (!indented.starts_with('%') || indented.starts_with("%%")) {
        return None;
    }
    let text = indented.get(1 + usize::from(is_comment)..)?.trim_start_matches([' ', '\t']);
    let start = line.len() - text.len();
    let mut end = 0;
    for piece in text.split_inclusive('\n') {
        end += piece.len();
        if !piece.ends_with("\\\n") && !piece.ends_with("\\\r\n") {
            break;
        }
    }
    let text = text.get(..end)?;
    Some(ControlLine {
        length: start + end,
        is_comment,
        text: text.trim_end_matches('\n').trim_end_matches('\r').to_owned(),
    })
}

/// The length of a text that begins with `open` and has `close`, both included.
fn between(text: &str, open: &str, close: &str) -> Option<usize> {
    if !text.starts_with(open) {
        return None;
    }
    text.find(close).map(|at| at + close.len())
}

/// `%%` at a line's start, perhaps behind spaces and empty lines, is one percent sign.
fn escaped_percent(text: &str) -> Option<(usize, String)> {
    let indented = text.trim_start();
    let percents = indented.len() - indented.trim_start_matches('%').len();
    if percents < 2 {
        return None;
    }
    let space = text.get(..text.len() - indented.len())?;
    let length = space.len() + percents;
    Some((length, format!("{space}{}", "%".repeat(percents - 1))))
}

struct TagStart {
    length: usize,
    name: String,
    attributes: Vec<(String, String)>,
    is_closed: bool,
}

fn tag_start(text: &str) -> Option<TagStart> {
    let inside = text.strip_prefix("<%")?;
    let name: String = inside.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | ':')).collect();
    if name.is_empty() {
        return None;
    }
    let mut rest = inside.get(name.len()..)?;
    let mut attributes = Vec::new();
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if let Some(after) = trimmed.strip_prefix("/>").or_else(|| trimmed.strip_prefix('>')) {
            let is_closed = trimmed.starts_with('/');
            return Some(TagStart { length: text.len() - after.len(), name, attributes, is_closed });
        }
        if trimmed.len() == rest.len() {
            return None;
        }
        let key: String = trimmed.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let value = trimmed.get(key.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (content, after) = value.get(1..)?.split_once(quote)?;
        if key.is_empty() {
            return None;
        }
        attributes.push((key, content.replace("\r\n", "\n")));
        rest = after;
    }
}

fn tag_end(text: &str) -> Option<(usize, String)> {
    let inside = text.strip_prefix("</%")?;
    let (name, after) = inside.split_once('>')?;
    let name = name.trim_matches([' ', '\t']);
    let is_name = !name.is_empty() && !name.contains([' ', '\t']);
    is_name.then(|| (text.len() - after.len(), name.to_owned()))
}
