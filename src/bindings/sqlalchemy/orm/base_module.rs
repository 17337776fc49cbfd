//! `sqlalchemy.orm.base`: the constants of the mapping layer.

use python::compile::Mode;
use python::{LazyNames, PyResult, Value, Vm};

use crate::library::Library;
use crate::sqlalchemy::event::class_events::STATUS;

/// The module's name.
pub const MODULE: &str = "sqlalchemy.orm.base";

const SOURCE: &str = include_str!("base.py");

/// What stands for a value that is not there.
const STATUSES: &[&str] =
    &["ATTR_EMPTY", "ATTR_WAS_SET", "DONT_SET", "NEVER_SET", "NO_VALUE", "PASSIVE_CLASS_MISMATCH", "PASSIVE_NO_RESULT"];

/// Which way a relationship goes.
const DIRECTIONS: &[&str] = &["MANYTOMANY", "MANYTOONE", "ONETOMANY"];

/// Names that the module's source defines.
const CONSTANTS: &[&str] = &[
    "CALLABLES_OK",
    "DEFERRED_HISTORY_LOAD",
    "EXT_CONTINUE",
    "EXT_SKIP",
    "EXT_STOP",
    "EventConstants",
    "INCLUDE_PENDING_MUTATIONS",
    "INIT_OK",
    "InspectionAttrExtensionType",
    "LOAD_AGAINST_COMMITTED",
    "NON_PERSISTENT_OK",
    "NO_AUTOFLUSH",
    "NO_CHANGE",
    "NO_KEY",
    "NO_RAISE",
    "NotExtension",
    "OP_APPEND",
    "OP_BULK_REPLACE",
    "OP_MODIFIED",
    "OP_REMOVE",
    "OP_REPLACE",
    "PASSIVE_MERGE",
    "PASSIVE_NO_FETCH",
    "PASSIVE_NO_FETCH_RELATED",
    "PASSIVE_NO_INITIALIZE",
    "PASSIVE_OFF",
    "PASSIVE_ONLY_PERSISTENT",
    "PASSIVE_RETURN_NO_VALUE",
    "PassiveFlag",
    "RELATED_OBJECT_OK",
    "SQL_OK",
];

const CLASSES: &[&str] = &[
    "DynamicMapped",
    "InspectionAttr",
    "InspectionAttrInfo",
    "Mapped",
    "ORMDescriptor",
    "SQLORMExpression",
    "Unmapped",
    "WriteOnlyMapped",
];

/// Makes the module importable.
pub fn register(vm: &Vm) {
    vm.register_module(MODULE, |vm, module| {
        vm.run_text(SOURCE, "sqlalchemy/orm/base.py", Mode::Module, module.as_obj().ensure_dict(), None)?;
        module.set_lazy(LazyNames { names: || names().collect(), make: |vm, _, name| of_mapping(vm, name) });
        Ok(())
    });
}

/// All names of the module.
pub fn names() -> impl Iterator<Item = &'static str> {
    let enumerations = ["LoaderCallableStatus", "RelationshipDirection"];
    [STATUSES, DIRECTIONS, CONSTANTS, CLASSES].concat().into_iter().chain(enumerations)
}

/// The kind of an attribute of an extension.
pub fn extension_type(vm: &Vm, kind: &str, member: &str) -> PyResult {
    vm.attr(&vm.attr(&vm.import(MODULE)?.value(), kind)?, member)
}

/// What the module has under a name, for a module that has it, too.
pub fn named(vm: &Vm, name: &str) -> PyResult<Option<Value>> {
    if !names().any(|known| known == name) {
        return Ok(None);
    }
    vm.attr_opt(&vm.import(MODULE)?.value(), name)
}

fn of_mapping(vm: &Vm, name: &str) -> PyResult<Option<Value>> {
    if STATUSES.contains(&name) {
        return vm.attr(&STATUS.class(vm)?, name).map(Some);
    }
    if DIRECTIONS.contains(&name) {
        return vm.attr(&super::relationship_object::directions(vm)?, name).map(Some);
    }
    match name {
        "LoaderCallableStatus" => STATUS.class(vm).map(Some),
        "RelationshipDirection" => super::relationship_object::directions(vm).map(Some),
        _ => match CLASSES.iter().find(|known| **known == name) {
            Some(known) => Ok(Some(Library::of(vm).class(vm, known)?.value())),
            None => Ok(None),
        },
    }
}
