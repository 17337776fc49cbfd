//! [`HostElement`]: elements whose SQL the host writes.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use super::Function;
use crate::dialect::Compiler;
use crate::error::Result;
use crate::name::Name;
use crate::types::Type;

/// Whether statements with an element may be kept once they are compiled; SQLAlchemy: `inherit_cache`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Caching {
    /// They may.
    #[default]
    Kept,
    /// They may not.
    Never,
    /// The class of this name does not say so, which is warned of.
    Unstated(Rc<str>),
}

/// An element whose SQL the host writes; SQLAlchemy: a construct with `@compiles`.
pub trait HostElement: fmt::Debug {
    /// The object itself, for the host to take back.
    fn as_any(&self) -> &dyn Any;

    /// Writes the element.
    ///
    /// # Errors
    /// What the host raises.
    fn write(&self, compiler: &mut Compiler<'_>) -> Result<String>;

    /// Writes a call that is an element of the host: `function` has the arguments that stand here.
    ///
    /// # Errors
    /// What the host raises.
    fn write_call(&self, _function: &Function, compiler: &mut Compiler<'_>) -> Result<String> {
        self.write(compiler)
    }

    /// The type of its value.
    fn ty(&self) -> Type {
        Type::null()
    }

    /// The name of its value.
    fn name(&self) -> Option<Name> {
        None
    }

    /// Whether values beside it are called after it, as those beside functions of the library are.
    fn names_parameters(&self) -> bool {
        true
    }

    /// The class that its repr names.
    fn class_path(&self) -> &'static str {
        "sqlalchemy.sql.elements.ColumnElement"
    }

    /// Whether statements with it may be kept.
    fn caching(&self) -> Caching {
        Caching::Kept
    }
}
