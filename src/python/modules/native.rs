//! Small native parts of modules that are Python otherwise: `_weakref`, `_traceback`, `_pickle`.

use crate::builtins::arguments::operand;
use crate::builtins::function::referent;
use crate::{Args, ClassBuilder, ModuleRef, PyError, PyResult, Value, Vm};

/// Fills `_weakref`.
pub fn init_weakref(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "ref", vm.types.weakref.value());
    let class = ClassBuilder::new("weakref", "ProxyType")
        .method("__init__", |vm, args| {
            let (proxy, target) = operand(vm, args)?;
            let reference = vm.call(&vm.types.weakref.value(), std::slice::from_ref(target))?;
            if let Some(object) = proxy.as_obj() {
                object.set_payload(std::rc::Rc::new(reference));
            }
            Ok(Value::None)
        })
        .method("__getattr__", |vm, args| {
            let (proxy, name) = operand(vm, args)?;
            vm.attr(&target(vm, proxy)?, name.as_str().unwrap_or_default())
        })
        .method("__str__", |vm, args| vm.str(&target(vm, args.receiver(vm)?)?).map(Value::string))
        .method("__bool__", |vm, args| vm.truth(&target(vm, args.receiver(vm)?)?).map(Value::Bool))
        .build(vm)?;
    module.set(vm, "proxy", class.value());
    Ok(())
}

/// What a weak proxy stands for.
fn target(vm: &Vm, proxy: &Value) -> PyResult {
    let reference = proxy.as_obj().and_then(|object| object.payload::<Value>());
    let target = reference.map_or(Value::None, |reference| referent(&reference));
    if target.is_none() {
        return Err(vm.error(&vm.exceptions.reference_error, "weakly-referenced object no longer exists"));
    }
    Ok(target)
}

/// Fills `_traceback`.
pub fn init_traceback(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[("entries", entries), ("described", described), ("excerpt", shown_lines), ("source_line", source_line)],
    );
    Ok(())
}

/// The entries of a traceback, outermost first.
fn entries(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.traceback_entries(args.exactly_one(vm, "entries")?)
}

/// Class name, text with suggestion, and the lines that tell an exception.
fn described(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (class, value) = operand(vm, args)?;
    let Some(error) = value.as_obj().cloned().and_then(PyError::from_obj) else {
        let name = class.as_class().map_or_else(String::new, |class| class.name().to_string());
        let text = vm.str(value)?;
        let line = Value::string(format!("{name}: {text}\n"));
        return Ok(Value::tuple(vec![Value::string(name), Value::string(text), Value::list(vec![line])]));
    };
    let lines = vm.exception_lines(&error).into_iter().map(Value::string).collect();
    Ok(Value::tuple(vec![
        Value::string(vm.exception_class_name(&error)),
        Value::string(vm.exception_text(&error)),
        Value::list(lines),
    ]))
}

/// Source lines with carets below them, from the first column to the one behind the last.
fn shown_lines(vm: &Vm, args: &Args<'_>) -> PyResult {
    let lines = vm.collect(args.get(0).unwrap_or(&Value::None))?;
    let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
    let column = |at: usize| args.get(at).and_then(Value::as_int).and_then(|column| usize::try_from(column).ok());
    let columns = column(1).zip(column(2));
    Ok(Value::string(crate::vm::traceback::excerpt(&lines, columns)))
}

/// A line of a file of the program; the empty string for others.
fn source_line(vm: &Vm, args: &Args<'_>) -> PyResult {
    let path = args.get(0).and_then(Value::as_str).unwrap_or_default();
    let line = args.get(1).and_then(Value::as_int).and_then(|line| u32::try_from(line).ok()).unwrap_or(0);
    Ok(Value::string(vm.source_line(path, line).unwrap_or_default()))
}

/// Fills `_pickle`: numbers as pickles hold them.
pub fn init_pickle(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.function(vm, "double_to_bytes", |vm, args| {
        let number = args.exactly_one(vm, "double_to_bytes")?.as_float().unwrap_or_default();
        Ok(Value::bytes(&number.to_be_bytes()))
    });
    module.function(vm, "bytes_to_double", |vm, args| {
        let bytes = args.exactly_one(vm, "bytes_to_double")?.as_bytes().and_then(|bytes| bytes.try_into().ok());
        let bytes = bytes.ok_or_else(|| vm.value_error("expected 8 bytes"))?;
        Ok(Value::Float(f64::from_be_bytes(bytes)))
    });
    Ok(())
}
