//! `bulk_save_objects`, `bulk_insert_mappings`, `bulk_update_mappings`.

use std::rc::Rc;

use sql::Value;

use crate::error::{Error, Result};
use crate::host::Instance;
use crate::mapper::Mapper;
use crate::persistence;
use crate::session::{Session, TransactionOrigin};
use crate::state::{AttrValue, InstanceState};

/// What `bulk_save_objects` may be told.
#[derive(Clone, Copy, Debug)]
pub struct BulkSaveOptions {
    /// Only changed attributes of persistent objects are updated.
    pub update_changed_only: bool,
    /// Objects get the primary keys of their rows; each row is then sent by itself.
    pub return_defaults: bool,
    /// Objects keep their order; otherwise those of one class come together.
    pub preserve_order: bool,
}

impl Default for BulkSaveOptions {
    fn default() -> Self {
        Self { update_changed_only: true, return_defaults: false, preserve_order: true }
    }
}

type Mapping = Vec<(Rc<str>, Value)>;

impl Session {
    /// Inserts and updates objects without putting them into the session; no keys come back.
    pub fn bulk_save_objects(&self, instances: &[Instance], options: BulkSaveOptions) -> Result<()> {
        let mut states: Vec<Rc<InstanceState>> = instances.iter().map(|instance| instance.state().clone()).collect();
        if !options.preserve_order {
            states.sort_by_key(|state| (state.mapper().id(), state.has_key()));
        }
        let mut rest = states.as_slice();
        while let Some(first) = rest.first() {
            let group = |state: &InstanceState| (state.mapper().id(), state.has_key());
            let count = rest.iter().take_while(|state| group(state) == group(first)).count();
            let (run, after) = rest.split_at(count);
            let is_update = first.has_key();
            let mappings: Vec<Mapping> =
                run.iter().map(|state| mapping(state, is_update && options.update_changed_only)).collect();
            let returns_keys = options.return_defaults && !is_update;
            let keys = self.bulk(first.mapper(), &mappings, is_update, false, returns_keys)?;
            for (state, key) in run.iter().zip(keys) {
                take_key(state, key);
            }
            rest = after;
        }
        Ok(())
    }

    /// Inserts rows given as attribute values; columns not given are left to defaults.
    pub fn bulk_insert_mappings(&self, mapper: &Rc<Mapper>, mappings: &[Mapping], renders_nulls: bool) -> Result<()> {
        self.bulk(mapper, mappings, false, renders_nulls, false).map(drop)
    }

    /// Like [`Session::bulk_insert_mappings`], and answers the primary key of each row, in the mapper's order.
    pub fn bulk_insert_returning_keys(
        &self,
        mapper: &Rc<Mapper>,
        mappings: &[Mapping],
        renders_nulls: bool,
    ) -> Result<Vec<Vec<Value>>> {
        self.bulk(mapper, mappings, false, renders_nulls, true)
    }

    /// Updates rows given as attribute values, found by their primary key.
    pub fn bulk_update_mappings(&self, mapper: &Rc<Mapper>, mappings: &[Mapping]) -> Result<()> {
        self.bulk(mapper, mappings, true, false, false).map(drop)
    }

    fn bulk(
        &self,
        mapper: &Rc<Mapper>,
        mappings: &[Mapping],
        is_update: bool,
        renders_nulls: bool,
        returns_keys: bool,
    ) -> Result<Vec<Vec<Value>>> {
        if self.core().is_flushing.get() {
            return Err(Error::invalid_request("Session is already flushing"));
        }
        self.core().is_flushing.set(true);
        let done = self.bulk_in_transaction(mapper, mappings, is_update, renders_nulls, returns_keys);
        self.core().is_flushing.set(false);
        done
    }

    fn bulk_in_transaction(
        &self,
        mapper: &Rc<Mapper>,
        mappings: &[Mapping],
        is_update: bool,
        renders_nulls: bool,
        returns_keys: bool,
    ) -> Result<Vec<Vec<Value>>> {
        let transaction = self.autobegin()?.begin(TransactionOrigin::Subtransaction)?;
        let work = || -> Result<Vec<Vec<Value>>> {
            let connection = transaction.connection(&self.bind(Some(mapper), None)?)?;
            let keys = if is_update {
                persistence::bulk_update(mapper, &connection, mappings)?;
                Vec::new()
            } else {
                persistence::bulk_insert(mapper, &connection, mappings, renders_nulls, returns_keys)?
            };
            transaction.commit()?;
            Ok(keys)
        };
        work().map_err(|error| match transaction.rollback_because(Some(&error)) {
            Ok(()) => error,
            Err(second) => second,
        })
    }
}

/// Gives an object the primary key that its row got.
fn take_key(state: &InstanceState, key: Vec<Value>) {
    let mapper = state.mapper();
    for (property, value) in mapper.primary_key_properties().iter().zip(&key) {
        state.put_value(property.index(), AttrValue::Plain(value.clone()));
    }
    *state.key.borrow_mut() = Some(Rc::new(mapper.identity_key(key)));
}

/// The loaded values of an object; only changed ones and the primary key when `is_changed_only`.
fn mapping(state: &InstanceState, is_changed_only: bool) -> Mapping {
    let data = state.data.borrow();
    let keys = state.mapper().primary_key_properties();
    let properties = state.mapper().properties();
    properties
        .iter()
        .filter(|property| {
            !is_changed_only
                || data.is_modified_attribute(property.index())
                || keys.iter().any(|key| key.index() == property.index())
        })
        .filter_map(|property| Some((property.key().clone(), data.value(property.index())?.as_plain()?.clone())))
        .collect()
}
