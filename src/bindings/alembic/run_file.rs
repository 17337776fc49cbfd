//! Running the project's own files: `env.py` and revision files.

use std::rc::Rc;

use python::code::SourceText;
use python::compile::{self, Mode};
use python::{Args, ModuleRef, PyResult, Signature, Value, Vm};

const RUN: Signature = Signature::new("run_file").positional(&["module", "path", "text"]).required(3);

/// `run_file(module, path, text)`: runs the text of a file in a module's namespace; tracebacks show its lines.
pub fn run_file(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = RUN.bind(vm, args)?;
    let (module, path, text) = (bound.or_none(0), bound.or_none(1), bound.or_none(2));
    let parts = module.as_obj().and_then(ModuleRef::from_obj).zip(path.as_str()).zip(text.as_str());
    let Some(((module, path), text)) = parts else {
        return Err(vm.type_error("run_file() takes a module, a path and a text"));
    };
    let source = Rc::new(SourceText::new(path, text.into()));
    source.has_file.set(true);
    let code = compile::compile(vm, &source, Mode::Module).map_err(|error| vm.syntax_error(&error, &source))?;
    vm.run_code(code, module.as_obj().ensure_dict(), None)?;
    Ok(Value::None)
}
