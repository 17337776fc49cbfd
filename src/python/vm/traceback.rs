//! The text of tracebacks, as CPython 3.11 prints it.

use std::fmt::Write;

use rustpython_ruff_python_ast::{Expr, Stmt};
use rustpython_ruff_text_size::Ranged;

use super::Vm;
use super::exception_methods::as_error;
use crate::code::{SourceText, Span};
use crate::compile::CompileError;
use crate::embed::error::PyError;
use crate::object::data::Data;
use crate::object::exception::Traceback;
use crate::object::value::Value;

/// How often the same line is shown before the rest is counted.
const SAME_LINE_LIMIT: usize = 3;

/// How many frames a traceback shows at most, counted from where it was raised.
const FRAME_LIMIT: usize = 1000;

impl Vm {
    /// A `SyntaxError` with its place.
    pub fn syntax_error(&self, error: &CompileError, source: &SourceText) -> PyError {
        let class = match error.class {
            "IndentationError" => &self.exceptions.indentation_error,
            "TabError" => &self.exceptions.tab_error,
            _ => &self.exceptions.syntax_error,
        };
        let (line, column) = source.line_column(error.range.start().to_u32());
        let (end_line, end_column) = source.line_column(error.range.end().to_u32());
        let text = Value::string(format!("{}\n", source.line(line)));
        let place = vec![
            Value::str(&source.path),
            Value::Int(i64::from(line)),
            Value::Int(i64::from(column) + 1),
            text,
            Value::Int(i64::from(end_line)),
            Value::Int(i64::from(end_column) + 1),
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
        let mut out = String::new();
        self.write_chain(error, &mut out, &mut Vec::new());
        out
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

    fn write_chain(&self, error: &PyError, out: &mut String, seen: &mut Vec<usize>) {
        seen.push(crate::object::address(&error.value()));
        let data = error.data();
        let cause = as_error(&data.cause.borrow());
        let context = as_error(&data.context.borrow());
        let is_new = |error: &PyError, seen: &[usize]| !seen.contains(&crate::object::address(&error.value()));
        if let Some(cause) = cause {
            if is_new(&cause, seen) {
                self.write_chain(&cause, out, seen);
                out.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
            }
        } else if let Some(context) = context
            && !data.suppress_context.get()
            && is_new(&context, seen)
        {
            self.write_chain(&context, out, seen);
            out.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        self.write_one(error, out);
    }

    fn write_one(&self, error: &PyError, out: &mut String) {
        let traceback = error.data().traceback.borrow().clone();
        if let Some(Data::Traceback(_)) = traceback.data() {
            out.push_str("Traceback (most recent call last):\n");
            self.write_frames(&traceback, out);
        }
        let is_syntax = self.error_is(error, &self.exceptions.syntax_error);
        let placed = is_syntax && self.write_syntax_place(error, out);
        out.push_str(&self.exception_line(error, placed));
        if let Ok(Some(notes)) = self.attr_opt(&error.value(), "__notes__") {
            for note in self.collect(&notes).unwrap_or_default() {
                out.push_str(&self.str(&note).unwrap_or_else(|_| "<note str() failed>".to_owned()));
                out.push('\n');
            }
        }
    }

    fn write_frames(&self, traceback: &Value, out: &mut String) {
        let mut entries = Vec::new();
        let mut current = traceback.clone();
        while let Some(Data::Traceback(entry)) = current.data() {
            let next = entry.next.borrow().clone();
            entries.push(current.clone());
            current = next;
        }
        let first = entries.len().saturating_sub(FRAME_LIMIT);
        let mut last: Option<(String, u32, String)> = None;
        let mut count = 0;
        for value in &entries[first..] {
            let Some(Data::Traceback(entry)) = value.data() else {
                continue;
            };
            let line = entry.code.line(entry.instruction as usize);
            let same = last.as_ref().is_some_and(|(path, at, name)| {
                *at == line && **path == *entry.code.source.path && *name == *entry.code.name
            });
            if !same {
                write_repeats(count, out);
                last = Some((entry.code.source.path.to_string(), line, entry.code.name.to_string()));
                count = 0;
            }
            count += 1;
            if count <= SAME_LINE_LIMIT {
                self.write_frame(entry, out);
            }
        }
        write_repeats(count, out);
    }

    fn write_frame(&self, entry: &Traceback, out: &mut String) {
        let code = &entry.code;
        let span = code.span(entry.instruction as usize);
        let line = code.source.line_of(span.start);
        out.push_str("  File \"");
        out.push_str(&code.source.path);
        push(out, format_args!("\", line {line}, in {}\n", code.name));
        if code.source.path.starts_with('<') {
            return;
        }
        let text = code.source.line(line);
        let stripped = text.trim_start_matches([' ', '\t', '\x0c']);
        if stripped.trim_end().is_empty() {
            return;
        }
        out.push_str("    ");
        out.push_str(stripped);
        out.push('\n');
        if let Some(carets) = carets(&code.source, span, line) {
            out.push_str(&carets);
        }
    }

    /// `Class: text`, with the class's module unless it is `builtins` or `__main__`.
    fn exception_line(&self, error: &PyError, placed: bool) -> String {
        let value = error.value();
        let class = self.class_of(&value);
        let qualname = class.qualname.borrow().clone();
        let module = class.module();
        let name = match module.as_ref().and_then(Value::as_str) {
            Some(module) if module != "builtins" && module != "__main__" => format!("{module}.{qualname}"),
            _ => qualname.to_string(),
        };
        let text = if placed {
            let message = self.attr(&value, "msg");
            message.and_then(|message| self.str(&message))
        } else {
            self.str(&value)
        };
        let Ok(mut text) = text else {
            return format!("{name}: <exception str() failed>\n");
        };
        if let Some(suggestion) = self.suggestion(error) {
            text = format!("{text}. Did you mean: '{suggestion}'?");
        }
        if text.is_empty() {
            return format!("{name}\n");
        }
        format!("{name}: {text}\n")
    }

    /// File, line and caret of a syntax error.
    fn write_syntax_place(&self, error: &PyError, out: &mut String) -> bool {
        let value = error.value();
        let attr = |name: &str| self.attr(&value, name).unwrap_or(Value::None);
        let Some(line) = attr("lineno").as_int() else {
            return false;
        };
        let file = attr("filename");
        let file = file.as_str().unwrap_or("<string>").to_owned();
        push(out, format_args!("  File \"{file}\", line {line}\n"));
        let text = attr("text");
        let Some(text) = text.as_str() else {
            return true;
        };
        let text = text.trim_end_matches('\n');
        let stripped = text.trim_start_matches([' ', '\t', '\x0c']);
        push(out, format_args!("    {stripped}\n"));
        let Some(offset) = attr("offset").as_int() else {
            return true;
        };
        let indent = (text.chars().count() - stripped.chars().count()) as i64;
        let length = text.chars().count() as i64;
        let end = match attr("end_lineno").as_int() {
            Some(end_line) if end_line == line => attr("end_offset").as_int().unwrap_or(0),
            Some(_) => length + 1,
            None => 0,
        };
        // CPython marks the place of a wrong indentation with one caret.
        let end = if self.error_is(error, &self.exceptions.indentation_error) { 0 } else { end };
        let repeat = if end > 0 && end > offset { end - offset } else { 1 };
        let start = offset.min(length + 1) - 1 - indent;
        if start >= 0 {
            out.push_str("    ");
            out.push_str(&" ".repeat(start as usize));
            out.push_str(&"^".repeat(repeat.max(1) as usize));
            out.push('\n');
        }
        true
    }
}

/// Appends formatted text.
fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(text);
}

fn write_repeats(count: usize, out: &mut String) {
    if count > SAME_LINE_LIMIT {
        let more = count - SAME_LINE_LIMIT;
        let times = if more > 1 { "times" } else { "time" };
        push(out, format_args!("  [Previous line repeated {more} more {times}]\n"));
    }
}

/// The line of carets below a source line; nothing when they would mark all of it.
fn carets(source: &SourceText, span: Span, line: u32) -> Option<String> {
    let text = source.line(line);
    let (end_line, end_column) = source.line_column(span.end);
    let (_, start) = source.line_column(span.start);
    let start = start as usize;
    let indent = text.chars().take_while(|character| matches!(character, ' ' | '\t' | '\x0c')).count();
    let length = text.chars().count();
    if span.end <= span.start {
        return None;
    }
    let (end, anchors) = if end_line == line {
        let segment = source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        (end_column as usize, anchors(segment))
    } else {
        (text.trim_end().chars().count(), None)
    };
    if anchors.is_none() && end - start == length - indent {
        return None;
    }
    let mut out = String::from("    ");
    for at in indent..end {
        out.push(match anchors {
            _ if at < start => ' ',
            Some((left, right)) if (start + left..start + right).contains(&at) => '^',
            Some(_) => '~',
            None => '^',
        });
    }
    out.push('\n');
    Some(out)
}

/// Where the operator of a binary operation or the brackets of a subscription lie in a segment, in characters.
fn anchors(segment: &str) -> Option<(usize, usize)> {
    let parsed = rustpython_ruff_python_parser::parse_module(segment).ok()?;
    let [Stmt::Expr(stmt)] = parsed.suite().as_slice() else {
        return None;
    };
    let chars = |bytes: usize| segment.get(..bytes).map_or(0, |text| text.chars().count());
    match &*stmt.value {
        Expr::BinOp(op) => {
            let bytes = segment.as_bytes();
            let stop = op.right.start().to_usize();
            let is_space = |at: usize| bytes.get(at).is_none_or(|byte| matches!(byte, b' ' | b'\t' | b'\x0c'));
            for at in op.left.end().to_usize()..stop {
                if is_space(at) {
                    continue;
                }
                let mut right = at + 1;
                if at + 1 < stop && !is_space(at + 1) {
                    right += 1;
                }
                if at + 1 < stop && bytes.get(at) == Some(&b')') {
                    continue;
                }
                return Some((chars(at), chars(right)));
            }
            None
        }
        Expr::Subscript(subscript) => {
            let left = subscript.value.end().to_usize();
            let right = subscript.slice.end().to_usize() + 1;
            Some((chars(left), chars(right)))
        }
        _ => None,
    }
}
