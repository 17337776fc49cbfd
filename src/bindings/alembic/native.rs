//! Functions of `_alembic`: what the operations of programs call.

use migrate::{AddConstraint, CreateIndex, CreateTable, DropConstraint, DropIndex, DropTable, Operation};
use python::{ModuleRef, Vm};
use sql::schema::{Constraint, Index};

use super::performer;
use crate::library::payload;
use crate::sqlalchemy::schema::table::table_of;

/// Adds the functions.
pub fn fill(vm: &Vm, module: &ModuleRef) {
    module.function(vm, "implementation", performer::implementation);
    module.function(vm, "execute", performer::execute);
    module.function(vm, "perform", performer::perform);
    module.function(vm, "Batch", performer::batch);
    module.function(vm, "reverse", performer::reverse);
    module.function(vm, "to_table", performer::to_table);
    module.function(vm, "to_index", performer::to_index);
    module.function(vm, "to_constraint", performer::to_constraint);
    module.function(vm, "create_table", |vm, args| {
        performer::of_schema(vm, args, |value| Some(Operation::CreateTable(CreateTable::of_table(&table_of(value)?))))
    });
    module.function(vm, "drop_table", |vm, args| {
        performer::of_schema(vm, args, |value| Some(Operation::DropTable(DropTable::of_table(&table_of(value)?))))
    });
    module.function(vm, "create_index", |vm, args| {
        performer::of_schema(vm, args, |value| {
            Some(Operation::CreateIndex(CreateIndex::of_index(&*payload::<Index>(value)?)))
        })
    });
    module.function(vm, "drop_index", |vm, args| {
        performer::of_schema(vm, args, |value| {
            Some(Operation::DropIndex(DropIndex::of_index(&*payload::<Index>(value)?)))
        })
    });
    module.function(vm, "add_constraint", |vm, args| {
        performer::of_schema(vm, args, |value| {
            Some(Operation::AddConstraint(AddConstraint::of_constraint(&*payload::<Constraint>(value)?)?))
        })
    });
    module.function(vm, "drop_constraint", |vm, args| {
        performer::of_schema(vm, args, |value| {
            Some(Operation::DropConstraint(DropConstraint::of_constraint(&*payload::<Constraint>(value)?)?))
        })
    });
}
