//! Oracle's differences.

use super::words::ORACLE;
use super::{Capabilities, Dialect, Identifiers};

/// Oracle's dialect; SQLAlchemy: `OracleDialect_oracledb`.
#[derive(Clone, Debug)]
pub struct OracleDialect {
    capabilities: Capabilities,
    identifiers: Identifiers,
}

impl Default for OracleDialect {
    fn default() -> Self {
        Self {
            capabilities: Capabilities {
                native_boolean: true,
                empty_insert: false,
                insert_returning: true,
                update_returning: true,
                delete_returning: true,
                postfetch_lastrowid: false,
                div_is_floordiv: false,
                order_by_label: false,
                cte_follows_insert: true,
                max_identifier_length: 128,
                sequences: true,
                comments: true,
                identity_columns: true,
                ..Capabilities::default()
            },
            identifiers: Identifiers { quotes_underscore: true, ..Identifiers::quoted_by('"', '"', ORACLE) },
        }
    }
}

impl Dialect for OracleDialect {
    fn name(&self) -> &'static str {
        "oracle"
    }

    fn alias_keyword(&self) -> &'static str {
        " "
    }

    fn select_hint(&self, text: &str) -> Option<String> {
        Some(format!("/*+ {text} */ "))
    }

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    fn type_compiler_name(&self) -> &'static str {
        "sqlalchemy.dialects.oracle.base.OracleTypeCompiler"
    }
}
