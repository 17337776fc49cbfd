//! What the mapping layer asks of a collection.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use crate::collection::{CollectionAdapter, Firing};
use crate::error::Result;
use crate::host::Instance;

/// A collection of related objects that the host holds: a list, a set, a dict.
///
/// A change by the program goes through [`CollectionAdapter::append`] and [`CollectionAdapter::remove`] before it is
/// made; a change by the mapping layer comes in here, and is told to the adapter when `firing` says so.
pub trait Collection {
    /// The collection itself, for the host to take back.
    fn as_any(&self) -> &dyn Any;

    /// What links the collection with the object that has it.
    fn adapter(&self) -> &Rc<CollectionAdapter>;

    /// The members, in the collection's order.
    fn members(&self) -> Result<Vec<Instance>>;

    /// Whether the host put nothing where an object belongs, which a flush refuses.
    fn has_none(&self) -> Result<bool> {
        Ok(false)
    }

    /// Adds an object.
    fn append(&self, member: &Instance, firing: Firing) -> Result<()>;

    /// Adds objects without telling the adapter: they were loaded.
    fn extend_silently(&self, members: &[Instance]) -> Result<()> {
        members.iter().try_for_each(|member| self.append(member, Firing::Silent))
    }

    /// Removes an object; the host's error when it is not there.
    fn remove(&self, member: &Instance, firing: Firing) -> Result<()>;

    /// Removes an object as [`Collection::remove`] does, or does nothing more than tell when it is not there.
    fn discard(&self, member: &Instance, firing: Firing) -> Result<()>;

    /// The host's object, for a cycle collector.
    fn object(&self) -> Option<Rc<dyn Any>> {
        None
    }
}

impl fmt::Debug for dyn Collection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Collection({})", self.adapter().relationship())
    }
}

/// Makes the collections of a relationship; SQLAlchemy: `collection_class`.
pub trait CollectionFactory {
    /// An empty collection.
    fn make(&self, adapter: &Rc<CollectionAdapter>) -> Result<Rc<dyn Collection>>;

    /// Makes ready what makes the collections: configuring the relationship fails when this does.
    fn prepare(&self) -> Result<()> {
        Ok(())
    }

    /// The factory itself, for the host to take back.
    fn as_any(&self) -> &dyn Any;
}

impl fmt::Debug for dyn CollectionFactory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CollectionFactory")
    }
}
