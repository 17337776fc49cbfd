//! The dialect that stands for no database: what `str(statement)` shows.

use std::rc::Rc;

use super::words::STANDARD;
use super::{Capabilities, Dialect, Identifiers, Profile};
use crate::error::Result;

/// The common behaviour of all dialects.
#[derive(Clone, Debug)]
pub struct StandardDialect {
    profile: Profile,
}

impl Default for StandardDialect {
    /// SQLAlchemy: `DefaultDialect`.
    fn default() -> Self {
        Self {
            profile: Profile {
                name: "default",
                type_compiler: "sqlalchemy.sql.compiler.GenericTypeCompiler",
                statement_compiler: "sqlalchemy.sql.compiler.SQLCompiler",
                ddl_compiler: "sqlalchemy.sql.compiler.DDLCompiler",
                capabilities: Capabilities::default(),
                identifiers: Identifiers::quoted_by('"', '"', STANDARD),
            },
        }
    }
}

impl StandardDialect {
    /// SQLAlchemy: `StrCompileDialect`, which shows constructs of any database.
    pub fn for_text() -> Self {
        let capabilities = Capabilities {
            insert_returning: true,
            update_returning: true,
            native_boolean: true,
            multivalues_insert: true,
            sequences: true,
            sequences_optional: true,
            identity_columns: true,
            try_cast: true,
            shows_anything: true,
            ..Capabilities::default()
        };
        let profile = Profile {
            type_compiler: "sqlalchemy.sql.compiler.StrSQLTypeCompiler",
            statement_compiler: "sqlalchemy.sql.compiler.StrSQLCompiler",
            capabilities,
            ..Self::default().profile
        };
        Self { profile }
    }
}

impl Dialect for StandardDialect {
    fn shared(&self) -> Rc<dyn Dialect> {
        Rc::new(self.clone())
    }

    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn hinted(&self, table: &str, hint: &str) -> Result<String> {
        let is_shown = self.profile.capabilities.shows_anything;
        Ok(if is_shown { format!("{table} [{hint}]") } else { table.to_owned() })
    }

    fn delete_from_keyword(&self) -> Result<&'static str> {
        Ok(" , ")
    }

    fn next_value(&self, sequence: &str) -> Result<String> {
        Ok(format!("<next sequence value: {sequence}>"))
    }
}
