//! Joins of a [`Query`], and the names that `filter_by` knows after them.

use sql::expr::{Expr, ExprKind};
use sql::selectable::{FromClause, JoinKind};
use sql::statement::{JoinRequest, JoinTarget};

use crate::error::{Error, Result};
use crate::loading::shown_from;
use crate::mapper::{Attribute, Mapper, OrmEntity};
use crate::query::NamedAttribute;
use crate::query::Query;
use crate::query::namespace::joined_entity;
use crate::relationship::RelationshipAttribute;

impl Query {
    /// `join(target, onclause)`; the ON clause is found from foreign keys when absent.
    pub fn join(&self, target: JoinTarget, onclause: Option<Expr>, kind: JoinKind) -> Result<Self> {
        self.join_request(JoinRequest {
            left: None,
            target,
            onclause,
            onclause_entity: None,
            kind,
            items: None,
            goes_last: false,
        })
    }

    /// A join as a whole.
    pub fn join_request(&self, request: JoinRequest) -> Result<Self> {
        self.require_unlimited("join")?;
        let mut joined = self.with(self.select().join(request));
        joined.joinpoint_is_first = false;
        Ok(joined)
    }

    /// `join(Model)`.
    pub fn join_mapper(&self, mapper: &std::rc::Rc<Mapper>, onclause: Option<Expr>, kind: JoinKind) -> Result<Self> {
        self.join(JoinTarget::Entity(mapper.entity().clone()), onclause, kind)
    }

    /// The attribute that `filter_by` means: of the entity joined last, of FROM, or of the first entity.
    pub fn namespace_attribute(&self, key: &str) -> Result<NamedAttribute> {
        let select = self.select();
        let joined = select.joins.last().filter(|join| !self.joinpoint_is_first && join.items.is_none());
        let (name, found) = match (joined, select.from_items.first(), select.items.first()) {
            (Some(join), _, _) => match &join.target {
                JoinTarget::Entity(entity) => {
                    let is_along = RelationshipAttribute::of_entity(&**entity).is_some();
                    match joined_entity(&**entity)? {
                        Some(entity) if is_along => (entity.to_string(), NamedAttribute::of_entity(&entity, key)),
                        Some(entity) => of_entity(&entity, key),
                        None => (String::new(), None),
                    }
                }
                JoinTarget::From(from) => of_from(from, key),
            },
            (None, Some(from), _) => of_from(from, key),
            (None, None, Some(item)) => of_item(item, key),
            (None, None, None) => (String::new(), None),
        };
        found
            .ok_or_else(|| Error::invalid_request(format!("Entity namespace for \"{name}\" has no property \"{key}\"")))
    }
}

/// What a name means for an item of a column list, and how messages name the item.
fn of_item(item: &Expr, key: &str) -> (String, Option<NamedAttribute>) {
    if let Some(entity) = OrmEntity::of(item) {
        return of_entity(&entity, key);
    }
    if let ExprKind::From(from) = item.kind() {
        return of_from(from, key);
    }
    let entity = Attribute::of(item).and_then(|attribute| attribute.entity());
    let name = item.as_column().map(sql::schema::Column::display).unwrap_or_default();
    let found = match (&entity, item.table()) {
        (Some(entity), _) => NamedAttribute::of_entity(entity, key),
        (None, Some(table)) => table.column(key).map(NamedAttribute::Expr),
        (None, None) => None,
    };
    (name, found)
}

/// An attribute, or a relationship, of an entity; messages name what it is read from.
fn of_entity(entity: &OrmEntity, key: &str) -> (String, Option<NamedAttribute>) {
    (shown_from(&entity.from_clause()), NamedAttribute::of_entity(entity, key))
}

fn of_from(from: &FromClause, key: &str) -> (String, Option<NamedAttribute>) {
    match OrmEntity::of_from(from) {
        Some(entity) => of_entity(&entity, key),
        None => (shown_from(from), from.column(key).map(NamedAttribute::Expr)),
    }
}
