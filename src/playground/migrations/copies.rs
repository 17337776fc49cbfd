//! Copies of a project's databases, for what must not change them.

use std::rc::Rc;

use engine::driver::{DriverConnection, OpenOptions};

use crate::databases::Databases;
use crate::platform::Platform;

/// Copies database files from one folder of the platform to another, whose files are known as `databases`.
///
/// A file that cannot be read is not copied: whoever opens it there finds an empty database.
pub(crate) fn copy(platform: &Rc<dyn Platform>, names: &[String], from: &str, databases: &Rc<Databases>) {
    let originals = platform.storage(from);
    for name in names {
        let Ok(original) = DriverConnection::open(&originals.path(name), &OpenOptions::default()) else { continue };
        databases.add_file(name);
        if let Some(copy) = databases.open(name) {
            let _ = original.backup(&copy);
        }
    }
}
