//! [`RelationshipProperty`]: an attribute that refers to objects of another mapped class.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use sql::expr::Expr;
use sql::selectable::FromClause;

use crate::collection::CollectionFactory;
use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{AliasedEntity, Mapper, OrmEntity, Property};
use crate::relationship::lazy_clause::LazyClause;
use crate::relationship::{
    Cascade, CascadeKind, Direction, InnerJoin, JoinCondition, Lazy, PassiveDeletes, RelationshipConfig,
};

/// A number that no other relationship of this thread has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RelationshipId(u64);

thread_local! {
    static NEXT_RELATIONSHIP: Cell<u64> = const { Cell::new(1) };
}

/// What the relationship of one side hands to the one it makes on the other side.
pub(crate) struct Inherited {
    pub(crate) target: Weak<Mapper>,
    pub(crate) secondary: Option<FromClause>,
    pub(crate) primaryjoin: Expr,
    pub(crate) secondaryjoin: Option<Expr>,
    pub(crate) foreign_keys: Vec<Expr>,
    pub(crate) back_populates: Rc<str>,
}

/// What configuring a relationship found out.
pub(crate) struct Resolved {
    pub(crate) target: Weak<Mapper>,
    /// The alias of the related class that rows are read from.
    pub(crate) alias: Option<Rc<AliasedEntity>>,
    pub(crate) join: JoinCondition,
    pub(crate) uselist: bool,
    pub(crate) order_by: Vec<Expr>,
    pub(crate) foreign_keys: Vec<Expr>,
    pub(crate) lazy: LazyClause,
}

/// An attribute that refers to objects of another mapped class; SQLAlchemy: `RelationshipProperty`.
pub struct RelationshipProperty {
    id: RelationshipId,
    key: Rc<str>,
    parent: RefCell<Weak<Mapper>>,
    name: RefCell<Rc<str>>,
    config: RelationshipConfig,
    pub(crate) inherited: Option<Inherited>,
    pub(crate) is_started: Cell<bool>,
    pub(crate) resolved: OnceCell<Resolved>,
    /// The attribute of the other side that is kept in step.
    pub(crate) back_populates: RefCell<Option<Rc<str>>>,
    pub(crate) reverse: RefCell<Vec<Weak<RelationshipProperty>>>,
    pub(crate) sync_backref: Cell<Option<bool>>,
    pub(crate) caches: super::caches::Caches,
}

impl RelationshipProperty {
    /// A relationship that a mapper is going to have.
    pub fn new(key: &str, config: RelationshipConfig) -> Rc<Self> {
        Self::make(key, config, None)
    }

    pub(crate) fn make(key: &str, config: RelationshipConfig, inherited: Option<Inherited>) -> Rc<Self> {
        let id = NEXT_RELATIONSHIP.with(|next| {
            let id = next.get();
            next.set(id + 1);
            RelationshipId(id)
        });
        Rc::new(Self {
            id,
            key: Rc::from(key),
            parent: RefCell::new(Weak::new()),
            name: RefCell::new(Rc::from(key)),
            sync_backref: Cell::new(config.sync_backref),
            config,
            inherited,
            is_started: Cell::new(false),
            resolved: OnceCell::new(),
            back_populates: RefCell::new(None),
            reverse: RefCell::default(),
            caches: super::caches::Caches::default(),
        })
    }

    /// Tells the relationship whose attribute it is.
    pub(crate) fn set_parent(&self, mapper: &Rc<Mapper>) {
        *self.parent.borrow_mut() = Rc::downgrade(mapper);
        *self.name.borrow_mut() = Rc::from(format!("{}.{}", mapper.class().name(), self.key));
    }

    /// The relationship's number.
    pub fn id(&self) -> RelationshipId {
        self.id
    }

    /// The attribute's name.
    pub fn key(&self) -> &Rc<str> {
        &self.key
    }

    /// What it was made with.
    pub fn config(&self) -> &RelationshipConfig {
        &self.config
    }

    /// `Parent.children`, as messages name it.
    pub fn name(&self) -> Rc<str> {
        self.name.borrow().clone()
    }

    /// The mapper it is an attribute of.
    pub fn parent(&self) -> Result<Rc<Mapper>> {
        self.parent.borrow().upgrade().ok_or_else(disposed)
    }

    /// What configuring found out; an error before that.
    pub(crate) fn resolved(&self) -> Result<&Resolved> {
        self.resolved
            .get()
            .ok_or_else(|| Error::invalid_request(format!("Relationship {} is not configured yet.", self.name())))
    }

    /// Whether it is known what the relationship refers to.
    pub fn is_configured(&self) -> bool {
        self.resolved.get().is_some()
    }

    /// The mapper of the related class.
    pub fn target(&self) -> Result<Rc<Mapper>> {
        self.resolved()?.target.upgrade().ok_or_else(disposed)
    }

    /// The related class, or the alias of it that the relationship refers to; SQLAlchemy: `entity`.
    pub fn entity(&self) -> Result<OrmEntity> {
        let target = self.target()?;
        Ok(match &self.resolved()?.alias {
            Some(alias) => OrmEntity::of_alias(alias).ok_or_else(disposed)?,
            None => OrmEntity::from(&target),
        })
    }

    /// How both tables belong together.
    pub fn join(&self) -> Result<&JoinCondition> {
        Ok(&self.resolved()?.join)
    }

    /// Which way it goes.
    pub fn direction(&self) -> Result<Direction> {
        Ok(self.join()?.direction)
    }

    /// Whether the attribute holds a collection.
    pub fn uselist(&self) -> bool {
        self.resolved.get().map_or_else(|| self.config.uselist.unwrap_or(true), |resolved| resolved.uselist)
    }

    /// The order of the collection.
    pub fn order_by(&self) -> Result<&[Expr]> {
        Ok(&self.resolved()?.order_by)
    }

    /// Makes the collections of hosts that have one of their own.
    pub fn collection(&self) -> Option<&Rc<dyn CollectionFactory>> {
        self.config.collection.as_ref()
    }

    /// Whether the relationship writes nothing.
    pub fn is_viewonly(&self) -> bool {
        self.config.viewonly.unwrap_or(false)
    }

    /// What is done to related objects too.
    pub fn cascade(&self) -> Cascade {
        let cascade = self.config.cascade.unwrap_or(Cascade::DEFAULT);
        if self.is_viewonly() { cascade.for_viewonly() } else { cascade }
    }

    /// Whether this is done to related objects too.
    pub fn cascades(&self, kind: CascadeKind) -> bool {
        self.cascade().has(kind)
    }

    /// When it is loaded, unless a query says otherwise.
    pub fn lazy(&self) -> Lazy {
        self.config.lazy
    }

    /// What a delete does about rows that are not loaded.
    pub fn passive_deletes(&self) -> PassiveDeletes {
        self.config.passive_deletes
    }

    /// Whether the database passes on changes of a primary key.
    pub fn passive_updates(&self) -> bool {
        self.config.passive_updates.unwrap_or(true)
    }

    /// Whether keys are written by an UPDATE of their own.
    pub fn is_post_update(&self) -> bool {
        self.config.post_update.unwrap_or(false)
    }

    /// How a joined load joins.
    pub fn innerjoin(&self) -> InnerJoin {
        self.config.innerjoin
    }

    /// The attribute of the other side that a change here changes too.
    pub fn synced_backref(&self) -> Option<Rc<str>> {
        if self.is_viewonly() || self.sync_backref.get() == Some(false) {
            return None;
        }
        self.back_populates.borrow().clone()
    }

    /// The attribute of the other side, whether it is kept in step or not.
    pub fn counterpart(&self) -> Option<Rc<str>> {
        self.back_populates.borrow().clone()
    }

    /// The relationships of the other side.
    pub fn reverse(&self) -> Vec<Rc<RelationshipProperty>> {
        self.reverse.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// Whether both sides are of one hierarchy of classes.
    pub fn is_self_referential(&self) -> Result<bool> {
        Ok(self.target()?.has_common_base(&self.parent()?))
    }

    /// The own columns in the order of the related primary key, where a read looks in the identity map.
    pub(crate) fn key_columns(&self) -> Result<&[Expr]> {
        Ok(&self.resolved()?.lazy.key_columns)
    }

    /// Whether a read looks in the identity map by the related primary key.
    pub fn uses_get(&self) -> bool {
        self.resolved.get().is_some_and(|resolved| resolved.lazy.uses_get)
    }

    /// Whether related objects know their parent by this relationship.
    pub(crate) fn tracks_parents(&self) -> bool {
        self.config.single_parent
            || self.resolved.get().is_some_and(|resolved| resolved.join.direction == Direction::OneToMany)
    }

    /// Whether a change loads the old value first.
    pub(crate) fn has_active_history(&self) -> bool {
        self.config.active_history || self.config.single_parent
    }

    /// Whether the old value is loaded when the history is asked for.
    pub(crate) fn has_deferred_history(&self) -> bool {
        let is_simple = self
            .resolved
            .get()
            .is_some_and(|resolved| resolved.join.direction == Direction::ManyToOne && resolved.lazy.uses_get);
        !self.has_active_history() && !is_simple
    }

    /// The property of a mapper that this relationship is, there or inherited.
    pub(crate) fn property_of(&self, mapper: &Mapper) -> Option<Rc<Property>> {
        mapper.find_property(&self.key).filter(|found| found.relationship().is_some_and(|own| own.id == self.id))
    }

    /// Where a flush takes the relationship among steps that do not depend on each other.
    pub(crate) fn sort_key(&self) -> String {
        let parent = self.parent.borrow().upgrade();
        format!("{}_{}", parent.as_ref().map_or("", |parent| parent.sort_key()), self.key)
    }
}

fn disposed() -> Error {
    Error::new(ErrorKind::INVALID_REQUEST, "The mapper of this relationship was disposed of.")
}

impl fmt::Display for RelationshipProperty {
    /// `Parent.children`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

impl fmt::Debug for RelationshipProperty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RelationshipProperty({})", self.name())
    }
}
