//! What the mapping layer asks of a class of the host.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use sql::HostError;
use sql::expr::Expr;

use crate::event::ClassEvents;
use crate::host::Instance;
use crate::mapper::Mapper;
use crate::state::InstanceState;

/// What happens to a related object that is validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validation {
    /// Whether it is removed rather than taken.
    pub is_removal: bool,
    /// Whether the other side of the relationship was changed.
    pub is_backref: bool,
}

/// A class of the host that is mapped.
pub trait MappedClass {
    /// The class name: `Model`.
    fn name(&self) -> &str;

    /// The module the class was defined in: `__main__`.
    fn module(&self) -> &str;

    /// Makes an object of the class without running its constructor, bound to `state`.
    ///
    /// The host stores `state` in the new object and calls [`InstanceState::bind`] with a weak reference to it.
    fn new_instance(&self, state: Rc<InstanceState>) -> Result<Instance, HostError>;

    /// Whether objects of this class may be given a keyword argument of this name by the default constructor.
    ///
    /// SQLAlchemy asks `hasattr(cls, name)`; mapped attributes are checked before this is called.
    fn has_attribute(&self, _name: &str) -> bool {
        false
    }

    /// The expression of a class attribute that the mapper does not know: a hybrid.
    fn attribute_expression(&self, _name: &str) -> Option<Expr> {
        None
    }

    /// Puts an attribute on the class that its mapper got after the class was mapped.
    fn attribute_added(&self, _mapper: &Rc<Mapper>, _key: &Rc<str>) -> Result<(), HostError> {
        Ok(())
    }

    /// Is called with an object that was just made from a row.
    ///
    /// # Errors
    /// What the host raises.
    fn loaded(&self, _instance: &Instance) -> Result<(), HostError> {
        Ok(())
    }

    /// A related object is about to become, or to cease to be, an attribute's value or a member of its collection;
    /// answers what is taken in its place.
    ///
    /// # Errors
    /// What the host raises.
    fn validate(
        &self,
        _state: &Rc<InstanceState>,
        _key: &Rc<str>,
        value: Option<&Instance>,
        _how: Validation,
    ) -> Result<Option<Instance>, HostError> {
        Ok(value.cloned())
    }

    /// Is called before the mappers of the registry are configured; SQLAlchemy: `__declare_first__`.
    ///
    /// # Errors
    /// What the host raises.
    fn before_configured(&self) -> Result<(), HostError> {
        Ok(())
    }

    /// Is called after the mappers of the registry were configured; SQLAlchemy: `__declare_last__`.
    ///
    /// # Errors
    /// What the host raises.
    fn after_configured(&self) -> Result<(), HostError> {
        Ok(())
    }

    /// Who is told of moments of the class; nobody by default.
    fn events(&self) -> Option<&dyn ClassEvents> {
        None
    }

    /// Numbers of the class and of the classes above it, the class first: databases may be chosen by them.
    fn lineage(&self) -> Vec<usize> {
        Vec::new()
    }

    /// What the host prints of an error that it raised itself: Python's `str(exception)`.
    fn error_text(&self, _error: &HostError) -> String {
        String::new()
    }

    /// The class itself, for the host to take back.
    fn as_any(&self) -> &dyn Any;

    /// How the host prints the class: `<class '__main__.Model'>`.
    fn repr(&self) -> String {
        format!("<class '{}.{}'>", self.module(), self.name())
    }
}

impl fmt::Debug for dyn MappedClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.repr())
    }
}
