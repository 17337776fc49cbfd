//! Copying one database into another.

use std::ptr;

use rusqlite::ffi;

use super::connection::DriverConnection;
use super::error::{DriverError, DriverErrorClass};

impl DriverConnection {
    /// Copies the whole main database into that of another connection; `sqlite3`: `backup`.
    pub fn backup(&self, target: &Self) -> Result<(), DriverError> {
        let (from, to) = (self.sqlite()?, target.sqlite()?);
        #[expect(unsafe_code, reason = "both handles are open while the connections are held, and the copy ends here")]
        let code = unsafe {
            let copy = ffi::sqlite3_backup_init(to.handle(), c"main".as_ptr(), from.handle(), c"main".as_ptr());
            if ptr::eq(copy, ptr::null()) {
                ffi::SQLITE_ERROR
            } else {
                ffi::sqlite3_backup_step(copy, -1);
                ffi::sqlite3_backup_finish(copy)
            }
        };
        if code == ffi::SQLITE_OK {
            Ok(())
        } else {
            Err(DriverError::new(DriverErrorClass::Operational, ffi::code_to_str(code)))
        }
    }
}
