//! The dialect that stands for no database: what `str(statement)` shows.

use super::words::STANDARD;
use super::{Capabilities, Dialect, Identifiers};
use crate::error::Result;

/// The common behaviour of all dialects.
#[derive(Clone, Debug)]
pub struct StandardDialect {
    capabilities: Capabilities,
    identifiers: Identifiers,
}

impl Default for StandardDialect {
    /// SQLAlchemy: `DefaultDialect`.
    fn default() -> Self {
        Self { capabilities: Capabilities::default(), identifiers: Identifiers::quoted_by('"', '"', STANDARD) }
    }
}

impl StandardDialect {
    /// SQLAlchemy: `StrCompileDialect`, which shows constructs of any database.
    pub fn for_text() -> Self {
        let capabilities = Capabilities {
            insert_returning: true,
            update_returning: true,
            delete_returning: true,
            native_boolean: true,
            multivalues_insert: true,
            sequences: true,
            identity_columns: true,
            shows_anything: true,
            ..Capabilities::default()
        };
        Self { capabilities, ..Self::default() }
    }
}

impl Dialect for StandardDialect {
    fn name(&self) -> &'static str {
        "default"
    }

    fn table_hint(&self, text: &str) -> Result<Option<String>> {
        Ok(self.capabilities.shows_anything.then(|| format!("[{text}]")))
    }

    fn delete_from_keyword(&self) -> Result<&'static str> {
        Ok(" , ")
    }

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    fn next_value(&self, sequence: &str) -> Result<String> {
        Ok(format!("<next sequence value: {sequence}>"))
    }
}
