//! Functions of `_alembic`: what the operations of programs call.

use std::any::Any;
use std::rc::Rc;

use migrate::{AddConstraint, CreateIndex, CreateTable, DropConstraint, DropIndex, DropTable, Operation};
use python::{Args, ModuleRef, PyResult, Signature, Value, Vm};
use sql::dialect::Compiler;
use sql::expr::{Caching, Expr, ExprKind, HostElement};
use sql::schema::{Constraint, Index};
use sql::types::{Type, type_of_value};

use super::{autogenerate, performer};
use crate::convert;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::table::table_of;
use crate::sqlalchemy::sql::elements;
use crate::sqlalchemy::types;

/// Adds the functions.
pub fn fill(vm: &Vm, module: &ModuleRef) {
    module.function(vm, "implementation", performer::implementation);
    module.function(vm, "execute", performer::execute);
    module.function(vm, "perform", performer::perform);
    module.function(vm, "Batch", performer::batch);
    module.function(vm, "inline_literal", inline_literal);
    module.function(vm, "compare", autogenerate::compare);
    module.function(vm, "render_op", autogenerate::render_op);
    module.function(vm, "render_body", autogenerate::render_body);
    module.function(vm, "reverse", performer::reverse);
    module.function(vm, "to_table", performer::to_table);
    module.function(vm, "to_index", performer::to_index);
    module.function(vm, "to_constraint", performer::to_constraint);
    module.function(vm, "open_in_editor", |vm, args| {
        let path = args.get(0).and_then(Value::as_str).unwrap_or_default().to_owned();
        let editor = Library::of(vm).editor();
        if let Some(editor) = &editor {
            editor.open(&path);
        }
        Ok(Value::Bool(editor.is_some().into()))
    });
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

/// A value that is written into its statement's text.
#[derive(Debug)]
struct InlineLiteral {
    value: sql::Value,
    ty: Type,
}

impl HostElement for InlineLiteral {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn write(&self, compiler: &mut Compiler<'_>) -> sql::Result<String> {
        compiler.literal(&self.value, &self.ty)
    }

    fn ty(&self) -> Type {
        self.ty.clone()
    }

    fn caching(&self) -> Caching {
        Caching::Never
    }
}

const INLINE_LITERAL: Signature = Signature::new("inline_literal").positional(&["value", "type_"]).required(1);

/// `inline_literal(value, type_)`.
fn inline_literal(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INLINE_LITERAL.bind(vm, args)?;
    let value = convert::to_sql(vm, &bound.or_none(0));
    let ty = match bound.get(1).filter(|ty| !ty.is_none()) {
        Some(ty) => types::required_type(vm, ty)?,
        None => type_of_value(&value),
    };
    elements::wrap(vm, &Expr::new(ExprKind::Host(Rc::new(InlineLiteral { value, ty }))))
}
