//! From one row to one object.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;

use sql::Value;

use crate::error::Result;
use crate::host::Instance;
use crate::loading::plan::{ObjectColumns, no_such_column};
use crate::session::Session;
use crate::state::{AttrValue, AttributeSet, InstanceState, ObjectState, StateId};

thread_local! {
    static NEXT_RUN: Cell<u64> = const { Cell::new(1) };
}

/// Makes and fills the objects of one query.
pub(crate) struct InstanceLoader {
    session: Session,
    run_id: u64,
    overwrites: bool,
    /// Objects that were there before and have been filled up from a row of this query.
    completed: HashSet<StateId>,
}

impl InstanceLoader {
    /// A loader for one run of a query; `overwrites` replaces loaded values. SQLAlchemy: `populate_existing`.
    pub(crate) fn new(session: &Session, overwrites: bool) -> Self {
        let run_id = NEXT_RUN.with(|next| {
            let id = next.get();
            next.set(id + 1);
            id
        });
        Self { session: session.clone(), run_id, overwrites, completed: HashSet::new() }
    }

    /// The object of a row; none where its primary key is NULL.
    pub(crate) fn load(&mut self, columns: &ObjectColumns, row: &[Value]) -> Result<Option<Instance>> {
        let mapper = &columns.mapper;
        if let Some(missing) = &columns.missing_key {
            return Err(no_such_column(missing));
        }
        let values: Vec<Value> =
            columns.primary_key.iter().map(|place| row.get(*place).cloned().unwrap_or_default()).collect();
        let key = mapper.identity_key(values);
        if let Some(state) = self.session.identity(&key)
            && let Some(instance) = state.instance()
        {
            self.fill_existing(columns, &state, row);
            return Ok(Some(instance));
        }
        if !mapper.is_identifying(key.values()) {
            return Ok(None);
        }
        let state = InstanceState::new(mapper);
        let instance = mapper.class().new_instance(state.clone())?;
        let key = Rc::new(key);
        *state.key.borrow_mut() = Some(key.clone());
        *state.session.borrow_mut() = Rc::downgrade(self.session.core());
        self.session.core().identity_map.borrow_mut().put(key, &state);
        state.run_id.set(self.run_id);
        fill(columns, &state, row, None);
        {
            let mut data = state.data.borrow_mut();
            data.deferred = columns.deferred.clone();
            columns.missing.iter().for_each(|index| data.expired.insert(index));
        }
        self.session.report_state(&state, ObjectState::Transient);
        Ok(Some(instance))
    }

    fn fill_existing(&mut self, columns: &ObjectColumns, state: &Rc<InstanceState>, row: &[Value]) {
        let is_loaded_by_this_run = state.run_id.get() == self.run_id;
        if is_loaded_by_this_run {
            return;
        }
        if self.overwrites || columns.mapper.always_refreshes() {
            state.run_id.set(self.run_id);
            fill(columns, state, row, None);
            state.commit_all();
            return;
        }
        if !self.completed.insert(state.id()) {
            return;
        }
        let missing: AttributeSet = {
            let data = state.data.borrow();
            columns
                .attributes
                .iter()
                .map(|(index, _)| *index)
                .filter(|index| data.value(*index).is_none() && !data.is_modified_attribute(*index))
                .collect()
        };
        if missing.is_empty() {
            return;
        }
        fill(columns, state, row, Some(&missing));
        let filled: Vec<usize> = missing.iter().collect();
        state.commit(&filled);
    }
}

/// Puts the values of a row into an object; only some, if so asked.
pub(crate) fn fill(columns: &ObjectColumns, state: &InstanceState, row: &[Value], only: Option<&AttributeSet>) {
    for (index, place) in &columns.attributes {
        if only.is_none_or(|only| only.contains(*index)) {
            let value = row.get(*place).cloned().unwrap_or_default();
            state.put_value(*index, AttrValue::Plain(value));
        }
    }
}
