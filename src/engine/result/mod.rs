//! Results: rows, and the ways to fetch them.

mod cursor_result;
mod fetch;
mod info;
mod row;
mod source;
mod unique;
mod views;

pub use cursor_result::CursorResult;
pub use info::{ExecutionInfo, InsertedKeys, StatementType};
pub use row::{Key, Row, RowMeta};
pub use source::{RowSource, Rows};
pub use unique::{HostHash, UniqueKey};
pub use views::{MappingResult, ScalarResult};
