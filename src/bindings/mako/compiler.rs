//! [`compile`]: a template's text as Python source.

use indexmap::IndexSet;

use super::error::{ErrorKind, Place, Result, TemplateError};
use super::node::{Node, NodeKind, begins_block};
use super::{block, filters, fragment, lexer, names};

/// Names that a template must not assign.
const RESERVED: &[&str] = &["UNDEFINED", "context", "loop"];

/// A template as Python source.
#[derive(Debug, Default)]
pub struct Compiled {
    /// Statements that run once, where the template is made.
    pub module: Lines,
    /// The function `render_body(context, …)`.
    pub body: Lines,
    /// Names that the code may take from the context, the builtin functions or the module's statements.
    pub names: Vec<String>,
    /// Pieces of the learner's code, which Python has to accept before the whole is compiled.
    pub checks: Vec<Check>,
}

/// Lines of Python, each with the template's line that it comes from.
#[derive(Debug, Default)]
pub struct Lines {
    /// The source.
    pub text: String,
    /// The template's line for each line of the source.
    pub origins: Vec<usize>,
}

impl Lines {
    fn push(&mut self, origin: usize, text: &str) {
        for line in text.split('\n') {
            self.text.push_str(line);
            self.text.push('\n');
            self.origins.push(origin);
        }
    }
}

/// A piece of the learner's code that has to be statements of Python.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// The code, made whole.
    pub code: String,
    /// The template's line for the first line of the code.
    pub line: isize,
    /// The column of the piece.
    pub column: usize,
}

/// Compiles a template.
///
/// # Errors
///
/// What the template's own syntax forbids; what Python forbids is left to the checks.
pub fn compile(text: &str) -> Result<Compiled> {
    let nodes = lexer::read(text)?;
    let mut writer = Writer::default();
    writer.page(&nodes);
    writer.begin("render_body", "context");
    writer.nodes(&nodes)?;
    writer.line(0, "return ''");
    let mut compiled = writer.compiled;
    compiled.names = writer.names.into_iter().collect();
    Ok(compiled)
}

#[derive(Default)]
struct Writer {
    compiled: Compiled,
    names: IndexSet<String>,
    level: usize,
    /// Whether each open `for` keeps a loop context.
    loops: Vec<bool>,
    page_arguments: String,
    page_filters: String,
}

impl Writer {
    fn line(&mut self, origin: usize, text: &str) {
        let indent = "    ".repeat(self.level);
        self.compiled.body.push(origin, &format!("{indent}{text}"));
    }

    fn check(&mut self, code: String, line: usize, before: usize, column: usize) {
        names::collect(&code, &mut self.names);
        let line = isize::try_from(line).unwrap_or_default() - isize::try_from(before).unwrap_or_default();
        self.compiled.checks.push(Check { code, line, column });
    }

    /// What a tag for the whole page says.
    fn page(&mut self, nodes: &[Node]) {
        for node in nodes {
            let NodeKind::Tag { name, attributes, .. } = &node.kind else { continue };
            if name != "page" {
                continue;
            }
            for (key, value) in attributes {
                match key.as_str() {
                    "args" => {
                        self.check(format!("def ANON({value}):pass"), node.place.line, 0, node.place.column);
                        self.page_arguments.clone_from(value);
                    }
                    _ => self.page_filters.clone_from(value),
                }
            }
        }
    }

    fn begin(&mut self, name: &str, first: &str) {
        let arguments =
            if self.page_arguments.is_empty() { String::new() } else { format!(", {}", self.page_arguments) };
        self.line(0, &format!("def {name}({first}{arguments}, **pageargs):"));
        self.level += 1;
        self.line(0, "__M_writer = context.write");
        self.line(0, "__M_loop = __M_loops()");
    }

    fn nodes(&mut self, nodes: &[Node]) -> Result<()> {
        for node in nodes {
            if let NodeKind::Tag { name, attributes, children } = &node.kind
                && name == "def"
            {
                self.function(node.place, attributes, children)?;
            }
        }
        for (index, node) in nodes.iter().enumerate() {
            let origin = node.place.line;
            match &node.kind {
                NodeKind::Text(text) => self.line(origin, &format!("__M_writer({})", quote(text))),
                NodeKind::Expression { code, filters } => self.expression(node.place, code, filters),
                NodeKind::Code { code, is_module } => self.code(node.place, code, *is_module)?,
                NodeKind::Control { keyword, is_end, text } => {
                    let inside = nodes.get(index + 1..).unwrap_or_default();
                    self.control(node.place, keyword, *is_end, text, inside)?;
                }
                NodeKind::Tag { name, attributes, children } => self.tag(node.place, name, attributes, children)?,
            }
        }
        Ok(())
    }

    fn expression(&mut self, place: Place, code: &str, given: &str) {
        let trimmed = code.trim_start();
        let skipped = code.get(..code.len() - trimmed.len()).unwrap_or_default().matches('\n').count();
        self.check(trimmed.to_owned(), place.line + skipped, 0, place.column);
        if !given.is_empty() {
            self.check(format!("{given},"), place.line, 0, place.column);
        }
        let given = filters::split(given);
        let page = self.page_filters.clone();
        let mut all = Vec::new();
        if !given.contains(&"n") {
            all.push("str");
            all.extend(filters::split(&page));
        }
        all.extend(given);
        let written = filters::apply(code.trim_end_matches([' ', '\t']), &all);
        let indent = "    ".repeat(self.level);
        let text = format!("{indent}__M_writer({written})");
        for (index, line) in text.split('\n').enumerate() {
            self.compiled.body.push(place.line + index, line);
        }
    }

    fn code(&mut self, place: Place, code: &str, is_module: bool) -> Result<()> {
        let (before, lines) = block::lines(code);
        let mut whole = String::new();
        for (_, line) in &lines {
            whole.push_str(line);
            whole.push('\n');
        }
        if code.trim_end_matches([' ', '\t']).ends_with('\n') {
            whole.push('\n');
        }
        for name in RESERVED {
            if lines.iter().any(|(_, line)| assigns(line, name)) {
                let message = format!("Reserved words declared in template: {name}");
                return Err(TemplateError { kind: ErrorKind::NameConflict, message, place });
            }
        }
        let first = place.line + before;
        self.check(whole, first, 0, place.column);
        let indent = if is_module { String::new() } else { "    ".repeat(self.level) };
        let target = if is_module { &mut self.compiled.module } else { &mut self.compiled.body };
        for (index, (is_indented, line)) in lines.iter().enumerate() {
            let indent = if *is_indented { indent.as_str() } else { "" };
            target.push(first + index, &format!("{indent}{line}"));
        }
        Ok(())
    }

    fn control(&mut self, place: Place, keyword: &str, is_end: bool, text: &str, inside: &[Node]) -> Result<()> {
        if is_end {
            self.level = self.level.saturating_sub(1);
            if keyword == "for" && self.loops.pop() == Some(true) {
                self.level = self.level.saturating_sub(1);
                self.line(place.line, "finally:");
                self.line(place.line, "    loop = __M_loop.leave()");
            }
            return Ok(());
        }
        let (whole, before) = fragment::complete(text, place)?;
        self.check(whole, place.line, before, place.column);
        let mut header = text.to_owned();
        if begins_block(keyword) {
            if keyword == "for" {
                let counted = loop_header(text).filter(|_| asks_for_loop(inside));
                self.loops.push(counted.is_some());
                if let Some((targets, iterable, after)) = counted {
                    self.line(place.line, &format!("loop = __M_loop.enter({iterable})"));
                    self.line(place.line, "try:");
                    self.level += 1;
                    header = format!("for {targets} in loop{after}");
                }
            }
        } else {
            self.level = self.level.saturating_sub(1);
        }
        self.line(place.line, &header);
        self.level += 1;
        self.line(place.line, "pass");
        Ok(())
    }

    fn tag(&mut self, place: Place, name: &str, attributes: &[(String, String)], children: &[Node]) -> Result<()> {
        let attribute = |key: &str| attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
        match name {
            "text" | "block" => {
                let filter = attribute("filter");
                if filter.is_some() {
                    self.line(place.line, "context._push_buffer()");
                }
                self.nodes(children)?;
                if let Some(filter) = filter {
                    self.filtered(place, filter);
                    self.line(place.line, "__M_writer(__M_text)");
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn filtered(&mut self, place: Place, filter: &str) {
        self.check(format!("{filter},"), place.line, 0, place.column);
        let text = filters::apply("context._pop_buffer()", &filters::split(filter));
        self.line(place.line, &format!("__M_text = {text}"));
    }

    /// A function of the template: it writes where it is called, or answers its text when it is buffered.
    fn function(&mut self, place: Place, attributes: &[(String, String)], children: &[Node]) -> Result<()> {
        let attribute = |key: &str| attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
        let declared = attribute("name").unwrap_or_default();
        self.check(format!("def {declared}:pass"), place.line, 0, place.column);
        let is_buffered = attribute("buffered").is_some_and(|value| value != "False");
        let filter = attribute("filter");
        self.line(place.line, &format!("def {declared}:"));
        self.level += 1;
        self.line(place.line, "__M_loop = __M_loops()");
        if filter.is_some() || is_buffered {
            self.line(place.line, "context._push_buffer()");
        }
        self.nodes(children)?;
        if filter.is_some() || is_buffered {
            self.filtered(place, filter.unwrap_or("n"));
        }
        match (is_buffered, filter) {
            (true, _) => self.line(place.line, "return __M_text"),
            (false, Some(_)) => {
                self.line(place.line, "__M_writer(__M_text)");
                self.line(place.line, "return ''");
            }
            (false, None) => self.line(place.line, "return ''"),
        }
        self.level -= 1;
        Ok(())
    }
}

/// Targets, iterable and what stands behind it of `for targets in iterable:`.
fn loop_header(text: &str) -> Option<(&str, &str, &str)> {
    let (targets, rest) = text.trim().strip_prefix("for")?.split_once(" in ")?;
    let colon = rest.rfind(':')?;
    Some((targets.trim(), rest.get(..colon)?, rest.get(colon..)?))
}

/// Whether code up to the end of the loop that has just begun asks for `loop`.
fn asks_for_loop(nodes: &[Node]) -> bool {
    let mut depth = 1;
    let mut found = IndexSet::new();
    for node in nodes {
        match &node.kind {
            NodeKind::Control { keyword, is_end, .. } if keyword == "for" && *is_end => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            NodeKind::Control { keyword, text, is_end } => {
                depth += usize::from(keyword == "for" && !is_end);
                names::collect(text, &mut found);
            }
            NodeKind::Expression { code, filters } => {
                names::collect(code, &mut found);
                names::collect(filters, &mut found);
            }
            NodeKind::Code { code, .. } => names::collect(code, &mut found),
            NodeKind::Tag { children, .. } => {
                if asks_for_loop(children) {
                    return true;
                }
            }
            NodeKind::Text(_) => {}
        }
    }
    found.contains("loop")
}

/// Whether a line assigns a name by a statement of its own.
fn assigns(line: &str, name: &str) -> bool {
    let after = line.trim_start().strip_prefix(name).map(str::trim_start);
    after.is_some_and(|after| after.starts_with('=') && !after.starts_with("=="))
}

/// A text as Python writes it.
fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for character in text.chars() {
        match character {
            '\'' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\0' => quoted.push_str("\\x00"),
            _ => quoted.push(character),
        }
    }
    quoted.push('\'');
    quoted
}
