//! The differences of MySQL and MariaDB.

use super::words::{MARIADB, MYSQL};
use super::{Capabilities, Dialect, Identifiers, ParamStyle};

/// MySQL's dialect, and MariaDB's; SQLAlchemy: `MySQLDialect_mysqldb`, `MariaDBDialect_mysqldb`.
#[derive(Clone, Debug)]
pub struct MysqlDialect {
    capabilities: Capabilities,
    identifiers: Identifiers,
    is_mariadb: bool,
}

impl MysqlDialect {
    /// MySQL's dialect.
    pub fn mysql() -> Self {
        Self {
            capabilities: Capabilities {
                paramstyle: ParamStyle::Format,
                native_decimal: true,
                native_enum: true,
                multivalues_insert: true,
                insertmanyvalues: true,
                div_is_floordiv: false,
                cte_follows_insert: true,
                max_identifier_length: 255,
                comments: true,
                ..Capabilities::default()
            },
            identifiers: Identifiers::quoted_by('`', '`', MYSQL),
            is_mariadb: false,
        }
    }

    /// MariaDB's dialect.
    pub fn mariadb() -> Self {
        let mysql = Self::mysql();
        Self {
            capabilities: Capabilities {
                native_uuid: true,
                insert_returning: true,
                delete_returning: true,
                ..mysql.capabilities
            },
            identifiers: Identifiers::quoted_by('`', '`', MARIADB),
            is_mariadb: true,
        }
    }
}

impl Dialect for MysqlDialect {
    fn name(&self) -> &'static str {
        if self.is_mariadb { "mariadb" } else { "mysql" }
    }

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn identifiers(&self) -> &Identifiers {
        &self.identifiers
    }

    fn type_compiler_name(&self) -> &'static str {
        "sqlalchemy.dialects.mysql.base.MySQLTypeCompiler"
    }
}
