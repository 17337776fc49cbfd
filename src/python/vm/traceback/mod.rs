//! Tracebacks: their text, and what the `traceback` module reads of them.

mod excerpt;
pub(crate) mod frames;
mod report;

use excerpt::{excerpt, first_line_excerpt};

use super::Vm;
use crate::Release;
use crate::code::SourceText;
use crate::compile::{CompileError, Place};
use crate::embed::error::PyError;
use crate::object::value::Value;

impl Vm {
    /// A `SyntaxError` with its place.
    pub fn syntax_error(&self, error: &CompileError, source: &SourceText) -> PyError {
        let class = match error.class {
            "IndentationError" => &self.exceptions.indentation_error,
            "TabError" => &self.exceptions.tab_error,
            "RecursionError" => return self.error(&self.exceptions.recursion_error, &error.text),
            _ => &self.exceptions.syntax_error,
        };
        let place = error.place(source);
        let place = vec![
            Value::str(&source.path),
            Value::Int(place.line),
            Value::Int(place.column),
            place.text.map_or(Value::None, Value::string),
            Value::Int(place.end_line),
            if place.end_column == Place::NO_COLUMN { Value::None } else { Value::Int(place.end_column) },
        ];
        let raised = self.exception(class, vec![Value::str(&error.text), Value::tuple(place.clone())]);
        self.set_exception_attr(&raised, "msg", Value::str(&error.text));
        let names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
        for (name, value) in names.into_iter().zip(place) {
            self.set_exception_attr(&raised, name, value);
        }
        raised
    }

    /// The text that CPython prints for an exception that nobody caught, with its causes.
    pub fn format_exception(&self, error: &PyError) -> String {
        report::Report::of(self, error)
    }

    /// The exit code of `SystemExit`, with the text it prints if its argument is neither a number nor `None`; nothing for other exceptions.
    pub fn exit_status(&self, error: &PyError) -> Option<(i32, Option<String>)> {
        if !self.error_is(error, &self.exceptions.system_exit) {
            return None;
        }
        let code = self.attr(&error.value(), "code").unwrap_or(Value::None);
        Some(match code.as_int() {
            Some(code) => (code as i32, None),
            None if code.is_none() => (0, None),
            None => (1, self.str(&code).ok()),
        })
    }

    /// The lines that tell the exception itself: class and text, before them the place of a syntax error, behind them the notes.
    pub(crate) fn exception_lines(&self, error: &PyError, traceback: bool) -> Vec<String> {
        let mut lines = self.final_lines(error, traceback);
        let Ok(Some(notes)) = self.attr_opt(&error.value(), "__notes__") else {
            return lines;
        };
        if notes.is_none() {
            return lines;
        }
        if notes.as_sequence().is_none() {
            let shown = self.repr(&notes).unwrap_or_else(|_| "<__notes__ repr() failed>".to_owned());
            lines.push(format!("{shown}\n"));
            return lines;
        }
        for note in self.collect(&notes).unwrap_or_default() {
            let note = self.str(&note).unwrap_or_else(|_| "<note str() failed>".to_owned());
            lines.extend(note.split('\n').map(|line| format!("{line}\n")));
        }
        lines
    }

    /// The exception's text with the suggestion that belongs to it.
    pub(crate) fn exception_text(&self, error: &PyError, traceback: bool) -> String {
        let mut text = self.str(&error.value()).unwrap_or_else(|_| "<exception str() failed>".to_owned());
        if let Some(hint) = self.hint_with(error, traceback) {
            text.push_str(&hint);
        }
        text
    }

    /// The class's name, with its module unless that is `builtins` or `__main__`.
    pub(crate) fn exception_class_name(&self, error: &PyError) -> String {
        let class = self.class_of(&error.value());
        let qualname = class.qualname.borrow().clone();
        match class.module().as_ref().and_then(Value::as_str) {
            Some(module) if module != "builtins" && module != "__main__" => format!("{module}.{qualname}"),
            _ => qualname.to_string(),
        }
    }

    fn final_lines(&self, error: &PyError, traceback: bool) -> Vec<String> {
        let name = self.exception_class_name(error);
        if self.error_is(error, &self.exceptions.syntax_error) {
            return self.syntax_lines(error, &name);
        }
        let text = self.exception_text(error, traceback);
        vec![if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}\n") }]
    }

    /// File, line and carets of a syntax error, and its text.
    fn syntax_lines(&self, error: &PyError, name: &str) -> Vec<String> {
        let value = error.value();
        let attr = |name: &str| self.attr(&value, name).unwrap_or(Value::None);
        let file = attr("filename");
        let file = file.as_str();
        let mut suffix = String::new();
        let mut lines = Vec::new();
        let line = attr("lineno").as_int();
        match (line, file) {
            (Some(line), file) => lines.push(format!("  File \"{}\", line {line}\n", file.unwrap_or("<string>"))),
            (None, Some(file)) => suffix = format!(" ({file})"),
            (None, None) => {}
        }
        let text = attr("text");
        if let Some(text) = text.as_str() {
            let text = text.trim_end_matches('\n');
            let shown = text.trim_start_matches([' ', '\n', '\x0c']);
            lines.push(format!("    {shown}\n"));
            if let (Some(offset), Some(line)) = (attr("offset").as_int(), line) {
                let length = text.chars().count() as i64;
                let mut start = offset;
                let mut end = match attr("end_lineno").as_int() {
                    Some(end_line) if end_line == line => {
                        attr("end_offset").as_int().filter(|&end| end != 0).unwrap_or(start)
                    }
                    _ => length + 1,
                };
                if start > length + 1 {
                    start = length + 1;
                    end = end.max(start);
                }
                if start >= end || end < 0 {
                    end = start + 1;
                }
                let removed = length - shown.chars().count() as i64;
                let column = start - 1 - removed;
                if let Ok(column) = usize::try_from(column) {
                    // Tabs stay, so that the carets stand below what they mark.
                    let keep = |c: char| if c.is_whitespace() { c } else { ' ' };
                    let mut space: String = shown.chars().take(column).map(keep).collect();
                    let missing = column.saturating_sub(space.chars().count());
                    space.extend(std::iter::repeat_n(' ', missing));
                    let carets = "^".repeat((end - start) as usize);
                    lines.push(format!("    {space}{carets}\n"));
                }
            }
        }
        let message = attr("msg");
        let message = if message.is_none() {
            "<no detail available>".to_owned()
        } else {
            self.str(&message).unwrap_or_else(|_| "<exception str() failed>".to_owned())
        };
        lines.push(format!("{name}: {message}{suffix}\n"));
        lines
    }
}

/// The source lines of an instruction with carets below them, as a release shows them.
pub(crate) fn shown_lines(release: Release, lines: &[&str], columns: Option<(usize, usize)>) -> String {
    match release {
        Release::V3_11 => first_line_excerpt(lines, columns),
        Release::V3_13 => excerpt(lines, columns),
    }
}
