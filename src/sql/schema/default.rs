//! Values that columns get without being named: made by the host, by SQL, or by the database.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use crate::error::Result;
use crate::expr::Expr;
use crate::value::{HostError, Value};

/// What a context-sensitive default may ask.
pub trait DefaultContext {
    /// The parameters of the statement so far, by column key.
    fn current_parameters(&self) -> Vec<(Rc<str>, Value)>;
    /// The whole context, for the host.
    fn as_any(&self) -> &dyn Any;
}

/// A function of the host that makes a value.
pub trait Callable {
    /// The host's object.
    fn as_any(&self) -> &dyn Any;
    /// Makes one value. Functions without parameters ignore the context.
    fn call(&self, context: &dyn DefaultContext) -> Result<Value, HostError>;
    /// The host's repr.
    fn repr(&self) -> String;
}

/// `default=` and `onupdate=` of a column.
#[derive(Clone)]
pub enum ColumnDefault {
    /// A plain value.
    Scalar(Value),
    /// A function of the host.
    Callable(Rc<dyn Callable>),
    /// A SQL expression, written into the statement.
    Sql(Expr),
    /// The next number of a sequence, where the database has them.
    Sequence(Rc<Sequence>),
}

impl ColumnDefault {
    /// Python's repr of the default.
    pub fn repr(&self) -> String {
        match self {
            Self::Scalar(value) => format!("ScalarElementColumnDefault({})", value.repr()),
            Self::Callable(callable) => format!("CallableColumnDefault({})", callable.repr()),
            Self::Sql(expr) => format!("ColumnElementColumnDefault({})", crate::schema::repr::expr_repr(expr)),
            Self::Sequence(sequence) => format!("Sequence({})", crate::value_repr::repr_str(&sequence.name)),
        }
    }

    /// Whether SQL makes the value.
    pub fn is_sql(&self) -> bool {
        matches!(self, Self::Sql(_))
    }
}

impl fmt::Debug for ColumnDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scalar(_) => "Scalar",
            Self::Callable(_) => "Callable",
            Self::Sql(_) => "Sql",
            Self::Sequence(_) => "Sequence",
        })
    }
}

/// `server_default=` and `server_onupdate=` of a column.
#[derive(Clone, Debug)]
pub enum ServerDefault {
    /// A string, written as a literal.
    Literal(Rc<str>),
    /// SQL.
    Sql(Expr),
    /// Made by the database in a way that the table does not say; SQLAlchemy: `FetchedValue`.
    Fetched,
}

/// `Sequence('name')`.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// The name.
    pub name: Rc<str>,
    /// The schema.
    pub schema: Option<Rc<str>>,
    /// The first number.
    pub start: Option<i64>,
    /// The step.
    pub increment: Option<i64>,
}

/// `Computed('a + b')`.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The expression.
    pub sqltext: Expr,
    /// STORED (`true`), VIRTUAL (`false`), or as the database likes.
    pub persisted: Option<bool>,
}

/// `Identity()`.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// `GENERATED ALWAYS` rather than `BY DEFAULT`.
    pub always: bool,
    /// Oracle: `ON NULL`.
    pub on_null: Option<bool>,
    /// The first number.
    pub start: Option<i64>,
    /// The step.
    pub increment: Option<i64>,
    /// The least number.
    pub minvalue: Option<i64>,
    /// The greatest number.
    pub maxvalue: Option<i64>,
    /// Whether it starts again.
    pub cycle: Option<bool>,
    /// How many numbers are kept ready.
    pub cache: Option<i64>,
}
