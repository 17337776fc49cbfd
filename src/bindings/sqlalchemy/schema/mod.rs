//! `sqlalchemy.schema`: tables, columns, constraints, indexes.

pub mod collection;
pub mod column;
pub mod constraint;
pub mod defaults;
pub mod index;
pub mod metadata;
pub mod table;

use std::rc::Rc;

use python::{PyResult, Value, Vm};

/// A name given as a Python `str`; `None` is no name.
pub fn name(value: Option<&Value>) -> Option<sql::Name> {
    value.and_then(Value::as_str).map(sql::Name::new)
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

/// Keywords of single dialects (`sqlite_…`, `postgresql_…`); any other keyword is a `TypeError` with SQLAlchemy's text.
pub fn dialect_options(vm: &Vm, keywords: &[(python::Name, Value)]) -> PyResult<Vec<(Rc<str>, sql::Value)>> {
    let mut options = Vec::new();
    for (key, value) in keywords {
        let known = ["sqlite_", "postgresql_", "mysql_", "mariadb_", "mssql_", "oracle_"];
        if !known.iter().any(|prefix| key.as_str().starts_with(prefix)) {
            return Err(
                vm.type_error(&format!("Additional arguments should be named <dialectname>_<argument>, got '{key}'"))
            );
        }
        options.push((Rc::from(key.as_str()), crate::convert::to_sql(vm, value)));
    }
    Ok(options)
}

use crate::class_table::ClassDef;

const MODULE: &str = "sqlalchemy.sql.schema";

/// The classes that have no file of their own.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("MetaData", MODULE, &["object"], metadata::define),
    ClassDef::plain("FacadeDict", "sqlalchemy.util._collections", &["dict"]),
    ClassDef::plain("FetchedValue", MODULE, &["SchemaItem"]),
    ClassDef::with("ColumnDefault", MODULE, &["SchemaItem"], |builder| builder.method("__repr__", defaults::repr)),
    ClassDef::with("ScalarElementColumnDefault", MODULE, &["ColumnDefault"], |builder| {
        builder.attribute("is_scalar", true)
    }),
    ClassDef::with("CallableColumnDefault", MODULE, &["ColumnDefault"], |builder| {
        builder.attribute("is_callable", true)
    }),
    ClassDef::plain("ColumnElementColumnDefault", MODULE, &["ColumnDefault"]),
    ClassDef::plain("Sequence", MODULE, &["SchemaItem"]),
    ClassDef::with("DefaultExecutionContext", "sqlalchemy.engine.default", &["object"], |builder| {
        builder.method("get_current_parameters", defaults::current_parameters)
    }),
];
