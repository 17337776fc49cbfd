//! What a flush has to know of a mapper's columns, worked out once for each table.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use sql::Value;
use sql::expr::{BindParam, Expr, Operand, Operator};
use sql::schema::{Column, Table};
use sql::statement::{Delete, DmlTarget, Insert, Update};

use crate::error::Result;
use crate::mapper::{Mapper, Property, VersionCounter};
use crate::send::CompileCache;
use crate::unitofwork::topological;

/// One written column of a mapper's table.
#[derive(Debug)]
pub(crate) struct PersistedColumn {
    pub(crate) column: Column,
    pub(crate) key: Rc<str>,
    pub(crate) property: Rc<Property>,
    pub(crate) is_primary_key: bool,
    /// Whether an INSERT names the column even when the object has no value for it.
    pub(crate) inserts_null: bool,
    /// Whether the database makes the value of an INSERT that names none.
    pub(crate) has_server_default: bool,
    /// Whether NULL is a value of its own, as for JSON.
    pub(crate) evaluates_none: bool,
    /// The column's place in its table.
    pub(crate) place: usize,
}

/// The columns of one table that a mapper's objects write, in the table's order.
#[derive(Debug)]
pub(crate) struct PersistenceColumns {
    pub(crate) table: Table,
    pub(crate) columns: Vec<PersistedColumn>,
    /// The version counter, where the table has it.
    pub(crate) version: Option<VersionCounter>,
}

impl PersistenceColumns {
    fn new(mapper: &Mapper, table: &Table) -> Self {
        let is_given = table.ptr_eq(mapper.table()) && (mapper.parent().is_none() || mapper.is_concrete());
        let is_own_key = |column: &Column| {
            if is_given { mapper.primary_key().iter().any(|key| key.ptr_eq(column)) } else { column.is_primary_key() }
        };
        let columns = table
            .columns()
            .into_iter()
            .enumerate()
            .filter_map(|(place, column)| {
                let property = mapper.property_of(&column)?;
                let default = column.default();
                let evaluates_none = column.ty().should_evaluate_none();
                let has_default = default.is_some() || column.is_made_by_server();
                Some(PersistedColumn {
                    key: column.key(),
                    is_primary_key: is_own_key(&column),
                    inserts_null: !column.is_primary_key() && !has_default && !evaluates_none,
                    has_server_default: column.is_made_by_server() || default.is_some_and(|d| d.is_sql()),
                    evaluates_none,
                    property,
                    column,
                    place,
                })
            })
            .collect();
        let is_here = |counter: &&VersionCounter| counter.column().table().is_some_and(|owner| owner.ptr_eq(table));
        Self { table: table.clone(), columns, version: mapper.version().filter(is_here).cloned() }
    }

    /// The columns of the primary key.
    pub(crate) fn primary_key(&self) -> impl Iterator<Item = &PersistedColumn> {
        self.columns.iter().filter(|column| column.is_primary_key)
    }

    /// The property and place of the version counter.
    pub(crate) fn version_column(&self) -> Option<(&VersionCounter, &PersistedColumn)> {
        let counter = self.version.as_ref()?;
        let found = self.columns.iter().find(|persisted| persisted.column.ptr_eq(counter.column()))?;
        Some((counter, found))
    }

    /// The parameter that finds a row by a primary key column in an UPDATE; SQLAlchemy: `Column._label`.
    pub(crate) fn label(&self, column: &Column) -> Rc<str> {
        let label = match self.table.schema() {
            Some(schema) => format!("{}_{}_{}", schema.replace('.', "_"), self.table.name(), column.name()),
            None => format!("{}_{}", self.table.name(), column.name()),
        };
        // Another column may be called so.
        let is_taken = |name: &str| self.table.columns().iter().any(|column| &*column.key() == name);
        let numbered = (1..).map(|number| format!("{label}_{number}"));
        let mut names = std::iter::once(label.clone()).chain(numbered);
        names.find(|name| !is_taken(name)).map_or_else(|| Rc::from(label.as_str()), Rc::from)
    }
}

/// The statements that write a table of a hierarchy, for all of its classes.
///
/// A statement is made once, so that the engine finds what it compiled for it before.
#[derive(Debug)]
pub(crate) struct TablePlan {
    /// The columns as the topmost class with the table knows them.
    pub(crate) owner: Rc<PersistenceColumns>,
    insert: OnceCell<Insert>,
    insert_fetching_keys: OnceCell<Insert>,
    insert_fetching_defaults: OnceCell<Insert>,
    update: OnceCell<Update>,
    delete: OnceCell<Delete>,
    /// What was compiled of these statements.
    pub(crate) compiled: CompileCache,
}

impl TablePlan {
    fn new(owner: Rc<PersistenceColumns>) -> Self {
        Self {
            owner,
            insert: OnceCell::new(),
            insert_fetching_keys: OnceCell::new(),
            insert_fetching_defaults: OnceCell::new(),
            update: OnceCell::new(),
            delete: OnceCell::new(),
            compiled: CompileCache::default(),
        }
    }

    /// The table.
    pub(crate) fn table(&self) -> &Table {
        &self.owner.table
    }

    /// INSERT of given values.
    pub(crate) fn insert(&self) -> Insert {
        self.insert.get_or_init(|| Insert::new(DmlTarget::from(self.table()))).clone()
    }

    /// INSERT that fetches what the database makes: server defaults if wanted, and the primary keys of many rows.
    pub(crate) fn insert_fetching(&self, with_defaults: bool) -> Insert {
        let cell = if with_defaults { &self.insert_fetching_defaults } else { &self.insert_fetching_keys };
        cell.get_or_init(|| {
            let columns = self.owner.columns.iter();
            let fetched = columns.filter(|c| c.is_primary_key || (with_defaults && c.has_server_default));
            let fetched = fetched.map(|c| Expr::from(&c.column)).collect();
            Insert::new(DmlTarget::from(self.table())).with(|data| {
                data.return_defaults = Some(fetched);
                data.sort_by_parameter_order = true;
            })
        })
        .clone()
    }

    /// UPDATE of the row with a primary key, whose parameters are named as in [`PersistenceColumns::label`].
    pub(crate) fn update(&self) -> Result<Update> {
        if let Some(update) = self.update.get() {
            return Ok(update.clone());
        }
        let criteria = self.row_criteria(&|column| self.owner.label(column))?;
        let update = Update::new(DmlTarget::from(self.table())).filter(criteria);
        Ok(self.update.get_or_init(|| update).clone())
    }

    /// DELETE of the row with a primary key, whose parameters are named by the columns' keys.
    pub(crate) fn delete(&self) -> Result<Delete> {
        if let Some(delete) = self.delete.get() {
            return Ok(delete.clone());
        }
        let criteria = self.row_criteria(&|column| column.key())?;
        let delete = Delete::new(DmlTarget::from(self.table())).filter(criteria);
        Ok(self.delete.get_or_init(|| delete).clone())
    }

    fn row_criteria(&self, name: &dyn Fn(&Column) -> Rc<str>) -> Result<Vec<Expr>> {
        let version = self.owner.version.iter().map(VersionCounter::column);
        self.owner
            .primary_key()
            .map(|c| &c.column)
            .chain(version)
            .map(|column| {
                let bind = BindParam::named(&name(column), Value::Null, column.ty());
                Ok(Expr::from(column).operate(Operator::Eq, Operand::Expr(sql::expr::bindparam(bind)))?)
            })
            .collect()
    }
}

/// What a mapper keeps of the columns and statements of its tables.
#[derive(Debug, Default)]
pub(crate) struct Persistence {
    columns: RefCell<Vec<Rc<PersistenceColumns>>>,
    plans: RefCell<Vec<Rc<TablePlan>>>,
}

impl Persistence {
    /// Forgets everything: an attribute was added.
    pub(crate) fn clear(&self) {
        self.columns.borrow_mut().clear();
        self.plans.borrow_mut().clear();
    }
}

impl Mapper {
    /// The columns of one of the mapper's tables.
    pub(crate) fn columns_of_table(&self, table: &Table) -> Rc<PersistenceColumns> {
        let cache = &self.persistence_cache().columns;
        if let Some(known) = cache.borrow().iter().find(|known| known.table.ptr_eq(table)) {
            return known.clone();
        }
        let made = Rc::new(PersistenceColumns::new(self, table));
        cache.borrow_mut().push(made.clone());
        made
    }

    /// The columns of the mapper's own table.
    pub(crate) fn own_columns(&self) -> Rc<PersistenceColumns> {
        self.columns_of_table(self.table())
    }

    /// The statements that write one of the tables of the mapper's hierarchy.
    pub(crate) fn table_plan(self: &Rc<Self>, table: &Table) -> Rc<TablePlan> {
        let base = self.base();
        let cache = &base.persistence_cache().plans;
        if let Some(known) = cache.borrow().iter().find(|known| known.table().ptr_eq(table)) {
            return known.clone();
        }
        let owner = base.self_and_descendants().into_iter().find(|mapper| mapper.has_table(table));
        let made = Rc::new(TablePlan::new(owner.as_ref().unwrap_or(self).columns_of_table(table)));
        cache.borrow_mut().push(made.clone());
        made
    }

    /// All tables of the mapper and those below it, each after those that it extends or refers to.
    pub(crate) fn sorted_tables(self: &Rc<Self>) -> Vec<Table> {
        let mappers = self.self_and_descendants();
        let mut tables: Vec<Table> = Vec::new();
        for table in mappers.iter().flat_map(|mapper| mapper.tables()) {
            if !tables.iter().any(|known| known.ptr_eq(table)) {
                tables.push(table.clone());
            }
        }
        if tables.len() == 1 {
            return tables;
        }
        let place = |table: &Table| tables.iter().position(|known| known.ptr_eq(table));
        let owner = |table: &Table| mappers.iter().find(|mapper| mapper.has_table(table));
        let mut edges: Vec<(usize, usize)> = Vec::new();
        for table in &tables {
            let above = owner(table).and_then(|owner| owner.parent());
            for table_above in above.iter().flat_map(|above| above.tables()) {
                edges.extend(place(table_above).zip(place(table)).filter(|(from, to)| from != to));
            }
        }
        let mut all = edges.clone();
        for table in &tables {
            for key in table.foreign_keys() {
                let Some(column) = key.resolved() else { continue };
                let Some(target) = column.table() else { continue };
                // What a topmost class refers to further down says nothing of how the tables extend each other.
                let below = owner(&target).and_then(|owner| owner.inherit_condition().cloned());
                let is_beside = owner(table).is_some_and(|owner| owner.inherit_condition().is_none())
                    && below.is_some_and(|on| {
                        !sql::traverse::columns_in(&on)
                            .iter()
                            .any(|part| key.parent().is_some_and(|parent| parent.ptr_eq(part)))
                    });
                if !is_beside {
                    all.extend(place(&target).zip(place(table)).filter(|(from, to)| from != to));
                }
            }
        }
        // Foreign keys beside those of the inheritance may go round in a circle.
        let places: Vec<usize> = (0..tables.len()).collect();
        let order = topological::sort_as_subsets(&places, &all);
        let order = order.or_else(|| topological::sort_as_subsets(&places, &edges)).unwrap_or_else(|| vec![places]);
        order.into_iter().flatten().filter_map(|index| tables.get(index).cloned()).collect()
    }
}
