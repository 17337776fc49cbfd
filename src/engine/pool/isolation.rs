//! Isolation levels of SQLite's connections.

use crate::driver::{Cursor, DriverConnection};
use crate::error::{Error, Result};
use std::rc::Rc;

/// Sets a connection's isolation level; SQLAlchemy: `set_isolation_level`.
pub(crate) fn set(driver: &Rc<DriverConnection>, level: &str) -> Result<()> {
    let is_loose = match level {
        "AUTOCOMMIT" => {
            driver.set_autocommit(true);
            return Ok(());
        }
        "READ UNCOMMITTED" => 1,
        "SERIALIZABLE" => 0,
        _ => {
            return Err(Error::argument(format!(
                "Invalid value '{level}' for isolation_level. Valid isolation levels for 'sqlite' are READ UNCOMMITTED, \
                 SERIALIZABLE, AUTOCOMMIT"
            )));
        }
    };
    driver.set_autocommit(false);
    Cursor::new(driver).execute(&format!("PRAGMA read_uncommitted = {is_loose}"), &[])?;
    Ok(())
}
