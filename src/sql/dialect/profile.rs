//! What a dialect says of itself.

use super::{Capabilities, Identifiers};

/// What a dialect says of itself: its names, what it can do, and how it quotes.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The name: `sqlite`.
    pub name: &'static str,
    /// The class of SQLAlchemy's compiler of types, for messages.
    pub type_compiler: &'static str,
    /// The class of SQLAlchemy's compiler of statements, for messages.
    pub statement_compiler: &'static str,
    /// The class of SQLAlchemy's compiler of DDL, for messages.
    pub ddl_compiler: &'static str,
    /// What the database can do.
    pub capabilities: Capabilities,
    /// How identifiers are quoted.
    pub identifiers: Identifiers,
}
