//! `sqlalchemy.schema`: tables, columns, constraints, indexes.

pub mod collection;
pub mod column;
pub mod constraint;
pub mod ddl;
pub mod ddl_if;
pub mod ddl_object;
pub mod defaults;
pub mod dialect_arguments;
pub mod generated;
pub mod index;
pub mod metadata;
pub mod quoted_name;
pub mod schema_const;
pub mod table;

use std::rc::Rc;

use python::{PyResult, Value, Vm};

/// A name given as a Python `str` or `quoted_name`; `None` is no name.
pub fn name(value: Option<&Value>) -> Option<sql::Name> {
    let value = value?;
    value.as_str().map(|text| sql::Name::quoted(text, quoted_name::wish(value)))
}

/// A text given as a Python `str`; `None` is no text.
pub fn text(value: Option<&Value>) -> Option<Rc<str>> {
    value.and_then(Value::as_str).map(Rc::from)
}

/// A truth value; a missing argument is `default`.
pub fn flag(vm: &Vm, value: Option<&Value>, default: bool) -> PyResult<bool> {
    value.map_or(Ok(default), |value| vm.truth(value))
}

/// A truth value, or `None` when it is not given or `None`.
pub fn optional_flag(vm: &Vm, value: Option<&Value>) -> PyResult<Option<bool>> {
    value.filter(|value| !value.is_none()).map(|value| vm.truth(value)).transpose()
}

pub use dialect_arguments::dialect_options;

/// The dictionary of notes, made when it is first asked for.
pub fn info_of(info: &sql::schema::Info) -> PyResult {
    let mut slot = info.0.borrow_mut();
    let held = slot.get_or_insert_with(|| Rc::new(Value::dict(python::PyDict::new())));
    Ok(held.downcast_ref::<Value>().cloned().unwrap_or(Value::None))
}

/// Notes `info=`.
pub fn set_info(info: &sql::schema::Info, value: Option<&Value>) {
    if let Some(value) = value.filter(|value| !value.is_none()) {
        *info.0.borrow_mut() = Some(Rc::new(value.clone()));
    }
}

use crate::class_table::ClassDef;

const MODULE: &str = "sqlalchemy.sql.schema";

/// The classes that have no file of their own.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("MetaData", MODULE, &["object"], metadata::define),
    ClassDef::plain("FacadeDict", "sqlalchemy.util._collections", &["dict"]),
    ClassDef::with("ColumnDefault", MODULE, &["DefaultGenerator"], |builder| {
        builder.method("__new__", defaults::new).method("__repr__", defaults::repr)
    }),
    ClassDef::with("ScalarElementColumnDefault", MODULE, &["ColumnDefault"], |builder| {
        builder.attribute("is_scalar", true).attribute("has_arg", true)
    }),
    ClassDef::with("CallableColumnDefault", MODULE, &["ColumnDefault"], |builder| {
        builder.attribute("is_callable", true).attribute("has_arg", true)
    }),
    ClassDef::with("ColumnElementColumnDefault", MODULE, &["ColumnDefault"], |builder| {
        builder.attribute("is_clause_element", true).attribute("has_arg", true)
    }),
    ClassDef::with("DefaultExecutionContext", "sqlalchemy.engine.default", &["object"], |builder| {
        builder.method("get_current_parameters", defaults::current_parameters)
    }),
];
