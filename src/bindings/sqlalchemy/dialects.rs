//! `sqlalchemy.dialects`: which dialect a statement is compiled for.

use std::rc::Rc;

use python::{PyResult, Value, Vm};
use sql::dialect::{Dialect, SqliteDialect, StandardDialect};

use crate::raise::invalid_request;
use crate::sqlalchemy::engine::bind;

/// The dialect that `compile(bind, dialect=…)` names; the default one when it names none.
pub fn chosen(vm: &Vm, bind: Option<&Value>, dialect: Option<&Value>) -> PyResult<Rc<dyn Dialect>> {
    let named = match dialect.filter(|value| !value.is_none()) {
        Some(dialect) => Some(vm.str(&vm.attr(dialect, "name")?)?),
        None => bind.and_then(bind::bind_of).map(|bind| bind.engine().name().to_owned()),
    };
    match named.as_deref() {
        None | Some("default") => Ok(Rc::new(StandardDialect::for_text())),
        Some("sqlite") => Ok(Rc::new(SqliteDialect::new(None))),
        Some(other) => {
            Err(invalid_request(vm, &format!("The dialect '{other}' is not available in Ormlet yet; 'sqlite' is")))
        }
    }
}
