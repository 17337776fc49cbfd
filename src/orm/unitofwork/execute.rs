//! Planning the steps of a flush, and carrying them out.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::mapper::Mapper;
use crate::persistence;
use crate::state::InstanceState;
use crate::unitofwork::actions::{Action, Processor};
use crate::unitofwork::plan::{FlushAction, FlushObject, FlushPlan, FlushStep, Operation};
use crate::unitofwork::work::UnitOfWork;
use crate::unitofwork::{dependency, reason};

/// One thing to do: an action, with those that are carried out along with it.
pub(crate) enum Step {
    /// Rows of a hierarchy of classes.
    Rows(Rc<Mapper>, bool, Option<Vec<Rc<InstanceState>>>),
    /// Keys along a relationship.
    Keys(Processor, bool, Option<Vec<Rc<InstanceState>>>),
    /// Keys written by an UPDATE of their own.
    PostUpdate(Rc<Mapper>, bool),
}

/// A plan, and what carries it out.
pub(crate) struct Planned {
    /// What the flush is going to do, as a value.
    pub(crate) plan: FlushPlan,
    steps: Vec<Step>,
    /// The error where objects depend on each other: the flush fails once it has done what comes before them.
    stuck: Option<Error>,
}

impl UnitOfWork {
    /// Works out the steps.
    pub(crate) fn plan(&self) -> Result<Planned> {
        let order = self.order()?;
        let mut steps = Vec::new();
        for subset in order.subsets {
            add_steps(subset, &mut steps);
        }
        let mut plan = FlushPlan::default();
        for step in &steps {
            if let Some(step) = self.describe(step, order.has_cycles)? {
                plan.steps.push(step);
            }
        }
        Ok(Planned { plan, steps, stuck: order.stuck })
    }

    /// Sends the statements of a plan.
    pub(crate) fn execute(&self, planned: &Planned) -> Result<()> {
        for step in &planned.steps {
            match step {
                Step::Rows(mapper, is_delete, only) => {
                    let states = self.states_of_step(mapper, *is_delete, only.as_deref());
                    self.write_rows(mapper, states, *is_delete)?;
                }
                Step::Keys(processor, is_delete, only) => {
                    let states = match only {
                        Some(only) => only.clone(),
                        None => self.states_of_processor(processor, *is_delete),
                    };
                    dependency::process(self, processor, &states, *is_delete)?;
                }
                Step::PostUpdate(mapper, is_delete) => self.write_post_updates(mapper, *is_delete)?,
            }
        }
        match &planned.stuck {
            Some(error) => Err(error.clone()),
            None => Ok(()),
        }
    }

    /// The objects of a step that writes rows. One that has its own action is written even where the flush only lists it.
    fn states_of_step(
        &self,
        mapper: &Rc<Mapper>,
        is_delete: bool,
        only: Option<&[Rc<InstanceState>]>,
    ) -> Vec<Rc<InstanceState>> {
        match only {
            None => self.states_of_hierarchy(mapper, is_delete),
            Some(only) if is_delete => only.iter().filter(|state| self.is_deleted(state)).cloned().collect(),
            Some(only) => only.to_vec(),
        }
    }

    fn write_rows(&self, mapper: &Rc<Mapper>, states: Vec<Rc<InstanceState>>, is_delete: bool) -> Result<()> {
        let states = persistence::sort_states(states)?;
        if states.is_empty() {
            // The transaction of the database begins with the step.
            return connect(self, mapper);
        }
        if is_delete { persistence::delete(self, mapper, &states) } else { persistence::save(self, mapper, &states) }
    }

    fn write_post_updates(&self, mapper: &Rc<Mapper>, is_delete: bool) -> Result<()> {
        let (states, columns) = {
            let updates = self.post_updates.borrow();
            let Some(known) = updates.get(&mapper.id()) else { return connect(self, mapper) };
            if let Some(outside) = known.states.values().find(|state| self.registered(state).is_none()) {
                // It is outside of the session, which was not asked when its keys changed.
                return Err(Error::missing_state(outside));
            }
            let wanted = known.states.values().filter(|state| self.registered(state) == Some(is_delete));
            (wanted.cloned().collect::<Vec<_>>(), known.columns.clone())
        };
        persistence::post_update(self, mapper, &persistence::sort_states(states)?, &columns)
    }

    fn describe(&self, step: &Step, has_cycles: bool) -> Result<Option<FlushStep>> {
        let (action, mapper, states, relationship) = match step {
            Step::Rows(mapper, is_delete, only) => {
                let action = if *is_delete { FlushAction::Delete } else { FlushAction::Save };
                let states = self.states_of_step(mapper, *is_delete, only.as_deref());
                (action, mapper.clone(), states, None)
            }
            Step::Keys(processor, is_delete, only) => {
                let states = match only {
                    Some(only) => only.clone(),
                    None => self.states_of_processor(processor, *is_delete),
                };
                let relationship = processor.relationship.clone();
                (FlushAction::Link, relationship.parent()?, states, Some(relationship))
            }
            Step::PostUpdate(mapper, _) => (FlushAction::PostUpdate, mapper.clone(), Vec::new(), None),
        };
        if states.is_empty() && action != FlushAction::PostUpdate {
            return Ok(None);
        }
        let states = if action == FlushAction::Link { states } else { persistence::sort_states(states)? };
        let objects: Vec<FlushObject> =
            states.into_iter().map(|state| FlushObject { operation: operation(action, &state), state }).collect();
        let is_single = has_cycles && !matches!(step, Step::Rows(_, _, None) | Step::Keys(_, _, None));
        let reason = reason::of(self, action, &mapper, &objects, relationship.as_ref(), is_single)?;
        Ok(Some(FlushStep { action, mapper, objects, relationship, reason }))
    }
}

fn connect(work: &UnitOfWork, mapper: &Rc<Mapper>) -> Result<()> {
    work.connection(mapper).map(|_| ())
}

fn operation(action: FlushAction, state: &InstanceState) -> Operation {
    match (action, state.has_key()) {
        (FlushAction::Delete, _) => Operation::Delete,
        (FlushAction::Link | FlushAction::PostUpdate, _) | (_, true) => Operation::Update,
        (FlushAction::Save, false) => Operation::Insert,
    }
}

/// The steps of actions that do not depend on each other; those of single objects are carried out together.
fn add_steps(subset: Vec<Action>, steps: &mut Vec<Step>) {
    let mut todo: Vec<Action> = subset;
    while !todo.is_empty() {
        let first = todo.remove(0);
        let (alike, rest): (Vec<Action>, Vec<Action>) = todo.into_iter().partition(|action| action.is_like(&first));
        todo = rest;
        let states = |first: &Rc<InstanceState>| -> Option<Vec<Rc<InstanceState>>> {
            let others = alike.iter().filter_map(|action| match action {
                Action::SaveState(state) | Action::DeleteState(state) | Action::ProcessState(_, _, state) => {
                    Some(state.clone())
                }
                _ => None,
            });
            Some(std::iter::once(first.clone()).chain(others).collect())
        };
        steps.push(match &first {
            Action::SaveAll(mapper) => Step::Rows(mapper.clone(), false, None),
            Action::DeleteAll(mapper) => Step::Rows(mapper.clone(), true, None),
            Action::PostUpdateAll(mapper, is_delete) => Step::PostUpdate(mapper.clone(), *is_delete),
            Action::ProcessAll(processor, is_delete) => Step::Keys(processor.clone(), *is_delete, None),
            Action::SaveState(state) => Step::Rows(state.mapper().base(), false, states(state)),
            Action::DeleteState(state) => Step::Rows(state.mapper().base(), true, states(state)),
            Action::ProcessState(processor, is_delete, state) => {
                Step::Keys(processor.clone(), *is_delete, states(state))
            }
        });
    }
}
