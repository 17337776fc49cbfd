//! The expression language: what stands in a column list, a WHERE clause, a VALUES list.

mod annotation;
mod bind;
mod boolean;
mod compare;
mod construct;
mod custom;
mod function;
mod function_types;
mod host;
mod label;
mod membership;
mod node;
mod operand;
mod operator;
mod precedence;
mod text;
mod text_search;
mod type_methods;

use std::rc::Rc;

pub use annotation::{Annotations, Entity, JoinMarks, StatementPlugin, Surroundings};
pub use bind::{BindCallable, BindParam};
pub(crate) use boolean::where_condition;
pub use boolean::{and_, not_, or_};
pub use compare::LikeOptions;
pub(crate) use construct::bind_value;
pub use construct::{
    all_, any_, asc, between, bindparam, case, cast, collate, column, comma_list, desc, distinct, exists, extract,
    false_, literal, literal_column, null, nulls_first, nulls_last, true_, try_cast, tuple_, type_coerce,
};
pub use custom::CustomOp;
pub use function::{Function, FunctionName, next_value};
pub(crate) use function_types::is_ansi as is_ansi_function;
pub use host::{Caching, HostElement};
pub use label::Label;
pub use node::{
    Binary, Case, Cast, ClauseList, Const, Extract, FilterClause, Frame, FrameBound, Grouping, NamedColumn, Over,
    ScalarSelect, Tuple, TypeCoerce, Unary, WithinGroup,
};
pub use operand::Operand;
pub use operator::Operator;
pub use text::TextClause;
pub(crate) use text::{TextPiece, split_text};
pub use type_methods::{aggregate_order_by, array, full_text_match};

use crate::name::Name;
use crate::schema::Column;
use crate::selectable::{FromClause, ProxyColumn};
use crate::types::Type;

/// The forms of an expression; each holds a shared node, so a clone is cheap and keeps the identity.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A column of a table.
    Column(Column),
    /// A column of an alias, subquery or CTE.
    Proxy(Rc<ProxyColumn>),
    /// `column('x')`, `literal_column('x')`, a column of `table('t')`.
    Named(Rc<NamedColumn>),
    /// A bound value.
    Bind(Rc<BindParam>),
    /// `text('…')`.
    Text(Rc<TextClause>),
    /// NULL, TRUE or FALSE.
    Const(Const),
    /// `left operator right`.
    Binary(Rc<Binary>),
    /// An operator before or after one operand.
    Unary(Rc<Unary>),
    /// Operands joined by one operator: AND, OR, `+`, commas.
    List(Rc<ClauseList>),
    /// Parentheses.
    Grouping(Rc<Grouping>),
    /// `element AS name`.
    Label(Rc<Label>),
    /// A function call.
    Function(Rc<Function>),
    /// `CAST(x AS type)`.
    Cast(Rc<Cast>),
    /// An expression taken for another type, without SQL.
    TypeCoerce(Rc<TypeCoerce>),
    /// `CASE … END`.
    Case(Rc<Case>),
    /// `x OVER (…)`.
    Over(Rc<Over>),
    /// `f WITHIN GROUP (ORDER BY …)`.
    WithinGroup(Rc<WithinGroup>),
    /// `f FILTER (WHERE …)`.
    Filter(Rc<FilterClause>),
    /// `EXTRACT(field FROM x)`.
    Extract(Rc<Extract>),
    /// `(a, b)`.
    Tuple(Rc<Tuple>),
    /// `(SELECT …)` as one value, or as the right side of IN and EXISTS.
    ScalarSelect(Rc<ScalarSelect>),
    /// The name of a collation, after COLLATE.
    Collation(Name),
    /// A whole FROM element as a value: a table-valued function's row, a CTE's name.
    From(FromClause),
    /// A string in ORDER BY or GROUP BY that names a label or column of the column list.
    LabelReference(Rc<str>),
    /// Something of the mapping layer that stands for columns: a mapped class, an alias of one, a bundle.
    Entity(Rc<dyn Entity>),
    /// An element whose SQL the host writes.
    Host(Rc<dyn HostElement>),
}

/// An expression: a shared node, and notes of the mapping layer beside it.
///
/// Notes do not change the identity: [`Expr::same`] compares the nodes.
#[derive(Clone, Debug)]
pub struct Expr {
    kind: ExprKind,
    annotations: Option<Rc<Annotations>>,
}

impl Expr {
    /// An expression without notes.
    pub fn new(kind: ExprKind) -> Self {
        Self { kind, annotations: None }
    }

    /// The form and node.
    pub fn kind(&self) -> &ExprKind {
        &self.kind
    }

    /// The notes of the mapping layer.
    pub fn annotations(&self) -> Option<&Rc<Annotations>> {
        self.annotations.as_ref()
    }

    /// The same node with other notes.
    pub fn annotated(&self, annotations: Rc<Annotations>) -> Self {
        Self { kind: self.kind.clone(), annotations: Some(annotations) }
    }

    /// What it is in the join condition of a relationship.
    pub fn marks(&self) -> JoinMarks {
        self.annotations.as_ref().map(|notes| notes.marks).unwrap_or_default()
    }

    /// The same node with other marks of a join condition; its other notes stay.
    pub fn marked(&self, marks: JoinMarks) -> Self {
        if marks == self.marks() {
            return self.clone();
        }
        let notes = self.annotations.as_deref().cloned().unwrap_or_default();
        self.annotated(Rc::new(Annotations { marks, ..notes }))
    }

    /// The same node without notes.
    pub fn deannotated(&self) -> Self {
        Self { kind: self.kind.clone(), annotations: None }
    }

    /// The address of the node, as an identity for maps; valid while the expression is held.
    pub fn id(&self) -> usize {
        match &self.kind {
            ExprKind::Column(x) => x.id(),
            ExprKind::Proxy(x) => Rc::as_ptr(x).addr(),
            ExprKind::Named(x) => Rc::as_ptr(x).addr(),
            ExprKind::Bind(x) => Rc::as_ptr(x).addr(),
            ExprKind::Text(x) => Rc::as_ptr(x).addr(),
            ExprKind::Const(x) => *x as usize + 1,
            ExprKind::Binary(x) => Rc::as_ptr(x).addr(),
            ExprKind::Unary(x) => Rc::as_ptr(x).addr(),
            ExprKind::List(x) => Rc::as_ptr(x).addr(),
            ExprKind::Grouping(x) => Rc::as_ptr(x).addr(),
            ExprKind::Label(x) => Rc::as_ptr(x).addr(),
            ExprKind::Function(x) => Rc::as_ptr(x).addr(),
            ExprKind::Cast(x) => Rc::as_ptr(x).addr(),
            ExprKind::TypeCoerce(x) => Rc::as_ptr(x).addr(),
            ExprKind::Case(x) => Rc::as_ptr(x).addr(),
            ExprKind::Over(x) => Rc::as_ptr(x).addr(),
            ExprKind::WithinGroup(x) => Rc::as_ptr(x).addr(),
            ExprKind::Filter(x) => Rc::as_ptr(x).addr(),
            ExprKind::Extract(x) => Rc::as_ptr(x).addr(),
            ExprKind::Tuple(x) => Rc::as_ptr(x).addr(),
            ExprKind::ScalarSelect(x) => Rc::as_ptr(x).addr(),
            ExprKind::Collation(x) => x.text().as_ptr().addr(),
            ExprKind::From(x) => x.id(),
            ExprKind::LabelReference(x) => x.as_ptr().addr(),
            ExprKind::Entity(x) => x.id(),
            ExprKind::Host(x) => Rc::as_ptr(x).addr(),
        }
    }

    /// Whether both are the same node.
    pub fn same(&self, other: &Self) -> bool {
        self.id() == other.id()
    }

    /// The type of the value.
    pub fn ty(&self) -> Type {
        match &self.kind {
            ExprKind::Column(x) => x.ty(),
            ExprKind::Proxy(x) => x.ty(),
            ExprKind::Named(x) => x.ty.clone(),
            ExprKind::Bind(x) => x.ty.clone(),
            ExprKind::Text(_)
            | ExprKind::Collation(_)
            | ExprKind::From(_)
            | ExprKind::Entity(_)
            | ExprKind::LabelReference(_) => Type::null(),
            ExprKind::Const(Const::Null) => Type::null(),
            ExprKind::Const(_) => Type::boolean(),
            ExprKind::Binary(x) => x.ty.clone(),
            ExprKind::Unary(x) => x.ty.clone(),
            ExprKind::List(x) => x.ty.clone(),
            ExprKind::Grouping(x) => x.element.ty(),
            ExprKind::Label(x) => x.ty.clone(),
            ExprKind::Function(x) => x.ty.clone(),
            ExprKind::Cast(x) => x.ty.clone(),
            ExprKind::TypeCoerce(x) => x.ty.clone(),
            ExprKind::Case(x) => x.ty.clone(),
            ExprKind::Over(x) => x.element.ty(),
            ExprKind::WithinGroup(x) => x.ty.clone(),
            ExprKind::Filter(x) => x.function.ty(),
            ExprKind::Extract(_) => Type::integer(),
            ExprKind::Tuple(x) => x.ty.clone(),
            ExprKind::ScalarSelect(x) => x.ty.clone(),
            ExprKind::Host(x) => x.ty(),
        }
    }

    /// The column of a table, when it is one.
    pub fn as_column(&self) -> Option<&Column> {
        match &self.kind {
            ExprKind::Column(column) => Some(column),
            _ => None,
        }
    }

    /// The name under which the value appears, for columns and labels.
    pub fn name(&self) -> Option<Name> {
        match &self.kind {
            ExprKind::Column(x) => x.name_opt(),
            ExprKind::Proxy(x) => Some(x.name.clone()),
            ExprKind::Named(x) => Some(x.name.clone()),
            ExprKind::Label(x) => Some(x.name.clone()),
            ExprKind::Function(x) => Some(Name::new(&x.name.last)),
            ExprKind::Host(x) => x.name(),
            _ => None,
        }
    }

    /// The key under which a collection of columns knows it.
    pub fn key(&self) -> Option<Rc<str>> {
        match &self.kind {
            ExprKind::Column(x) => x.key_opt(),
            ExprKind::Proxy(x) => Some(x.key.clone()),
            ExprKind::Named(x) => Some(x.name.text().clone()),
            ExprKind::Label(x) => Some(x.name.text().clone()),
            _ => None,
        }
    }

    /// The FROM element that a column belongs to.
    pub fn table(&self) -> Option<FromClause> {
        match &self.kind {
            ExprKind::Column(x) => x.table().map(FromClause::Table),
            ExprKind::Proxy(x) => Some(x.from.clone()),
            ExprKind::Named(x) => x.table.clone(),
            _ => None,
        }
    }
}

impl From<Column> for Expr {
    fn from(column: Column) -> Self {
        Self::new(ExprKind::Column(column))
    }
}

impl From<&Column> for Expr {
    fn from(column: &Column) -> Self {
        Self::new(ExprKind::Column(column.clone()))
    }
}
