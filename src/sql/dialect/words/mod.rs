//! Words that need quotes as identifiers, sorted, as SQLAlchemy lists them for each dialect.

mod mariadb;
mod mssql;
mod mysql;
mod oracle;
mod postgresql;
mod sqlite;
mod standard;

pub(super) use mariadb::MARIADB;
pub(super) use mssql::MSSQL;
pub(super) use mysql::MYSQL;
pub(super) use oracle::ORACLE;
pub(super) use postgresql::POSTGRESQL;
pub(super) use sqlite::SQLITE;
pub(super) use standard::STANDARD;
