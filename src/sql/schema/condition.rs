//! [`DdlCondition`]: whether an item is written for a database.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use crate::dialect::Dialect;
use crate::error::Result;

/// Asks the program whether an item is written, by the dialect.
pub type DdlTest = Rc<dyn Fn(&dyn Dialect) -> Result<bool>>;

/// For which databases a constraint or index is written; SQLAlchemy: `ddl_if`.
#[derive(Clone, Default)]
pub struct DdlCondition {
    /// Names of dialects, unless all will do.
    pub dialects: Option<Vec<Rc<str>>>,
    /// What the program says.
    pub test: Option<DdlTest>,
}

impl DdlCondition {
    /// Whether the item is written for a dialect.
    ///
    /// # Errors
    /// What the program raises.
    pub fn holds(&self, dialect: &dyn Dialect) -> Result<bool> {
        let is_meant = self.dialects.as_ref().is_none_or(|names| names.iter().any(|name| **name == *dialect.name()));
        match &self.test {
            Some(test) if is_meant => test(dialect),
            _ => Ok(is_meant),
        }
    }
}

impl fmt::Debug for DdlCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DdlCondition").field("dialects", &self.dialects).finish_non_exhaustive()
    }
}

/// The condition of a constraint or index, if it has one.
#[derive(Debug, Default)]
pub struct Conditional(RefCell<Option<DdlCondition>>);

impl Conditional {
    /// States the condition.
    pub fn set(&self, condition: DdlCondition) {
        self.0.replace(Some(condition));
    }

    /// Whether the item is written for a dialect.
    ///
    /// # Errors
    /// What the program raises.
    pub fn holds(&self, dialect: &dyn Dialect) -> Result<bool> {
        let condition = self.0.borrow().clone();
        condition.map_or(Ok(true), |condition| condition.holds(dialect))
    }
}
