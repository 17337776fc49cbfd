//! Small native parts of modules that are Python otherwise: `_weakref`, `_traceback`.

use crate::builtins::arguments::operand;
use crate::builtins::function::referent;
use crate::{ClassBuilder, ModuleRef, PyError, PyResult, Value, Vm};

/// Fills `_weakref`.
pub fn init_weakref(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "ref", vm.types.weakref.value());
    let class = ClassBuilder::new("weakref", "ProxyType")
        .method("__init__", |vm, args| {
            let (proxy, target) = operand(vm, args)?;
            let reference = vm.call(&vm.types.weakref.value(), std::slice::from_ref(target))?;
            if let Some(object) = proxy.as_obj() {
                object.set_payload(std::rc::Rc::new(reference));
            }
            Ok(Value::None)
        })
        .method("__getattr__", |vm, args| {
            let (proxy, name) = operand(vm, args)?;
            vm.attr(&target(vm, proxy)?, name.as_str().unwrap_or_default())
        })
        .method("__str__", |vm, args| vm.str(&target(vm, args.receiver(vm)?)?).map(Value::string))
        .method("__bool__", |vm, args| vm.truth(&target(vm, args.receiver(vm)?)?).map(Value::Bool))
        .build(vm)?;
    module.set(vm, "proxy", class.value());
    Ok(())
}

/// What a weak proxy stands for.
fn target(vm: &Vm, proxy: &Value) -> PyResult {
    let reference = proxy.as_obj().and_then(|object| object.payload::<Value>());
    let target = reference.map_or(Value::None, |reference| referent(&reference));
    if target.is_none() {
        return Err(vm.error(&vm.exceptions.reference_error, "weakly-referenced object no longer exists"));
    }
    Ok(target)
}

/// Fills `_traceback`.
pub fn init_traceback(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.function(vm, "format_error", |vm, args| {
        let value = args.exactly_one(vm, "format_error")?;
        match value.as_obj().cloned().and_then(PyError::from_obj) {
            Some(error) => Ok(Value::string(vm.format_exception(&error))),
            None => Err(vm.type_error("expected an exception")),
        }
    });
    Ok(())
}
