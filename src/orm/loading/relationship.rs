//! Loading the related objects of one object, when its attribute is read; SQLAlchemy: `LazyLoader`.

use std::rc::Rc;

use engine::{Cause, NamedRow};
use sql::Value;
use sql::statement::{LabelStyle, Select};

use crate::error::{Error, ErrorKind, Result};
use crate::event::{Executing, Execution};
use crate::host::Instance;
use crate::loading::{self, LoadContext, LoadPlan, PlanKey, PostLoads, RefreshOptions, RootQuery, result};
use crate::mapper::{OrmEntity, Property};
use crate::options::{LoadPath, LoadedWith, LoaderOptions};
use crate::relationship::{Direction, Lazy, LazyClause, RelationshipProperty};
use crate::session::Session;
use crate::state::{AttrValue, Fetched, InstanceState, Loaded, Passive};

/// The query on whose behalf related objects are loaded at once.
pub(crate) struct Behalf<'a> {
    pub(crate) post_loads: &'a Rc<PostLoads>,
    /// The path of that query that leads to them.
    pub(crate) path: &'a LoadPath,
}

/// The related objects of an object, from the identity map or the database.
pub(crate) fn load_relationship(
    state: &Rc<InstanceState>,
    property: &Rc<Property>,
    relationship: &Rc<RelationshipProperty>,
    passive: Passive,
    behalf: Option<&Behalf<'_>>,
) -> Result<Fetched> {
    let is_pending = !state.has_key();
    let (lazy, criteria) = state.lazy_of(property);
    let loads_pending = relationship.config().load_on_pending || state.loads_pending.get();
    if lazy == Lazy::NoLoad || (is_pending && (!loads_pending || !state.is_attached())) {
        return Ok(Fetched::Empty);
    }
    let clause = &relationship.resolved()?.lazy;
    // An object of the identity map might not fulfil further conditions.
    let uses_get = clause.uses_get && criteria.is_empty();
    if (!passive.allows(Passive::SQL_OK) && !uses_get) || (!passive.allows(Passive::NON_PERSISTENT_OK) && is_pending) {
        return Ok(Fetched::NoResult);
    }
    if lazy == Lazy::Raise
        && !passive.allows(Passive::NO_RAISE)
        && (!uses_get || passive.allows(Passive::RELATED_OBJECT_OK))
    {
        return Err(refused(relationship, lazy));
    }
    let Some(session) = state.session() else {
        if passive.allows(Passive::NO_RAISE) {
            return Ok(Fetched::NoResult);
        }
        return Err(Error::new(
            ErrorKind::DetachedInstance,
            format!(
                "Parent instance {} is not bound to a Session; lazy load operation of attribute '{}' cannot proceed",
                state.describe(),
                property.key()
            ),
        )
        .with_code("bhk3"));
    };
    let run = LazyLoad { state, property, relationship, clause, session, passive, lazy, criteria: &criteria, behalf };
    if uses_get { run.by_identity() } else { run.by_query() }
}

fn refused(relationship: &RelationshipProperty, lazy: Lazy) -> Error {
    Error::invalid_request(format!("'{}' is not available due to lazy='{}'", relationship.name(), lazy.name()))
}

struct LazyLoad<'a> {
    state: &'a Rc<InstanceState>,
    property: &'a Rc<Property>,
    relationship: &'a Rc<RelationshipProperty>,
    clause: &'a LazyClause,
    session: Session,
    passive: Passive,
    lazy: Lazy,
    /// What else related rows have to fulfil.
    criteria: &'a [sql::expr::Expr],
    behalf: Option<&'a Behalf<'a>>,
}

impl LazyLoad<'_> {
    /// The values of own columns; the committed ones where a flush asks.
    fn value(&self, column: &sql::expr::Expr) -> Result<Loaded> {
        let mapper = self.state.mapper();
        let Some(own) = column.as_column() else {
            return Ok(Loaded::NoValue);
        };
        let property = mapper.required_property_of(own)?;
        let passive = self.passive;
        if passive.allows(Passive::LOAD_AGAINST_COMMITTED) {
            self.state.committed_value(&property, passive)
        } else {
            self.state.load(&property, passive)
        }
    }

    fn was_set(&self) -> bool {
        !self.passive.allows(Passive::DEFERRED_HISTORY)
            && self.state.data.borrow().value(self.property.index()).is_some()
    }

    fn by_identity(&self) -> Result<Fetched> {
        let mut values = Vec::with_capacity(self.clause.key_columns.len());
        for column in &self.clause.key_columns {
            values.push(match self.value(column)? {
                Loaded::Value(value) => value.into_value(),
                Loaded::NoResult => return Ok(Fetched::NoResult),
                Loaded::NoValue => return Ok(Fetched::NeverSet),
            });
        }
        let target = self.relationship.target()?;
        if !target.is_identifying(&values) {
            return Ok(Fetched::Objects(Vec::new()));
        }
        if self.was_set() {
            return Ok(Fetched::WasSet);
        }
        if let Some(found) = self.session.identity(&target.identity_key(values.clone())) {
            let instance = found.instance();
            if found.is_expired() {
                if !self.passive.allows(Passive::SQL_OK) {
                    return Ok(Fetched::NoResult);
                }
                if !self.passive.allows(Passive::RELATED_OBJECT_OK) {
                    return Ok(objects(instance));
                }
                match found.load_expired(self.passive, None) {
                    Ok(_) => {}
                    Err(error) if error.kind() == ErrorKind::ObjectDeleted => {
                        self.session.remove_newly_deleted(std::slice::from_ref(&found));
                        return Ok(Fetched::Objects(Vec::new()));
                    }
                    Err(error) => return Err(error),
                }
            }
            let is_a = found.mapper().is_a(&target);
            return Ok(objects(instance.filter(|_| is_a)));
        }
        if !self.passive.allows(Passive::SQL_OK) || !self.passive.allows(Passive::RELATED_OBJECT_OK) {
            return Ok(Fetched::NoResult);
        }
        if self.lazy == Lazy::RaiseOnSql && !self.passive.allows(Passive::NO_RAISE) {
            return Err(refused(self.relationship, self.lazy));
        }
        let _cause = self.cause();
        let options = RefreshOptions {
            post_loads: self.post_loads(),
            plan_key: self.behalf.is_none().then(|| self.plan_key()),
            keeper: self.loaded_with(),
            no_autoflush: self.is_without_autoflush(),
            loader: self.options(),
            path: self.path(),
            why: Some(self.executing()),
            ..RefreshOptions::default()
        };
        Ok(objects(loading::load_by_primary_key(&self.session, &target, &values, options)?))
    }

    fn by_query(&self) -> Result<Fetched> {
        let mut values = Vec::with_capacity(self.clause.parameters.len());
        let passive_off =
            Self { passive: self.passive.without(Passive::INIT_OK), session: self.session.clone(), ..*self };
        for (_, column) in &self.clause.parameters {
            values.push(match passive_off.value(column)? {
                Loaded::Value(value) => Some(value.into_value()),
                Loaded::NoResult => return Ok(Fetched::NoResult),
                Loaded::NoValue => None,
            });
        }
        if self.was_set() {
            return Ok(Fetched::WasSet);
        }
        let is_missing = if self.state.has_key() {
            values.iter().any(Option::is_none)
        } else {
            values.iter().any(|value| value.as_ref().is_none_or(Value::is_null))
        };
        if is_missing {
            return Ok(Fetched::Objects(Vec::new()));
        }
        if self.lazy == Lazy::RaiseOnSql && !self.passive.allows(Passive::NO_RAISE) {
            return Err(refused(self.relationship, self.lazy));
        }
        let parameters: NamedRow = self
            .clause
            .parameters
            .iter()
            .zip(values)
            .map(|((name, _), value)| (name.clone(), value.unwrap_or_default()))
            .collect();
        let target = self.relationship.target()?;
        let mut plan = self.plan()?;
        let _cause = self.cause();
        let sent = std::slice::from_ref(&parameters);
        if let Some(changed) = self.session.executing_load(&plan.source, sent, self.executing())? {
            plan = Rc::new(self.plan_of(&changed)?);
        }
        if !self.is_without_autoflush() {
            self.session.run_autoflush()?;
        }
        let connection = self.session.statement_connection(Some(&target), &plan.select.clone().into())?;
        let select = &plan.select;
        let context = LoadContext {
            root: Some(RootQuery::new(&plan.source, vec![parameters.clone()], self.path().len())),
            post_loads: self.post_loads(),
            spares_loaded: true,
            ..LoadContext::default()
        };
        let rows = plan.compiled.execute(&connection, select.id(), || select.clone().into(), &[parameters])?;
        let rows = result(&self.session, &plan, context, rows)?;
        rows.set_unique();
        let mut found = Vec::new();
        for row in rows.all()? {
            if let Some(Value::Host(host)) = row.values().first()
                && let Some(instance) = host.as_any().downcast_ref::<Instance>()
            {
                found.push(instance.clone());
            }
        }
        if !self.relationship.uselist() && found.len() > 1 {
            sql::warn(format!(
                "Multiple rows returned with uselist=False for lazily-loaded attribute '{}' ",
                self.relationship.name()
            ));
            found.truncate(1);
        }
        Ok(Fetched::Objects(found))
    }

    fn executing(&self) -> Executing {
        let lazily_for = Some(self.state.clone()).filter(|_| self.behalf.is_none());
        Executing { lazily_for, ..Executing::load(Execution::RelationshipLoad, &self.path()) }
    }

    fn post_loads(&self) -> Option<Rc<PostLoads>> {
        self.behalf.map(|behalf| behalf.post_loads.clone())
    }

    fn loaded_with(&self) -> Option<Rc<LoadedWith>> {
        self.state.loaded_with.borrow().clone()
    }

    /// What the query of the object was told.
    fn options(&self) -> Option<Rc<LoaderOptions>> {
        self.state.loaded_with.borrow().as_ref().map(|with| with.options.clone())
    }

    fn plan_key(&self) -> PlanKey {
        PlanKey::Reference(self.relationship.id(), self.state.mapper().id())
    }

    /// The path to the related objects.
    fn path(&self) -> LoadPath {
        if let Some(behalf) = self.behalf {
            return behalf.path.clone();
        }
        let (mapper, key) = (self.state.mapper(), self.property.key());
        match self.state.loaded_with.borrow().as_ref() {
            Some(with) => with.path_behind(mapper, key),
            None => LoadPath::root().then(&OrmEntity::from(mapper), key),
        }
    }

    /// How the related rows are loaded; worked out once, or once for all objects of a query that was told something.
    fn plan(&self) -> Result<Rc<LoadPlan>> {
        if !self.criteria.is_empty() || self.behalf.is_some() {
            return Ok(Rc::new(self.new_plan()?));
        }
        if let Some(with) = self.loaded_with() {
            return with.plan(self.state.mapper(), &self.plan_key(), || self.new_plan());
        }
        if self.relationship.parent()?.id() != self.state.mapper().id() {
            return Ok(Rc::new(self.new_plan()?));
        }
        let cell = &self.relationship.caches.lazy;
        if let Some(plan) = cell.get() {
            return Ok(plan.clone());
        }
        let plan = Rc::new(self.new_plan()?);
        Ok(cell.get_or_init(|| plan).clone())
    }

    /// The SELECT of the related rows, and what it brings.
    fn new_plan(&self) -> Result<LoadPlan> {
        let target = self.relationship.entity()?;
        let join = self.relationship.join()?;
        let criteria = self.clause.criteria.iter().map(|part| target.adapt(part));
        let mut select =
            Select::new(vec![target.expression()]).label_style(LabelStyle::None).filter(criteria.collect::<Vec<_>>());
        let order_by: Vec<_> = self.relationship.order_by()?.iter().map(|part| target.adapt(part)).collect();
        if join.secondary.is_some() || !order_by.is_empty() {
            select = select.with(|data| {
                if let Some(secondary) = &join.secondary {
                    data.from_items = vec![target.from_clause(), secondary.clone()];
                }
                data.order_by = order_by;
            });
        }
        self.plan_of(&select)
    }

    fn plan_of(&self, select: &Select) -> Result<LoadPlan> {
        let options = self.options().unwrap_or_default().and(&self.relationship.entity()?, self.criteria);
        let path = self.path();
        // Related objects refer back to the object at hand, which is there.
        let mut back = Vec::new();
        for reverse in self.relationship.reverse() {
            let is_read_later = matches!(reverse.lazy(), Lazy::Select | Lazy::Raise | Lazy::RaiseOnSql);
            if reverse.uses_get() && reverse.direction()? == Direction::ManyToOne && !is_read_later {
                options.check_lazily(&path, &reverse)?;
                back.push(reverse.id());
            }
        }
        LoadPlan::lazily(select, options, path, back)
    }

    fn is_without_autoflush(&self) -> bool {
        !self.state.has_key() || self.passive.allows(Passive::NO_AUTOFLUSH)
    }

    fn cause(&self) -> Option<engine::CauseScope> {
        self.session.cause(Cause::LazyLoad(self.relationship.name()))
    }
}

fn objects(instance: Option<Instance>) -> Fetched {
    Fetched::Objects(instance.into_iter().collect())
}

impl InstanceState {
    /// When a relationship of this object is loaded: as the query said that loaded it, or as the mapping says.
    pub(crate) fn lazy_of(&self, property: &Property) -> (Lazy, Rc<[sql::expr::Expr]>) {
        let data = self.data.borrow();
        let lazies = data.related.as_ref().map(|related| related.lazies.as_slice()).unwrap_or_default();
        match lazies.iter().find(|(index, ..)| *index == property.index()) {
            Some((_, lazy, criteria)) => (*lazy, criteria.clone()),
            None => (property.relationship().map(|own| own.lazy()).unwrap_or_default(), Rc::default()),
        }
    }

    /// Has a relationship loaded in another way than the mapping says, with further conditions of related rows.
    pub(crate) fn set_lazy(&self, index: usize, lazy: Lazy, criteria: Rc<[sql::expr::Expr]>) {
        let mut data = self.data.borrow_mut();
        let lazies = &mut data.related_mut().lazies;
        lazies.retain(|(known, ..)| *known != index);
        lazies.push((index, lazy, criteria));
    }

    /// Has what is not loaded yet loaded as the query of another object said.
    pub(crate) fn load_later_as(&self, other: &Self) {
        self.loaded_with.borrow_mut().clone_from(&other.loaded_with.borrow());
        let lazies = other.data.borrow().related.as_ref().map(|related| related.lazies.clone()).unwrap_or_default();
        if !lazies.is_empty() {
            self.data.borrow_mut().related_mut().lazies = lazies;
        }
    }

    /// The related object or objects, without loading them.
    pub(crate) fn related_in_memory(&self, property: &Property) -> Option<AttrValue> {
        self.data.borrow().value(property.index()).cloned()
    }
}
