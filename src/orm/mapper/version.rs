//! Version counters: columns that tell whether a row was changed since it was read.

use std::fmt;
use std::rc::Rc;

use sql::schema::Column;
use sql::{HostError, Value};

/// Makes versions.
pub trait VersionGenerator {
    /// The version after `before`; the first one without it.
    ///
    /// # Errors
    /// What the host raises.
    fn next(&self, before: Option<&Value>) -> Result<Value, HostError>;
}

#[derive(Clone)]
enum Generator {
    Numbers,
    Program,
    Host(Rc<dyn VersionGenerator>),
}

/// A column that every UPDATE of a row changes, and by which stale objects are found; SQLAlchemy: `version_id_col`.
#[derive(Clone)]
pub struct VersionCounter {
    column: Column,
    generator: Generator,
}

impl VersionCounter {
    /// Versions 1, 2, 3, ….
    pub fn numbered(column: Column) -> Self {
        Self { column, generator: Generator::Numbers }
    }

    /// Versions that the program sets; SQLAlchemy: `version_id_generator=False`.
    pub fn by_program(column: Column) -> Self {
        Self { column, generator: Generator::Program }
    }

    /// Versions that the host makes.
    pub fn made_by(column: Column, generator: Rc<dyn VersionGenerator>) -> Self {
        Self { column, generator: Generator::Host(generator) }
    }

    /// The column.
    pub fn column(&self) -> &Column {
        &self.column
    }

    /// Whether a flush makes versions.
    pub fn is_generated(&self) -> bool {
        !matches!(self.generator, Generator::Program)
    }

    /// The version after `before`, where a flush makes it.
    pub(crate) fn next(&self, before: Option<&Value>) -> Result<Option<Value>, HostError> {
        match &self.generator {
            Generator::Program => Ok(None),
            Generator::Host(generator) => generator.next(before).map(Some),
            Generator::Numbers => {
                let number = match before {
                    Some(Value::Int(number)) => *number,
                    _ => 0,
                };
                Ok(Some(Value::Int(number + 1)))
            }
        }
    }
}

impl fmt::Debug for VersionCounter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VersionCounter({})", self.column.display())
    }
}
