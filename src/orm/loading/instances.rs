//! From one row to one object.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;

use sql::Value;

use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::loading::plan::{Filling, ObjectColumns, no_such_column};
use crate::mapper::Mapper;
use crate::options::{LoadPath, LoadedWith, LoaderOptions};
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
    /// What the query was told, kept by the objects that it loads.
    loaded_with: Option<Rc<LoadedWith>>,
}

impl InstanceLoader {
    /// A loader for one run of a query; `overwrites` replaces loaded values. SQLAlchemy: `populate_existing`.
    pub(crate) fn new(session: &Session, overwrites: bool, options: &Rc<LoaderOptions>) -> Self {
        let run_id = NEXT_RUN.with(|next| {
            let id = next.get();
            next.set(id + 1);
            id
        });
        let loaded_with =
            (!options.is_empty()).then(|| Rc::new(LoadedWith { options: options.clone(), path: LoadPath::root() }));
        Self { session: session.clone(), run_id, overwrites, completed: HashSet::new(), loaded_with }
    }

    /// The object of a row; none where its primary key is NULL.
    pub(crate) fn load(&mut self, columns: &ObjectColumns, row: &[Value]) -> Result<Option<Instance>> {
        if let Some(missing) = &columns.missing_key {
            return Err(no_such_column(missing));
        }
        let Some(filling) = columns.filling(row)? else { return Ok(None) };
        let mapper = &filling.mapper;
        let key = filling.identity_key(row);
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
        state.loaded_with.borrow_mut().clone_from(&self.loaded_with);
        fill(filling, &state, row, None);
        {
            let mut data = state.data.borrow_mut();
            data.deferred.clone_from(&filling.deferred);
            data.raising.clone_from(&filling.raising);
            data.expired.clone_from(&filling.expired);
        }
        mapper.class().loaded(&instance)?;
        self.session.report_state(&state, ObjectState::Transient);
        Ok(Some(instance))
    }

    fn fill_existing(&mut self, columns: &ObjectColumns, state: &Rc<InstanceState>, row: &[Value]) {
        let is_loaded_by_this_run = state.run_id.get() == self.run_id;
        if is_loaded_by_this_run {
            return;
        }
        let filling = columns.filling_of(state.mapper());
        if self.overwrites || columns.mapper.always_refreshes() {
            state.run_id.set(self.run_id);
            state.loaded_with.borrow_mut().clone_from(&self.loaded_with);
            fill(filling, state, row, None);
            let dropped: Vec<_> = {
                let mut data = state.data.borrow_mut();
                data.deferred.clone_from(&filling.deferred);
                data.raising.clone_from(&filling.raising);
                filling.deferred.iter().map(|index| data.put(index, None)).collect()
            };
            drop(dropped);
            state.commit_all();
            return;
        }
        if !self.completed.insert(state.id()) {
            return;
        }
        let missing: AttributeSet = {
            let data = state.data.borrow();
            filling
                .attributes
                .iter()
                .map(|(index, _)| *index)
                .filter(|index| data.value(*index).is_none() && !data.is_modified_attribute(*index))
                .collect()
        };
        if missing.is_empty() {
            return;
        }
        fill(filling, state, row, Some(&missing));
        let filled: Vec<usize> = missing.iter().collect();
        state.commit(&filled);
    }
}

impl ObjectColumns {
    /// What the object of a row takes, by its class; none where the row has no object.
    fn filling(&self, row: &[Value]) -> Result<Option<&Filling>> {
        let Some(place) = self.discriminator else { return Ok(Some(&self.own)) };
        let identity = row.get(place).cloned().unwrap_or_default();
        let on = || match self.mapper.polymorphic_on().and_then(sql::expr::Expr::as_column) {
            Some(column) => column.display(),
            None => "_sa_polymorphic_on".to_owned(),
        };
        if identity.is_null() {
            let key = self.own.identity_key(row);
            if !self.mapper.is_identifying(key.values()) {
                return Ok(None);
            }
            return Err(Error::invalid_request(format!(
                "Row with identity key {key} can't be loaded into an object; the polymorphic discriminator column \
                 '{}' is NULL",
                on()
            )));
        }
        let Some(mapper) = self.mapper.mapper_of_identity(&identity) else {
            return Err(Error::new(
                ErrorKind::Assertion,
                format!("No such polymorphic_identity {} is defined", identity.repr()),
            ));
        };
        if mapper.is_a(&self.mapper) {
            return Ok(Some(self.filling_of(&mapper)));
        }
        let key = self.own.identity_key(row);
        if !self.mapper.is_identifying(key.values()) {
            return Ok(None);
        }
        Err(Error::invalid_request(format!(
            "Row with identity key {key} can't be loaded into an object; the polymorphic discriminator column '{}' \
             refers to {mapper}, which is not a sub mapper of the requested {}",
            on(),
            self.mapper
        )))
    }

    /// What objects of a mapper's class take.
    pub(crate) fn filling_of(&self, mapper: &Mapper) -> &Filling {
        self.below.iter().find(|filling| filling.mapper.id() == mapper.id()).unwrap_or(&self.own)
    }
}

impl Filling {
    fn identity_key(&self, row: &[Value]) -> IdentityKey {
        let values = self.primary_key.iter().map(|place| row.get(*place).cloned().unwrap_or_default());
        self.mapper.identity_key(values.collect())
    }
}

/// Puts the values of a row into an object; only some, if so asked.
pub(crate) fn fill(filling: &Filling, state: &InstanceState, row: &[Value], only: Option<&AttributeSet>) {
    for (index, place) in &filling.attributes {
        if only.is_none_or(|only| only.contains(*index)) {
            let value = row.get(*place).cloned().unwrap_or_default();
            state.put_value(*index, AttrValue::Plain(value));
        }
    }
}
