//! `sys`.

use crate::{PyResult, Value, Vm};

/// Writes to `sys.stdout`: the host's output unless the program put something else there.
pub fn write_stdout(vm: &Vm, text: &str) -> PyResult<()> {
    if let Some(replaced) = vm.extension::<Replaced>()
        && let Some(file) = replaced.stdout.borrow().clone()
    {
        vm.call_method(&file, "write", &[Value::str(text)])?;
        return Ok(());
    }
    vm.host().stdout(text);
    Ok(())
}

/// What a program put in the place of `sys.stdout` and `sys.stderr`.
#[derive(Default)]
pub struct Replaced {
    /// In the place of `sys.stdout`.
    pub stdout: std::cell::RefCell<Option<Value>>,
    /// In the place of `sys.stderr`.
    pub stderr: std::cell::RefCell<Option<Value>>,
}
