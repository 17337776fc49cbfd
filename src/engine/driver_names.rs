//! Which driver a URL asks for, and which keywords `create_engine` knows.

use crate::error::{Error, ErrorKind, Result};
use crate::url::Url;

/// A dialect and its driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Backend {
    pub(crate) dialect: &'static str,
    pub(crate) driver: &'static str,
}

/// Dialect, driver, and the Python module that the driver needs. The first of a dialect is its default.
const DRIVERS: [(&str, &str, &str); 28] = [
    ("postgresql", "psycopg", "psycopg"),
    ("postgresql", "psycopg_async", "psycopg"),
    ("postgresql", "psycopg2", "psycopg2"),
    ("postgresql", "psycopg2cffi", "psycopg2cffi"),
    ("postgresql", "asyncpg", "asyncpg"),
    ("postgresql", "pg8000", "pg8000"),
    ("mysql", "mysqldb", "MySQLdb"),
    ("mysql", "pymysql", "pymysql"),
    ("mysql", "mysqlconnector", "mysql"),
    ("mysql", "asyncmy", "asyncmy"),
    ("mysql", "aiomysql", "aiomysql"),
    ("mysql", "cymysql", "cymysql"),
    ("mysql", "pyodbc", "pyodbc"),
    ("mariadb", "mysqldb", "MySQLdb"),
    ("mariadb", "pymysql", "pymysql"),
    ("mariadb", "mariadbconnector", "mariadb"),
    ("mariadb", "mysqlconnector", "mysql"),
    ("mariadb", "asyncmy", "asyncmy"),
    ("mariadb", "aiomysql", "aiomysql"),
    ("oracle", "oracledb", "oracledb"),
    ("oracle", "oracledb_async", "oracledb"),
    ("oracle", "cx_oracle", "cx_Oracle"),
    ("mssql", "pyodbc", "pyodbc"),
    ("mssql", "pymssql", "pymssql"),
    ("mssql", "aioodbc", "aioodbc"),
    ("mssql", "mssqlpython", "mssql_python"),
    ("sqlite", "aiosqlite", "aiosqlite"),
    ("sqlite", "pysqlcipher", "sqlcipher3"),
];

/// The dialect and driver of a URL, or the error of a driver that is not there.
pub(crate) fn resolve(url: &Url) -> Result<Backend> {
    let (dialect, driver) = (url.backend_name(), url.named_driver());
    if dialect == "sqlite" && matches!(driver, None | Some("pysqlite")) {
        return Ok(Backend { dialect: "sqlite", driver: "pysqlite" });
    }
    let known = DRIVERS
        .iter()
        .filter(|(name, ..)| *name == dialect)
        .find(|(_, name, _)| driver.is_none_or(|wanted| wanted == *name));
    if let Some((_, _, module)) = known {
        Err(Error::new(ErrorKind::ModuleNotFound, format!("No module named '{module}'")))
    } else {
        let name = url.driver_name.replace('+', ".");
        Err(Error::new(ErrorKind::NoSuchModule, format!("Can't load plugin: sqlalchemy.dialects:{name}")))
    }
}

/// The driver of a database system's URLs that name none.
pub(crate) fn default_driver(dialect: &str) -> Option<&'static str> {
    if dialect == "sqlite" {
        return Some("pysqlite");
    }
    DRIVERS.iter().find(|(name, ..)| *name == dialect).map(|(_, driver, _)| *driver)
}

/// Whether `create_engine` takes a keyword argument for SQLite, whatever its pool.
pub(crate) fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "connect_args"
            | "creator"
            | "echo"
            | "echo_pool"
            | "enable_from_linting"
            | "execution_options"
            | "future"
            | "hide_parameters"
            | "implicit_returning"
            | "insertmanyvalues_page_size"
            | "isolation_level"
            | "json_deserializer"
            | "json_serializer"
            | "label_length"
            | "logging_name"
            | "max_identifier_length"
            | "max_overflow"
            | "module"
            | "native_datetime"
            | "paramstyle"
            | "plugins"
            | "pool"
            | "poolclass"
            | "pool_logging_name"
            | "pool_pre_ping"
            | "pool_size"
            | "pool_recycle"
            | "pool_reset_on_return"
            | "pool_timeout"
            | "pool_use_lifo"
            | "query_cache_size"
            | "skip_autocommit_rollback"
            | "use_insertmanyvalues"
    )
}
