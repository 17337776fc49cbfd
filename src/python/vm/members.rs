//! The methods of `member_descriptor`: what `__slots__` leaves on a class.

use super::Vm;
use super::classes::MemberOf;
use crate::builtins::arguments::{operand, type_name};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::embed::error::PyResult;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::Value;

/// Fills `member_descriptor`.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__get__", |vm, args| {
                let member = args.receiver(vm)?;
                match args.get(1) {
                    None | Some(Value::None) => Ok(member.clone()),
                    Some(object) => {
                        check(vm, member, object)?;
                        vm.get_attr(object, &name(vm, member))
                    }
                }
            }),
            ("__set__", |vm, args| {
                let member = args.receiver(vm)?;
                let (Some(object), Some(value)) = (args.get(1), args.get(2)) else {
                    return Err(vm.type_error(&format!("expected 2 arguments, got {}", args.len().saturating_sub(1))));
                };
                check(vm, member, object)?;
                vm.set_attr(object, &name(vm, member), value.clone()).map(|()| Value::None)
            }),
            ("__delete__", |vm, args| {
                let (member, object) = operand(vm, args)?;
                check(vm, member, object)?;
                vm.del_attr(object, &name(vm, member)).map(|()| Value::None)
            }),
            ("__repr__", |vm, args| {
                let member = args.receiver(vm)?;
                let owner = owner(member).map_or_else(String::new, |class| class.name().to_string());
                Ok(Value::string(format!("<member '{}' of '{owner}' objects>", name(vm, member))))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__name__", |vm, args| Ok(name(vm, args.receiver(vm)?).value())),
            ("__qualname__", |vm, args| {
                let member = args.receiver(vm)?;
                let owner = owner(member).map_or_else(String::new, |class| class.qualname.borrow().to_string());
                Ok(Value::string(format!("{owner}.{}", name(vm, member))))
            }),
            ("__objclass__", |vm, args| Ok(owner(args.receiver(vm)?).map_or(Value::None, |class| class.value()))),
            ("__doc__", |_, _| Ok(Value::None)),
        ],
    );
}

fn name(vm: &Vm, member: &Value) -> Name {
    match member.data() {
        Some(Data::Member(name)) => Name::from_value(name).unwrap_or_else(|| vm.intern("")),
        _ => vm.intern(""),
    }
}

fn owner(member: &Value) -> Option<ClassRef> {
    let owner = member.as_obj()?.payload::<MemberOf>()?.0.upgrade()?;
    ClassRef::from_obj(&owner)
}

/// Refuses objects that do not have the slot.
fn check(vm: &Vm, member: &Value, object: &Value) -> PyResult<()> {
    match owner(member) {
        Some(owner) if !vm.class_of(object).is_subclass_of(&owner) => {
            let (name, got) = (name(vm, member), type_name(vm, object));
            let owner = owner.name();
            let text = format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object");
            Err(vm.type_error(&text))
        }
        _ => Ok(()),
    }
}
