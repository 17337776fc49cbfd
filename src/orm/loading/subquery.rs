//! Loading related objects by a SELECT that repeats the query as a subquery; SQLAlchemy: `SubqueryLoader`.

use std::rc::Rc;

use engine::Cause;
use sql::expr::Expr;
use sql::selectable::{FromClause, JoinKind, Selectable};
use sql::statement::{JoinRequest, JoinTarget, LabelStyle, Select};

use crate::error::Result;
use crate::event::{Executing, Execution};
use crate::hash::HashMap;
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::loading::after::{by_key, give};
use crate::loading::eager_join::sort_columns;
use crate::loading::joins::Joins;
use crate::loading::plugin;
use crate::loading::post_loads::Waiting;
use crate::loading::related::After;
use crate::loading::{LoadContext, LoadPlan, RootQuery, result};
use crate::mapper::{AliasOptions, AliasedEntity, OrmEntity};
use crate::options::LoadPath;
use crate::relationship::RelationshipAttribute;
use crate::session::Session;
use crate::state::Passive;

/// One step from the query's entity to the related objects.
struct Step {
    entity: OrmEntity,
    key: Rc<str>,
}

/// Loads a relationship of the objects that wait for it.
pub(super) fn load(
    session: &Session,
    context: &LoadContext,
    root: &Rc<RootQuery>,
    after: &After,
    waiting: &Waiting,
) -> Result<()> {
    let relationship = &after.relationship;
    let _cause = session.cause(Cause::EagerLoad(relationship.name()));
    let steps = steps(&after.path);
    let steps = steps.get(root.depth()..).unwrap_or_default();
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return Ok(()) };
    let Some(leftmost) = RelationshipAttribute::new(&first.entity, &first.key) else { return Ok(()) };
    let embedded = embedded(root.select(), &leftmost)?;
    let options = AliasOptions { from: Some(embedded), ..AliasOptions::default() };
    let mut parent = alias(&OrmEntity::from(leftmost.source().mapper()), options);
    let mut joins: Vec<JoinRequest> = Vec::new();
    let root_from = parent.from_clause();
    for step in steps.iter().take(steps.len() - 1) {
        let Some(attribute) = RelationshipAttribute::new(&parent, &step.key) else { return Ok(()) };
        let own = attribute.relationship().entity()?;
        let from = own.alias().map(|alias| alias.anonymous());
        let next = alias(&own, AliasOptions { from, ..AliasOptions::default() });
        joins.push(join(&attribute, &next));
        parent = next;
    }
    let Some(attribute) = RelationshipAttribute::new(&parent, &last.key) else { return Ok(()) };
    let target = &after.entity;
    joins.push(join(&attribute, target));
    let locals = local_columns(&attribute)?;
    let mut items = vec![target.expression()];
    items.extend(locals.iter().map(|column| parent.adapt(column)));
    let order_by: Vec<Expr> = relationship.order_by()?.iter().map(|expr| target.adapt(expr)).collect();
    let select = Select::new(items).with(|data| {
        data.from_items = vec![root_from];
        data.joins = joins;
        data.order_by = order_by;
        data.label_style = LabelStyle::TablenamePlusCol;
    });
    let found = send(session, context, root, after, &select, locals.len())?;
    for (state, overwrites) in waiting.values() {
        let mut values = Vec::with_capacity(locals.len());
        for column in &locals {
            let property = column.as_column().and_then(|column| state.mapper().property_of(column));
            let value = match property {
                Some(property) => state.load(&property, Passive::OFF)?.value(),
                None => None,
            };
            values.push(value.map(crate::state::AttrValue::into_value).unwrap_or_default());
        }
        let key = relationship.parent()?.identity_key(values);
        give(relationship, state, *overwrites, found.get(&key).cloned().unwrap_or_default())?;
    }
    Ok(())
}

fn send(
    session: &Session,
    context: &LoadContext,
    root: &Rc<RootQuery>,
    after: &After,
    select: &Select,
    width: usize,
) -> Result<HashMap<IdentityKey, Vec<Instance>>> {
    let relationship = &after.relationship;
    let plan = Rc::new(LoadPlan::after(select, after)?);
    let (target, parent) = (relationship.target()?, relationship.parent()?);
    let rows = root.parameters();
    let plan =
        match session.executing_load(&plan.source, rows, Executing::load(Execution::RelationshipLoad, &after.path))? {
            None => plan,
            Some(changed) => Rc::new(LoadPlan::after(&changed, after)?),
        };
    let statement = &plan.select;
    let connection = session.statement_connection(Some(&target), &statement.clone().into())?;
    let rows = plan.compiled.execute(&connection, statement.id(), || statement.clone().into(), rows)?;
    let context = LoadContext { overwrites: context.overwrites, root: Some(root.clone()), ..LoadContext::default() };
    by_key(&result(session, &plan, context, rows)?, &parent, 1..=width, 0)
}

fn alias(entity: &OrmEntity, options: AliasOptions) -> OrmEntity {
    OrmEntity::of_alias(&AliasedEntity::new(entity.mapper(), options)).unwrap_or_else(|| entity.clone())
}

fn join(attribute: &RelationshipAttribute, target: &OrmEntity) -> JoinRequest {
    JoinRequest {
        left: None,
        target: JoinTarget::Entity(target.as_entity()),
        onclause: None,
        onclause_entity: Some(attribute.to(target).as_entity()),
        kind: JoinKind::Inner,
        items: None,
        goes_last: false,
    }
}

fn steps(path: &LoadPath) -> Vec<Step> {
    let Some((before, entity, key)) = path.last() else { return Vec::new() };
    let mut found = steps(before);
    found.push(Step { entity: entity.clone(), key: key.clone() });
    found
}

/// The columns of the own side, each once.
fn local_columns(attribute: &RelationshipAttribute) -> Result<Vec<Expr>> {
    let mut found: Vec<Expr> = Vec::new();
    let mapper = attribute.source().mapper();
    for (local, _) in &attribute.relationship().join()?.local_remote_pairs {
        let is_own = local.as_column().is_some_and(|column| mapper.property_of(column).is_some());
        if is_own && !found.iter().any(|known| known.same(local)) {
            found.push(local.clone());
        }
    }
    Ok(found)
}

/// The query as a subquery of the columns that the first relationship compares.
fn embedded(select: &Select, leftmost: &RelationshipAttribute) -> Result<FromClause> {
    let locals = local_columns(leftmost)?;
    let mut columns: Vec<Expr> = locals.iter().map(|column| leftmost.source().adapt(column)).collect();
    let tables = locals.iter().filter_map(|column| column.as_column()?.table());
    let keys: Vec<Expr> = tables.flat_map(|table| FromClause::Table(table).primary_key()).collect();
    let has_whole_key = keys.iter().all(|key| locals.iter().any(|column| column.same(key)));
    let limit = &select.limit;
    let is_limited = limit.limit.is_some() || limit.offset.is_some() || limit.fetch.is_some();
    if is_limited && !has_whole_key {
        // DISTINCT rows are sorted by what they show.
        for column in sort_columns(&select.order_by) {
            if !columns.iter().any(|known| known.same(&column)) {
                columns.push(column);
            }
        }
    }
    let from = FromClause::Entity(leftmost.source().as_entity());
    let joins = Joins::of(select, &plugin::told(select.host.as_ref()))?;
    let inner = select.with(|data| {
        // Criteria restrict the entity, not its table.
        let own = leftmost.source().from_clause();
        let named = |known: &FromClause| if known.same(&own) { from.clone() } else { known.clone() };
        data.from_items = joins.froms.iter().map(named).collect();
        data.joins.clear();
        data.items = columns;
        data.distinct |= !has_whole_key;
        data.label_style = LabelStyle::TablenamePlusCol;
        data.host = None;
        if !is_limited {
            data.order_by = Vec::new();
        }
        if data.from_items.is_empty() {
            data.from_items = vec![from.clone()];
        }
    });
    Ok(Selectable::Select(inner).subquery(None))
}
