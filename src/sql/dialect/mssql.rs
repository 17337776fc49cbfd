//! SQL Server's differences.

use super::words::MSSQL;
use super::{Capabilities, Dialect, Identifiers};

/// SQL Server's dialect; SQLAlchemy: `MSDialect_pyodbc`.
#[derive(Clone, Debug)]
pub struct MssqlDialect {
    capabilities: Capabilities,
    identifiers: Identifiers,
}

impl Default for MssqlDialect {
    fn default() -> Self {
        Self {
            capabilities: Capabilities {
                native_decimal: true,
                default_values: true,
                empty_insert: false,
                multivalues_insert: true,
                insert_returning: true,
                update_returning: true,
                delete_returning: true,
                favors_returning_over_lastrowid: true,
                insertmanyvalues: true,
                max_identifier_length: 128,
                sequences: true,
                comments: true,
                ..Capabilities::default()
            },
            identifiers: Identifiers::quoted_by('[', ']', MSSQL),
        }
    }
}

impl Dialect for MssqlDialect {
    fn name(&self) -> &'static str {
        "mssql"
    }

    fn table_hint(&self, text: &str) -> crate::error::Result<Option<String>> {
        Ok(Some(text.to_owned()))
    }

    fn delete_from_keyword(&self) -> crate::error::Result<&'static str> {
        Ok(" FROM ")
    }

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    fn type_compiler_name(&self) -> &'static str {
        "sqlalchemy.dialects.mssql.base.MSTypeCompiler"
    }
}
