//! Migrations: operations as data, the graph of revisions, and how both meet a database.
//!
//! It behaves as Alembic does: the same SQL in the same order, the same files, the same errors. It knows tables and
//! statements from `sql`, connections and inspection from `engine`, and neither the mapping layer nor a host language:
//! the functions of revision files are called through traits.

mod alter;
pub mod autogenerate;
mod batch;
mod directive;
mod error;
mod implementation;
mod observer;
mod operation;
mod schema_objects;
pub mod script;

/// The version of SQLAlchemy that warnings name.
const SQLALCHEMY_VERSION: &str = "2.1.9";

pub use alter::{AlterTable, Change, RepeatedColumn};
pub use batch::{Batch, BatchColumnListener, BatchOptions, Recreate};
pub use directive::{
    ColumnChange, ConstraintType, DefaultArgument, DialectArguments, Directive, DroppedConstraint, InsertRow,
    Performer, Placement,
};
pub use error::{Error, ErrorKind, Result};
pub use implementation::{Implementation, ImplementationOptions, Output};
pub use observer::{Observer, StepFailure, TableRebuild};
pub use operation::{
    AddColumn, AddConstraint, ConstraintDefinition, CreateIndex, CreateTable, DropColumn, DropConstraint, DropIndex,
    DropTable, ModifyTable, Operation, TableComment, reversed,
};
pub use schema_objects::{Reference, SchemaObjects};
