//! The functions of `sqlalchemy.orm` that declare mappings.

use python::{ModuleRef, NativeFn, Vm};

use super::{aliased, composite, declarative, mapper, property_object, registry, validators};

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("column_property", property_object::column_property),
    ("deferred", property_object::deferred),
    ("query_expression", property_object::query_expression),
    ("synonym", property_object::synonym),
    ("composite", composite::composite),
    ("as_declarative", declarative::as_declarative),
    ("with_polymorphic", aliased::with_polymorphic),
    ("class_mapper", mapper::class_mapper),
    ("object_mapper", mapper::object_mapper),
    ("clear_mappers", registry::clear_mappers),
    ("validates", validators::validates),
    ("reconstructor", validators::reconstructor),
];

/// The classes of `sqlalchemy.orm` that declare mappings.
pub const CLASSES: &[&str] = &[
    "DeclarativeBaseNoMeta",
    "MappedAsDataclass",
    "ColumnProperty",
    "CompositeProperty",
    "SynonymProperty",
    "MapperProperty",
    "PropComparator",
    "MappedSQLExpression",
    "Composite",
    "Synonym",
];

/// Adds the functions to the module.
pub fn register(vm: &Vm, module: &ModuleRef) {
    module.functions(vm, FUNCTIONS);
}
