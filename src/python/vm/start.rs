//! Programs: from a text to what [`Vm::run`] runs.

use std::rc::Rc;

use super::frame::{Frame, OnReturn};
use super::{Step, Vm};
use crate::code::SourceText;
use crate::compile::{self, Mode};
use crate::embed::error::PyResult;
use crate::embed::module::ModuleRef;
use crate::object::data::Data;
use crate::object::value::Value;

impl Vm {
    /// Loads modules before there is a program, so that its imports find them made. Until the program imports one, it is
    /// not in `sys.modules`. What cannot be loaded is left to the program's own import.
    pub fn preload(&self, modules: &[impl AsRef<str>]) {
        let owner = crate::object::heap::enter(self.owner);
        self.builtins_dict();
        self.prepared.open(true);
        for name in modules {
            // An error is the program's to see, when it imports the module itself.
            let _ = self.import(name.as_ref());
        }
        self.prepared.open(false);
        if let Data::Dict(dict) = &self.sys_modules.data {
            for (name, module) in dict.items() {
                let (Some(text), Some(object)) = (name.as_str(), module.as_obj()) else { continue };
                if let Some(module) = ModuleRef::from_obj(object).filter(|_| self.native_init(text).is_some()) {
                    self.prepared.keep(text, module);
                    drop(dict.remove_name(&self.intern(text)));
                }
            }
        }
        self.spent.set(0);
        crate::object::heap::enter(owner);
    }

    /// Compiles a program as `__main__` and readies it to run by [`Vm::run`]. A syntax error is raised as `SyntaxError`.
    pub fn start(&self, source: &str, path: &str) -> PyResult<()> {
        let owner = crate::object::heap::enter(self.owner);
        self.begin_allowance();
        let started = self.start_frame(source, path);
        crate::object::heap::enter(owner);
        started
    }

    /// Says what `sys.argv` holds, the program's name first; without it, the program's path alone.
    pub fn set_arguments(&self, words: Vec<String>) {
        crate::modules::sys::set_arguments(self, words);
    }

    fn start_frame(&self, source: &str, path: &str) -> PyResult<()> {
        let text = Rc::new(SourceText::new(path, source.into()));
        text.is_file.set(true);
        text.has_file.set(true);
        *self.main_source.borrow_mut() = Some(text.clone());
        let code = compile::compile(self, &text, Mode::Module).map_err(|error| self.syntax_error(&error, &text))?;
        let module = ModuleRef::new(self, "__main__");
        module.set(self, "__package__", Value::None);
        module.set(self, "__spec__", Value::None);
        module.set(self, "__loader__", Value::None);
        module.set(self, "__file__", Value::str(path));
        self.builtins_dict();
        if let Some(builtins) = self.loaded_module("builtins") {
            module.set(self, "__builtins__", builtins);
        }
        self.set_loaded("__main__", Some(module.value()));
        let globals = module.as_obj().ensure_dict();
        let mut frame = Frame::new(code, globals, OnReturn::Exit);
        frame.stack.resize(frame.code.slot_count(), Value::Unbound);
        self.enter_frame(&frame)?;
        *self.program.borrow_mut() = vec![frame];
        Ok(())
    }

    /// Runs at most `budget` instructions of the started program.
    pub fn run(&self, budget: u64) -> Step {
        let owner = crate::object::heap::enter(self.owner);
        self.native_steps.set(0);
        self.spent.set(0);
        let step = self.run_threads(budget);
        crate::object::heap::enter(owner);
        step
    }

    /// A global of the program (`__main__`).
    pub fn main_attr(&self, name: &str) -> Option<Value> {
        let module = self.loaded_module("__main__")?;
        module.as_obj()?.with_dict(|dict| dict.get_str(name)).flatten()
    }
}
