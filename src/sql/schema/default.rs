//! Values that columns get without being named: made by the host, by SQL, or by the database.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use super::MetaData;
use crate::error::Result;
use crate::expr::Expr;
use crate::name::Name;
use crate::types::Type;
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
            Self::Sequence(sequence) => format!("Sequence({})", crate::value_repr::repr_str(sequence.name.as_str())),
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

/// How a sequence counts; SQLAlchemy: `IdentityOptions`.
#[derive(Clone, Debug, Default)]
pub struct SequenceOptions {
    /// The first number.
    pub start: Option<i64>,
    /// The step.
    pub increment: Option<i64>,
    /// The least number.
    pub minvalue: Option<i64>,
    /// The greatest number.
    pub maxvalue: Option<i64>,
    /// Whether there is no least number.
    pub nominvalue: Option<bool>,
    /// Whether there is no greatest number.
    pub nomaxvalue: Option<bool>,
    /// Whether it starts again.
    pub cycle: Option<bool>,
    /// How many numbers are kept ready.
    pub cache: Option<i64>,
    /// Whether numbers are given in the order in which they are asked for.
    pub order: Option<bool>,
}

impl SequenceOptions {
    /// The clauses behind `CREATE SEQUENCE name`, without a space before them.
    pub fn clauses(&self) -> String {
        let mut parts = Vec::new();
        let numbers = [
            ("INCREMENT BY", self.increment),
            ("START WITH", self.start),
            ("MINVALUE", self.minvalue),
            ("MAXVALUE", self.maxvalue),
        ];
        parts.extend(numbers.iter().filter_map(|(word, number)| number.map(|number| format!("{word} {number}"))));
        if self.nominvalue == Some(true) {
            parts.push("NO MINVALUE".to_owned());
        }
        if self.nomaxvalue == Some(true) {
            parts.push("NO MAXVALUE".to_owned());
        }
        if let Some(cache) = self.cache {
            parts.push(format!("CACHE {cache}"));
        }
        if let Some(cycle) = self.cycle {
            parts.push(if cycle { "CYCLE" } else { "NO CYCLE" }.to_owned());
        }
        parts.join(" ")
    }
}

/// `Sequence('name')`.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// The name.
    pub name: Name,
    /// The schema.
    pub schema: Option<Rc<str>>,
    /// How it counts.
    pub options: SequenceOptions,
    /// The numbers' type.
    pub data_type: Option<Type>,
    /// Used only where the database has no other way to number rows.
    pub optional: bool,
    /// Whether a metadata holds it, which makes and drops it.
    pub metadata: Option<MetaData>,
}

impl Sequence {
    /// A sequence that counts as the database likes.
    pub fn named(name: &str) -> Self {
        Self {
            name: Name::new(name),
            schema: None,
            options: SequenceOptions::default(),
            data_type: None,
            optional: false,
            metadata: None,
        }
    }

    /// `name` or `schema.name`.
    pub fn key(&self) -> String {
        match &self.schema {
            Some(schema) => format!("{schema}.{}", self.name),
            None => self.name.to_string(),
        }
    }
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
    /// How it counts.
    pub options: SequenceOptions,
}
