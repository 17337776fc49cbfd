//! Keywords of single dialects: `sqlite_where=…`, and which of them a class takes.

use std::rc::Rc;

use python::{PyResult, Value, Vm};

use crate::raise::argument_error;
use crate::sqlalchemy::warnings;

/// What a dialect takes on behalf of a class; `*` is anything.
struct Accepted {
    dialect: &'static str,
    class: &'static str,
    arguments: &'static [&'static str],
}

const fn accepted(dialect: &'static str, class: &'static str, arguments: &'static [&'static str]) -> Accepted {
    Accepted { dialect, class, arguments }
}

const DIALECTS: [&str; 6] = ["sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"];

const ACCEPTED: &[Accepted] = &[
    accepted("sqlite", "Table", &["autoincrement", "with_rowid", "strict"]),
    accepted("sqlite", "Index", &["where"]),
    accepted("sqlite", "Column", &["on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique"]),
    accepted("sqlite", "Constraint", &["on_conflict"]),
    accepted("sqlite", "CreateView", &["if_not_exists"]),
    accepted(
        "postgresql",
        "Index",
        &["using", "include", "where", "ops", "concurrently", "with", "tablespace", "nulls_not_distinct", "invalid"],
    ),
    accepted(
        "postgresql",
        "Table",
        &["ignore_search_path", "tablespace", "partition_by", "with_oids", "with", "on_commit", "inherits", "using"],
    ),
    accepted("postgresql", "CheckConstraint", &["not_valid"]),
    accepted("postgresql", "ForeignKeyConstraint", &["not_valid"]),
    accepted("postgresql", "PrimaryKeyConstraint", &["include"]),
    accepted("postgresql", "UniqueConstraint", &["include", "nulls_not_distinct"]),
    accepted("postgresql", "CreateView", &["with"]),
    accepted("mysql", "Table", &["*"]),
    accepted("mysql", "PrimaryKeyConstraint", &["using"]),
    accepted("mysql", "Index", &["using", "length", "prefix", "with_parser"]),
    accepted("mariadb", "Table", &["*"]),
    accepted("mariadb", "PrimaryKeyConstraint", &["using"]),
    accepted("mariadb", "Index", &["using", "length", "prefix", "with_parser"]),
    accepted("mssql", "PrimaryKeyConstraint", &["clustered"]),
    accepted("mssql", "UniqueConstraint", &["clustered"]),
    accepted("mssql", "Index", &["clustered", "include", "where", "columnstore"]),
    accepted("mssql", "Column", &["identity_start", "identity_increment"]),
    accepted("oracle", "Table", &["resolve_synonyms", "on_commit", "compress", "tablespace"]),
    accepted("oracle", "Index", &["bitmap", "compress", "vector"]),
    accepted("oracle", "Select", &["fetch_approximate"]),
    accepted("oracle", "Sequence", &["order"]),
    accepted("oracle", "Identity", &["order", "on_null"]),
    accepted("mysql", "Update", &["limit"]),
    accepted("mysql", "Delete", &["limit"]),
    accepted("mariadb", "Update", &["limit"]),
    accepted("mariadb", "Delete", &["limit"]),
];

fn split<'a>(vm: &Vm, key: &'a str) -> PyResult<(&'a str, &'a str)> {
    match key.split_once('_') {
        Some((dialect, argument)) if !dialect.is_empty() && !argument.is_empty() => Ok((dialect, argument)),
        _ => Err(vm.type_error(&format!("Additional arguments should be named <dialectname>_<argument>, got '{key}'"))),
    }
}

/// The keywords of single dialects that a class (`sqlalchemy.sql.schema.Table`) was given.
///
/// A keyword without a dialect's name is a `TypeError`, one that the dialect does not take an `ArgumentError`; one of an
/// unknown dialect is taken with a warning.
pub fn dialect_options(
    vm: &Vm,
    class: &str,
    keywords: &[(python::Name, Value)],
) -> PyResult<Vec<(Rc<str>, sql::Value)>> {
    let short = class.rsplit('.').next().unwrap_or(class);
    for (key, _) in keywords {
        let key = key.as_str();
        let (dialect, argument) = split(vm, key)?;
        if !DIALECTS.contains(&dialect) {
            let text =
                format!("Can't validate argument '{key}'; can't locate any SQLAlchemy dialect named '{dialect}'");
            warnings::warn(vm, "SAWarning", &text)?;
            continue;
        }
        let is_known = ACCEPTED.iter().any(|known| {
            let is_class = known.class == short || (known.class == "Constraint" && short.ends_with("Constraint"));
            known.dialect == dialect
                && is_class
                && (known.arguments.contains(&argument) || known.arguments.contains(&"*"))
        });
        if !is_known {
            return Err(argument_error(
                vm,
                &format!("Argument '{key}' is not accepted by dialect '{dialect}' on behalf of <class '{class}'>"),
            ));
        }
    }
    unchecked(keywords, vm)
}

/// The keywords as they are, for a constraint that checks them when it is made.
pub fn unchecked(keywords: &[(python::Name, Value)], vm: &Vm) -> PyResult<Vec<(Rc<str>, sql::Value)>> {
    Ok(keywords.iter().map(|(key, value)| (Rc::from(key.as_str()), crate::convert::to_sql(vm, value))).collect())
}
