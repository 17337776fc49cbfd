//! What a flush has to know of a mapper's columns, worked out once.

use std::cell::OnceCell;
use std::rc::Rc;

use sql::Value;
use sql::expr::{BindParam, Expr, Operand, Operator};
use sql::schema::Column;
use sql::statement::{Delete, DmlTarget, Insert, Update};

use crate::error::Result;
use crate::mapper::{Mapper, Property};
use crate::send::CompileCache;

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
}

/// The written columns of a mapper's table, in the table's order, and the statements that write them.
///
/// A statement is made once, so that the engine finds what it compiled for it before.
#[derive(Debug)]
pub(crate) struct PersistenceColumns {
    pub(crate) columns: Vec<PersistedColumn>,
    insert: OnceCell<Insert>,
    insert_fetching_keys: OnceCell<Insert>,
    insert_fetching_defaults: OnceCell<Insert>,
    update: OnceCell<Update>,
    delete: OnceCell<Delete>,
    /// What was compiled of these statements.
    pub(crate) compiled: CompileCache,
}

impl PersistenceColumns {
    pub(crate) fn new(mapper: &Mapper) -> Self {
        let columns = mapper.table().columns();
        let columns = columns
            .into_iter()
            .filter_map(|column| {
                let property = mapper.property_of(&column)?;
                let default = column.default();
                let evaluates_none = column.ty().should_evaluate_none();
                let has_default = default.is_some() || column.server_default().is_some();
                Some(PersistedColumn {
                    key: column.key(),
                    is_primary_key: mapper.primary_key().iter().any(|key| key.ptr_eq(&column)),
                    inserts_null: !column.is_primary_key() && !has_default && !evaluates_none,
                    has_server_default: column.server_default().is_some() || default.is_some_and(|d| d.is_sql()),
                    evaluates_none,
                    property,
                    column,
                })
            })
            .collect();
        Self {
            columns,
            insert: OnceCell::new(),
            insert_fetching_keys: OnceCell::new(),
            insert_fetching_defaults: OnceCell::new(),
            update: OnceCell::new(),
            delete: OnceCell::new(),
            compiled: CompileCache::default(),
        }
    }

    /// INSERT of given values.
    pub(crate) fn insert(&self, mapper: &Mapper) -> Insert {
        self.insert.get_or_init(|| Insert::new(DmlTarget::from(mapper.table()))).clone()
    }

    /// INSERT that fetches what the database makes: server defaults if wanted, and the primary keys of many rows.
    pub(crate) fn insert_fetching(&self, mapper: &Mapper, with_defaults: bool) -> Insert {
        let cell = if with_defaults { &self.insert_fetching_defaults } else { &self.insert_fetching_keys };
        cell.get_or_init(|| {
            let fetched = self.columns.iter().filter(|c| c.is_primary_key || (with_defaults && c.has_server_default));
            let fetched = fetched.map(|c| Expr::from(&c.column)).collect();
            Insert::new(DmlTarget::from(mapper.table())).with(|data| {
                data.return_defaults = Some(fetched);
                data.sort_by_parameter_order = true;
            })
        })
        .clone()
    }

    /// UPDATE of the row with a primary key, whose parameters are named as in [`PersistenceColumns::label`].
    pub(crate) fn update(&self, mapper: &Mapper) -> Result<Update> {
        if let Some(update) = self.update.get() {
            return Ok(update.clone());
        }
        let criteria = self.row_criteria(&|column| Self::label(mapper, column))?;
        let update = Update::new(DmlTarget::from(mapper.table())).filter(criteria);
        Ok(self.update.get_or_init(|| update).clone())
    }

    /// DELETE of the row with a primary key, whose parameters are named by the columns' keys.
    pub(crate) fn delete(&self, mapper: &Mapper) -> Result<Delete> {
        if let Some(delete) = self.delete.get() {
            return Ok(delete.clone());
        }
        let criteria = self.row_criteria(&|column| column.key())?;
        let delete = Delete::new(DmlTarget::from(mapper.table())).filter(criteria);
        Ok(self.delete.get_or_init(|| delete).clone())
    }

    fn row_criteria(&self, name: &dyn Fn(&Column) -> Rc<str>) -> Result<Vec<Expr>> {
        let keys = self.columns.iter().filter(|c| c.is_primary_key);
        keys.map(|c| {
            let bind = BindParam::named(&name(&c.column), Value::Null, c.column.ty());
            Ok(Expr::from(&c.column).operate(Operator::Eq, Operand::Expr(sql::expr::bindparam(bind)))?)
        })
        .collect()
    }

    /// The parameter that finds a row by a primary key column in an UPDATE; SQLAlchemy: `Column._label`.
    pub(crate) fn label(mapper: &Mapper, column: &Column) -> Rc<str> {
        let table = mapper.table();
        Rc::from(match table.schema() {
            Some(schema) => format!("{}_{}_{}", schema.replace('.', "_"), table.name(), column.name()),
            None => format!("{}_{}", table.name(), column.name()),
        })
    }
}
