//! What a revision file gives to a run: its functions, called through traits.

use std::any::Any;
use std::rc::Rc;

use sql::Value;

use crate::error::Result;

/// Which way a migration goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Away from the base.
    Upgrade,
    /// Towards the base.
    Downgrade,
}

impl Direction {
    /// The name of the function in a revision file.
    pub fn function_name(self) -> &'static str {
        match self {
            Self::Upgrade => "upgrade",
            Self::Downgrade => "downgrade",
        }
    }
}

/// A loaded revision file.
pub trait RevisionFile {
    /// The function for a direction.
    ///
    /// # Errors
    /// The host's error when the file has no such function.
    fn function(&self, direction: Direction) -> Result<Rc<dyn MigrationFunction>>;

    /// The host's own type.
    fn as_any(&self) -> &dyn Any;
}

/// A function of a revision file.
pub trait MigrationFunction {
    /// The function's own name, which logs print.
    fn name(&self) -> String;

    /// Calls it with the keyword arguments of the run.
    ///
    /// # Errors
    /// What the function raises.
    fn call(&self, keywords: &[(Rc<str>, Value)]) -> Result<()>;
}
