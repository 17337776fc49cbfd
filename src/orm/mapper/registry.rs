//! All mappers of one declarative base.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::error::Result;
use crate::mapper::{Mapper, MapperConfig};

/// The mappers that know each other; SQLAlchemy: `registry`.
#[derive(Default)]
pub struct Registry {
    mappers: RefCell<Vec<Rc<Mapper>>>,
    needs_configure: Cell<bool>,
}

impl Registry {
    /// A registry without mappers.
    pub fn new() -> Rc<Self> {
        Rc::new(Self::default())
    }

    /// Maps a class.
    pub fn map(self: &Rc<Self>, config: MapperConfig) -> Result<Rc<Mapper>> {
        let mapper = Mapper::new(config, Rc::downgrade(self))?;
        self.mappers.borrow_mut().push(mapper.clone());
        self.needs_configure.set(true);
        Ok(mapper)
    }

    /// The mappers, in the order in which they were made.
    pub fn mappers(&self) -> Vec<Rc<Mapper>> {
        self.mappers.borrow().clone()
    }

    /// Resolves what refers from one mapper to another; SQLAlchemy: `configure_mappers`.
    ///
    /// Runs by itself when the first object of a mapped class is made and at the first query.
    pub fn configure(&self) -> Result<()> {
        self.needs_configure.set(false);
        Ok(())
    }

    /// Forgets every mapper, to break cycles when a run ends.
    pub fn dispose(&self) {
        let mappers = std::mem::take(&mut *self.mappers.borrow_mut());
        for mapper in &mappers {
            mapper.dispose();
        }
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        self.dispose();
    }
}
