//! `sqlalchemy.orm`.

pub mod aliased;
mod annotated_column;
pub mod annotated_target;
pub mod appender_query;
pub mod attribute;
pub mod attribute_impl;
pub mod attributes_module;
pub mod base_module;
pub mod bulk;
mod bulk_parameters;
pub mod bundle;
mod class_items;
mod class_scan;
pub mod collection_writer;
pub mod collections;
pub mod composite;
pub mod dataclass;
mod dataclass_fields;
mod dataclass_options;
pub mod declarative;
pub mod declared_attr;
mod declared_table;
pub mod declaring;
pub mod descriptions;
pub mod execute_state;
pub mod expired_attributes;
pub mod from_statement;
pub mod history;
pub mod inspection;
pub mod instance;
pub mod join;
pub mod loader_criteria;
pub mod loader_options;
pub mod map_class;
pub mod mapped;
pub mod mapped_class;
pub mod mapper;
mod mapper_arguments;
pub mod mapping_functions;
pub mod polymorphic_union;
pub mod property_object;
pub mod query;
pub mod query_events;
pub mod query_more;
pub mod registry;
pub mod related_value;
pub mod relationship;
pub mod relationship_arguments;
pub mod relationship_object;
pub mod relationship_operators;
pub mod resolver;
pub mod scoped_session;
pub mod session;
pub mod session_binds;
pub mod session_execution;
pub mod session_objects;
pub mod session_transaction;
pub mod sessionmaker;
pub mod type_map;
pub mod validators;
mod version;

/// What `filter_by` makes of an attribute and a value: composites, relationships and what is no expression at all, as
/// association proxies, compare in their own ways.
pub fn equals(
    vm: &python::Vm,
    attribute: &orm::NamedAttribute,
    name: &str,
    value: &python::Value,
) -> python::PyResult<sql::expr::Expr> {
    let attribute = match attribute {
        orm::NamedAttribute::Expr(attribute) => attribute,
        orm::NamedAttribute::OfHost(entity) => {
            let found = vm.attr(&aliased::wrap_entity(vm, entity)?, name)?;
            let compared = vm.compare(python::vm::operators::CompareOp::Eq, &found, value)?;
            return crate::sqlalchemy::sql::coercion::condition(vm, &compared);
        }
    };
    if let Some(criterion) = composite::equals(vm, attribute, value)? {
        return Ok(criterion);
    }
    if let Some(criterion) = relationship_operators::equals(vm, attribute, value)? {
        return Ok(criterion);
    }
    let other = crate::sqlalchemy::sql::coercion::binary_operand(vm, value)?;
    crate::raise::IntoPython::python(attribute.operate(sql::expr::Operator::Eq, other), vm)
}
