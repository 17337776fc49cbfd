//! Which way a relationship goes.

use std::fmt;

/// Which way a relationship goes; SQLAlchemy: `RelationshipDirection`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The related rows hold the foreign key.
    OneToMany,
    /// The own row holds the foreign key.
    ManyToOne,
    /// A table between both holds the foreign keys.
    ManyToMany,
}

impl Direction {
    /// The name of SQLAlchemy's symbol: `ONETOMANY`.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneToMany => "ONETOMANY",
            Self::ManyToOne => "MANYTOONE",
            Self::ManyToMany => "MANYTOMANY",
        }
    }
}

impl fmt::Display for Direction {
    /// As the symbol's `repr`: `<RelationshipDirection.ONETOMANY: 1>`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = match self {
            Self::OneToMany => 1,
            Self::ManyToOne => 2,
            Self::ManyToMany => 3,
        };
        write!(f, "<RelationshipDirection.{}: {number}>", self.name())
    }
}
