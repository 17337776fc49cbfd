//! Enumerations of flags that the packages have: made by Python's `enum` when they are first asked for.

use python::{PyResult, Value, Vm};

/// An enumeration of flags: the module that keeps it, its name, its members.
pub struct Flags {
    /// The module.
    pub module: &'static str,
    /// The class.
    pub name: &'static str,
    /// The members and their numbers.
    pub members: &'static [(&'static str, i64)],
}

impl Flags {
    /// The class.
    pub fn class(&self, vm: &Vm) -> PyResult {
        let module = vm.import(self.module)?;
        if let Some(known) = module.get(self.name) {
            return Ok(known);
        }
        let pair = |(name, flags): &(&'static str, i64)| Value::tuple(vec![Value::str(name), Value::Int(*flags)]);
        let members = Value::list(self.members.iter().map(pair).collect());
        let flag = vm.attr(&vm.import("enum")?.value(), "Flag")?;
        let made = vm.call_kw(&flag, &[Value::str(self.name), members], &[("module", Value::str(self.module))])?;
        module.set(vm, self.name, made.clone());
        Ok(made)
    }

    /// The members that these bits name.
    pub fn value(&self, vm: &Vm, flags: i64) -> PyResult {
        vm.call(&self.class(vm)?, &[Value::Int(flags)])
    }

    /// The bits of a member; nothing for another value.
    pub fn bits(&self, vm: &Vm, value: &Value) -> PyResult<Option<i64>> {
        if vm.class_of(value).name().as_str() == self.name { Ok(vm.attr(value, "value")?.as_int()) } else { Ok(None) }
    }
}
