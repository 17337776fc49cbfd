//! [`UnitOfWork`]: the objects of one flush, and the steps they go through.

use std::cell::RefCell;
use std::rc::Rc;

use indexmap::IndexMap;

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Mapper, MapperId};
use crate::persistence;
use crate::session::{Session, SessionTransaction};
use crate::state::{InstanceState, Passive, StateId};
use crate::unitofwork::topological;
use crate::unitofwork::{FlushAction, FlushObject, FlushPlan, FlushStep, Operation};

struct Registered {
    state: Rc<InstanceState>,
    is_delete: bool,
    /// Known to the flush, but not written by it: another object took over its row.
    is_listed_only: bool,
}

/// The objects of one flush; SQLAlchemy: `UOWTransaction`.
pub(crate) struct UnitOfWork {
    session: Session,
    registered: RefCell<IndexMap<StateId, Registered>>,
    transaction: RefCell<Option<Rc<SessionTransaction>>>,
}

impl UnitOfWork {
    pub(crate) fn new(session: &Session) -> Self {
        Self { session: session.clone(), registered: RefCell::default(), transaction: RefCell::new(None) }
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    pub(crate) fn register(&self, state: &Rc<InstanceState>, is_delete: bool) {
        let mut registered = self.registered.borrow_mut();
        match registered.get_mut(&state.id()) {
            Some(known) if is_delete => {
                known.is_delete = true;
                known.is_listed_only = false;
            }
            Some(_) => {}
            None => {
                registered.insert(state.id(), Registered { state: state.clone(), is_delete, is_listed_only: false });
            }
        }
    }

    pub(crate) fn has_work(&self) -> bool {
        !self.registered.borrow().is_empty()
    }

    /// Whether the flush deletes the object's row.
    pub(crate) fn is_deleted(&self, state: &InstanceState) -> bool {
        self.registered.borrow().get(&state.id()).is_some_and(|known| known.is_delete)
    }

    /// Leaves an object's row alone: another object takes it over.
    pub(crate) fn remove_actions(&self, state: &InstanceState) {
        if let Some(known) = self.registered.borrow_mut().get_mut(&state.id()) {
            known.is_listed_only = true;
        }
    }

    /// Whether the object's row turns out to be gone when an expired object is looked at.
    pub(crate) fn was_already_deleted(&self, state: &Rc<InstanceState>) -> Result<bool> {
        if !state.is_expired() {
            return Ok(false);
        }
        match state.load_expired(Passive::OFF, None) {
            Ok(_) => Ok(false),
            Err(error) if error.kind() == ErrorKind::ObjectDeleted => {
                self.session.remove_newly_deleted(std::slice::from_ref(state));
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    /// Connects the flush to its transaction.
    pub(crate) fn begin(&self, transaction: &Rc<SessionTransaction>) {
        *self.transaction.borrow_mut() = Some(transaction.clone());
    }

    /// The connection for a mapper's table.
    pub(crate) fn connection(&self, mapper: &Mapper) -> Result<engine::Connection> {
        let transaction = self.transaction.borrow().clone();
        let transaction = transaction.ok_or_else(|| Error::flush("The flush has no transaction."))?;
        transaction.connection(&self.session.bind(Some(mapper))?)
    }

    /// The objects of a hierarchy that a step is for.
    fn states(&self, mapper: MapperId, is_delete: bool) -> Vec<Rc<InstanceState>> {
        let registered = self.registered.borrow();
        registered
            .values()
            .filter(|known| {
                known.is_delete == is_delete && !known.is_listed_only && known.state.mapper().base().id() == mapper
            })
            .map(|known| known.state.clone())
            .collect()
    }

    /// Works out the steps: a mapper's saves come before its deletes, and mappers follow one another by name.
    pub(crate) fn plan(&self) -> Result<FlushPlan> {
        let mut mappers: IndexMap<MapperId, Rc<Mapper>> = IndexMap::new();
        for known in self.registered.borrow().values() {
            let mapper = known.state.mapper().base();
            mappers.entry(mapper.id()).or_insert(mapper);
        }
        let mut steps: Vec<(FlushAction, Rc<Mapper>)> = mappers
            .values()
            .flat_map(|mapper| [(FlushAction::Delete, mapper.clone()), (FlushAction::Save, mapper.clone())])
            .collect();
        steps.sort_by(|(a, left), (b, right)| (a, left.sort_key()).cmp(&(b, right.sort_key())));
        let place = |action: FlushAction, mapper: &Mapper| {
            steps.iter().position(|(other, known)| *other == action && known.id() == mapper.id())
        };
        let edges: Vec<(usize, usize)> = mappers
            .values()
            .filter_map(|mapper| Some((place(FlushAction::Save, mapper)?, place(FlushAction::Delete, mapper)?)))
            .collect();
        let order = topological::sort(steps.len(), &edges).ok_or_else(|| {
            Error::new(
                ErrorKind::Engine(engine::ErrorKind::Sql(sql::ErrorKind::CircularDependency)),
                "Circular dependency detected.",
            )
        })?;
        let mut plan = FlushPlan::default();
        for index in order {
            let Some((action, mapper)) = steps.get(index) else { continue };
            let states = self.states(mapper.id(), *action == FlushAction::Delete);
            if states.is_empty() {
                continue;
            }
            let objects: Vec<FlushObject> = persistence::sort_states(states)?
                .into_iter()
                .map(|state| FlushObject {
                    operation: match (action, state.has_key()) {
                        (FlushAction::Delete, _) => Operation::Delete,
                        (FlushAction::Save, true) => Operation::Update,
                        (FlushAction::Save, false) => Operation::Insert,
                    },
                    state,
                })
                .collect();
            plan.steps.push(FlushStep {
                reason: reason(*action, &objects),
                action: *action,
                mapper: mapper.clone(),
                objects,
            });
        }
        Ok(plan)
    }

    /// Sends the statements of a plan.
    pub(crate) fn execute(&self, plan: &FlushPlan) -> Result<()> {
        for step in &plan.steps {
            let is_delete = step.action == FlushAction::Delete;
            // An earlier step may have taken objects out.
            let states = persistence::sort_states(self.states(step.mapper.id(), is_delete))?;
            if states.is_empty() {
                continue;
            }
            match step.action {
                FlushAction::Save => persistence::save(self, &step.mapper, &states)?,
                FlushAction::Delete => persistence::delete(self, &step.mapper, &states)?,
            }
        }
        Ok(())
    }

    /// Tells the session what the flush made of the objects.
    pub(crate) fn finalize(&self) -> Result<()> {
        let registered = self.registered.borrow();
        let (deleted, saved): (Vec<&Registered>, Vec<&Registered>) =
            registered.values().partition(|known| known.is_delete);
        let states = |known: Vec<&Registered>| -> Vec<Rc<InstanceState>> {
            known.into_iter().map(|known| known.state.clone()).collect()
        };
        self.session.remove_newly_deleted(&states(deleted));
        self.session.register_persistent(&states(saved))
    }
}

fn reason(action: FlushAction, objects: &[FlushObject]) -> String {
    let has = |operation: Operation| objects.iter().any(|object| object.operation == operation);
    match (action, has(Operation::Insert), has(Operation::Update)) {
        (FlushAction::Delete, _, _) => "marked by session.delete(); rows are deleted after all rows are saved".into(),
        (FlushAction::Save, true, true) => {
            "new objects in the order in which they were added, changed objects by primary key".into()
        }
        (FlushAction::Save, true, false) => "new objects, in the order in which they were added".into(),
        (FlushAction::Save, false, _) => "changed objects, by primary key".into(),
    }
}
