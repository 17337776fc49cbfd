//! The text of tracebacks, as CPython 3.11 prints it.

use super::Vm;
use crate::code::SourceText;
use crate::compile::CompileError;
use crate::embed::error::PyError;
use crate::object::data::Data;
use crate::object::exception::Traceback;
use crate::object::value::Value;

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

    /// The text that CPython prints for an exception, with its causes.
    pub fn format_exception(&self, error: &PyError) -> String {
        let mut out = String::new();
        self.write_chain(error, &mut out, &mut Vec::new());
        out
    }

    fn write_chain(&self, error: &PyError, out: &mut String, seen: &mut Vec<usize>) {
        seen.push(crate::object::address(&error.value()));
        let data = error.data();
        let cause = data.cause.borrow().clone();
        let context = data.context.borrow().clone();
        let linked = |value: &Value| value.as_obj().and_then(|object| PyError::from_obj(object.clone()));
        if let Some(cause) = linked(&cause) {
            if !seen.contains(&crate::object::address(&cause.value())) {
                self.write_chain(&cause, out, seen);
                out.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
            }
        } else if let Some(context) = linked(&context).filter(|_| !data.suppress_context.get())
            && !seen.contains(&crate::object::address(&context.value()))
        {
            self.write_chain(&context, out, seen);
            out.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        let traceback = data.traceback.borrow().clone();
        if let Some(Data::Traceback(_)) = traceback.data() {
            out.push_str("Traceback (most recent call last):\n");
            self.write_frames(&traceback, out);
        }
        out.push_str(&self.exception_line(error));
    }

    fn write_frames(&self, traceback: &Value, out: &mut String) {
        let mut current = traceback.clone();
        while let Some(Data::Traceback(entry)) = current.data() {
            self.write_frame(entry, out);
            let next = entry.next.borrow().clone();
            current = next;
        }
    }

    fn write_frame(&self, entry: &Traceback, out: &mut String) {
        let code = &entry.code;
        let line = code.line(entry.instruction as usize);
        out.push_str(&format!("  File \"{}\", line {line}, in {}\n", code.source.path, code.name));
        let text = code.source.line(line).trim();
        if !text.is_empty() {
            out.push_str(&format!("    {text}\n"));
        }
    }

    fn exception_line(&self, error: &PyError) -> String {
        let class = self.class_of(&error.value());
        let name = self.full_name(&class);
        let text = self.str(&error.value()).unwrap_or_else(|_| "<exception str() failed>".to_owned());
        if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}\n") }
    }
}
