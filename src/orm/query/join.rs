//! Joins of a [`Query`], and the names that `filter_by` knows after them.

use sql::expr::{Entity, Expr, ExprKind};
use sql::selectable::{FromClause, JoinKind};
use sql::statement::{JoinRequest, JoinTarget};

use crate::error::{Error, Result};
use crate::mapper::{Attribute, Mapper, OrmEntity};
use crate::query::Query;

impl Query {
    /// `join(target, onclause)`; the ON clause is found from foreign keys when absent.
    pub fn join(&self, target: JoinTarget, onclause: Option<Expr>, kind: JoinKind) -> Result<Self> {
        self.join_request(JoinRequest { left: None, target, onclause, onclause_entity: None, kind })
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
    pub fn namespace_attribute(&self, key: &str) -> Result<Expr> {
        let select = self.select();
        let (name, found) = match (
            select.joins.last().filter(|_| !self.joinpoint_is_first),
            select.from_items.first(),
            select.items.first(),
        ) {
            (Some(join), _, _) => match &join.target {
                JoinTarget::Entity(entity) => (from_name(entity.from_clause()?.as_ref()), of_entity(&**entity, key)?),
                JoinTarget::From(from) => of_from(from, key)?,
            },
            (None, Some(from), _) => of_from(from, key)?,
            (None, None, Some(item)) => match item.kind() {
                ExprKind::Entity(entity) => (from_name(entity.from_clause()?.as_ref()), of_entity(&**entity, key)?),
                ExprKind::From(from) => of_from(from, key)?,
                _ => {
                    let entity = Attribute::of(item).and_then(|attribute| attribute.entity());
                    let name = item.as_column().map(sql::schema::Column::display).unwrap_or_default();
                    let found = match (&entity, item.table()) {
                        (Some(entity), _) => entity.namespace_attribute(key),
                        (None, Some(table)) => table.column(key),
                        (None, None) => None,
                    };
                    (name, found)
                }
            },
            (None, None, None) => (String::new(), None),
        };
        found
            .ok_or_else(|| Error::invalid_request(format!("Entity namespace for \"{name}\" has no property \"{key}\"")))
    }
}

/// An attribute, or a relationship, of an entity.
fn of_entity(entity: &dyn Entity, key: &str) -> Result<Option<Expr>> {
    match OrmEntity::of_entity(entity) {
        Some(entity) => Ok(entity.namespace_attribute(key)),
        None => Ok(entity.attribute(key)?),
    }
}

fn of_from(from: &FromClause, key: &str) -> Result<(String, Option<Expr>)> {
    match from {
        FromClause::Entity(entity) => Ok((from_name(entity.from_clause()?.as_ref()), of_entity(&**entity, key)?)),
        _ => Ok((from.description(), from.column(key))),
    }
}

fn from_name(from: Option<&FromClause>) -> String {
    from.map(FromClause::description).unwrap_or_default()
}
