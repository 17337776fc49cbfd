//! Tables made from the database's own description.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use sql::expr::{Operand, TextClause};
use sql::schema::{
    Column, ColumnSpec, Computed, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec,
    ForeignKeyTarget, Index, MetaData, ServerDefault, Table, TableSpec,
};
use sql::{Name, Value};

use super::reflected_type::reflected_type;
use super::{
    Inspector, ReflectedCheck, ReflectedColumn, ReflectedForeignKey, ReflectedIndex, ReflectedPrimaryKey,
    ReflectedUnique,
};
use crate::error::Result;

/// Has the last word on each column before it is made; SQLAlchemy: the event `column_reflect`.
pub type ColumnListener<'a> = dyn Fn(&Table, &ReflectedColumn, ColumnSpec) -> Result<Column> + 'a;

/// Fills tables with what a database says of them; SQLAlchemy: `autoload_with=` and `MetaData.reflect`.
///
/// ```
/// # use std::rc::Rc;
/// # use engine::{Engine, EngineOptions, Environment, Inspector, Reflection};
/// # use sql::schema::{MetaData, Table, TableSpec};
/// # let engine = Engine::create(&Rc::new(Environment::default()), "sqlite://", EngineOptions::default())?;
/// engine.begin(|connection| {
///     connection.exec_driver_sql("create table t (id integer primary key, x text not null)", &[])
/// })?;
/// let table = Table::new("t", &MetaData::default(), Vec::new(), TableSpec::default())?;
/// Reflection::of(&Inspector::of_engine(&engine)).fill(&table)?;
/// assert_eq!(table.columns().len(), 2);
/// # Ok::<(), engine::Error>(())
/// ```
pub struct Reflection<'a> {
    inspector: &'a Inspector,
    listener: Option<&'a ColumnListener<'a>>,
    include_columns: Option<Vec<Rc<str>>>,
    leaves_references: bool,
    /// What was asked about tables that are not filled yet, by key.
    described: Rc<RefCell<HashMap<String, Description>>>,
}

/// What the database says of one table.
#[derive(Default)]
struct Description {
    columns: Vec<ReflectedColumn>,
    primary_key: ReflectedPrimaryKey,
    foreign_keys: Vec<ReflectedForeignKey>,
    indexes: Vec<ReflectedIndex>,
    uniques: Vec<ReflectedUnique>,
    checks: Vec<ReflectedCheck>,
    options: Vec<(&'static str, bool)>,
}

impl<'a> Reflection<'a> {
    /// Asks an inspector.
    pub fn of(inspector: &'a Inspector) -> Self {
        Self { inspector, listener: None, include_columns: None, leaves_references: false, described: Rc::default() }
    }

    /// Shows each column to a listener.
    #[must_use]
    pub fn telling(mut self, listener: Option<&'a ColumnListener<'a>>) -> Self {
        self.listener = listener;
        self
    }

    /// Takes these columns only; all of them when absent.
    #[must_use]
    pub fn including(mut self, columns: Option<Vec<Rc<str>>>) -> Self {
        self.include_columns = columns;
        self
    }

    /// Leaves the tables out that foreign keys refer to; SQLAlchemy: `resolve_fks=False`.
    #[must_use]
    pub fn leaving_references(mut self, leaves: bool) -> Self {
        self.leaves_references = leaves;
        self
    }

    /// Fills a table, and makes the tables that it refers to.
    ///
    /// # Errors
    /// `NoSuchTableError`, what the statements raise, what the listener raises.
    pub fn fill(&self, table: &Table) -> Result<()> {
        let schema = table.schema();
        let known = self.described.borrow_mut().remove(&*table.key());
        let found = match known {
            Some(found) => Some(found),
            None => self.describe(&[Rc::from(table.name().as_str())], schema.as_deref())?.pop(),
        };
        found.map_or(Ok(()), |found| self.fill_one(table, &found))
    }

    /// Makes tables of one schema, each followed by those that it refers to; the questions are asked kind by kind, as
    /// SQLAlchemy does. Tables that are there are filled, too.
    ///
    /// # Errors
    /// As [`fill`](Self::fill).
    pub fn fill_all(&self, metadata: &MetaData, names: &[Rc<str>], schema: Option<&str>) -> Result<()> {
        let key = |name: &str| schema.map_or_else(|| name.to_owned(), |schema| format!("{schema}.{name}"));
        let descriptions = self.describe(names, schema)?;
        self.described.borrow_mut().extend(names.iter().map(|name| key(name)).zip(descriptions));
        for name in names {
            // What another table referred to is filled by now.
            if !self.described.borrow().contains_key(&key(name)) {
                continue;
            }
            match metadata.table(&key(name)) {
                Some(table) => self.fill(&table)?,
                None => self.make(metadata, name, schema)?,
            }
        }
        Ok(())
    }

    /// Makes a table; it goes again where the database has none.
    fn make(&self, metadata: &MetaData, name: &str, schema: Option<&str>) -> Result<()> {
        let spec = TableSpec { schema: schema.map(Rc::from), ..TableSpec::default() };
        let table = Table::new(name, metadata, Vec::new(), spec)?;
        self.fill(&table).inspect_err(|_| metadata.remove(&table))
    }

    /// What the database says of the tables: the columns of all of them, then the keys of all of them, and so on.
    fn describe(&self, names: &[Rc<str>], schema: Option<&str>) -> Result<Vec<Description>> {
        let mut made = Vec::new();
        for name in names {
            made.push(Description { columns: self.inspector.columns(name, schema)?, ..Description::default() });
        }
        for (name, description) in names.iter().zip(&mut made) {
            description.primary_key = self.inspector.primary_key(name, schema)?;
        }
        for (name, description) in names.iter().zip(&mut made) {
            description.foreign_keys = self.inspector.foreign_keys(name, schema)?;
        }
        for (name, description) in names.iter().zip(&mut made) {
            description.indexes = self.inspector.indexes(name, schema)?;
        }
        for (name, description) in names.iter().zip(&mut made) {
            description.uniques = self.inspector.unique_constraints(name, schema)?;
        }
        for (name, description) in names.iter().zip(&mut made) {
            description.checks = self.inspector.check_constraints(name, schema)?;
        }
        for (name, description) in names.iter().zip(&mut made) {
            description.options = self.inspector.table_options(name, schema)?;
        }
        Ok(made)
    }

    fn fill_one(&self, table: &Table, found: &Description) -> Result<()> {
        for (name, is_set) in &found.options {
            table.set_dialect_option(name, Value::Bool(*is_set));
        }
        let is_taken = |column: &Rc<str>| self.include_columns.as_ref().is_none_or(|names| names.contains(column));
        for column in found.columns.iter().filter(|column| is_taken(&column.name)) {
            if !table.columns().iter().any(|known| known.name().as_str() == &*column.name) {
                let spec = column_spec(column, found.primary_key.columns.contains(&column.name));
                let made = match self.listener {
                    Some(listener) => listener(table, column, spec)?,
                    None => Column::new(spec),
                };
                table.append_column(&made, false)?;
            }
        }
        table.order_columns(&found.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>());
        if let Some(name) = &found.primary_key.name {
            table.primary_key().set_name(Some(Name::new(name)));
        }
        for key in found.foreign_keys.iter().filter(|key| key.columns.iter().all(is_taken)) {
            self.add_foreign_key(table, key)?;
        }
        for index in found.indexes.iter().filter(|index| index.columns.iter().all(is_taken)) {
            add_index(table, index)?;
        }
        for unique in found.uniques.iter().filter(|unique| unique.columns.iter().all(is_taken)) {
            let columns = named_columns(table, &unique.columns);
            let made = Constraint::new(ConstraintKind::Unique, named(unique.name.as_ref()), Vec::new(), columns);
            table.append_constraint(&made)?;
        }
        for check in &found.checks {
            let made = Constraint::check(TextClause::new(&check.sql).into_expr(), named(check.name.as_ref()));
            table.append_constraint(&made)?;
        }
        Ok(())
    }

    fn add_foreign_key(&self, table: &Table, key: &ReflectedForeignKey) -> Result<()> {
        let referred = match &key.referred_schema {
            Some(schema) => format!("{schema}.{}", key.referred_table),
            None => key.referred_table.to_string(),
        };
        if !self.leaves_references && table.metadata().table(&referred).is_none() {
            let whole = Self { include_columns: None, described: self.described.clone(), ..*self };
            whole.make(&table.metadata(), &key.referred_table, key.referred_schema.as_deref())?;
        }
        let option = |name: &str| key.options.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        let elements = key.referred_columns.iter().map(|column| {
            ForeignKey::for_table_constraint(ForeignKeySpec {
                ondelete: option("ondelete"),
                onupdate: option("onupdate"),
                link_to_name: true,
                ..ForeignKeySpec::of(ForeignKeyTarget::Spec(Rc::from(format!("{referred}.{column}"))))
            })
        });
        let spec = ConstraintSpec {
            deferrable: option("deferrable").map(|value| &*value == "true" || &*value == "True"),
            initially: option("initially"),
            ..named(key.name.as_ref())
        };
        let columns = named_columns(table, &key.columns).iter().map(Column::key).collect();
        let (ondelete, onupdate) = (option("ondelete"), option("onupdate"));
        let made = Constraint::foreign_key(columns, elements.collect(), spec, ondelete, onupdate, false, None);
        Ok(table.append_constraint(&made)?)
    }
}

fn add_index(table: &Table, index: &ReflectedIndex) -> Result<()> {
    let items = named_columns(table, &index.columns).into_iter().map(|column| Operand::Expr(column.into())).collect();
    let condition = index
        .condition
        .as_ref()
        .map(|condition| (Rc::from("sqlite_where"), Operand::Expr(TextClause::new(condition).into_expr())));
    let made = Index::new(Some(Name::new(&index.name)), items, index.is_unique, condition.into_iter().collect());
    Ok(table.append_index(&made)?)
}

/// The table's columns of these names, whatever their keys are.
fn named_columns(table: &Table, names: &[Rc<str>]) -> Vec<Column> {
    let columns = table.columns();
    names.iter().filter_map(|name| columns.iter().find(|c| c.name().as_str() == &**name).cloned()).collect()
}

/// A constraint's name as the database has it, which no naming convention changes.
fn named(name: Option<&Rc<str>>) -> ConstraintSpec {
    ConstraintSpec {
        name: name.map(|name| Name::new(name)),
        is_name_final: name.is_some(),
        ..ConstraintSpec::default()
    }
}

fn column_spec(column: &ReflectedColumn, is_key: bool) -> ColumnSpec {
    let computed = column.computed.as_ref().map(|computed| Computed {
        sqltext: TextClause::new(&computed.sql).into_expr(),
        persisted: Some(computed.is_persisted),
    });
    let default = column.default.as_ref().filter(|_| computed.is_none());
    ColumnSpec {
        name: Some(Name::new(&column.name)),
        ty: Some(reflected_type(&column.declared_type)),
        primary_key: is_key,
        nullable: Some(column.is_nullable),
        server_default: default.map(|default| ServerDefault::Sql(TextClause::new(default).into_expr())),
        computed,
        ..ColumnSpec::default()
    }
}
