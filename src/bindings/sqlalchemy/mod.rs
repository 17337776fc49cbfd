//! The package `sqlalchemy`; the paths of the files mirror those of the imports.

pub mod dialects;
pub mod engine;
pub mod enumeration;
pub mod event;
pub mod exc;
pub mod ext;
pub mod flags;
pub mod host_type;

pub mod log;
pub mod modules;
pub mod orm;
mod orm_modules;
pub mod pickle_type;
pub mod pool;
pub mod schema;
pub mod signatures;
pub mod sql;
pub mod symbol;
pub mod type_methods;
pub mod types;
pub mod warnings;

use crate::class_table::ClassDef;
use crate::sqlite3;

/// All tables of classes; a name of an earlier table wins over the same name of a later one.
pub fn class_tables() -> &'static [&'static [ClassDef]] {
    &[
        dialects::CLASSES,
        dialects::sqlite_types::CLASSES,
        dialects::postgresql::TYPES,
        dialects::postgresql::CONSTRUCTS,
        dialects::postgresql::DDL,
        dialects::postgresql::RANGES,
        dialects::postgresql::EXCLUDE,
        dialects::extensions::CLASSES,
        dialects::extensions::MYSQL,
        dialects::upsert::MYSQL,
        dialects::own_types::SQLITE_TYPES,
        dialects::own_types::MYSQL_TYPES,
        dialects::own_types::MSSQL_TYPES,
        dialects::own_types::ORACLE_TYPES,
        dialects::upsert::POSTGRESQL,
        dialects::upsert::SQLITE,
        exc::CLASSES,
        exc::ORM_CLASSES,
        types::CLASSES,
        host_type::CLASSES,
        symbol::CLASSES,
        ext::hybrid::CLASSES,
        ext::automap::CLASSES,
        ext::concrete::CLASSES,
        ext::deferred_mapping::CLASSES,
        ext::mutable::CLASSES,
        ext::compiler::CLASSES,
        ext::compiler::objects::CLASSES,
        sql::comparator::CLASSES,
        sql::elements::CLASSES,
        sql::from_clause::CLASSES,
        sql::select::CLASSES,
        sql::query_tail::CLASSES,
        sql::operators::CLASSES,
        sql::generic_function::CLASSES,
        sql::dml::CLASSES,
        sql::statement::CLASSES,
        schema::CLASSES,
        schema::collection::CLASSES,
        schema::constraint::CLASSES,
        schema::index::CLASSES,
        schema::ddl::CLASSES,
        schema::generated::CLASSES,
        schema::quoted_name::CLASSES,
        schema::schema_const::CLASSES,
        engine::connection::CLASSES,
        engine::engine_object::CLASSES,
        engine::inspector::CLASSES,
        engine::result::CLASSES,
        engine::mock::CLASSES,
        engine::row::CLASSES,
        engine::url::CLASSES,
        event::CLASSES,
        log::CLASSES,
        event::class_events::CLASSES,
        event::schema_events::CLASSES,
        pool::CLASSES,
        orm::aliased::CLASSES,
        orm::attribute::CLASSES,
        orm::attribute_impl::CLASSES,
        orm::expired_attributes::CLASSES,
        orm::history::CLASSES,
        orm::appender_query::CLASSES,
        orm::collection_writer::CLASSES,
        orm::collections::CLASSES,
        orm::relationship::CLASSES,
        orm::bundle::CLASSES,
        orm::composite::CLASSES,
        orm::dataclass::CLASSES,
        orm::declarative::CLASSES,
        orm::declared_attr::CLASSES,
        orm::property_object::CLASSES,
        orm::declarative::CONSTRUCTOR,
        orm::from_statement::CLASSES,
        orm::loader_criteria::CLASSES,
        orm::query_events::CLASSES,
        orm::execute_state::CLASSES,
        orm::inspection::CLASSES,
        orm::inspection::DICT,
        orm::loader_options::CLASSES,
        orm::mapped::CLASSES,
        orm::mapper::CLASSES,
        orm::query::CLASSES,
        orm::registry::CLASSES,
        orm::scoped_session::CLASSES,
        orm::session::CLASSES,
        orm::session_transaction::CLASSES,
        orm::sessionmaker::CLASSES,
        sqlite3::ERRORS,
        sqlite3::CLASSES,
    ]
}
