//! SQL as data: metadata, expressions, statements, and the dialects that turn them into text.
//!
//! A [`Table`](schema::Table) of [`Column`](schema::Column)s is described in [`schema`]; [`expr`] builds conditions and
//! values over them, [`statement`] puts these into SELECT, INSERT, UPDATE and DELETE, and [`dialect`] compiles the result
//! to SQL text with its parameters and result columns. Nothing here talks to a database or knows the host language:
//! what the host supplies (default functions, type decorators, JSON) comes in through traits.
//!
//! ```
//! use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
//! use sql::statement::Select;
//! use sql::types::Type;
//!
//! let column = Column::new(ColumnSpec { name: Some("id".into()), ty: Some(Type::integer()), ..ColumnSpec::default() });
//! let users = Table::new("users", &MetaData::default(), vec![TableItem::Column(column)], TableSpec::default())?;
//! let query = Select::new(vec![users.c("id")?]).filter(vec![users.c("id")?.operate(sql::expr::Operator::Gt, 5.into())?]);
//! assert_eq!(query.selected_columns().len(), 1);
//! # Ok::<(), sql::Error>(())
//! ```

pub mod dialect;
pub mod event;
pub mod expr;
pub mod schema;
pub mod selectable;
pub mod statement;
pub mod traverse;
pub mod types;
pub mod warning;

mod error;
mod json_path;
mod memory;
mod name;
mod value;
mod value_repr;

pub use error::{Error, ErrorKind, Result};
pub use json_path::JsonPath;
pub use memory::MemoryView;
pub use name::{Name, fresh_id};
pub use statement::Statement;
pub use value::{HostError, HostValue, Value};
pub use value_repr::repr_str;
pub use warning::{
    Warning, WarningKind, WarningRemark, has_warnings, take_warnings, warn, warn_deprecated, warn_plainly,
    warn_with_code,
};
