//! The arguments of a relationship.

use std::any::Any;
use std::rc::Rc;

use sql::expr::Expr;
use sql::selectable::FromClause;

use crate::collection::CollectionFactory;
use crate::error::Result;
use crate::mapper::OrmEntity;
use crate::relationship::Cascade;

/// When the related objects of an object are loaded; SQLAlchemy: `lazy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lazy {
    /// When the attribute is read.
    #[default]
    Select,
    /// With the object, by a JOIN.
    Joined,
    /// After the objects, by a SELECT with the keys of many.
    Selectin,
    /// After the objects, by a SELECT that repeats the query as a subquery.
    Subquery,
    /// After the objects, one by one.
    Immediate,
    /// Never: reading it is an error.
    Raise,
    /// Reading it is an error where that would send SQL.
    RaiseOnSql,
    /// Never: the attribute stays empty.
    NoLoad,
    /// The attribute is a query; SQLAlchemy: `dynamic`.
    Dynamic,
    /// The attribute can be added to and selected from; SQLAlchemy: `write_only`.
    WriteOnly,
}

impl Lazy {
    /// The name SQLAlchemy gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Select => "select",
            Self::Joined => "joined",
            Self::Selectin => "selectin",
            Self::Subquery => "subquery",
            Self::Immediate => "immediate",
            Self::Raise => "raise",
            Self::RaiseOnSql => "raise_on_sql",
            Self::NoLoad => "noload",
            Self::Dynamic => "dynamic",
            Self::WriteOnly => "write_only",
        }
    }

    /// Whether the attribute never holds a loaded collection.
    pub fn is_write_only(self) -> bool {
        matches!(self, Self::Dynamic | Self::WriteOnly)
    }
}

/// What a delete does about related rows that are not loaded; SQLAlchemy: `passive_deletes`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PassiveDeletes {
    /// It loads them.
    #[default]
    Off,
    /// It leaves them to the database.
    On,
    /// It leaves loaded ones to the database too.
    All,
}

/// How a joined load joins; SQLAlchemy: `innerjoin`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InnerJoin {
    /// LEFT OUTER JOIN.
    #[default]
    Off,
    /// JOIN, inside of what it hangs on.
    Nested,
    /// JOIN, after what it hangs on.
    Unnested,
}

/// Arguments of a relationship that may refer to what is defined later; asked for when mappers are configured.
pub trait RelationshipArguments {
    /// The related class, or an alias of it; `key` is the relationship's name, for errors.
    fn target(&self, key: &str) -> Result<OrmEntity>;
    /// What the host keeps with them.
    fn host(&self) -> Option<&dyn Any> {
        None
    }
    /// The table between both classes.
    fn secondary(&self) -> Result<Option<FromClause>> {
        Ok(None)
    }
    /// How the own table joins the related one, or the table between both.
    fn primaryjoin(&self) -> Result<Option<Expr>> {
        Ok(None)
    }
    /// How the table between both joins the related one.
    fn secondaryjoin(&self) -> Result<Option<Expr>> {
        Ok(None)
    }
    /// The order of a collection.
    fn order_by(&self) -> Result<Vec<Expr>> {
        Ok(Vec::new())
    }
    /// The columns that count as foreign keys.
    fn foreign_keys(&self) -> Result<Vec<Expr>> {
        Ok(Vec::new())
    }
    /// The columns that belong to the related class, where both are of one table.
    fn remote_side(&self) -> Result<Vec<Expr>> {
        Ok(Vec::new())
    }
    /// The relationship of the other side.
    fn back_populates(&self) -> Result<Option<Rc<str>>> {
        Ok(None)
    }
}

/// The other side of a relationship, made along with it; SQLAlchemy: `backref`.
#[derive(Clone)]
pub struct Backref {
    /// The attribute of the related class.
    pub key: Rc<str>,
    /// What it is told; what it is not told it takes from this side.
    pub config: Rc<RelationshipConfig>,
}

/// What a relationship is made of.
#[derive(Clone)]
pub struct RelationshipConfig {
    /// What is resolved later.
    pub arguments: Rc<dyn RelationshipArguments>,
    /// Whether the attribute holds a collection; by direction when absent.
    pub uselist: Option<bool>,
    /// Makes the collections; lists when absent.
    pub collection: Option<Rc<dyn CollectionFactory>>,
    /// The other side, to be made.
    pub backref: Option<Backref>,
    /// Relationships that may write the same columns without a warning.
    pub overlaps: Vec<Rc<str>>,
    /// Whether keys are written by an UPDATE of their own; SQLAlchemy: `post_update`.
    pub post_update: Option<bool>,
    /// What is done to related objects too; [`Cascade::DEFAULT`] when absent.
    pub cascade: Option<Cascade>,
    /// Whether the relationship writes nothing.
    pub viewonly: Option<bool>,
    /// When it is loaded.
    pub lazy: Lazy,
    /// A word in the place of that which names no way of loading: an error once the relationship is configured.
    pub unknown_lazy: Option<String>,
    /// What a delete does about rows that are not loaded.
    pub passive_deletes: PassiveDeletes,
    /// Whether the database passes on changes of a primary key; on when absent.
    pub passive_updates: Option<bool>,
    /// Whether a change loads the old value first.
    pub active_history: bool,
    /// Whether a flush checks the classes of related objects.
    pub enable_typechecks: bool,
    /// How often joined loads follow a relationship to the class it starts from.
    pub join_depth: Option<usize>,
    /// Whether an object may have one parent only.
    pub single_parent: bool,
    /// How a joined load joins.
    pub innerjoin: InnerJoin,
    /// Whether a pending object loads what it refers to.
    pub load_on_pending: bool,
    /// `Some(false)` makes a `selectin` load join the own table in any case.
    pub omit_join: Option<bool>,
    /// Whether a change here changes the other side; SQLAlchemy: `sync_backref`.
    pub sync_backref: Option<bool>,
}

impl RelationshipConfig {
    /// A relationship that says nothing but what it refers to.
    pub fn new(arguments: Rc<dyn RelationshipArguments>) -> Self {
        Self {
            arguments,
            uselist: None,
            collection: None,
            backref: None,
            overlaps: Vec::new(),
            post_update: None,
            cascade: None,
            viewonly: None,
            lazy: Lazy::Select,
            unknown_lazy: None,
            passive_deletes: PassiveDeletes::Off,
            passive_updates: None,
            active_history: false,
            enable_typechecks: true,
            join_depth: None,
            single_parent: false,
            innerjoin: InnerJoin::Off,
            load_on_pending: false,
            omit_join: None,
            sync_backref: None,
        }
    }
}
