//! `REGEXP` of SQLite: Python's `re.search`, as SQLAlchemy arranges it.

use engine::driver::PatternSearch;
use python::{PyResult, Value, Vm};

use crate::host::VmHandle;

/// The function `re.search` of an interpreter.
pub struct PythonPatterns(pub VmHandle);

fn search(vm: &Vm, pattern: &str, text: &str) -> PyResult<bool> {
    let function = vm.attr(&vm.import("re")?.value(), "search")?;
    Ok(!vm.call(&function, &[Value::str(pattern), Value::str(text)])?.is_none())
}

impl PatternSearch for PythonPatterns {
    fn is_found(&self, pattern: &str, text: &str) -> Result<bool, String> {
        // CPython's `sqlite3` does not say which exception a function raised.
        let failed = |_| "user-defined function raised exception".to_owned();
        self.0.call(|vm| search(vm, pattern, text)).map_err(failed)
    }
}
