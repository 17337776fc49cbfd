//! Which names `sqlalchemy.orm` and its submodules have.

use python::{LazyNames, ModuleRef, PyResult, Value, Vm};

use super::modules::class_in;
use super::orm;
use super::orm::mapping_functions::CLASSES as MAPPING;
use crate::library::Library;

const ORM: &[&str] = &[
    "Bundle",
    "Load",
    "Session",
    "SessionTransaction",
    "ORMExecuteState",
    "LoaderCriteriaOption",
    "sessionmaker",
    "scoped_session",
    "QueryProperty",
    "QueryPropertyDescriptor",
    "Query",
    "Mapper",
    "AppenderQuery",
    "DynamicMapped",
    "Mapped",
    "WriteOnlyCollection",
    "WriteOnlyMapped",
    "MappedColumn",
    "InstrumentedAttribute",
    "QueryableAttribute",
    "registry",
    "declared_attr",
    "DeclarativeMeta",
    "AttributeEventToken",
    "AttributeState",
    "CascadeOptions",
    "FromStatement",
    "InstanceState",
    "QueryContext",
    "Relationship",
    "RelationshipProperty",
    "SessionTransactionOrigin",
    "UOWTransaction",
    "Unmapped",
];

/// Submodules of `sqlalchemy.orm` that have the same names, as far as Python programs ask for them by these paths.
const ORM_ALIASES: &[&str] = &[
    "context",
    "decl_api",
    "decl_base",
    "descriptor_props",
    "dynamic",
    "identity",
    "instrumentation",
    "interfaces",
    "mapper",
    "properties",
    "query",
    "relationships",
    "scoping",
    "session",
    "state",
    "strategy_options",
    "unitofwork",
    "writeonly",
];

/// Submodules that `sqlalchemy.orm` itself has as attributes.
const ORM_SUBMODULES: &[&str] = &[
    "attributes",
    "base",
    "collections",
    "context",
    "decl_api",
    "decl_base",
    "descriptor_props",
    "dynamic",
    "identity",
    "instrumentation",
    "interfaces",
    "properties",
    "query",
    "relationships",
    "scoping",
    "session",
    "state",
    "strategy_options",
    "unitofwork",
    "util",
    "writeonly",
];

/// Registers the modules.
pub fn register(vm: &Vm) {
    vm.register_module("sqlalchemy.orm", fill);
    vm.register_module("sqlalchemy.orm.exc", super::modules::orm_exc);
    for name in ORM_ALIASES {
        vm.register_module(&format!("sqlalchemy.orm.{name}"), fill);
    }
    vm.register_module("sqlalchemy.inspection", |vm, module| {
        module.function(vm, "inspect", super::engine::inspector::inspect);
        Ok(())
    });
    vm.register_module("sqlalchemy.orm.attributes", orm::attributes_module::fill);
    orm::base_module::register(vm);
    orm::declaring::register(vm);
    super::schema::defaults::register(vm);
    orm::collection_writer::register(vm);
    vm.register_module(orm::collections::MODULE, orm::collections::fill);
    vm.register_module("sqlalchemy.orm.mapped_collection", orm::collections::fill_mapped_collection);
    vm.register_module("sqlalchemy.orm.util", |vm, module| {
        const NAMES: &[&str] = &["AliasedClass", "AliasedInsp", "Bundle", "CascadeOptions", "LoaderCriteriaOption"];
        module.function(vm, "class_mapper", orm::mapper::class_mapper);
        module.function(vm, "object_mapper", orm::mapper::object_mapper);
        module.function(vm, "polymorphic_union", orm::polymorphic_union::polymorphic_union);
        module.function(vm, "was_deleted", orm::instance::was_deleted);
        module.function(vm, "with_parent", orm::relationship_operators::with_parent);
        let identity_key = vm.attr(&Library::of(vm).class(vm, "Session")?.value(), "identity_key")?;
        module.set(vm, "identity_key", identity_key);
        module.set_lazy(LazyNames { names: || NAMES.to_vec(), make: |vm, _, name| class_in(vm, &[NAMES], name) });
        Ok(())
    });
}

fn fill(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.set_lazy(LazyNames {
        names: || {
            let own = [ORM, MAPPING, orm::collections::NAMES, orm::declaring::NAMES, ORM_SUBMODULES].concat();
            own.into_iter().chain(orm::base_module::names()).chain(["DeclarativeBase", "IdentityMap"]).collect()
        },
        make: |vm, _, name| match name {
            name if ORM_SUBMODULES.contains(&name) => Ok(Some(vm.import(&format!("sqlalchemy.orm.{name}"))?.value())),
            name if orm::collections::NAMES.contains(&name) => {
                vm.attr_opt(&vm.import(orm::collections::MODULE)?.value(), name)
            }
            "DeclarativeBase" => Ok(Some(Library::of(vm).declarative_base(vm)?.value())),
            "IdentityMap" => Ok(Some(Library::of(vm).class(vm, "_WeakInstanceDict")?.value())),
            "SessionTransactionOrigin" => orm::session_transaction::ORIGIN.class(vm).map(Some),
            name if orm::declaring::NAMES.contains(&name) => orm::declaring::named(vm, name),
            _ => match class_in(vm, &[ORM, MAPPING], name)? {
                None => orm::base_module::named(vm, name),
                found => Ok(found),
            },
        },
    });
    orm::mapping_functions::register(vm, module);
    module.function(vm, "declarative_base", orm::declarative::declarative_base);
    module.functions(vm, orm::loader_options::FUNCTIONS);
    module.function(vm, "with_loader_criteria", orm::loader_criteria::with_loader_criteria);
    module.function(vm, "aliased", orm::aliased::aliased);
    module.function(vm, "join", orm::join::join);
    module.function(vm, "outerjoin", orm::join::outerjoin);
    module.function(vm, "mapped_column", orm::mapped::mapped_column);
    module.function(vm, "relationship", orm::relationship::relationship);
    module.function(vm, "with_parent", orm::relationship_operators::with_parent);
    module.function(vm, "was_deleted", orm::instance::was_deleted);
    module.function(vm, "polymorphic_union", orm::polymorphic_union::polymorphic_union);
    module.function(vm, "unmapped_column", orm::mapped::unmapped_column);
    module.function(vm, "dynamic_loader", orm::relationship::dynamic_loader);
    module.function(vm, "foreign", orm::relationship::foreign);
    module.function(vm, "remote", orm::relationship::remote);
    module.function(vm, "configure_mappers", orm::registry::configure_mappers);
    module.function(vm, "backref", orm::relationship::backref);
    module.function(vm, "close_all_sessions", orm::session::close_all);
    module.function(vm, "object_session", |vm, args| {
        let state = orm::instance::instance_of(vm, args.receiver(vm)?)?;
        match state.state().session() {
            Some(session) => orm::session::wrap(vm, &session),
            None => Ok(Value::None),
        }
    });
    module.function(vm, "make_transient", |vm, args| {
        ::orm::make_transient(&orm::related_value::member(vm, args.receiver(vm)?)?);
        Ok(Value::None)
    });
    module.function(vm, "make_transient_to_detached", |vm, args| {
        use crate::raise::IntoPython;
        ::orm::make_transient_to_detached(&orm::related_value::member(vm, args.receiver(vm)?)?).python(vm)?;
        Ok(Value::None)
    });
    module.set(vm, "exc", vm.import("sqlalchemy.orm.exc")?.value());
    Ok(())
}
