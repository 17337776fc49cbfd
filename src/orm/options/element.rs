//! What a single option says: of which attribute, and how it is loaded.

use std::fmt;
use std::rc::Rc;

use sql::expr::Expr;

use crate::mapper::{AliasedEntity, Mapper, OrmEntity};
use crate::options::AttributeRef;

/// How `joinedload()` joins; SQLAlchemy: `innerjoin`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LoadJoin {
    /// As the relationship says.
    #[default]
    OfRelationship,
    /// LEFT OUTER JOIN.
    Outer,
    /// JOIN, nested inside of what it hangs on where that is outer.
    Nested,
    /// JOIN only where all before it is.
    Unnested,
}

/// How an attribute is loaded.
#[derive(Clone, Debug)]
pub enum LoaderStrategy {
    /// `defer()`: left out until it is read; reading it may be an error.
    Defer {
        /// SQLAlchemy: `raiseload`.
        raises: bool,
    },
    /// `undefer()`: read with the rest.
    Undefer,
    /// `undefer_group()`: the deferred columns of a group are read with the rest.
    UndeferGroup(Rc<str>),
    /// `joinedload()`.
    Joined(LoadJoin),
    /// `selectinload()`, as deep into a self-referential relationship as the number says; -1 without an end.
    Selectin {
        /// SQLAlchemy: `recursion_depth`.
        depth: Option<i64>,
    },
    /// `subqueryload()`.
    Subquery,
    /// `lazyload()`.
    Lazy,
    /// `immediateload()`.
    Immediate {
        /// SQLAlchemy: `recursion_depth`.
        depth: Option<i64>,
    },
    /// `noload()`.
    NoLoad,
    /// `raiseload()`.
    Raise {
        /// Only loading that would send SQL is an error; SQLAlchemy: `sql_only`.
        sql_only: bool,
    },
    /// `contains_eager()`: the statement joins what is loaded; under an alias, where that is given.
    ContainsEager(Option<Rc<AliasedEntity>>),
    /// `with_expression()`: the query reads an expression in the place of the attribute's.
    WithExpression(Expr),
    /// `selectin_polymorphic()`: columns of classes below are read by SELECTs of their own.
    SelectinPolymorphic,
    /// `defaultload()`: as the mapping says; the path goes on behind it.
    Default,
}

impl LoaderStrategy {
    /// The function that makes the option.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Defer { .. } => "defer",
            Self::Undefer => "undefer",
            Self::UndeferGroup(_) => "undefer_group",
            Self::Joined(_) => "joinedload",
            Self::Selectin { .. } => "selectinload",
            Self::Subquery => "subqueryload",
            Self::Lazy => "lazyload",
            Self::Immediate { .. } => "immediateload",
            Self::NoLoad => "noload",
            Self::Raise { .. } => "raiseload",
            Self::ContainsEager(_) => "contains_eager",
            Self::WithExpression(_) => "with_expression",
            Self::SelectinPolymorphic => "selectin_polymorphic",
            Self::Default => "defaultload",
        }
    }

    /// How deep it follows a relationship into its own class, where it does.
    pub(crate) fn recursion_depth(&self) -> Option<i64> {
        match self {
            Self::Selectin { depth } | Self::Immediate { depth } => depth.filter(|depth| *depth != 0),
            _ => None,
        }
    }

    /// Whether it is about columns rather than relationships.
    pub fn is_of_columns(&self) -> bool {
        matches!(self, Self::Defer { .. } | Self::Undefer | Self::UndeferGroup(_) | Self::WithExpression(_))
    }

    /// What SQLAlchemy calls it where it does not fit.
    pub(crate) fn description(&self) -> &'static str {
        match self {
            Self::Defer { .. } => "deferred column loader",
            Self::Undefer | Self::UndeferGroup(_) => "column loader",
            Self::WithExpression(_) => "query expression loader",
            Self::Joined(_) | Self::ContainsEager(_) => "joined loader",
            Self::Selectin { .. } => "select in loader",
            Self::SelectinPolymorphic => "selectin polymorphic loader",
            Self::Subquery => "subquery loader",
            Self::Immediate { .. } => "immediate loader",
            Self::NoLoad => "no loader",
            Self::Lazy | Self::Raise { .. } | Self::Default => "lazy loader",
        }
    }

    /// Whether both say the same.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Defer { raises: a }, Self::Defer { raises: b }) => a == b,
            (Self::UndeferGroup(a), Self::UndeferGroup(b)) => a == b,
            (Self::Joined(a), Self::Joined(b)) => a == b,
            (Self::Selectin { depth: a }, Self::Selectin { depth: b })
            | (Self::Immediate { depth: a }, Self::Immediate { depth: b }) => a == b,
            (Self::Raise { sql_only: a }, Self::Raise { sql_only: b }) => a == b,
            (Self::ContainsEager(_), Self::ContainsEager(_)) => true,
            (a, b) => a.name() == b.name(),
        }
    }
}

/// All attributes of a kind; SQLAlchemy: `'*'`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wildcard {
    /// Every column.
    Columns,
    /// Every relationship.
    Relationships,
}

/// What at the end of a path is meant.
#[derive(Clone, Debug)]
pub enum LoadTarget {
    /// One attribute.
    Attribute(AttributeRef),
    /// All of a kind; of an entity, or of whatever the statement loads where none is given.
    All(Wildcard, Option<OrmEntity>),
    /// Classes below an entity.
    Classes(OrmEntity, Rc<[Rc<Mapper>]>),
}

/// For what an option holds; SQLAlchemy: `propagate_to_loaders`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LoadReach {
    /// For the rows of the query.
    Rows,
    /// Also for what is loaded after them.
    Statement,
    /// Also for what is loaded of the objects later.
    Objects,
}

/// A path, what at its end is meant, and how that is loaded.
#[derive(Clone, Debug)]
pub struct LoadElement {
    /// The relationships that lead to the target's entity, from an entity of the statement.
    pub path: Rc<[AttributeRef]>,
    /// What is loaded.
    pub target: LoadTarget,
    /// How.
    pub strategy: LoaderStrategy,
    /// For what else it holds than for the rows of the query.
    pub reach: LoadReach,
}

impl LoadElement {
    /// What an option says of what is at the end of a path.
    pub fn new(path: &Rc<[AttributeRef]>, target: LoadTarget, strategy: LoaderStrategy) -> Self {
        let reach = match (&strategy, &target) {
            (LoaderStrategy::ContainsEager(_), _) => LoadReach::Rows,
            (_, LoadTarget::All(_, None)) => LoadReach::Statement,
            _ => LoadReach::Objects,
        };
        Self { path: path.clone(), target, strategy, reach }
    }

    /// The entity of the statement where the path begins; none for what concerns all entities.
    pub fn root(&self) -> Option<&OrmEntity> {
        match (self.path.first(), &self.target) {
            (Some(first), _) => Some(&first.entity),
            (None, LoadTarget::Attribute(attribute)) => Some(&attribute.entity),
            (None, LoadTarget::All(_, entity)) => entity.as_ref(),
            (None, LoadTarget::Classes(entity, _)) => Some(entity),
        }
    }
}

impl fmt::Display for LoadElement {
    /// `defer(Model.others -> Other.name)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.target {
            LoadTarget::Attribute(attribute) => {
                write!(f, "{}(", self.strategy.name())?;
                let next = self.path.iter().chain([attribute]).skip(1).map(|step| Some(&step.entity));
                let last = attribute.leads_to.as_ref().filter(|_| attribute.is_of_type);
                let steps = self.path.iter().chain([attribute]);
                for (place, (step, next)) in steps.zip(next.chain([last])).enumerate() {
                    let arrow = if place == 0 { "" } else { " -> " };
                    write!(f, "{arrow}{}.{}", step.owner_name(), step.key)?;
                    if let Some(alias) = next.filter(|next| next.alias().is_some()) {
                        write!(f, ".of_type({})", AttributeRef::entity_name(alias))?;
                    }
                }
                write!(f, ")")
            }
            LoadTarget::All(..) => write!(f, "{}(*)", self.strategy.name()),
            LoadTarget::Classes(entity, _) => write!(f, "{}({entity})", self.strategy.name()),
        }
    }
}
