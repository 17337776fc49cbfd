//! `_pytest`: loading of test files, with assert statements that keep the values of their parts.

use std::rc::Rc;

use crate::code::SourceText;
use crate::compile;
use crate::{Data, ModuleRef, PyResult, Value, Vm};

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    // `run_file(path, namespace)` runs a test file in a module's namespace.
    module.function(vm, "run_file", |vm, args| {
        let [path, namespace] = args.between(vm, "run_file", 2, 2)? else {
            return Ok(Value::None);
        };
        let path = path.as_str().unwrap_or_default();
        let Some(text) = vm.source_text(path) else {
            return Err(vm.error(&vm.exceptions.file_not_found_error, path));
        };
        let source = Rc::new(SourceText::new(path, text));
        let code = compile::compile_tests(vm, &source).map_err(|error| vm.syntax_error(&error, &source))?;
        let Some(globals) = namespace.as_obj().cloned() else {
            return Err(vm.type_error("a namespace is a dict"));
        };
        vm.run_code(code, globals, None)
    });
    module.function(vm, "project_files", |vm, _| {
        Ok(Value::list(vm.project_paths().into_iter().map(Value::string).collect()))
    });
    // `position(traceback)`: the file, the line where the function starts, its name, and where it stood.
    module.function(vm, "position", |vm, args| {
        let Some(Data::Traceback(traceback)) = args.exactly_one(vm, "position")?.data() else {
            return Err(vm.type_error("expected a traceback"));
        };
        let source = &traceback.code.source;
        let span = traceback.code.span(traceback.instruction as usize);
        let (start, end) = (source.line_column(span.start), source.line_column(span.end));
        let place = [start.0, start.1, end.0, end.1].map(|number| Value::Int(i64::from(number)));
        let first = source.line_of(traceback.code.first.start);
        Ok(Value::tuple(vec![
            Value::str(&source.path),
            Value::Int(i64::from(first)),
            traceback.code.name.value(),
            Value::tuple(place.to_vec()),
        ]))
    });
    Ok(())
}
