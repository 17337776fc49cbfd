//! Notes that the mapping layer hangs on expressions, and the things of its own that it puts into statements.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use super::Expr;
use crate::error::Result;
use crate::selectable::FromClause;
use crate::statement::{Delete, Insert, Select, Update};

/// What the mapping layer knows about an expression.
#[derive(Clone, Default)]
pub struct Annotations {
    /// The mapped entity or attribute that it came from.
    pub parent: Option<Rc<dyn Any>>,
    /// The key under which a subquery shows it; SQLAlchemy: `proxy_key`.
    pub proxy_key: Option<Rc<str>>,
    /// What a statement holding the expression has to be resolved with before it compiles.
    pub plugin: Option<Rc<dyn StatementPlugin>>,
    /// What NOT makes of it, when that is not its plain opposite.
    pub negation: Option<Expr>,
    /// Its part in the join condition of a relationship.
    pub marks: JoinMarks,
}

/// What a column is in the join condition of a relationship; SQLAlchemy: `foreign()`, `remote()`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JoinMarks {
    /// It gets its value from the column it is compared with.
    pub foreign: bool,
    /// It belongs to the related class.
    pub remote: bool,
    /// It belongs to the class with the relationship.
    pub local: bool,
}

impl fmt::Debug for Annotations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Annotations").field("proxy_key", &self.proxy_key).finish_non_exhaustive()
    }
}

/// Something that stands for columns in a statement: a mapped class, an alias of one, a bundle.
pub trait Entity: fmt::Debug {
    /// The mapping layer's object.
    fn as_any(&self) -> &dyn Any;
    /// An identity: equal for two handles on one entity.
    fn id(&self) -> usize;
    /// The columns it stands for, with the notes of their attributes.
    fn columns(&self) -> Result<Vec<Expr>>;
    /// The FROM element it reads, when it has one.
    #[allow(clippy::wrong_self_convention, reason = "FROM is SQL's word")]
    fn from_clause(&self) -> Result<Option<FromClause>>;
    /// What resolves statements with this entity.
    fn plugin(&self) -> Option<Rc<dyn StatementPlugin>>;
    /// The attribute of a name as an expression, for `filter_by`.
    fn attribute(&self, name: &str) -> Result<Option<Expr>>;
}

/// What stands around a SELECT that is resolved.
#[derive(Clone, Default)]
pub struct Surroundings {
    /// Whether it is a part of another statement.
    pub is_nested: bool,
    /// What the outermost statement was told by the mapping layer ([`Annotations::parent`]).
    pub told: Option<Rc<dyn Any>>,
    /// FROM elements of the queries around it, with which it may be correlated.
    pub froms: Vec<FromClause>,
}

/// Turns statements that hold entities into statements of columns and tables; run when they compile.
pub trait StatementPlugin {
    /// A SELECT.
    fn resolve_select(&self, select: &Select, around: &Surroundings) -> Result<Select>;
    /// An INSERT.
    fn resolve_insert(&self, insert: &Insert) -> Result<Insert>;
    /// An UPDATE.
    fn resolve_update(&self, update: &Update) -> Result<Update>;
    /// A DELETE.
    fn resolve_delete(&self, delete: &Delete) -> Result<Delete>;
}
