//! Turning statements with mapped classes into statements of tables and columns.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind, Operand, StatementPlugin};
use sql::selectable::FromClause;
use sql::statement::{ColumnKey, Delete, DmlTarget, Insert, InsertSource, JoinTarget, LabelStyle, Select, Update};

use sql::schema::Column;

use crate::mapper::{Attribute, Mapper, OrmEntity};

/// Resolves mapped classes in statements when they compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OrmPlugin;

impl OrmPlugin {
    /// A SELECT without mapped classes.
    pub(crate) fn resolved(select: &Select) -> sql::Result<Select> {
        Self.resolve_select(select, false)
    }
}

impl StatementPlugin for OrmPlugin {
    fn resolve_select(&self, select: &Select, _is_toplevel: bool) -> sql::Result<Select> {
        let mut columns: Vec<Expr> = Vec::new();
        for item in &select.items {
            let is_entity = matches!(item.kind(), ExprKind::Entity(_));
            for column in expand(item)? {
                if !is_entity || !columns.iter().any(|known| known.same(&column)) {
                    columns.push(column);
                }
            }
        }
        resolve(select, columns)
    }

    fn resolve_insert(&self, insert: &Insert) -> sql::Result<Insert> {
        let Some(mapper) = target_mapper(&insert.target) else { return Ok(insert.clone()) };
        Ok(insert.with(|data| {
            data.target = DmlTarget::from(mapper.table());
            match &mut data.source {
                InsertSource::Values(values) => rename(&mapper, values),
                InsertSource::Rows(rows) => rows.iter_mut().for_each(|row| rename(&mapper, row)),
                InsertSource::Select { names, .. } => {
                    for name in names.iter_mut() {
                        *name = column_key(&mapper, name);
                    }
                }
                InsertSource::Parameters => {}
            }
        }))
    }

    fn resolve_update(&self, update: &Update) -> sql::Result<Update> {
        let Some(mapper) = target_mapper(&update.target) else { return Ok(update.clone()) };
        Ok(update.with(|data| {
            data.target = DmlTarget::from(mapper.table());
            rename(&mapper, &mut data.values);
        }))
    }

    fn resolve_delete(&self, delete: &Delete) -> sql::Result<Delete> {
        let Some(mapper) = target_mapper(&delete.target) else { return Ok(delete.clone()) };
        Ok(delete.with(|data| data.target = DmlTarget::from(mapper.table())))
    }
}

/// The columns that an item of a column list stands for.
pub(crate) fn expand(item: &Expr) -> sql::Result<Vec<Expr>> {
    match item.kind() {
        ExprKind::Entity(entity) => entity.columns(),
        ExprKind::From(from) => Ok(from.columns()),
        _ => Ok(vec![item.clone()]),
    }
}

/// A SELECT with plain columns in place of its items, and tables in place of mapped classes.
pub(crate) fn resolve(select: &Select, columns: Vec<Expr>) -> sql::Result<Select> {
    let mut from_items = Vec::with_capacity(select.from_items.len());
    for from in &select.from_items {
        from_items.push(resolve_from(from)?);
    }
    let mut joins = select.joins.clone();
    for join in &mut joins {
        if let JoinTarget::Entity(entity) = &join.target {
            if let Some(from) = entity.from_clause()? {
                join.target = JoinTarget::From(from);
            }
        } else if let JoinTarget::From(from) = &join.target {
            join.target = JoinTarget::From(resolve_from(from)?);
        }
        if let Some(left) = &join.left {
            join.left = Some(resolve_from(left)?);
        }
    }
    Ok(select.with(|data| {
        data.items = columns;
        data.from_items = from_items;
        data.joins = joins;
        if data.label_style == LabelStyle::LegacyOrm {
            data.label_style = LabelStyle::DisambiguateOnly;
        }
    }))
}

fn resolve_from(from: &FromClause) -> sql::Result<FromClause> {
    match from {
        FromClause::Entity(entity) => Ok(entity.from_clause()?.unwrap_or_else(|| from.clone())),
        _ => Ok(from.clone()),
    }
}

/// The mapped class that a statement changes.
pub(crate) fn target_mapper(target: &DmlTarget) -> Option<Rc<Mapper>> {
    match target {
        DmlTarget::Entity(entity) => OrmEntity::of_entity(&**entity).map(|entity| entity.mapper().clone()),
        DmlTarget::From(_) => None,
    }
}

/// The key of the column behind an attribute; an unknown name stays, for the compiler to refuse.
pub(crate) fn column_key(mapper: &Mapper, name: &str) -> Rc<str> {
    match mapper.find_property(name).and_then(|property| property.column().map(Column::key)) {
        Some(key) => key,
        None => Rc::from(name),
    }
}

fn rename(mapper: &Mapper, values: &mut [(ColumnKey, Operand)]) {
    for (key, _) in values {
        match key {
            ColumnKey::Name(name) => *name = column_key(mapper, name),
            ColumnKey::Expr(expr) => {
                if let Some(attribute) = Attribute::of(expr)
                    && let Some(column) = attribute.property().column()
                {
                    *key = ColumnKey::Name(column.key());
                }
            }
        }
    }
}
