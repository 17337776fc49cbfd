//! `session.get()`: the identity map first, then the database.

use std::rc::Rc;

use sql::Value;
use sql::statement::ForUpdate;
use sql::statement::Select;

use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;
use crate::loading::{self, RefreshOptions};
use crate::mapper::Mapper;
use crate::options::{Load, LoaderCriteria, LoaderOptions};
use crate::session::Session;
use crate::state::{InstanceState, Passive};

/// The primary key that `get()` looks for.
#[derive(Clone, Debug)]
pub enum Identity {
    /// Values in the order of the primary key's columns.
    Values(Vec<Value>),
    /// Values by attribute.
    Named(Vec<(Rc<str>, Value)>),
}

/// How `get()` loads an object.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    /// The SELECT is sent in any case and replaces loaded values; SQLAlchemy: `populate_existing`.
    pub overwrites: bool,
    /// How attributes are loaded.
    pub loads: Vec<Load>,
    /// Criteria for the object and what is loaded along.
    pub criteria: Vec<Rc<LoaderCriteria>>,
    /// The SELECT is sent in any case and locks the row; SQLAlchemy: `with_for_update`.
    pub for_update: Option<Rc<ForUpdate>>,
}

impl Session {
    /// The object of a primary key: from the identity map, or with a SELECT.
    pub fn get(&self, mapper: &Rc<Mapper>, identity: &Identity, options: &GetOptions) -> Result<Option<Instance>> {
        if let Err(error) = mapper.registry_configure() {
            // The SELECT is what needs the mapping, and its connection is there by then.
            self.statement_connection(Some(mapper), &Select::new(vec![mapper.expression()]).into())?;
            return Err(error);
        }
        let values = identity_values(mapper, identity)?;
        if !options.overwrites && options.for_update.is_none() && !mapper.always_refreshes() {
            let key = mapper.identity_key(values.clone());
            // Where the row of an expired object is gone, the database is asked once more for the key.
            if let Some(state) = self.identity(&key) {
                if !state.mapper().is_a(mapper) {
                    return Ok(None);
                }
                if let Some(instance) = self.present(&state, mapper)? {
                    return Ok(Some(instance));
                }
            }
        }
        let has_options = !options.loads.is_empty() || !options.criteria.is_empty();
        let loader = if has_options {
            Some(Rc::new(LoaderOptions::new(&options.loads)?.with_criteria(options.criteria.clone())))
        } else {
            None
        };
        let overwrites = options.overwrites || options.for_update.is_some();
        let for_update = options.for_update.clone();
        let options = RefreshOptions { overwrites, loader, for_update, ..RefreshOptions::default() };
        loading::load_by_primary_key(self, mapper, &values, options)
    }

    /// Like [`Session::get`], with an error when there is no row.
    pub fn get_one(&self, mapper: &Rc<Mapper>, identity: &Identity, options: &GetOptions) -> Result<Instance> {
        self.get(mapper, identity, options)?
            .ok_or_else(|| Error::new(ErrorKind::NO_RESULT_FOUND, "No row was found when one was required"))
    }

    /// An object of the identity map, refreshed when it is expired; none when it is of another class, or its row turns out
    /// to be gone.
    fn present(&self, state: &Rc<InstanceState>, mapper: &Mapper) -> Result<Option<Instance>> {
        if !state.mapper().is_a(mapper) {
            return Ok(None);
        }
        let instance = state.instance();
        if state.is_expired() {
            match state.load_expired(Passive::OFF, None) {
                Err(error) if error.kind() == ErrorKind::ObjectDeleted => {
                    self.remove_newly_deleted(std::slice::from_ref(state));
                    return Ok(None);
                }
                Err(error) => return Err(error),
                Ok(_) => {}
            }
        }
        Ok(instance)
    }
}

fn identity_values(mapper: &Mapper, identity: &Identity) -> Result<Vec<Value>> {
    let keys = mapper.primary_key_properties();
    let count = match identity {
        Identity::Values(values) => values.len(),
        Identity::Named(values) => values.len(),
    };
    if count != keys.len() {
        let columns: Vec<String> =
            mapper.primary_key().iter().map(|column| format!("'{}'", column.display())).collect();
        return Err(Error::invalid_request(format!(
            "Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns \
             are {}",
            columns.join(",")
        )));
    }
    match identity {
        Identity::Values(values) => Ok(values.clone()),
        Identity::Named(values) => {
            let find = |key: &str| values.iter().find(|(name, _)| &**name == key).map(|(_, value)| value.clone());
            keys.iter().map(|property| find(property.key())).collect::<Option<_>>().ok_or_else(|| {
                let names: Vec<String> = keys.iter().map(|property| format!("'{}'", property.key())).collect();
                Error::invalid_request(format!(
                    "Incorrect names of values in identifier to formulate primary key for session.get(); primary key \
                     attribute names are {} (synonym names are also accepted)",
                    names.join(",")
                ))
            })
        }
    }
}
