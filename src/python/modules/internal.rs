//! `_types`: builtin classes that no expression gives.

use crate::code::Flavor;
use crate::{Args, Data, ModuleRef, PyResult, Value, Vm};

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set(vm, "SimpleNamespace", vm.types.namespace.value());
    module.set(vm, "MemberDescriptorType", vm.types.member_descriptor.value());
    module.set(vm, "FrameType", vm.types.frame.value());
    module.set(vm, "FrameLocalsProxy", vm.types.frame_locals.value());
    module.set(vm, "CoroutineType", vm.types.coroutine.value());
    module.set(vm, "AsyncGeneratorType", vm.types.async_generator.value());
    module.functions(
        vm,
        &[
            ("mark_awaitable", mark_awaitable),
            ("set_async_finalizer", set_async_finalizer),
            ("exec_module", exec_module),
            ("seal", seal),
            ("union", |vm, args| {
                let (a, b) = crate::builtins::arguments::operand(vm, args)?;
                crate::builtins::alias::union(vm, a, b)
            }),
            ("is_known", is_known),
        ],
    );
    Ok(())
}

/// Runs a module's source once more in the module's namespace.
fn exec_module(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.rerun_module(args.exactly_one(vm, "exec_module")?)?;
    Ok(Value::None)
}

/// Makes a class one that nobody can change, named in errors with its module, as CPython's classes written in C are.
fn seal(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.exactly_one(vm, "seal")?;
    if let Some(class) = value.as_class() {
        class.is_immutable.set(true);
    }
    Ok(value.clone())
}

/// Whether a module of this name can be imported.
fn is_known(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = args.exactly_one(vm, "is_known")?;
    Ok(Value::bool(name.as_str().is_some_and(|name| vm.knows_module(name))))
}

/// Lets the generators of a function be awaited.
fn mark_awaitable(vm: &Vm, args: &Args<'_>) -> PyResult {
    if let Some(Data::Function(function)) = args.exactly_one(vm, "mark_awaitable")?.data()
        && function.code.borrow().flavor == Flavor::Generator
    {
        function.code.borrow().is_awaitable.set(true);
    }
    Ok(Value::None)
}

/// Sets what is called with a dropped asynchronous generator that has not ended.
fn set_async_finalizer(vm: &Vm, args: &Args<'_>) -> PyResult {
    let hook = args.exactly_one(vm, "set_async_finalizer")?.clone();
    let old = vm.async_finalizer.replace(hook);
    Ok(if old.is_unbound() { Value::None } else { old })
}
