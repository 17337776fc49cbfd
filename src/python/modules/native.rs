//! Small native parts of modules that are Python otherwise: `_weakref`, `_traceback`, `_pickle`.

use crate::builtins::arguments::operand;
use crate::{Args, ModuleRef, PyError, PyResult, Value, Vm};

/// Fills `_weakref`.
pub fn init_weakref(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "ref", vm.types.weakref.value());
    module.functions(
        vm,
        &[
            ("getweakrefs", |vm, args| {
                let references = watchers(args.exactly_one(vm, "getweakrefs")?);
                Ok(Value::list(references.into_iter().map(Value::Obj).collect()))
            }),
            ("getweakrefcount", |vm, args| Ok(Value::from(watchers(args.exactly_one(vm, "getweakrefcount")?).len()))),
        ],
    );
    Ok(())
}

fn watchers(value: &Value) -> Vec<crate::ObjRef> {
    value.as_obj().map(crate::object::heap::watchers).unwrap_or_default()
}

/// Fills `_zones`: a line for each rule of time zones, with the zones that follow it.
pub fn init_zones(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "TEXT", Value::str(&super::text_of(vm, "zones.txt")?));
    Ok(())
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

/// Class name, text with suggestion, and the lines that tell an exception, with or without its traceback.
fn described(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (class, value) = operand(vm, args)?;
    let traceback = args.get(2).is_some_and(|traceback| !traceback.is_none());
    let Some(error) = value.as_obj().cloned().and_then(PyError::from_obj) else {
        let name = class.as_class().map_or_else(String::new, |class| class.name().to_string());
        let text = vm.str(value)?;
        let line = Value::string(format!("{name}: {text}\n"));
        return Ok(Value::tuple(vec![Value::string(name), Value::string(text), Value::list(vec![line])]));
    };
    let lines = vm.exception_lines(&error, traceback).into_iter().map(Value::string).collect();
    Ok(Value::tuple(vec![
        Value::string(vm.exception_class_name(&error)),
        Value::string(vm.exception_text(&error, traceback)),
        Value::list(lines),
    ]))
}

/// Source lines with carets below them, from the first column to the one behind the last.
fn shown_lines(vm: &Vm, args: &Args<'_>) -> PyResult {
    let lines = vm.collect(args.get(0).unwrap_or(&Value::None))?;
    let lines: Vec<&str> = lines.iter().filter_map(Value::as_str).collect();
    let column = |at: usize| args.get(at).and_then(Value::as_int).and_then(|column| usize::try_from(column).ok());
    let columns = column(1).zip(column(2));
    Ok(Value::string(crate::vm::traceback::shown_lines(vm.release(), &lines, columns)))
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
        Ok(Value::float(f64::from_be_bytes(bytes)))
    });
    Ok(())
}
