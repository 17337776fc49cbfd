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
    /// Stands for the lines of the packages that call functions of the program.
    static CALLERS: RefCell<HashMap<(&'static str, usize), Rc<Code>>> = RefCell::default();
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

/// Does something as if a line of a package's own function did it: what is called then has that function as its caller, for
/// `warnings` and `inspect`.
pub fn within<R>(vm: &Vm, file: &'static str, line: usize, act: impl FnOnce() -> R) -> R {
    let known = CALLERS.with_borrow(|callers| callers.get(&(file, line)).cloned());
    let code = known.or_else(|| {
        let text = format!("{}fn(*args, **kw)", "\n".repeat(line.saturating_sub(1)));
        let source = Rc::new(SourceText::new(&format!("{SITE_PACKAGES}{file}"), text.as_str().into()));
        let code = vm.sharing_names(|| compile::compile(vm, &source, Mode::Module)).ok()?;
        CALLERS.with_borrow_mut(|callers| callers.insert((file, line), code.clone()));
        Some(code)
    });
    match code {
        Some(code) => vm.within(&code, act),
        None => act(),
    }
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
