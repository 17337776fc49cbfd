//! What INSERT, UPDATE and DELETE of mapped classes give back, and how it is read.

use std::rc::Rc;

use engine::{CursorResult, RowMeta};
use sql::Value;
use sql::expr::{Annotations, Expr};
use sql::schema::Table;
use sql::selectable::FromClause;

use crate::error::Result;
use crate::loading::{self, LoadContext, LoadPlan};
use crate::mapper::Mapper;
use crate::options::StatementOptions;
use crate::session::{ExecuteOptions, Session};
use crate::state::InstanceState;

/// What RETURNING gives, and how it is read; `table` is where an INSERT goes.
pub(super) fn returning(
    items: &[Expr],
    host: Option<&Annotations>,
    table: Option<&Table>,
) -> Result<Option<Rc<LoadPlan>>> {
    if items.is_empty() {
        return Ok(None);
    }
    let told = StatementOptions::told(host.and_then(|host| host.parent.as_ref()));
    let options = StatementOptions::of_items(told.as_deref(), items)?;
    Ok(Some(Rc::new(LoadPlan::returned(items, options, table)?)))
}

/// What a statement gives back.
pub(super) struct GivenBack {
    pub(super) columns: Vec<Expr>,
    /// Where in a row the primary key is, where that is wanted.
    keys: Vec<usize>,
    /// Where in a row is what the plan reads.
    places: Vec<usize>,
}

impl GivenBack {
    /// What a plan reads; with the primary key, in the order of the table.
    pub(super) fn new(mapper: &Mapper, plan: Option<&Rc<LoadPlan>>, with_key: bool) -> Self {
        let items: &[Expr] = plan.map_or(&[], |plan| &plan.select.items);
        if !with_key {
            return Self { columns: items.to_vec(), keys: Vec::new(), places: (0..items.len()).collect() };
        }
        let keys = primary_key(mapper);
        let is_among = |list: &[Expr], expr: &Expr| list.iter().any(|known| known.same(expr));
        let own = mapper.table().columns();
        let mut columns: Vec<Expr> =
            own.iter().map(Expr::from).filter(|column| is_among(&keys, column) || is_among(items, column)).collect();
        for item in items {
            if !is_among(&columns, item) {
                columns.push(item.clone());
            }
        }
        let places = |list: &[Expr]| -> Vec<usize> {
            list.iter().filter_map(|expr| columns.iter().position(|column| column.same(expr))).collect()
        };
        Self { keys: places(&keys), places: places(items), columns }
    }

    /// The session's objects of rows.
    pub(super) fn states(
        &self,
        session: &Session,
        mapper: &Rc<Mapper>,
        rows: &[engine::Row],
    ) -> Vec<Rc<InstanceState>> {
        let keys = rows.iter().map(|row| picked(row, &self.keys).collect::<Vec<_>>());
        keys.filter_map(|key| session.identity(&mapper.identity_key(key))).collect()
    }

    /// Rows as the plan reads them.
    pub(super) fn shown(&self, result: &CursorResult, rows: &[engine::Row]) -> CursorResult {
        let names = result.meta().keys();
        let name = |place: &usize| names.get(*place).cloned().unwrap_or_else(|| Rc::from(""));
        let keys: Vec<Rc<str>> = self.places.iter().map(name).collect();
        let rows: Vec<Rc<[Value]>> = rows.iter().map(|row| picked(row, &self.places).collect()).collect();
        CursorResult::from_rows(Rc::new(RowMeta::new(keys)), rows)
    }
}

fn picked<'a>(row: &'a engine::Row, places: &'a [usize]) -> impl Iterator<Item = Value> + 'a {
    places.iter().map(|place| row.values().get(*place).cloned().unwrap_or_default())
}

/// The rows of RETURNING, with objects in them.
pub(super) fn returned(
    session: &Session,
    plan: Option<Rc<LoadPlan>>,
    result: CursorResult,
    options: ExecuteOptions,
) -> Result<CursorResult> {
    let Some(plan) = plan else { return Ok(result) };
    loading::result(
        session,
        &plan,
        LoadContext { overwrites: options.populate_existing, ..LoadContext::default() },
        result,
    )
}

/// The primary key as the class's own table has it.
fn primary_key(mapper: &Mapper) -> Vec<Expr> {
    let own = FromClause::Table(mapper.table().clone()).primary_key();
    if own.is_empty() { mapper.primary_key().iter().map(Expr::from).collect() } else { own }
}
