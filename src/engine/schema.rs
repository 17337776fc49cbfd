//! Making and dropping tables: `create_all` and its relatives.

use indexmap::IndexMap;
use std::rc::Rc;

use sql::schema::{Circle, DdlElement, DdlItem, Index, MetaData, Table, sort_for_drop, sort_tables_and_constraints};
use sql::statement::Statement;

use crate::connection::Connection;
use crate::engine::Engine;
use crate::environment::Cause;
use crate::error::Result;
use crate::events::{SchemaChange, SchemaMoment, SchemaTarget};
use crate::inspection::{has_index, has_table};

/// What is looked for before it is made or dropped; SQLAlchemy: `checkfirst`.
///
/// ```
/// use engine::CheckFirst;
/// assert!(CheckFirst::ALL.checks(CheckFirst::TABLES) && !CheckFirst::TYPES.checks(CheckFirst::TABLES));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckFirst(pub u8);

impl CheckFirst {
    /// Nothing: the statements are sent at once.
    pub const NONE: Self = Self(0);
    /// Tables.
    pub const TABLES: Self = Self(2);
    /// Indexes.
    pub const INDEXES: Self = Self(8);
    /// Types.
    pub const TYPES: Self = Self(32);
    /// Everything.
    pub const ALL: Self = Self(62);

    /// Whether all of `kinds` are looked for.
    pub fn checks(self, kinds: Self) -> bool {
        self.0 & kinds.0 == kinds.0
    }
}

/// Where tables are made: a connection, or an engine, which uses a transaction of its own.
#[derive(Clone, Copy, Debug)]
pub enum Bind<'a> {
    /// An engine.
    Engine(&'a Engine),
    /// A connection.
    Connection(&'a Connection),
}

impl Bind<'_> {
    fn run(self, cause: Cause, work: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        match self {
            Self::Engine(engine) => engine.begin_for(cause, work),
            Self::Connection(connection) => {
                let _cause = connection.engine().environment().cause_unless_stated(cause);
                work(connection)
            }
        }
    }
}

/// Makes the tables of a collection, those that others refer to first; SQLAlchemy: `MetaData.create_all`.
///
/// `tables` limits it to some of them.
pub fn create_all(bind: Bind<'_>, metadata: &MetaData, tables: Option<&[Table]>, check: CheckFirst) -> Result<()> {
    let wanted = effective(metadata, tables);
    bind.run(Cause::CreateAll, |connection| {
        let existing = existing(connection, &wanted, check)?;
        let missing: Vec<Table> =
            wanted.iter().filter(|table| !existing.get(&table.key()).copied().unwrap_or(false)).cloned().collect();
        // Constraints without a table wait for ALTER, which SQLite lacks: they are written inside CREATE TABLE.
        let sorted: Vec<Table> =
            sort_tables_and_constraints(&missing)?.into_iter().filter_map(|(table, _)| table).collect();
        let tell =
            |moment| tell(connection, moment, check, || SchemaTarget::MetaData(metadata.clone(), sorted.clone()));
        tell(SchemaMoment::BeforeCreate)?;
        sorted.iter().try_for_each(|table| create_with_indexes(connection, table, check, true))?;
        tell(SchemaMoment::AfterCreate)
    })
}

/// Drops the tables of a collection, those that refer to others first; SQLAlchemy: `MetaData.drop_all`.
pub fn drop_all(bind: Bind<'_>, metadata: &MetaData, tables: Option<&[Table]>, check: CheckFirst) -> Result<()> {
    let wanted = effective(metadata, tables);
    bind.run(Cause::DropAll, |connection| {
        let existing = existing(connection, &wanted, check)?;
        let present: Vec<Table> = wanted
            .iter()
            .filter(|table| !check.checks(CheckFirst::TABLES) || existing.get(&table.key()).copied().unwrap_or(false))
            .cloned()
            .collect();
        let sorted = drop_order(&present)?;
        let tell =
            |moment| tell(connection, moment, check, || SchemaTarget::MetaData(metadata.clone(), sorted.clone()));
        tell(SchemaMoment::BeforeDrop)?;
        sorted.iter().try_for_each(|table| drop_one(connection, table, check, true))?;
        tell(SchemaMoment::AfterDrop)
    })
}

/// Makes one table and its indexes; SQLAlchemy: `Table.create`.
pub fn create_table(bind: Bind<'_>, table: &Table, check: CheckFirst) -> Result<()> {
    bind.run(Cause::CreateAll, |connection| {
        if check.checks(CheckFirst::TABLES) && exists(connection, table)? {
            return Ok(());
        }
        create_with_indexes(connection, table, check, false)
    })
}

/// Drops one table; SQLAlchemy: `Table.drop`.
pub fn drop_table(bind: Bind<'_>, table: &Table, check: CheckFirst) -> Result<()> {
    bind.run(Cause::DropAll, |connection| {
        if check.checks(CheckFirst::TABLES) && !exists(connection, table)? {
            return Ok(());
        }
        drop_one(connection, table, check, false)
    })
}

/// Makes an index; SQLAlchemy: `Index.create`.
pub fn create_index(bind: Bind<'_>, index: &Index, check: CheckFirst) -> Result<()> {
    bind.run(Cause::CreateAll, |connection| {
        if check.checks(CheckFirst::INDEXES) && index_exists(connection, index)? {
            return Ok(());
        }
        send(connection, DdlElement::create_index(index))
    })
}

/// Drops an index; SQLAlchemy: `Index.drop`.
pub fn drop_index(bind: Bind<'_>, index: &Index, check: CheckFirst) -> Result<()> {
    bind.run(Cause::DropAll, |connection| {
        if check.checks(CheckFirst::INDEXES) && !index_exists(connection, index)? {
            return Ok(());
        }
        send(connection, DdlElement::drop_index(index))
    })
}

fn effective(metadata: &MetaData, tables: Option<&[Table]>) -> Vec<Table> {
    match tables {
        Some(tables) => tables.to_vec(),
        None => metadata.tables().into_iter().map(|(_, table)| table).collect(),
    }
}

/// Which of the tables are there, each asked once in the order given.
fn existing(connection: &Connection, tables: &[Table], check: CheckFirst) -> Result<IndexMap<Rc<str>, bool>> {
    let mut known = IndexMap::new();
    if check.checks(CheckFirst::TABLES) {
        for table in tables {
            known.insert(table.key(), exists(connection, table)?);
        }
    }
    Ok(known)
}

fn exists(connection: &Connection, table: &Table) -> Result<bool> {
    has_table(connection, table.name().as_str(), schema_of(connection, table).as_deref())
}

/// The schema in which a connection looks for a table.
fn schema_of(connection: &Connection, table: &Table) -> Option<Rc<str>> {
    match connection.execution_options().schema_map() {
        Some(map) => map.schema_for(table.schema().as_deref()).map(Rc::from),
        None => table.schema(),
    }
}

fn index_exists(connection: &Connection, index: &Index) -> Result<bool> {
    let (Some(table), Some(name)) = (index.table(), index.name()) else { return Ok(false) };
    has_index(connection, table.name().as_str(), name.as_str(), schema_of(connection, &table).as_deref())
}

/// Tells those who listen to tables that one is made or dropped by a statement of its own.
///
/// # Errors
/// What a listener raises.
pub fn tell_of_table(connection: &Connection, moment: SchemaMoment, table: &Table) -> Result<()> {
    tell(connection, moment, CheckFirst::NONE, || SchemaTarget::Table(table.clone(), false))
}

/// Tells those who listen.
fn tell(
    connection: &Connection,
    moment: SchemaMoment,
    check: CheckFirst,
    target: impl FnOnce() -> SchemaTarget,
) -> Result<()> {
    match connection.engine().environment().heard(moment.name()) {
        Some(events) => events.schema_changed(connection, &SchemaChange { target: target(), moment, check }),
        None => Ok(()),
    }
}

fn create_with_indexes(connection: &Connection, table: &Table, check: CheckFirst, is_whole: bool) -> Result<()> {
    let tell = |moment| tell(connection, moment, check, || SchemaTarget::Table(table.clone(), is_whole));
    tell(SchemaMoment::BeforeCreate)?;
    let element = match table.creator() {
        Some(made) => DdlElement::new(DdlItem::FromSelect(made)),
        None => DdlElement::create_table(table),
    };
    send(connection, element)?;
    for index in table.indexes() {
        if index.condition().holds(connection.engine().dialect())? {
            send(connection, DdlElement::create_index(&index))?;
        }
    }
    tell(SchemaMoment::AfterCreate)
}

fn drop_one(connection: &Connection, table: &Table, check: CheckFirst, is_whole: bool) -> Result<()> {
    let tell = |moment| tell(connection, moment, check, || SchemaTarget::Table(table.clone(), is_whole));
    tell(SchemaMoment::BeforeDrop)?;
    send(connection, drop_of(table))?;
    tell(SchemaMoment::AfterDrop)
}

fn drop_of(table: &Table) -> DdlElement {
    match table.creator().filter(|made| made.is_view) {
        Some(made) => DdlElement::new(DdlItem::DropView {
            table: table.clone(),
            if_exists: false,
            is_materialized: made.is_materialized,
        }),
        None => DdlElement::drop_table(table),
    }
}

/// The order in which tables are dropped where references cannot be dropped before; a circle is warned of.
pub(crate) fn drop_order(tables: &[Table]) -> Result<Vec<Table>> {
    let error = match sort_for_drop(tables, &|_| false) {
        Ok(sorted) => return Ok(sorted.into_iter().rev().filter_map(|(table, _)| table).collect()),
        Err(error) => error,
    };
    let Some(circle) = error.circle() else { return Err(error.into()) };
    sql::warn(format!(
        "{}; and backend does not support ALTER.  To restore at least a partial sort, apply use_alter=True to ForeignKey \
         and ForeignKeyConstraint objects involved in the cycle to mark these as known cycles that will be ignored.",
        unsorted(circle)
    ));
    Ok(tables.to_vec())
}

/// What is said of tables that cannot be put in order for DROP.
pub(crate) fn unsorted(circle: &Circle) -> String {
    let mut names: Vec<String> = circle.tables.iter().map(|table| table.fullname().to_string()).collect();
    names.sort();
    let names = names.join(", ");
    format!("Can't sort tables for DROP; an unresolvable foreign key dependency exists between tables: {names}")
}

fn send(connection: &Connection, element: DdlElement) -> Result<()> {
    connection.execute(&Statement::Ddl(element), &[]).map(drop)
}
