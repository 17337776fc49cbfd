//! Collections for programs written in Rust: lists.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::collection::{Collection, CollectionAdapter, CollectionFactory, Firing};
use crate::error::{Error, ErrorKind, Result};
use crate::host::Instance;

/// A list of related objects.
pub struct PlainCollection {
    adapter: Rc<CollectionAdapter>,
    members: RefCell<Vec<Instance>>,
}

impl PlainCollection {
    /// Adds an object, as a program does.
    pub fn push(&self, member: &Instance) -> Result<()> {
        self.append(member, Firing::Event(None))
    }

    /// Removes an object, as a program does.
    pub fn take(&self, member: &Instance) -> Result<()> {
        self.remove(member, Firing::Event(None))
    }
}

impl Collection for PlainCollection {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn adapter(&self) -> &Rc<CollectionAdapter> {
        &self.adapter
    }

    fn members(&self) -> Result<Vec<Instance>> {
        Ok(self.members.borrow().clone())
    }

    fn append(&self, member: &Instance, firing: Firing) -> Result<()> {
        let member = match firing {
            Firing::Silent => member.clone(),
            Firing::Event(initiator) => self.adapter.append(member.clone(), initiator.as_ref())?,
        };
        self.members.borrow_mut().push(member);
        Ok(())
    }

    fn remove(&self, member: &Instance, firing: Firing) -> Result<()> {
        let place = self.members.borrow().iter().position(|known| known == member);
        let Some(place) = place else {
            return Err(Error::new(ErrorKind::VALUE, "list.remove(x): x not in list"));
        };
        if let Firing::Event(initiator) = firing {
            self.adapter.remove(member, initiator.as_ref())?;
        }
        let removed = self.members.borrow_mut().remove(place);
        drop(removed);
        Ok(())
    }

    fn discard(&self, member: &Instance, firing: Firing) -> Result<()> {
        if self.members.borrow().contains(member) {
            return self.remove(member, firing);
        }
        match firing {
            Firing::Silent => Ok(()),
            Firing::Event(initiator) => self.adapter.remove(member, initiator.as_ref()),
        }
    }
}

/// Makes [`PlainCollection`]s.
pub(crate) struct PlainCollections;

impl CollectionFactory for PlainCollections {
    fn make(&self, adapter: &Rc<CollectionAdapter>) -> Result<Rc<dyn Collection>> {
        Ok(Rc::new(PlainCollection { adapter: adapter.clone(), members: RefCell::default() }))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
