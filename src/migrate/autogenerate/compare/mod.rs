//! [`Comparison`]: the tables that a program describes beside those of a database.

mod column;
mod default;
mod foreign_key;
mod hooks;
mod key_and_index;
mod name_filter;
mod reflect;
mod signature;
mod table;
mod type_text;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use engine::{Connection, Inspector};
use sql::Name;
use sql::dialect::Dialect;
use sql::schema::{MetaData, Table};

use crate::error::Result;
use crate::operation::Operation;

pub use hooks::{Hooks, ItemKind, LogLevel, ObjectSeen, Parents, SchemaObject};

/// Whether a property of columns is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparing {
    /// Never.
    Off,
    /// As the dialect does.
    ByDialect,
    /// As the host says, and as the dialect does where the host says nothing.
    ByHost,
}

/// What a comparison is about.
#[derive(Clone, Debug)]
pub struct ComparisonOptions {
    /// The tables as the program describes them.
    pub metadata: Vec<MetaData>,
    /// Look at all schemas rather than the default one.
    pub include_schemas: bool,
    /// The table that keeps the revision, which is left out.
    pub version_table: Rc<str>,
    /// Its schema.
    pub version_table_schema: Option<Rc<str>>,
    /// Types.
    pub compare_type: Comparing,
    /// Server defaults.
    pub compare_server_default: Comparing,
    /// What log records call the dialect's implementation.
    pub implementation: Rc<str>,
    /// What log records call the host's function that compares server defaults.
    pub default_function: Rc<str>,
}

impl ComparisonOptions {
    /// Types are compared, server defaults are not.
    pub fn of(metadata: Vec<MetaData>) -> Self {
        Self {
            metadata,
            include_schemas: false,
            version_table: Rc::from("alembic_version"),
            version_table_schema: None,
            compare_type: Comparing::ByDialect,
            compare_server_default: Comparing::Off,
            implementation: Rc::from("<alembic.ddl.sqlite.SQLiteImpl object>"),
            default_function: Rc::from("<function>"),
        }
    }
}

/// Where the tables of one comparison step stand.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    schema: Option<Rc<str>>,
    table: Rc<str>,
}

impl Place {
    /// `schema.table`, or the table alone.
    fn full_name(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{schema}.{}", self.table),
            None => self.table.to_string(),
        }
    }

    fn name(&self) -> Name {
        Name::new(&self.table)
    }

    fn parents(&self) -> Parents {
        Parents { schema: self.schema.clone(), table: Some(self.table.clone()) }
    }
}

/// Compares described tables with a database; Alembic: `AutogenContext` and the comparators.
///
/// ```
/// # use std::rc::Rc;
/// # use engine::{Engine, EngineOptions, Environment};
/// # use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
/// use migrate::autogenerate::{Comparison, ComparisonOptions};
/// use migrate::Operation;
/// # let engine = Engine::create(&Rc::new(Environment::default()), "sqlite://", EngineOptions::default())?;
/// let metadata = MetaData::default();
/// let id = Column::new(ColumnSpec { name: Some("id".into()), primary_key: true, ..ColumnSpec::default() });
/// Table::new("models", &metadata, vec![TableItem::Column(id)], TableSpec::default())?;
/// let connection = engine.connect()?;
/// let steps = Comparison::new(&connection, ComparisonOptions::of(vec![metadata]), &()).steps()?;
/// assert!(matches!(&steps[..], [Operation::CreateTable(create)] if create.name.as_str() == "models"));
/// # Ok::<(), migrate::Error>(())
/// ```
pub struct Comparison<'a> {
    inspector: Inspector,
    dialect: Rc<dyn Dialect>,
    options: ComparisonOptions,
    hooks: &'a dyn Hooks,
    /// Tables that stand only for the target of a foreign key.
    placeholders: RefCell<Vec<Table>>,
}

impl fmt::Debug for Comparison<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Comparison").field("options", &self.options).finish_non_exhaustive()
    }
}

impl<'a> Comparison<'a> {
    /// A comparison with the database of a connection.
    pub fn new(connection: &Connection, options: ComparisonOptions, hooks: &'a dyn Hooks) -> Self {
        Self {
            inspector: Inspector::of_connection(connection),
            dialect: connection.engine().dialect().shared(),
            options,
            hooks,
            placeholders: RefCell::default(),
        }
    }

    /// The steps that make the database as the program describes it; Alembic: `upgrade_ops`. The steps back are their
    /// [`reversed`](crate::reversed) ones.
    ///
    /// # Errors
    /// What the database and the host raise; `ValueError` for one table in two of the collections.
    pub fn steps(&self) -> Result<Vec<Operation>> {
        let mut steps = Vec::new();
        let schemas = self.schemas()?;
        self.compare_tables(&schemas, &mut steps)?;
        Ok(steps)
    }

    /// The schemas to look at; none is the default one.
    fn schemas(&self) -> Result<Vec<Option<Rc<str>>>> {
        let mut schemas = Vec::new();
        if self.options.include_schemas {
            let default = self.dialect.default_schema();
            let names = self.inspector.schema_names()?;
            schemas.extend(
                names.into_iter().filter(|name| &**name != "information_schema" && Some(&**name) != default).map(Some),
            );
        }
        schemas.push(None);
        let mut looked_at = Vec::new();
        for schema in schemas {
            if self.hooks.includes_name(schema.as_deref(), ItemKind::Schema, &Parents::default())? {
                looked_at.push(schema);
            }
        }
        Ok(looked_at)
    }

    fn info(&self, logger: &'static str, message: &str) {
        self.hooks.log(logger, LogLevel::Info, message);
    }
}
