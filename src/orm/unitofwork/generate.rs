//! From the objects of a flush to its actions: other objects are drawn in, and cycles are broken object by object.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::hash::{HashMap, HashSet, IndexSet};
use crate::host::Instance;
use crate::state::{InstanceState, Passive};
use crate::unitofwork::actions::{Action, NO_ACTION, Processor};
use crate::unitofwork::dependency;
use crate::unitofwork::topological;
use crate::unitofwork::work::{UnitOfWork, concerns};

/// The actions of a flush in their order.
pub(super) struct Order {
    /// Sets of actions, each of which depends on earlier ones alone.
    pub(super) subsets: Vec<Vec<Action>>,
    /// Whether cycles had to be broken.
    pub(super) has_cycles: bool,
    /// The error where objects depend on each other, so that there are actions that never get their turn.
    pub(super) stuck: Option<Error>,
}

impl UnitOfWork {
    /// The actions in sets, each of which depends on earlier ones alone.
    pub(super) fn order(&self) -> Result<Order> {
        while self.preprocess()? {}
        let cycles = topological::find_cycles(&self.actions.edges());
        if !cycles.is_empty() {
            self.break_cycles(&cycles)?;
        }
        let items = self.actions.sorted(&cycles);
        let (subsets, left) = topological::sort_until_stuck(&items, &self.actions.edges());
        let actions = |subset: Vec<usize>| subset.into_iter().filter_map(|number| self.actions.get(number)).collect();
        Ok(Order {
            subsets: subsets.into_iter().map(actions).collect(),
            has_cycles: !cycles.is_empty(),
            stuck: (!left.is_empty()).then(|| {
                Error::new(
                    ErrorKind::Engine(engine::ErrorKind::Sql(sql::ErrorKind::CircularDependency)),
                    "Circular dependency detected.",
                )
            }),
        })
    }

    /// Lets each relationship look at objects that it has not seen; whether there were any.
    fn preprocess(&self) -> Result<bool> {
        let processors: Vec<Processor> =
            self.preprocessors.borrow().values().map(|(processor, _)| processor.clone()).collect();
        let mut has_seen = false;
        for processor in &processors {
            has_seen |= self.preprocess_one(processor)?;
        }
        Ok(has_seen)
    }

    fn preprocess_one(&self, processor: &Processor) -> Result<bool> {
        let (mut deleted, mut saved): (Vec<Rc<InstanceState>>, Vec<Rc<InstanceState>>) = (Vec::new(), Vec::new());
        {
            let preprocessors = self.preprocessors.borrow();
            let Some((_, known)) = preprocessors.get(&processor.id()) else { return Ok(false) };
            for entry in self.registered.borrow().values() {
                let is_new = !entry.is_listed_only && !known.seen.contains(&entry.state.id());
                if is_new && concerns(processor, &entry.state) {
                    (if entry.is_delete { &mut deleted } else { &mut saved }).push(entry.state.clone());
                }
            }
        }
        if deleted.is_empty() && saved.is_empty() {
            return Ok(false);
        }
        if !deleted.is_empty() {
            dependency::presort_deletes(self, processor, &deleted)?;
        }
        if !saved.is_empty() {
            dependency::presort_saves(self, processor, &saved)?;
        }
        let has_actions = {
            let mut preprocessors = self.preprocessors.borrow_mut();
            let Some((_, known)) = preprocessors.get_mut(&processor.id()) else { return Ok(true) };
            known.seen.extend(deleted.iter().chain(&saved).map(|state| state.id()));
            known.has_actions
        };
        if !has_actions
            && (dependency::has_changes(self, processor, &deleted, true)?
                || dependency::has_changes(self, processor, &saved, false)?)
        {
            self.add_processor(processor)?;
            if let Some((_, known)) = self.preprocessors.borrow_mut().get_mut(&processor.id()) {
                known.has_actions = true;
            }
        }
        Ok(true)
    }

    fn add_processor(&self, processor: &Processor) -> Result<()> {
        let base = processor.relationship.parent()?.base().id();
        self.processors.borrow_mut().entry(base).or_default().insert(processor.id(), processor.clone());
        dependency::add_actions(self, processor)
    }

    /// Puts an action for each object in the place of those for all objects that depend on themselves.
    fn break_cycles(&self, cycles: &HashSet<usize>) -> Result<()> {
        let mut converted: HashMap<usize, Vec<usize>> = HashMap::default();
        let mut in_order: Vec<usize> = cycles.iter().copied().collect();
        in_order.sort_unstable();
        for number in in_order {
            let Some(action) = self.actions.get(number) else { continue };
            let parts = match &action {
                Action::SaveAll(mapper) => self.split(mapper, false, cycles)?,
                Action::DeleteAll(mapper) => self.split(mapper, true, cycles)?,
                _ => Vec::new(),
            };
            converted.insert(number, parts);
        }
        let mut edges: IndexSet<(usize, usize)> = IndexSet::default();
        for (before, after) in self.actions.edges() {
            let is_dropped = self.actions.is_disabled(before)
                || self.actions.is_disabled(after)
                || (cycles.contains(&before) && cycles.contains(&after));
            if is_dropped {
                continue;
            }
            match (converted.get(&before), converted.get(&after)) {
                (Some(parts), _) => edges.extend(parts.iter().map(|part| (*part, after))),
                (None, Some(parts)) => edges.extend(parts.iter().map(|part| (before, *part))),
                (None, None) => {
                    edges.insert((before, after));
                }
            }
        }
        self.actions.set_edges(edges);
        Ok(())
    }

    /// The actions of single objects, and of the relationships that depend on them.
    fn split(&self, base: &Rc<crate::mapper::Mapper>, is_delete: bool, cycles: &HashSet<usize>) -> Result<Vec<usize>> {
        let states = self.states_of_hierarchy(base, is_delete);
        let mut parts = Vec::with_capacity(states.len());
        for state in &states {
            // Saves come before deletes, so that a new object can take over a row.
            let part = if is_delete {
                let part = self.actions.number(Action::DeleteState(state.clone()));
                self.actions.depend(&[(self.actions.save_all(base), part)]);
                part
            } else {
                let part = self.actions.number(Action::SaveState(state.clone()));
                self.actions.depend(&[(part, self.actions.delete_all(base))]);
                part
            };
            parts.push(part);
        }
        let processors: Vec<Processor> = {
            let known = self.processors.borrow();
            known.get(&base.id()).map(|known| known.values().cloned().collect()).unwrap_or_default()
        };
        for processor in processors.iter().filter(|processor| !processor.is_key_switch) {
            let own: Vec<Rc<InstanceState>> =
                states.iter().filter(|state| concerns(processor, state)).cloned().collect();
            self.split_processor(processor, &own, is_delete, cycles)?;
        }
        Ok(parts)
    }

    fn split_processor(
        &self,
        processor: &Processor,
        states: &[Rc<InstanceState>],
        is_delete: bool,
        cycles: &HashSet<usize>,
    ) -> Result<()> {
        let relationship = &processor.relationship;
        let target = relationship.target()?;
        let parent = relationship.parent()?;
        let child_saves = self.actions.save_all(&target);
        let child_deletes = self.actions.delete_all(&target);
        self.actions.disable(self.actions.number(Action::ProcessAll(processor.clone(), is_delete)));
        let are_children_split = cycles.contains(&child_saves);
        let passive = if is_delete { dependency::passive_of_deletes(relationship) } else { Passive::NO_INITIALIZE };
        for state in states {
            let Some(property) = relationship.property_of(state.mapper()) else { continue };
            // An empty reference counts as something, as in SQLAlchemy.
            let children = state.all_pending(&property, relationship, passive)?;
            if children.is_empty() && (relationship.uselist() || state.related_in_memory(&property).is_none()) {
                continue;
            }
            let process = self.actions.number(Action::ProcessState(processor.clone(), is_delete, state.clone()));
            let own_all = if is_delete { self.actions.delete_all(&parent) } else { self.actions.save_all(&parent) };
            let own = match (cycles.contains(&own_all), is_delete) {
                (false, _) => own_all,
                (true, true) => self.actions.number(Action::DeleteState(state.clone())),
                (true, false) => self.actions.number(Action::SaveState(state.clone())),
            };
            if !are_children_split {
                dependency::add_state_actions(self, processor, own, (child_saves, false), process, is_delete)?;
                dependency::add_state_actions(self, processor, own, (child_deletes, true), process, is_delete)?;
                continue;
            }
            let mut ends: Vec<(usize, bool)> = children.iter().map(|child| self.child_action(child)).collect();
            if ends.is_empty() {
                ends.push((NO_ACTION, false));
            }
            for child in ends {
                dependency::add_state_actions(self, processor, own, child, process, is_delete)?;
            }
        }
        Ok(())
    }

    /// What the flush does with a related object, and whether it deletes it.
    fn child_action(&self, child: &Instance) -> (usize, bool) {
        let state = child.state().clone();
        match self.registered(&state) {
            None => (NO_ACTION, false),
            Some(true) => (self.actions.number(Action::DeleteState(state)), true),
            Some(false) => (self.actions.number(Action::SaveState(state)), false),
        }
    }
}
