//! `super`.

use super::arguments::{operand, type_name};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::object::Object;
use crate::{Args, ClassRef, Data, PyResult, Value, Vm};

/// Fills `super`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new_super),
            ("__init__", |_, _| Ok(Value::None)),
            ("__repr__", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::Super(parts)) => {
                    let text = |value: &Value| value.as_class().map(|class| class.name().to_string());
                    let start = text(&parts[0]).unwrap_or_else(|| "?".to_owned());
                    Ok(Value::string(match text(&parts[2]) {
                        Some(name) => format!("<super: <class '{start}'>, <{name} object>>"),
                        None => format!("<super: <class '{start}'>, NULL>"),
                    }))
                }
                _ => Err(vm.type_error("expected a super object")),
            }),
            ("__get__", |vm, args| {
                let (this, object) = operand(vm, args)?;
                match this.data() {
                    Some(Data::Super(parts)) if parts[1].is_none() && !object.is_none() => {
                        vm.call(&vm.types.super_.value(), &[parts[0].clone(), object.clone()])
                    }
                    _ => Ok(this.clone()),
                }
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__thisclass__", |vm, args| super_part(vm, args, 0)),
            ("__self__", |vm, args| super_part(vm, args, 1)),
            ("__self_class__", |vm, args| super_part(vm, args, 2)),
        ],
    );
}

fn super_part(vm: &Vm, args: &Args<'_>, at: usize) -> PyResult {
    match args.receiver(vm)?.data() {
        Some(Data::Super(parts)) => Ok(parts[at].clone()),
        _ => Err(vm.type_error("expected a super object")),
    }
}

/// `super(class, object)`, or the caller's class and first argument.
fn new_super(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    rest.between(vm, "super()", 0, 2)?;
    let Some(first) = rest.get(0) else {
        return vm.caller_super();
    };
    let Some(start) = first.as_class() else {
        let name = type_name(vm, first);
        return Err(vm.type_error(&format!("super() argument 1 must be a type, not {name}")));
    };
    let parts = match rest.get(1) {
        None | Some(Value::None) => [start.value(), Value::None, Value::None],
        Some(object) => {
            let kind = match object.as_class() {
                Some(class) if class.is_subclass_of(&start) => class,
                _ => vm.class_of(object),
            };
            if !kind.is_subclass_of(&start) {
                return Err(vm.not_super(object, &start));
            }
            [start.value(), object.clone(), kind.value()]
        }
    };
    Ok(Value::Obj(Object::plain(Data::Super(Box::new(parts)))))
}
