//! Turning statements with mapped classes into statements of tables and columns.

use std::rc::Rc;

use sql::expr::{Annotations, Expr, ExprKind, Operand, StatementPlugin, Surroundings};
use sql::selectable::FromClause;
use sql::statement::{ColumnKey, Delete, DmlTarget, Insert, InsertSource, LabelStyle, Select, SelectData, Update};

use sql::schema::{Column, Table};
use sql::traverse::column_exprs_in;

use crate::loading::composite::composite_parts;
use crate::loading::joins::Joins;
use crate::loading::{KeyStyle, LoadPlan};
use crate::mapper::{Attribute, Mapper, OrmEntity};
use crate::options::{LoaderCriteria, StatementOptions};

/// Resolves mapped classes in statements when they compile.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OrmPlugin;

impl OrmPlugin {
    /// A SELECT without mapped classes.
    pub(crate) fn resolved(select: &Select) -> sql::Result<Select> {
        let told = select.host.as_ref().and_then(|host| host.parent.clone());
        Self.resolve_select(select, &Surroundings { is_nested: true, told, froms: Vec::new() })
    }
}

impl StatementPlugin for OrmPlugin {
    fn resolve_select(&self, select: &Select, around: &Surroundings) -> sql::Result<Select> {
        if !around.is_nested {
            return Ok(LoadPlan::new(select, KeyStyle::Select, None).map_err(crate::Error::into_sql)?.select);
        }
        let extra = StatementOptions::told(around.told.as_ref()).map(|told| told.criteria.clone()).unwrap_or_default();
        let joins = Joins::of(select, &extra).map_err(crate::Error::into_sql)?;
        let mut columns: Vec<Expr> = Vec::new();
        for item in &select.items {
            let is_entity = matches!(item.kind(), ExprKind::Entity(_));
            for column in expand(&joins.item(item))? {
                let column = joins.adapt_column(&column, is_entity);
                if !is_entity || !columns.iter().any(|known| known.same(&column)) {
                    columns.push(column);
                }
            }
        }
        resolve(select, &joins, columns, &Restricted { extra: &extra, around: &around.froms })
    }

    fn resolve_insert(&self, insert: &Insert) -> sql::Result<Insert> {
        let resolved = Self::changing_insert(insert);
        // Until it is sent, it gives back all columns that the class knows.
        let known = |entity: &OrmEntity, expr: &Expr| {
            expr.as_column().is_none_or(|column| entity.mapper().property_of(column).is_some())
        };
        let columns = insert.returning.iter().flat_map(|item| match OrmEntity::of(item) {
            Some(entity) => entity.from_clause().columns().into_iter().filter(|expr| known(&entity, expr)).collect(),
            None => vec![item.clone()],
        });
        let columns = columns.collect();
        Ok(if insert.returning.is_empty() { resolved } else { resolved.with(|data| data.returning = columns) })
    }

    fn resolve_update(&self, update: &Update) -> sql::Result<Update> {
        let resolved = Self::changing_update(update)?;
        let columns = returned(&update.returning, update.host.as_ref())?;
        Ok(resolved.with(|data| data.returning = columns))
    }

    fn resolve_delete(&self, delete: &Delete) -> sql::Result<Delete> {
        let resolved = Self::changing_delete(delete)?;
        let columns = returned(&delete.returning, delete.host.as_ref())?;
        Ok(resolved.with(|data| data.returning = columns))
    }
}

/// The columns that an UPDATE or DELETE gives back.
fn returned(items: &[Expr], host: Option<&Annotations>) -> sql::Result<Vec<Expr>> {
    if !items.iter().any(|item| OrmEntity::of_item(item).is_some()) {
        return Ok(items.to_vec());
    }
    let told = StatementOptions::told(host.and_then(|host| host.parent.as_ref()));
    let options = StatementOptions::of_items(told.as_deref(), items);
    let plan = options.and_then(|options| LoadPlan::returned(items, options, None));
    Ok(plan.map_err(crate::Error::into_sql)?.select.items.clone())
}

/// Statements over tables, but for what they give back.
impl OrmPlugin {
    pub(crate) fn changing_insert(insert: &Insert) -> Insert {
        let Some(mapper) = target_mapper(&insert.target) else { return insert.clone() };
        insert.with(|data| {
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
        })
    }

    pub(crate) fn changing_update(update: &Update) -> sql::Result<Update> {
        let Some(mapper) = target_mapper(&update.target) else { return Ok(update.clone()) };
        check_table(&mapper, &update.values)?;
        let criteria = criteria_of(&OrmEntity::from(&mapper), &told(update.host.as_ref()))?;
        Ok(update.with(|data| {
            data.target = DmlTarget::from(mapper.table());
            rename(&mapper, &mut data.values);
            data.where_criteria.extend(criteria);
        }))
    }

    pub(crate) fn changing_delete(delete: &Delete) -> sql::Result<Delete> {
        let Some(mapper) = target_mapper(&delete.target) else { return Ok(delete.clone()) };
        let criteria = criteria_of(&OrmEntity::from(&mapper), &told(delete.host.as_ref()))?;
        Ok(delete.with(|data| {
            data.target = DmlTarget::from(mapper.table());
            data.where_criteria.extend(criteria);
        }))
    }
}

/// The criteria that a statement was told.
pub(crate) fn told(host: Option<&Annotations>) -> Vec<Rc<LoaderCriteria>> {
    let parent = host.and_then(|host| host.parent.as_ref());
    StatementOptions::told(parent).map(|told| told.criteria.clone()).unwrap_or_default()
}

/// Marks a SELECT that has no mapped classes any more, so that it compiles as it is.
#[derive(Clone, Copy, Debug)]
struct Resolved;

impl StatementPlugin for Resolved {
    fn resolve_select(&self, select: &Select, _around: &Surroundings) -> sql::Result<Select> {
        Ok(select.clone())
    }

    fn resolve_insert(&self, insert: &Insert) -> sql::Result<Insert> {
        Ok(insert.clone())
    }

    fn resolve_update(&self, update: &Update) -> sql::Result<Update> {
        Ok(update.clone())
    }

    fn resolve_delete(&self, delete: &Delete) -> sql::Result<Delete> {
        Ok(delete.clone())
    }
}

/// The columns that an item of a column list stands for.
pub(crate) fn expand(item: &Expr) -> sql::Result<Vec<Expr>> {
    match item.kind() {
        ExprKind::Entity(entity) => entity.columns(),
        ExprKind::From(from) => Ok(from.columns()),
        _ => Ok(composite_parts(item).map_or_else(|| vec![item.clone()], |(_, parts)| parts)),
    }
}

/// A SELECT with plain columns in place of its items, and tables in place of mapped classes.
pub(crate) fn resolve(
    select: &Select,
    joins: &Joins,
    columns: Vec<Expr>,
    restricted: &Restricted<'_>,
) -> sql::Result<Select> {
    let from_items = if joins.froms.is_empty() { implied_froms(select)? } else { joins.froms.clone() };
    let criteria = class_criteria(select, &joins.entities, restricted)?;
    Ok(select.with(|data| {
        data.items = columns;
        data.from_items = from_items;
        data.joins.clear();
        data.where_criteria.extend(criteria);
        if joins.adapts() {
            read_from_others(data, joins);
        }
        let parent = data.host.take().and_then(|host| host.parent);
        data.host = Some(Annotations { parent, plugin: Some(Rc::new(Resolved)), ..Annotations::default() });
        if data.label_style == LabelStyle::LegacyOrm {
            data.label_style = LabelStyle::DisambiguateOnly;
        }
    }))
}

/// Has criteria and order read what stands in the place of classes.
fn read_from_others(data: &mut SelectData, joins: &Joins) {
    let lists =
        [&mut data.where_criteria, &mut data.group_by, &mut data.having, &mut data.order_by, &mut data.distinct_on];
    for expr in lists.into_iter().flatten() {
        *expr = joins.adapt(expr);
    }
}

/// A FROM element; what a mapped class is read from, where it is one.
pub(super) fn resolve_from(from: &FromClause) -> sql::Result<FromClause> {
    match from {
        FromClause::Entity(entity) => Ok(entity.from_clause()?.unwrap_or_else(|| from.clone())),
        _ => Ok(from.clone()),
    }
}

/// The FROM elements of the mapped classes in a column list; they come before those that other columns need.
fn implied_froms(select: &Select) -> sql::Result<Vec<FromClause>> {
    let mut froms: Vec<FromClause> = Vec::new();
    for item in &select.items {
        let first = || column_exprs_in(item).first().and_then(Attribute::of)?.entity();
        let from = match item.kind() {
            ExprKind::Entity(entity) => entity.from_clause()?,
            _ => {
                let entity = OrmEntity::of_item(item).or_else(first);
                entity.map(|entity| entity.from_clause()).filter(|from| reads(item, from))
            }
        };
        if let Some(from) = from
            && !froms.iter().any(|known| known.same(&from))
        {
            froms.push(from);
        }
    }
    Ok(froms)
}

/// Whether an expression needs one of the elements inside of a FROM element.
fn reads(item: &Expr, from: &FromClause) -> bool {
    let mut needed = Vec::new();
    sql::traverse::from_objects(item, &mut needed);
    let parts = from.parts();
    needed.iter().any(|needed| parts.iter().any(|part| part.same(needed)))
}

/// What restricts the rows of an entity: criteria of the statement's options, and its class where a table is shared.
pub(super) fn criteria_of(entity: &OrmEntity, extra: &[Rc<LoaderCriteria>]) -> sql::Result<Vec<Expr>> {
    let mut criteria = Vec::new();
    for option in extra {
        criteria.extend(option.for_entity(entity).map_err(crate::Error::into_sql)?);
    }
    let criterion = entity.mapper().single_table_criterion().map_err(crate::Error::into_sql)?;
    criteria.extend(criterion.map(|criterion| entity.adapt(&criterion)));
    Ok(criteria)
}

/// What else restricts a SELECT.
pub(crate) struct Restricted<'a> {
    /// Criteria of the outermost statement's options.
    pub(crate) extra: &'a [Rc<LoaderCriteria>],
    /// FROM elements of the queries around it.
    pub(crate) around: &'a [FromClause],
}

/// Whether a query around reads an entity.
fn is_correlated(entity: &OrmEntity, around: &[FromClause]) -> bool {
    let from = entity.from_clause();
    around.iter().any(|outer| sql::statement::shared_parts(outer, &from))
}

/// What restricts the rows of the classes that a SELECT names, but for those that it joins.
fn class_criteria(select: &Select, joined: &[OrmEntity], restricted: &Restricted<'_>) -> sql::Result<Vec<Expr>> {
    let Restricted { extra, around } = restricted;
    let mut entities: Vec<OrmEntity> = Vec::new();
    let mut add = |entity: Option<OrmEntity>, is_named: bool| {
        let is_restricted = |entity: &OrmEntity| {
            let is_single = entity.mapper().is_single() && !entity.is_part();
            (is_single || !extra.is_empty()) && (is_named || !is_correlated(entity, around))
        };
        if let Some(entity) = entity.filter(is_restricted)
            && !entities.iter().chain(joined).any(|known| known.is_same(&entity))
        {
            entities.push(entity);
        }
    };
    for (expr, is_named) in
        select.items.iter().map(|item| (item, true)).chain(select.where_criteria.iter().map(|part| (part, false)))
    {
        add(OrmEntity::of(expr), is_named);
        sql::traverse::walk(expr, &mut |part| {
            add(Attribute::of(part).and_then(|attribute| attribute.entity()), is_named);
        });
    }
    for from in &select.from_items {
        add(OrmEntity::of_from(from), true);
    }
    let mut criteria = Vec::new();
    for entity in &entities {
        criteria.extend(criteria_of(entity, extra)?);
    }
    Ok(criteria)
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

/// An UPDATE changes the class's own table, and none of those above it.
fn check_table(mapper: &Rc<Mapper>, values: &[(ColumnKey, Operand)]) -> sql::Result<()> {
    for (key, _) in values {
        let property = match key {
            ColumnKey::Name(name) => mapper.find_property(name),
            ColumnKey::Expr(expr) => Attribute::of(expr).map(|attribute| attribute.property().clone()),
        };
        let table = property.as_ref().and_then(|property| property.column()).and_then(Column::table);
        let above = mapper.to_root().into_iter().skip(1);
        let is_above = |table: &Table| above.map(|mapper| mapper.table().clone()).any(|t| t.ptr_eq(table));
        if let Some(table) = table.filter(|table| !table.ptr_eq(mapper.table()))
            && is_above(&table)
        {
            return Err(sql::Error::compile(format!(
                "Backend does not support additional tables in the SET clause; cannot include columns from table(s) \
                 '{}' in SET clause",
                table.name()
            )));
        }
    }
    Ok(())
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
