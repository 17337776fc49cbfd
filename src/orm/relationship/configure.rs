//! Configuring a relationship: its class, its join condition, its other side.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Mapper, OrmEntity};
use crate::relationship::join_condition::JoinInput;
use crate::relationship::lazy_clause::LazyClause;
use crate::relationship::property::{Inherited, Resolved};
use crate::relationship::{
    CascadeKind, Direction, JoinCondition, Lazy, PassiveDeletes, RelationshipConfig, RelationshipProperty, overlaps,
};

impl RelationshipProperty {
    /// Resolves what the relationship refers to; SQLAlchemy: `do_init`.
    pub(crate) fn configure(self: &Rc<Self>) -> Result<()> {
        if self.is_started.replace(true) {
            return Ok(());
        }
        let arguments = self.config().arguments.clone();
        let parent = self.parent()?;
        let inherited = self.inherited.as_ref();
        let order_by = arguments.order_by()?;
        let given = arguments.primaryjoin()?;
        let primaryjoin = given.or_else(|| inherited.map(|from| from.primaryjoin.clone()));
        let given = arguments.secondaryjoin()?;
        let secondaryjoin = given.or_else(|| inherited.and_then(|from| from.secondaryjoin.clone()));
        let given = arguments.secondary()?;
        let secondary = given.or_else(|| inherited.and_then(|from| from.secondary.clone()));
        let mut foreign_keys = arguments.foreign_keys()?;
        if foreign_keys.is_empty() {
            foreign_keys = inherited.map(|from| from.foreign_keys.clone()).unwrap_or_default();
        }
        let remote_side = arguments.remote_side()?;
        let entity = self.find_target()?;
        let target = entity.mapper().clone();
        let (child, child_local) = match entity.alias() {
            Some(alias) => (alias.selectable().clone(), alias.selectable().clone()),
            None => (target.persist_selectable().clone(), target.local_from()),
        };
        let name = self.name();
        let join = JoinCondition::new(&JoinInput {
            name: &name,
            parent: parent.persist_selectable().clone(),
            parent_local: parent.local_from(),
            child,
            child_local,
            primaryjoin,
            secondary,
            secondaryjoin,
            foreign_keys: foreign_keys.iter().map(sql::expr::Expr::deannotated).collect(),
            remote_side: remote_side.iter().map(sql::expr::Expr::deannotated).collect(),
            is_synced: !self.is_viewonly(),
        })?;
        self.check_cascades(&target, join.direction)?;
        let uselist = self.config().uselist.unwrap_or(join.direction != Direction::ManyToOne);
        if !uselist && self.lazy().is_write_only() {
            return Err(Error::invalid_request(format!(
                "On relationship {}, 'dynamic' loaders cannot be used with many-to-one/one-to-one relationships and/or uselist=False.",
                self.name()
            )));
        }
        let lazy = LazyClause::new(&join, &entity, uselist)?;
        let resolved = Resolved {
            target: Rc::downgrade(&target),
            alias: entity.alias().cloned(),
            join,
            uselist,
            order_by,
            foreign_keys,
            lazy,
        };
        if self.resolved.set(resolved).is_err() {
            return Ok(());
        }
        if self.direction()? == Direction::ManyToOne && !self.is_viewonly() {
            target.add_referrer(self);
        }
        if uselist && let Some(factory) = self.collection() {
            factory.prepare()?;
        }
        self.make_backref(&target)?;
        if let Some(word) = &self.config().unknown_lazy {
            return Err(Error::new(
                ErrorKind::LoaderStrategy,
                format!("Can't find strategy (('lazy', {word}),) for {}", self.name()),
            ));
        }
        if self.lazy() == Lazy::NoLoad {
            sql::warn_deprecated(
                "The ``noload`` loader strategy is deprecated and will be removed in a future release.  This option \
                 produces incorrect results by returning ``None`` for related items. (deprecated since: 2.1)",
            );
        }
        overlaps::check(self)
    }

    fn find_target(&self) -> Result<OrmEntity> {
        match self.inherited.as_ref().and_then(|from| from.target.upgrade()) {
            Some(target) => Ok(OrmEntity::from(&target)),
            None => self.config().arguments.target(self.key()),
        }
    }

    fn check_cascades(&self, target: &Rc<Mapper>, direction: Direction) -> Result<()> {
        let has_orphans = self.cascades(CascadeKind::DeleteOrphan);
        if has_orphans && !self.config().single_parent && direction != Direction::OneToMany {
            let words = if direction == Direction::ManyToOne { "many-to-one" } else { "many-to-many" };
            let parent = self.parent()?;
            return Err(Error::argument(format!(
                "For {words} relationship {}, delete-orphan cascade is normally configured only on the \"one\" side of a one-to-many relationship, and not on the \"many\" side of a many-to-one or many-to-many relationship.  To force this relationship to allow a particular \"{}\" object to be referenced by only a single \"{}\" object at a time via the {} relationship, which would allow delete-orphan cascade to take place in this direction, set the single_parent=True flag.",
                self.name(),
                target.class().name(),
                parent.class().name(),
                self.name()
            ))
            .with_code("bbf0"));
        }
        if self.passive_deletes() == PassiveDeletes::All && (has_orphans || self.cascades(CascadeKind::Delete)) {
            return Err(Error::argument(format!(
                "On {}, can't set passive_deletes='all' in conjunction with 'delete' or 'delete-orphan' cascade",
                self.name()
            )));
        }
        if has_orphans {
            target.add_orphan_rule(self.id());
        }
        Ok(())
    }

    /// Makes the other side that `backref` asks for, and links both.
    fn make_backref(self: &Rc<Self>, target: &Rc<Mapper>) -> Result<()> {
        let given = match &self.inherited {
            Some(from) => Some(from.back_populates.clone()),
            None => self.config().arguments.back_populates()?,
        };
        let key = match (&given, &self.config().backref) {
            (Some(key), _) => key.clone(),
            (None, Some(backref)) => {
                let made = self.other_side(target, &backref.key, &backref.config)?;
                target.add_relationship(made.clone())?;
                *self.back_populates.borrow_mut() = Some(backref.key.clone());
                // The other side links both.
                return made.configure();
            }
            (None, None) => return Ok(()),
        };
        *self.back_populates.borrow_mut() = Some(key.clone());
        self.link(target, &key)
    }

    fn other_side(
        &self,
        target: &Rc<Mapper>,
        key: &Rc<str>,
        config: &RelationshipConfig,
    ) -> Result<Rc<RelationshipProperty>> {
        if let Some(mapper) = target.hierarchy().into_iter().find(|mapper| mapper.find_property(key).is_some()) {
            return Err(Error::argument(format!(
                "Error creating backref '{key}' on relationship '{}': property of that name exists on mapper '{mapper}'",
                self.name()
            )));
        }
        let join = self.join()?;
        let (primaryjoin, secondaryjoin) = match join.unsided() {
            (primary, Some(secondary)) => (secondary, Some(primary)),
            (_, None) => (join.reversed(), None),
        };
        let mut config = config.clone();
        config.viewonly = config.viewonly.or(self.config().viewonly);
        config.post_update = config.post_update.or(self.config().post_update);
        config.passive_updates = config.passive_updates.or(self.config().passive_updates);
        config.sync_backref = config.sync_backref.or(self.config().sync_backref);
        let inherited = Inherited {
            target: Rc::downgrade(&self.parent()?),
            secondary: join.secondary.clone(),
            primaryjoin,
            secondaryjoin,
            foreign_keys: self.resolved()?.foreign_keys.clone(),
            back_populates: self.key().clone(),
        };
        Ok(RelationshipProperty::make(key, config, Some(inherited)))
    }

    /// Links the relationship with the one of the other side; SQLAlchemy: `_add_reverse_property`.
    fn link(self: &Rc<Self>, target: &Rc<Mapper>, key: &str) -> Result<()> {
        let found = target.property(key)?;
        let Some(other) = found.relationship() else {
            return Err(Error::invalid_request(format!(
                "back_populates on relationship '{}' refers to attribute '{}.{key}' that is not a relationship.  The back_populates parameter should refer to the name of a relationship on the target class.",
                self.name(),
                target.class().name()
            )));
        };
        check_sync(self, other)?;
        check_sync(other, self)?;
        add_reverse(self, other);
        add_reverse(other, self);
        let parent = self.parent()?;
        let other_target = match other.resolved.get() {
            Some(_) => other.target()?,
            None => other.find_target()?.mapper().clone(),
        };
        if !other_target.has_common_base(&parent) {
            return Err(Error::argument(format!(
                "reverse_property '{key}' on relationship {} references relationship {}, which does not reference mapper {parent}",
                self.name(),
                other.name()
            )));
        }
        let own = self.direction()?;
        let is_same = other.resolved.get().is_some_and(|resolved| resolved.join.direction == own);
        if is_same && own != Direction::ManyToMany {
            return Err(Error::argument(format!(
                "{} and back-reference {} are both of the same direction {own}.  Did you mean to set remote_side on the many-to-one side ?",
                other.name(),
                self.name()
            )));
        }
        Ok(())
    }
}

fn add_reverse(property: &Rc<RelationshipProperty>, other: &Rc<RelationshipProperty>) {
    if !property.reverse().iter().any(|known| known.id() == other.id()) {
        property.reverse.borrow_mut().push(Rc::downgrade(other));
    }
}

/// A side that writes nothing is not kept in step by the other one.
fn check_sync(a: &RelationshipProperty, b: &RelationshipProperty) -> Result<()> {
    if a.is_viewonly() && b.sync_backref.get() == Some(true) {
        return Err(Error::invalid_request(format!(
            "Relationship {} cannot specify sync_backref=True since {} includes viewonly=True.",
            b.name(),
            a.name()
        )));
    }
    if a.is_viewonly() && !b.is_viewonly() {
        b.sync_backref.set(Some(false));
    }
    Ok(())
}
