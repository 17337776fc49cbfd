//! Modules of the packages that are Python: what calls much and computes little is told best in the language of its callers.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use python::code::{Code, SourceText};
use python::compile::{self, Mode};
use python::{ModuleRef, PyResult, Value, Vm};

/// Where the files of the packages seem to stand.
pub const SITE_PACKAGES: &str = "/usr/local/lib/python3.13/site-packages/";

thread_local! {
    /// The compiled code of the modules, by file: it holds nothing of the interpreter that compiled it.
    static COMPILED: RefCell<HashMap<&'static str, Rc<Code>>> = RefCell::default();
}

/// Runs a module's source in its namespace.
pub fn fill(vm: &Vm, module: &ModuleRef, file: &'static str, text: &'static str) -> PyResult<()> {
    let known = COMPILED.with_borrow(|compiled| compiled.get(file).cloned());
    let code = match known {
        Some(code) => code,
        None => {
            let source = Rc::new(SourceText::new(&format!("{SITE_PACKAGES}{file}"), text.into()));
            source.has_file.set(true);
            let code = vm.sharing_names(|| compile::compile(vm, &source, Mode::Module));
            let code = code.map_err(|error| vm.syntax_error(&error, &source))?;
            COMPILED.with_borrow_mut(|compiled| compiled.insert(file, code.clone()));
            code
        }
    };
    module.set(vm, "__file__", Value::str(&code.source.path));
    vm.run_code(code, module.as_obj().ensure_dict(), None)?;
    Ok(())
}

/// Registers modules that are Python: `python_modules!(vm, "package.module" => "package/module.py", …)`, the files beside
/// the one that says so.
macro_rules! python_modules {
    ($vm:expr, $folder:literal, $($name:literal => $file:literal),+ $(,)?) => {
        $($vm.register_module($name, |vm, module| {
            $crate::library_source::fill(vm, module, concat!($folder, $file), include_str!($file))
        });)+
    };
}

pub(crate) use python_modules;
