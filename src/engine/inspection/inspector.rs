//! The inspector: SQLAlchemy's questions to a database, with its cache of answers.

use std::cell::RefCell;
use std::rc::Rc;

use indexmap::IndexMap;

use super::columns::column;
use super::ddl_text::{Written, constraints};
use super::indexes::indexes_on;
use super::queries::{self, number, text};
use super::{
    ReflectedCheck, ReflectedColumn, ReflectedForeignKey, ReflectedIndex, ReflectedPrimaryKey, ReflectedUnique,
};
use crate::connection::Connection;
use crate::engine::Engine;
use crate::environment::Cause;
use crate::error::Result;

/// What an inspector asks.
#[derive(Clone)]
enum Bind {
    /// Each question takes a connection of its own.
    Engine(Engine),
    /// All questions go to one connection.
    Connection(Connection),
}

type Cache<T> = RefCell<IndexMap<(Option<Rc<str>>, Rc<str>), T>>;

/// Asks a database for its tables; SQLAlchemy: `inspect(engine)`. An answer is asked for once and then kept.
///
/// ```
/// # use std::rc::Rc;
/// # use engine::{Engine, EngineOptions, Environment};
/// # let environment = Rc::new(Environment::default());
/// # let engine = Engine::create(&environment, "sqlite://", EngineOptions::default())?;
/// engine.begin(|connection| {
///     connection.exec_driver_sql("create table t (id integer primary key, x text not null)", &[])
/// })?;
/// let inspector = engine::Inspector::of_engine(&engine);
/// assert_eq!(inspector.table_names(None)?, [Rc::from("t")]);
/// assert!(!inspector.columns("t", None)?[1].is_nullable);
/// # Ok::<(), engine::Error>(())
/// ```
pub struct Inspector {
    bind: Bind,
    /// The connection for several questions.
    held: RefCell<Option<Connection>>,
    names: Cache<Vec<Rc<str>>>,
    has_table: Cache<bool>,
    columns: Cache<Vec<ReflectedColumn>>,
    sql: Cache<Option<Rc<str>>>,
    indexes: Cache<Vec<ReflectedIndex>>,
    foreign_keys: Cache<Vec<ReflectedForeignKey>>,
    primary_keys: Cache<ReflectedPrimaryKey>,
    uniques: Cache<Vec<ReflectedUnique>>,
}

impl Inspector {
    fn new(bind: Bind) -> Self {
        Self {
            bind,
            held: RefCell::default(),
            names: Cache::default(),
            has_table: Cache::default(),
            columns: Cache::default(),
            sql: Cache::default(),
            indexes: Cache::default(),
            foreign_keys: Cache::default(),
            primary_keys: Cache::default(),
            uniques: Cache::default(),
        }
    }

    /// An inspector of an engine's database.
    pub fn of_engine(engine: &Engine) -> Self {
        Self::new(Bind::Engine(engine.clone()))
    }

    /// An inspector that works on a connection, inside its transaction.
    pub fn of_connection(connection: &Connection) -> Self {
        Self::new(Bind::Connection(connection.clone()))
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        match &self.bind {
            Bind::Engine(engine) => engine,
            Bind::Connection(connection) => connection.engine(),
        }
    }

    /// Forgets the answers kept.
    pub fn clear_cache(&self) {
        self.names.borrow_mut().clear();
        self.has_table.borrow_mut().clear();
        self.columns.borrow_mut().clear();
        self.sql.borrow_mut().clear();
        self.indexes.borrow_mut().clear();
        self.foreign_keys.borrow_mut().clear();
        self.primary_keys.borrow_mut().clear();
        self.uniques.borrow_mut().clear();
    }

    /// Lets several questions go over one connection.
    ///
    /// # Errors
    /// What connecting raises; `work` has its own.
    pub fn together<T>(&self, work: impl FnOnce() -> T) -> Result<T> {
        let Bind::Engine(engine) = &self.bind else { return Ok(work()) };
        let connection = engine.connect()?;
        let before = self.held.replace(Some(connection.clone()));
        let done = work();
        self.held.replace(before);
        connection.close()?;
        Ok(done)
    }

    fn ask<T>(&self, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let _cause = self.engine().environment().cause_unless_stated(Cause::Reflection);
        match &self.bind {
            Bind::Connection(connection) => question(connection),
            Bind::Engine(engine) => {
                if let Some(connection) = self.held.borrow().clone() {
                    return question(&connection);
                }
                let connection = engine.connect()?;
                let answer = question(&connection);
                connection.close()?;
                answer
            }
        }
    }

    fn cached<T: Clone>(
        cache: &Cache<T>,
        schema: Option<&str>,
        name: &str,
        make: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        let key = (schema.map(Rc::from), Rc::from(name));
        if let Some(known) = cache.borrow().get(&key) {
            return Ok(known.clone());
        }
        let made = make()?;
        cache.borrow_mut().insert(key, made.clone());
        Ok(made)
    }

    fn master(&self, master: &str, kind: &str, schema: Option<&str>) -> Result<Vec<Rc<str>>> {
        Self::cached(&self.names, schema, &format!("{master} {kind}"), || {
            self.ask(|connection| queries::names(connection, master, kind, schema, false))
        })
    }

    /// Names of the tables, in order.
    pub fn table_names(&self, schema: Option<&str>) -> Result<Vec<Rc<str>>> {
        self.master("sqlite_master", "table", schema)
    }

    /// Names of the views, in order.
    pub fn view_names(&self, schema: Option<&str>) -> Result<Vec<Rc<str>>> {
        self.master("sqlite_master", "view", schema)
    }

    /// Names of the temporary tables, in order.
    pub fn temp_table_names(&self) -> Result<Vec<Rc<str>>> {
        self.master("sqlite_temp_master", "table", None)
    }

    /// Names of the temporary views, in order.
    pub fn temp_view_names(&self) -> Result<Vec<Rc<str>>> {
        self.master("sqlite_temp_master", "view", None)
    }

    /// Names of the attached databases.
    pub fn schema_names(&self) -> Result<Vec<Rc<str>>> {
        self.ask(queries::schemas)
    }

    /// The connection, unless it is an engine that is inspected.
    pub fn connection(&self) -> Option<&Connection> {
        match &self.bind {
            Bind::Engine(_) => None,
            Bind::Connection(connection) => Some(connection),
        }
    }

    /// Whether a table has an index.
    pub fn has_index(&self, table: &str, index: &str, schema: Option<&str>) -> Result<bool> {
        self.ask(|connection| {
            if !Self::cached(&self.has_table, schema, table, || has_table(connection, table, schema))? {
                return Ok(false);
            }
            let indexes = Self::cached(&self.indexes, schema, table, || indexes_on(connection, table, schema, false))?;
            Ok(indexes.iter().any(|found| &*found.name == index))
        })
    }

    /// The arguments of SQLite's dialect that a table was made with.
    pub fn table_options(&self, table: &str, schema: Option<&str>) -> Result<Vec<(&'static str, bool)>> {
        let sql = self.ask(|connection| self.sql_on(connection, table, schema))?.unwrap_or_else(|| Rc::from(""));
        let tail = sql.rfind(')').and_then(|end| sql.get(end + 1..)).unwrap_or_default().to_uppercase();
        let words: Vec<&str> = tail.split(',').map(str::trim).collect();
        let has = |word: &str| words.iter().any(|one| one.split_whitespace().eq(word.split_whitespace()));
        let mut options = Vec::new();
        if has("WITHOUT ROWID") {
            options.push(("sqlite_with_rowid", false));
        }
        if has("STRICT") {
            options.push(("sqlite_strict", true));
        }
        Ok(options)
    }

    /// Whether a table exists.
    pub fn has_table(&self, table: &str, schema: Option<&str>) -> Result<bool> {
        Self::cached(&self.has_table, schema, table, || self.ask(|connection| has_table(connection, table, schema)))
    }

    /// The text of a view.
    pub fn view_definition(&self, view: &str, schema: Option<&str>) -> Result<Rc<str>> {
        self.ask(|connection| queries::view_sql(connection, view, schema))
    }

    /// A table's columns, in order.
    pub fn columns(&self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedColumn>> {
        self.ask(|connection| self.columns_on(connection, table, schema))
    }

    fn columns_on(&self, connection: &Connection, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedColumn>> {
        Self::cached(&self.columns, schema, table, || {
            let rows = queries::pragma(connection, "table_xinfo", table, schema)?;
            let mut create = None;
            let mut columns = Vec::with_capacity(rows.len());
            for row in &rows {
                let hidden = number(row.get(6));
                if hidden == 1 {
                    continue;
                }
                if hidden != 0 && create.is_none() {
                    create = Some(self.sql_on(connection, table, schema)?.unwrap_or_else(|| Rc::from("")));
                }
                columns.push(column(row, hidden, create.as_deref()));
            }
            if columns.is_empty() && !has_table(connection, table, schema)? {
                return Err(queries::no_such_table(table, schema));
            }
            Ok(columns)
        })
    }

    fn sql_on(&self, connection: &Connection, table: &str, schema: Option<&str>) -> Result<Option<Rc<str>>> {
        Self::cached(&self.sql, schema, table, || queries::table_sql(connection, table, schema))
    }

    fn written(&self, connection: &Connection, table: &str, schema: Option<&str>) -> Result<Vec<Written>> {
        Ok(self.sql_on(connection, table, schema)?.map(|sql| constraints(&sql)).unwrap_or_default())
    }

    /// As [`Self::written`], from a text that is asked for anew, as keys are.
    fn written_now(connection: &Connection, table: &str, schema: Option<&str>) -> Result<Vec<Written>> {
        Ok(queries::table_sql(connection, table, schema)?.map(|sql| constraints(&sql)).unwrap_or_default())
    }

    /// A table's primary key.
    pub fn primary_key(&self, table: &str, schema: Option<&str>) -> Result<ReflectedPrimaryKey> {
        self.ask(|connection| self.primary_key_on(connection, table, schema))
    }

    fn primary_key_on(
        &self,
        connection: &Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<ReflectedPrimaryKey> {
        Self::cached(&self.primary_keys, schema, table, || self.primary_key_now(connection, table, schema))
    }

    fn primary_key_now(
        &self,
        connection: &Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<ReflectedPrimaryKey> {
        let written = Self::written_now(connection, table, schema)?;
        let name = written.into_iter().find_map(|constraint| match constraint {
            Written::PrimaryKey { name } => name,
            _ => None,
        });
        let mut columns = self.columns_on(connection, table, schema)?;
        columns.retain(|column| column.primary_key > 0);
        columns.sort_by_key(|column| column.primary_key);
        if columns.is_empty() {
            return Ok(ReflectedPrimaryKey::default());
        }
        Ok(ReflectedPrimaryKey { columns: columns.into_iter().map(|column| column.name).collect(), name })
    }

    /// A table's foreign keys: those with a clause of their own first, in the order written.
    pub fn foreign_keys(&self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedForeignKey>> {
        self.ask(|connection| {
            Self::cached(&self.foreign_keys, schema, table, || {
                let mut known: Vec<ReflectedForeignKey> = Vec::new();
                for key in self.foreign_keys_by_pragma(connection, table, schema)? {
                    // Of keys that differ in name and options alone, the last one counts.
                    match known.iter_mut().find(|one| is_same_key(one, &key)) {
                        Some(one) => *one = key,
                        None => known.push(key),
                    }
                }
                let mut found = Vec::with_capacity(known.len());
                for constraint in Self::written_now(connection, table, schema)? {
                    let Written::ForeignKey(written) = constraint else { continue };
                    let place = known.iter().position(|key| {
                        key.columns == written.columns
                            && key.referred_table == written.table
                            && key.referred_columns == written.referred
                    });
                    match place {
                        Some(place) => {
                            let mut key = known.remove(place);
                            key.name = written.name;
                            key.options = written.options;
                            found.push(key);
                        }
                        None => sql::warn(format!(
                            "WARNING: SQL-parsed foreign key constraint '{}' could not be located in PRAGMA foreign_keys \
                             for table {table}",
                            signature(&written.columns, &written.table, &written.referred)
                        )),
                    }
                }
                found.append(&mut known);
                Ok(found)
            })
        })
    }

    fn foreign_keys_by_pragma(
        &self,
        connection: &Connection,
        table: &str,
        schema: Option<&str>,
    ) -> Result<Vec<ReflectedForeignKey>> {
        let mut keys: IndexMap<i64, ReflectedForeignKey> = IndexMap::new();
        for row in queries::pragma(connection, "foreign_key_list", table, schema)? {
            let referred_table = row.get(2).map(text).unwrap_or_default();
            let referred = row.get(4).filter(|value| !value.is_null()).map(text);
            let id = number(row.first());
            if !keys.contains_key(&id) {
                // A key that names no columns of the other table means its primary key.
                let referred_columns = match &referred {
                    Some(_) => Vec::new(),
                    None => self
                        .primary_key_on(connection, &referred_table, schema)
                        .map_or_else(|_| Vec::new(), |key| key.columns),
                };
                let key = ReflectedForeignKey {
                    name: None,
                    columns: Vec::new(),
                    referred_schema: schema.map(Rc::from),
                    referred_table,
                    referred_columns,
                    options: Vec::new(),
                };
                keys.insert(id, key);
            }
            if let Some(key) = keys.get_mut(&id) {
                key.columns.push(row.get(3).map(text).unwrap_or_default());
                key.referred_columns.extend(referred);
            }
        }
        Ok(keys.into_values().collect())
    }

    /// A table's indexes by name, without those that SQLite makes for constraints.
    pub fn indexes(&self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedIndex>> {
        self.ask(|connection| {
            Self::cached(&self.indexes, schema, table, || indexes_on(connection, table, schema, false))
        })
    }

    /// A table's UNIQUE constraints, in the order written.
    pub fn unique_constraints(&self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedUnique>> {
        Self::cached(&self.uniques, schema, table, || self.unique_constraints_now(table, schema))
    }

    fn unique_constraints_now(&self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedUnique>> {
        self.ask(|connection| {
            let indexes = indexes_on(connection, table, schema, true)?;
            let mut automatic: Vec<Vec<Rc<str>>> = indexes
                .into_iter()
                .filter(|index| index.name.starts_with("sqlite_autoindex"))
                .map(|index| index.columns)
                .collect();
            let mut found = Vec::new();
            let (mut clauses, mut inline) = (Vec::new(), Vec::new());
            for constraint in self.written(connection, table, schema)? {
                if let Written::Unique { name, columns, is_inline } = constraint {
                    if is_inline { inline.push((name, columns)) } else { clauses.push((name, columns)) }
                }
            }
            for (name, columns) in clauses.into_iter().chain(inline) {
                if let Some(place) = automatic.iter().position(|known| *known == columns) {
                    automatic.remove(place);
                    found.push(ReflectedUnique { name, columns });
                }
            }
            Ok(found)
        })
    }

    /// A table's CHECK constraints by name; those without one last.
    pub fn check_constraints(&self, table: &str, schema: Option<&str>) -> Result<Vec<ReflectedCheck>> {
        self.ask(|connection| {
            let written = self.written(connection, table, schema)?;
            let mut found: Vec<ReflectedCheck> = written
                .into_iter()
                .filter_map(|constraint| match constraint {
                    Written::Check { name, sql } => Some(ReflectedCheck { name, sql }),
                    _ => None,
                })
                .collect();
            found.sort_by(|a, b| a.name.as_deref().unwrap_or("~").cmp(b.name.as_deref().unwrap_or("~")));
            Ok(found)
        })
    }
}

fn is_same_key(one: &ReflectedForeignKey, other: &ReflectedForeignKey) -> bool {
    one.columns == other.columns
        && one.referred_table == other.referred_table
        && one.referred_columns == other.referred_columns
}

/// Columns, table and columns as Python prints a tuple of them.
fn signature(columns: &[Rc<str>], table: &Rc<str>, referred: &[Rc<str>]) -> String {
    let names: Vec<String> = columns.iter().chain([table]).chain(referred).map(|name| sql::repr_str(name)).collect();
    format!("({})", names.join(", "))
}

/// Whether a table exists, asked on a connection.
pub(crate) fn has_table(connection: &Connection, table: &str, schema: Option<&str>) -> Result<bool> {
    if let Some(schema) = schema
        && !queries::schemas(connection)?.iter().any(|name| &**name == schema)
    {
        return Ok(false);
    }
    Ok(!queries::pragma(connection, "table_info", table, schema)?.is_empty())
}
