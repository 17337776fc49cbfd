//! Loading related objects of many objects, after the rows of the query that loaded these.

use std::ops::RangeInclusive;
use std::rc::Rc;

use engine::{Cause, NamedRow};
use sql::Value;
use sql::expr::{BindParam, Expr, ExprKind, Operand, Operator, bindparam, tuple_};
use sql::statement::{LabelStyle, Select};

use crate::error::{Error, ErrorKind, Result};
use crate::event::{Executing, Execution};
use crate::hash::{HashMap, IndexSet};
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::loading::post_loads::{PostLoads, Waiting};
use crate::loading::related::{After, AfterKind};
use crate::loading::{Behalf, LoadContext, LoadPlan, RootQuery, load_relationship, result};
use crate::mapper::{AliasOptions, AliasedEntity, Mapper, OrmEntity, Property};
use crate::relationship::{Direction, RelationshipAttribute, RelationshipProperty, suffices};
use crate::session::Session;
use crate::state::{Fetched, InstanceState, Loaded, Passive};

/// How many keys a SELECT has at most.
const CHUNK: usize = 500;

/// Loads a relationship of the objects that wait for it.
pub(super) fn load(
    session: &Session,
    overwrites: bool,
    after: &Rc<After>,
    waiting: &Waiting,
    post_loads: &Rc<PostLoads>,
) -> Result<()> {
    let relationship = &after.relationship;
    let _cause = session.cause(Cause::EagerLoad(relationship.name()));
    match after.kind {
        AfterKind::Immediate | AfterKind::Known | AfterKind::Subquery => immediately(after, waiting, post_loads),
        AfterKind::Selectin => Selectin { session, overwrites, after, waiting, post_loads, relationship }.run(),
    }
}

/// Loads the relationship of one object after the other.
pub(super) fn immediately(after: &After, waiting: &Waiting, post_loads: &Rc<PostLoads>) -> Result<()> {
    let relationship = &after.relationship;
    let passive = match after.kind {
        AfterKind::Known => Passive::NO_FETCH_RELATED,
        _ => Passive::OFF,
    };
    let behalf = Behalf { post_loads, path: &after.path };
    for (state, overwrites) in waiting.values() {
        let Some(property) = relationship.property_of(state.mapper()) else { continue };
        if !overwrites && state.related_in_memory(&property).is_some() {
            continue;
        }
        let passive = passive.with(Passive::NO_RAISE);
        let fetched = load_relationship(state, &property, relationship, passive, Some(&behalf))?;
        if relationship.lazy().is_write_only() {
            // There is no place for them in memory.
            let text = "Dynamic attributes don't support collection population.";
            return Err(Error::new(ErrorKind::NOT_IMPLEMENTED, text));
        }
        match fetched {
            Fetched::Objects(objects) => {
                state.put_related(&property, relationship, objects)?;
            }
            Fetched::Empty => {
                state.put_related(&property, relationship, Vec::new())?;
            }
            Fetched::NoResult | Fetched::NeverSet | Fetched::WasSet => {}
        }
    }
    Ok(())
}

/// Puts related objects that were found for objects; those without any get an empty value.
pub(super) fn give(
    relationship: &Rc<RelationshipProperty>,
    state: &Rc<InstanceState>,
    overwrites: bool,
    objects: Vec<Instance>,
) -> Result<()> {
    let Some(property) = relationship.property_of(state.mapper()) else { return Ok(()) };
    if !overwrites && state.related_in_memory(&property).is_some() {
        return Ok(());
    }
    put(relationship, state, &property, objects)
}

/// Puts related objects that were found for an object; a reference takes one.
pub(super) fn put(
    relationship: &Rc<RelationshipProperty>,
    state: &Rc<InstanceState>,
    property: &Rc<Property>,
    mut objects: Vec<Instance>,
) -> Result<()> {
    if !relationship.uselist() && objects.len() > 1 {
        sql::warn(format!(
            "Multiple rows returned with uselist=False for eagerly-loaded attribute '{}' ",
            relationship.name()
        ));
        objects.truncate(1);
    }
    state.put_related(property, relationship, objects)?;
    Ok(())
}

/// Rows of a query that hold a key and an object, by key.
pub(super) fn by_key(
    rows: &engine::CursorResult,
    mapper: &Mapper,
    key: RangeInclusive<usize>,
    object: usize,
) -> Result<HashMap<IdentityKey, Vec<Instance>>> {
    let mut found: HashMap<IdentityKey, Vec<Instance>> = HashMap::default();
    rows.set_unique();
    for values in rows.all_values()? {
        if let Some(Value::Host(host)) = values.get(object)
            && let Some(instance) = host.as_any().downcast_ref::<Instance>()
        {
            let key = mapper.identity_key(values.get(key.clone()).unwrap_or_default().iter().cloned());
            found.entry(key).or_default().push(instance.clone());
        }
    }
    Ok(found)
}

/// SELECT … WHERE key IN (…); SQLAlchemy: `SelectInLoader`.
struct Selectin<'a> {
    session: &'a Session,
    overwrites: bool,
    after: &'a After,
    waiting: &'a Waiting,
    post_loads: &'a Rc<PostLoads>,
    relationship: &'a Rc<RelationshipProperty>,
}

/// An object and the primary key that it refers to.
struct Referring {
    key: Option<IdentityKey>,
    state: Rc<InstanceState>,
    overwrites: bool,
}

/// How the SELECT finds related rows.
enum Form {
    /// By the related primary key, which the objects refer to.
    Referred,
    /// By the foreign keys of related rows.
    Foreign(Vec<Expr>),
    /// By those of the table between both.
    Between(Vec<Expr>),
    /// By the primary key of the own table, which is joined.
    Own,
}

impl Selectin<'_> {
    fn run(&self) -> Result<()> {
        let form = self.form()?;
        if let Form::Referred = form {
            if let Some(keys) = self.referred_keys()? {
                return self.load_referred(&keys);
            }
            return self.load_by_parent(&Form::Own);
        }
        self.load_by_parent(&form)
    }

    fn form(&self) -> Result<Form> {
        let join = self.relationship.join()?;
        let parent = self.relationship.parent()?;
        if self.relationship.config().omit_join == Some(false) {
            return Ok(Form::Own);
        }
        Ok(match join.direction {
            Direction::ManyToOne if self.relationship.uses_get() => Form::Referred,
            Direction::ManyToOne => Form::Own,
            Direction::ManyToMany => {
                if !self.relationship.is_self_referential()? && suffices::secondary(join, &parent) {
                    Form::Between(suffices::foreign_columns(join, &parent))
                } else {
                    Form::Own
                }
            }
            Direction::OneToMany => {
                if suffices::foreign_keys(join, &parent) {
                    Form::Foreign(suffices::foreign_columns(join, &parent))
                } else {
                    Form::Own
                }
            }
        })
    }

    /// The related primary keys of the objects; nothing where one of them has not loaded its foreign key.
    fn referred_keys(&self) -> Result<Option<Vec<Referring>>> {
        let target = self.relationship.target()?;
        let columns = self.relationship.key_columns()?;
        let mut found = Vec::new();
        for (state, overwrites) in self.waiting.values() {
            let mut key = Vec::with_capacity(columns.len());
            for column in columns {
                let property = column.as_column().and_then(|column| state.mapper().property_of(column));
                let Some(property) = property else { return Ok(None) };
                match state.load(&property, Passive::NO_FETCH)? {
                    Loaded::Value(value) => key.push(value.into_value()),
                    Loaded::NoValue => key.push(Value::Null),
                    Loaded::NoResult => return Ok(None),
                }
            }
            let key = (!key.iter().any(Value::is_null)).then(|| target.identity_key(key));
            found.push(Referring { key, state: state.clone(), overwrites: *overwrites });
        }
        Ok(Some(found))
    }

    fn load_referred(&self, referring: &[Referring]) -> Result<()> {
        let target = self.relationship.target()?;
        let entity = &self.after.entity;
        let columns: Vec<Expr> = target.primary_key().iter().map(|key| entity.adapt(&Expr::from(key))).collect();
        let select = self.select(&columns, entity, None)?;
        let plan = self.plan(&select)?;
        let wanted: IndexSet<&IdentityKey> = referring.iter().filter_map(|one| one.key.as_ref()).collect();
        let wanted: Vec<Vec<Value>> = wanted.into_iter().map(|key| key.values().to_vec()).collect();
        let mut found: HashMap<IdentityKey, Vec<Instance>> = HashMap::default();
        for chunk in wanted.chunks(CHUNK) {
            found.extend(self.send(&plan, chunk, &target, columns.len())?);
        }
        for one in referring {
            let objects = one.key.as_ref().and_then(|key| found.get(key)).cloned().unwrap_or_default();
            let objects = objects.into_iter().take(1).collect();
            give(self.relationship, &one.state, one.overwrites, objects)?;
        }
        Ok(())
    }

    fn load_by_parent(&self, form: &Form) -> Result<()> {
        let parent = self.relationship.parent()?;
        let entity = &self.after.entity;
        let (columns, select) = match form {
            Form::Foreign(columns) => {
                let columns: Vec<Expr> = columns.iter().map(|column| entity.adapt(column)).collect();
                let select = self.select(&columns, entity, None)?;
                (columns, select)
            }
            Form::Between(columns) => (columns.clone(), self.select(columns, entity, Some(entity))?),
            Form::Referred | Form::Own => {
                let alias = AliasedEntity::new(&parent, AliasOptions::default());
                let alias = OrmEntity::of_alias(&alias).unwrap_or_else(|| OrmEntity::from(&parent));
                let columns: Vec<Expr> = parent.primary_key().iter().map(|key| alias.adapt(&Expr::from(key))).collect();
                let select = self.select_joined(&columns, &alias, entity)?;
                (columns, select)
            }
        };
        let plan = self.plan(&select)?;
        let states: Vec<&(Rc<InstanceState>, bool)> = self.waiting.values().collect();
        for chunk in states.chunks(CHUNK) {
            let keys: Vec<Vec<Value>> = chunk
                .iter()
                .map(|(state, _)| state.key().map(|key| key.values().to_vec()).unwrap_or_default())
                .collect();
            let mut found = self.send(&plan, &keys, &parent, columns.len())?;
            for ((state, overwrites), key) in chunk.iter().zip(&keys) {
                give(
                    self.relationship,
                    state,
                    *overwrites,
                    found.remove(&parent.identity_key(key.clone())).unwrap_or_default(),
                )?;
            }
        }
        Ok(())
    }

    /// The SELECT without the own table; with the table between both where `between` names the related entity.
    fn select(&self, columns: &[Expr], entity: &OrmEntity, between: Option<&OrmEntity>) -> Result<Select> {
        let join = self.relationship.join()?;
        let mut items = columns.to_vec();
        items.push(entity.expression());
        let mut select = Select::new(items);
        if let (Some(_), Some(secondary), Some(condition)) = (between, &join.secondary, &join.secondaryjoin) {
            let on = entity.adapt(&deannotated(condition));
            select = select.with(|data| data.from_items = vec![secondary.clone()]).join(sql::statement::JoinRequest {
                left: None,
                target: sql::statement::JoinTarget::Entity(entity.as_entity()),
                onclause: Some(on),
                onclause_entity: None,
                kind: sql::selectable::JoinKind::Inner,
                items: None,
                goes_last: false,
            });
        } else {
            select = select.with(|data| data.from_items = vec![entity.from_clause()]);
        }
        self.finished(select, columns, entity)
    }

    fn select_joined(&self, columns: &[Expr], alias: &OrmEntity, entity: &OrmEntity) -> Result<Select> {
        let mut items = columns.to_vec();
        items.push(entity.expression());
        let mut select = Select::new(items).with(|data| data.from_items = vec![alias.from_clause()]);
        if let Some(attribute) = RelationshipAttribute::new(alias, self.relationship.key()) {
            select = select.join(sql::statement::JoinRequest {
                left: None,
                target: sql::statement::JoinTarget::Entity(entity.as_entity()),
                onclause: None,
                onclause_entity: Some(attribute.to(entity).as_entity()),
                kind: sql::selectable::JoinKind::Inner,
                items: None,
                goes_last: false,
            });
        }
        self.finished(select, columns, entity)
    }

    /// The keys, further conditions, and the order of a collection.
    fn finished(&self, select: Select, columns: &[Expr], entity: &OrmEntity) -> Result<Select> {
        let key = match columns {
            [one] => one.clone(),
            many => tuple_(many.to_vec()),
        };
        let bind = BindParam { expanding: true, ..BindParam::named("primary_keys", Value::Null, key.ty()) };
        let tuple_types = (columns.len() > 1).then(|| columns.iter().map(Expr::ty).collect());
        let bind = bindparam(BindParam { tuple_types, ..bind });
        let criteria = vec![key.operate(Operator::In, Operand::Expr(bind))?];
        let order_by = self.relationship.order_by()?.iter().map(|expr| entity.adapt(expr)).collect();
        Ok(select.filter(criteria).with(|data| {
            data.order_by = order_by;
            data.label_style = LabelStyle::None;
        }))
    }

    fn plan(&self, select: &Select) -> Result<Rc<LoadPlan>> {
        Ok(Rc::new(LoadPlan::after(select, self.after)?))
    }

    fn send(
        &self,
        plan: &Rc<LoadPlan>,
        keys: &[Vec<Value>],
        mapper: &Rc<Mapper>,
        width: usize,
    ) -> Result<HashMap<IdentityKey, Vec<Instance>>> {
        let values: Vec<Value> = keys
            .iter()
            .map(|key| match key.as_slice() {
                [one] => one.clone(),
                many => Value::List(many.to_vec().into()),
            })
            .collect();
        let parameters: NamedRow = Rc::from(vec![(Rc::from("primary_keys"), Value::List(values.into()))]);
        let session = self.session;
        let sent = std::slice::from_ref(&parameters);
        let changed = session.executing_load(
            &plan.source,
            sent,
            Executing::load(Execution::RelationshipLoad, &self.after.path),
        )?;
        let plan = &changed.map_or_else(|| Ok(plan.clone()), |changed| self.plan(&changed))?;
        let select = &plan.select;
        let connection = session.statement_connection(Some(mapper), &select.clone().into())?;
        let root = RootQuery::new(&plan.source, vec![parameters.clone()], self.after.path.len());
        let rows = plan.compiled.execute(&connection, select.id(), || select.clone().into(), &[parameters])?;
        let context = LoadContext {
            overwrites: self.overwrites,
            root: Some(root),
            post_loads: Some(self.post_loads.clone()),
            ..LoadContext::default()
        };
        by_key(&result(session, plan, context, rows)?, mapper, 0..=width - 1, width)
    }
}

/// A condition without the marks of its sides.
pub(super) fn deannotated(condition: &Expr) -> Expr {
    sql::traverse::replace(condition, &mut |part: &Expr| match part.kind() {
        ExprKind::Column(_) | ExprKind::Proxy(_) => Some(part.deannotated()),
        _ => None,
    })
}
