//! `_warnings`: what `warnings` asks of the interpreter; and warnings raised by native code.

use crate::object::class::ClassRef;
use crate::{Args, ModuleRef, PyResult, Value, Vm};

/// Warns at a line of the learner's program: the innermost of its frames, or one further out for a `stacklevel` above 1.
///
/// # Errors
/// The warning itself, where a filter makes it an error.
pub fn warn(vm: &Vm, category: &ClassRef, message: &str, stacklevel: i64) -> PyResult<()> {
    let function = vm.attr(&vm.import("warnings")?.value(), "warn")?;
    vm.call(&function, &[Value::str(message), category.value(), Value::Int(stacklevel)])?;
    Ok(())
}

/// Warns at a line of a file.
///
/// # Errors
/// The warning itself, where a filter makes it an error.
pub(crate) fn warn_at(vm: &Vm, category: &ClassRef, message: &str, path: &str, line: u32) -> PyResult<()> {
    let function = vm.attr(&vm.import("warnings")?.value(), "warn_explicit")?;
    vm.call(&function, &[Value::str(message), category.value(), Value::str(path), Value::Int(i64::from(line))])?;
    Ok(())
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, &[("position", position), ("report", report), ("source_line", source_line)]);
    Ok(())
}

fn int(args: &Args<'_>, index: usize) -> u32 {
    args.get(index).and_then(Value::as_int).and_then(|number| u32::try_from(number).ok()).unwrap_or(1)
}

/// Path, line and module name of a frame of the program, counted from the innermost.
fn position(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some((path, line)) = vm.place_of_caller(int(args, 0) as usize) else {
        return Ok(Value::tuple(vec![Value::str("sys"), Value::Int(0), Value::str("sys")]));
    };
    let is_own = vm.is_main_path(&path) || path.starts_with('<');
    let module = if is_own { "__main__" } else { path.trim_end_matches(".py") };
    Ok(Value::tuple(vec![Value::str(&path), Value::Int(i64::from(line)), Value::str(module)]))
}

/// Tells the host of a warning that is shown.
fn report(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = |index: usize| args.get(index).and_then(Value::as_str).unwrap_or_default();
    vm.host().warning(text(0), int(args, 1), text(2), text(3));
    Ok(Value::None)
}

/// A line of a file of the program; the empty string for others.
fn source_line(vm: &Vm, args: &Args<'_>) -> PyResult {
    let path = args.get(0).and_then(Value::as_str).unwrap_or_default();
    Ok(Value::string(vm.source_line(path, int(args, 1)).unwrap_or_default()))
}
