//! [`ModuleFile`]: the module of a revision file, whose functions a run calls.

use std::any::Any;
use std::rc::Rc;

use migrate::script::{Direction, MigrationFunction, RevisionFile};
use python::{Value, Vm};

use crate::convert;
use crate::host::VmHandle;

/// A revision file that has been run as a module.
pub struct ModuleFile {
    module: Value,
    vm: VmHandle,
}

impl ModuleFile {
    /// The file of a module.
    pub fn new(vm: &Vm, module: Value) -> Self {
        Self { module, vm: VmHandle::of(vm) }
    }

    /// The module behind a revision's file.
    pub fn module_of(file: &dyn RevisionFile) -> Option<Value> {
        file.as_any().downcast_ref::<Self>().map(|file| file.module.clone())
    }
}

impl RevisionFile for ModuleFile {
    fn function(&self, direction: Direction) -> migrate::Result<Rc<dyn MigrationFunction>> {
        let function = self.vm.call(|vm| vm.attr(&self.module, direction.function_name()).map(Some))?;
        Ok(Rc::new(ModuleFunction { function: function.unwrap_or(Value::None), vm: self.vm.clone() }))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct ModuleFunction {
    function: Value,
    vm: VmHandle,
}

impl MigrationFunction for ModuleFunction {
    fn name(&self) -> String {
        let name = self.vm.with(|vm| {
            let name = vm.attr(&self.function, "__name__").ok()?;
            name.as_str().map(str::to_owned)
        });
        name.flatten().unwrap_or_default()
    }

    fn call(&self, keywords: &[(Rc<str>, sql::Value)]) -> migrate::Result<()> {
        self.vm.call(|vm| {
            let mut given = Vec::with_capacity(keywords.len());
            for (name, value) in keywords {
                given.push((&**name, convert::to_python(vm, value)?));
            }
            vm.call_kw(&self.function, &[], &given)?;
            Ok(())
        })?;
        Ok(())
    }
}
