//! Python exceptions as diagnostics: class, message, place.

use bindings::Raise;
use protocol::{Diagnostic, Severity, TextSpan};
use python::{Data, PyError, Value, Vm};
use sql::HostError;

use crate::project_path::{is_own, project_path};

/// The diagnostic of an exception that left the program.
pub(crate) fn of_error(vm: &Vm, error: &PyError) -> Diagnostic {
    let value = error.value();
    let class = vm.class_of(&value).name().to_string();
    let message = vm.str(&value).unwrap_or_default();
    let span =
        if vm.error_is(error, &vm.exceptions.syntax_error) { syntax_span(vm, &value) } else { traceback_span(error) };
    // A syntax error's text repeats the place.
    let is_syntax_error = vm.error_is(error, &vm.exceptions.syntax_error);
    let message = is_syntax_error.then(|| text(vm, &value, "msg")).flatten().unwrap_or(message);
    let help = crate::help::of_error(vm, error, &class, &message);
    Diagnostic { severity: Severity::Error, class, message, help, span }
}

fn text(vm: &Vm, value: &Value, name: &str) -> Option<String> {
    vm.attr(value, name).ok()?.as_str().map(str::to_owned)
}

fn number(vm: &Vm, value: &Value, name: &str) -> Option<u32> {
    u32::try_from(vm.attr(value, name).ok()?.as_int()?).ok()
}

/// The place that a `SyntaxError` names; its columns count from 1.
fn syntax_span(vm: &Vm, value: &Value) -> Option<TextSpan> {
    let line = number(vm, value, "lineno")?;
    let column = number(vm, value, "offset").unwrap_or(1).saturating_sub(1);
    let end_line = number(vm, value, "end_lineno").filter(|end| *end >= line).unwrap_or(line);
    let end = number(vm, value, "end_offset").unwrap_or(0).saturating_sub(1);
    let end_column = if end_line == line { end.max(column + 1) } else { end };
    Some(TextSpan {
        file: project_path(&text(vm, value, "filename").unwrap_or_default()),
        line,
        column,
        end_line,
        end_column,
    })
}

/// The innermost line in the traceback that is in a file of the project; or else the innermost one.
fn traceback_span(error: &PyError) -> Option<TextSpan> {
    let mut next = error.data().traceback.borrow().clone();
    let (mut found, mut own) = (None, None);
    while let Some(object) = next.as_obj().cloned() {
        let Data::Traceback(traceback) = &object.data else { break };
        let source = &traceback.code.source;
        let span = traceback.code.span(traceback.instruction as usize);
        let (line, column) = source.line_column(span.start);
        let (end_line, end_column) = source.line_column(span.end);
        let span = TextSpan { file: project_path(&source.path), line, column, end_line, end_column };
        if is_own(&span.file) {
            own = Some(span);
        } else {
            found = Some(span);
        }
        next = traceback.next.borrow().clone();
    }
    own.or(found)
}

/// `module.Class` and the text of an exception that went through the mapping layer.
pub(crate) fn describe(vm: &Vm, error: &HostError) -> (String, String) {
    let own = || orm::Error::of_host(error).map(|error| error.raise(vm));
    let Some(error) = error.0.downcast_ref::<PyError>().cloned().or_else(own) else { return Default::default() };
    let value = error.value();
    let class = vm.class_of(&value).value();
    let module = text(vm, &class, "__module__").unwrap_or_else(|| "builtins".to_owned());
    let name = text(vm, &class, "__name__").unwrap_or_default();
    (format!("{module}.{name}"), vm.str(&value).unwrap_or_default())
}

/// The exit status of a `SystemExit`; a text is printed on standard error.
pub(crate) fn exit_status(vm: &Vm, error: &PyError) -> i32 {
    let args = error.data().args.borrow().clone();
    let code = match args.as_slice() {
        [] => Value::None,
        [code] => code.clone(),
        several => Value::tuple(several.to_vec()),
    };
    if code.is_none() {
        return 0;
    }
    if let Some(status) = code.as_int() {
        // A process keeps the lowest byte.
        return status.rem_euclid(256) as i32;
    }
    vm.host().stderr(&format!("{}\n", vm.str(&code).unwrap_or_default()));
    1
}
