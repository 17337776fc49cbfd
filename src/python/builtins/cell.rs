//! `cell`.

use std::cell::RefCell;

use super::arguments::{operand, type_name};
use super::descriptors::add_property;
use crate::embed::class_builder::add_methods;
use crate::object::{Object, address};
use crate::{ClassRef, Data, Value, Vm};

/// Fills `cell`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_property(
        vm,
        class,
        "cell_contents",
        |vm, args| match args.receiver(vm)?.data() {
            Some(Data::Cell(value)) if !value.borrow().is_unbound() => Ok(value.borrow().clone()),
            _ => Err(vm.value_error("Cell is empty")),
        },
        Some(|vm, args| {
            let (cell, value) = operand(vm, args)?;
            if let Some(Data::Cell(cell)) = cell.data() {
                drop(cell.replace(value.clone()));
            }
            Ok(Value::None)
        }),
    );
    add_methods(
        vm,
        class,
        &[
            ("__new__", |_, args| {
                let contents = args.rest().get(0).cloned().unwrap_or(Value::Unbound);
                Ok(Value::Obj(Object::tracked(Data::Cell(RefCell::new(contents)))))
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let address = address(value);
                let Some(Data::Cell(cell)) = value.data() else {
                    return Err(vm.type_error("expected a cell"));
                };
                let contents = cell.borrow().clone();
                Ok(Value::string(if contents.is_unbound() {
                    format!("<cell at {address:#x}: empty>")
                } else {
                    let shown = crate::object::address(&contents);
                    format!("<cell at {address:#x}: {} object at {shown:#x}>", type_name(vm, &contents))
                }))
            }),
        ],
    );
}
