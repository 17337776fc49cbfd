//! `sqlalchemy.dialects.postgresql`: its types, constructs and `insert()`.

mod constructs;
mod exclude;
mod range;
mod range_algebra;
mod types;

use python::{LazyNames, ModuleRef, PyResult, Vm};

use super::upsert;
use crate::class_table::ClassDef;
use crate::library::Library;
use crate::sqlalchemy::modules;

pub use constructs::{CLASSES as CONSTRUCTS, DDL};
pub use exclude::CLASSES as EXCLUDE;
pub use range::CLASSES as RANGES;
pub use types::CLASSES as TYPES;

/// Generic types that the module has beside its own.
const GENERIC: &[&str] = &[
    "BIGINT",
    "BOOLEAN",
    "CHAR",
    "DATE",
    "DOUBLE_PRECISION",
    "FLOAT",
    "INTEGER",
    "NUMERIC",
    "REAL",
    "SMALLINT",
    "TEXT",
    "UUID",
    "VARCHAR",
];

/// The module's own classes, by the names under which it shows them.
fn own_class(name: &str) -> Option<&'static ClassDef> {
    let known = [TYPES, CONSTRUCTS, DDL, RANGES, EXCLUDE, upsert::POSTGRESQL].into_iter().flatten();
    known.into_iter().find(|class| class.python_name() == name && !name.starts_with('_'))
}

/// Fills the module.
pub fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    for (name, function) in constructs::FUNCTIONS {
        module.function(vm, name, *function);
    }
    module.function(vm, "distinct_on", super::extensions::distinct_on);
    module.function(vm, "insert", |vm, args| upsert::insert(vm, args, "postgresql"));
    module.set_lazy(LazyNames {
        names: || {
            let own = [TYPES, CONSTRUCTS, DDL, RANGES, EXCLUDE, upsert::POSTGRESQL].into_iter().flatten();
            own.map(ClassDef::python_name).chain(GENERIC.iter().copied()).collect()
        },
        make: |vm, _, name| match own_class(name) {
            Some(class) => Ok(Some(Library::of(vm).class(vm, class.name)?.value())),
            None => modules::class_in(vm, &[GENERIC], name),
        },
    });
    Ok(())
}
