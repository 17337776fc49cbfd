//! All mappers of one declarative base.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use sql::expr::Expr;

use crate::error::Result;
use crate::event::EventKind;
use crate::hash::{HashMap, HashSet};
use crate::mapper::{Mapper, MapperConfig, MapperId};
use crate::relationship::RelationshipProperty;

/// The mappers that know each other; SQLAlchemy: `registry`.
#[derive(Default)]
pub struct Registry {
    mappers: RefCell<Vec<Rc<Mapper>>>,
    needs_configure: Cell<bool>,
    is_configuring: Cell<bool>,
    /// The mappers whose configuration was told.
    configured: RefCell<HashSet<MapperId>>,
    /// What is done before mappers are configured.
    before: RefCell<Vec<BeforeConfiguring>>,
    /// Columns that relationships write, by their number, and what they write from.
    writers: RefCell<HashMap<usize, Vec<Writer>>>,
}

/// What is done before mappers are configured.
type BeforeConfiguring = Rc<dyn Fn() -> Result<()>>;

struct Writer {
    relationship: Weak<RelationshipProperty>,
    from: Expr,
    /// Kept, so that no other column gets its number.
    _to: Expr,
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

    /// Has something done each time before mappers are configured.
    pub fn before_configuring(&self, act: impl Fn() -> Result<()> + 'static) {
        self.before.borrow_mut().push(Rc::new(act));
        self.needs_configure.set(true);
    }

    /// Whether the mappers are configured.
    pub fn is_configured(&self) -> bool {
        !self.needs_configure.get()
    }

    /// The mappers, in the order in which they were made.
    pub fn mappers(&self) -> Vec<Rc<Mapper>> {
        self.mappers.borrow().clone()
    }

    /// Resolves what refers from one mapper to another; SQLAlchemy: `configure_mappers`.
    ///
    /// Runs by itself when the first object of a mapped class is made and at the first query.
    pub fn configure(&self) -> Result<()> {
        if !self.needs_configure.get() || self.is_configuring.replace(true) {
            return Ok(());
        }
        let before = self.tell_configuring(false).and_then(|()| self.tell_before());
        let result = before.and_then(|()| self.configure_all());
        self.is_configuring.set(false);
        result?;
        self.needs_configure.set(false);
        for mapper in self.mappers() {
            mapper.class().after_configured()?;
        }
        self.tell_configuring(true)
    }

    /// Whether a mapper came since the last time.
    pub(crate) fn needs_configure(&self) -> bool {
        self.needs_configure.get()
    }

    fn tell_before(&self) -> Result<()> {
        let before = self.before.borrow().clone();
        for act in before {
            act()?;
        }
        for mapper in self.mappers() {
            mapper.class().before_configured()?;
        }
        Ok(())
    }

    fn configure_all(&self) -> Result<()> {
        // Configuring one mapper can add another one.
        let mut next = 0;
        loop {
            let mapper = self.mappers.borrow().get(next).cloned();
            let Some(mapper) = mapper else { return Ok(()) };
            if !self.configured.borrow().contains(&mapper.id())
                && let Some(events) = mapper.class().events()
                && events.hears(EventKind::Mapper)
            {
                events.about_to_configure(&mapper)?;
            }
            mapper.configure()?;
            if self.configured.borrow_mut().insert(mapper.id())
                && let Some(events) = mapper.class().events()
                && events.hears(EventKind::Mapper)
            {
                events.configured(&mapper)?;
            }
            next += 1;
        }
    }

    fn tell_configuring(&self, is_over: bool) -> Result<()> {
        let first = self.mappers.borrow().first().cloned();
        match first.as_ref().and_then(|mapper| mapper.class().events()) {
            Some(events) if events.hears(EventKind::Mapper) => Ok(events.configuring(is_over)?),
            _ => Ok(()),
        }
    }

    /// The relationships that write a column, and the columns that they write from.
    pub(crate) fn writers_of(&self, column: usize) -> Vec<(Rc<RelationshipProperty>, Expr)> {
        let writers = self.writers.borrow();
        let known = writers.get(&column).into_iter().flatten();
        known.filter_map(|writer| Some((writer.relationship.upgrade()?, writer.from.clone()))).collect()
    }

    pub(crate) fn note_writer(&self, to: &Expr, relationship: &Rc<RelationshipProperty>, from: &Expr) {
        let writer = Writer { relationship: Rc::downgrade(relationship), from: from.clone(), _to: to.clone() };
        self.writers.borrow_mut().entry(to.id()).or_default().push(writer);
    }

    /// Forgets every mapper, to break cycles when a run ends.
    pub fn dispose(&self) {
        self.before.borrow_mut().clear();
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
