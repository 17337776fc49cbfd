//! Migrations: operations as data, the graph of revisions, and how both meet a database.
//!
//! It behaves as Alembic does: the same SQL in the same order, the same files, the same errors. It knows tables and
//! statements from `sql`, connections and inspection from `engine`, and neither the mapping layer nor a host language:
//! the functions of revision files are called through traits.

mod error;
pub mod script;

pub use error::{Error, ErrorKind, Result};
