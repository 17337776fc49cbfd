//! Which attribute `select().filter_by(name=…)` means.

use std::fmt::Write;

use sql::expr::{Entity, Expr, ExprKind};
use sql::selectable::FromClause;
use sql::statement::{JoinTarget, Select};

use crate::error::{Error, Result};
use crate::mapper::{Attribute, OrmEntity};
use crate::relationship::RelationshipAttribute;

/// What a name stands for that `filter_by` is given.
#[derive(Clone, Debug)]
pub enum NamedAttribute {
    /// The expression of an attribute, a relationship, or a column.
    Expr(Expr),
    /// Something that the host's class has, and that the host compares itself.
    OfHost(OrmEntity),
}

impl NamedAttribute {
    /// What a name stands for in a mapped class or alias.
    pub fn of_entity(entity: &OrmEntity, key: &str) -> Option<Self> {
        let relationship = || RelationshipAttribute::new(entity, key).map(|found| found.expression());
        let of_host = || entity.mapper().class().has_attribute(key).then(|| Self::OfHost(entity.clone()));
        entity.attribute(key).or_else(relationship).map(Self::Expr).or_else(of_host)
    }
}

/// Something that a statement reads from, and whose attributes have names.
enum Namespace {
    Mapped(OrmEntity),
    From(FromClause),
}

impl Namespace {
    fn id(&self) -> usize {
        match self {
            Self::Mapped(entity) => entity.from_clause().id(),
            Self::From(from) => from.id(),
        }
    }

    fn attribute(&self, key: &str) -> Option<NamedAttribute> {
        match self {
            Self::Mapped(entity) => NamedAttribute::of_entity(entity, key),
            Self::From(from) => from.column(key).map(NamedAttribute::Expr),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Mapped(entity) => entity.to_string(),
            Self::From(from) => from.description(),
        }
    }
}

/// The attribute of a name among all that a SELECT reads from; SQLAlchemy 2.1: `Select.filter_by`.
///
/// `AmbiguousColumnError` when several have it, `InvalidRequestError` when none has.
pub fn filter_by_attribute(select: &Select, key: &str) -> Result<NamedAttribute> {
    let mut namespaces: Vec<Namespace> = Vec::new();
    let mut add = |namespace: Option<Namespace>| {
        if let Some(namespace) = namespace
            && !namespaces.iter().any(|known| known.id() == namespace.id())
        {
            namespaces.push(namespace);
        }
    };
    for item in &select.items {
        add(of_item(item));
    }
    for from in &select.from_items {
        add(of_from(from));
    }
    for join in &select.joins {
        match &join.target {
            JoinTarget::From(from) => add(of_from(from)),
            JoinTarget::Entity(entity) => add(joined_entity(&**entity)?.map(Namespace::Mapped)),
        }
    }
    let mut found = namespaces.iter().filter_map(|namespace| namespace.attribute(key));
    let first = found.next();
    let is_ambiguous = found.next().is_some();
    drop(found);
    let mut searched = namespaces.iter().take(3).map(Namespace::name).collect::<Vec<_>>().join(", ");
    if namespaces.len() > 3 {
        // Writing to a String does not fail.
        let _ = write!(searched, ", ... ({} total)", namespaces.len());
    }
    match first {
        Some(_) if is_ambiguous => Err(Error::ambiguous_column(format!(
            "Attribute name \"{key}\" is ambiguous; it exists in multiple FROM clause entities ({searched}). Use \
             filter() with explicit column references instead of filter_by()."
        ))),
        Some(attribute) => Ok(attribute),
        None => Err(Error::invalid_request(format!(
            "None of the FROM clause entities have a property \"{key}\". Searched entities: {searched}"
        ))),
    }
}

/// The mapped class or alias that is joined, by itself or along a relationship.
pub(super) fn joined_entity(target: &dyn Entity) -> Result<Option<OrmEntity>> {
    match RelationshipAttribute::of_entity(target) {
        Some(path) => path.target().map(Some),
        None => Ok(OrmEntity::of_entity(target)),
    }
}

fn of_item(item: &Expr) -> Option<Namespace> {
    if let Some(entity) = OrmEntity::of(item).or_else(|| Attribute::of(item)?.entity()) {
        return Some(Namespace::Mapped(entity));
    }
    match item.kind() {
        ExprKind::From(from) => of_from(from),
        ExprKind::Label(label) => of_item(&label.element),
        ExprKind::Function(function) => function.args.iter().find_map(of_item),
        _ => item.table().map(Namespace::From),
    }
}

fn of_from(from: &FromClause) -> Option<Namespace> {
    match from {
        FromClause::Entity(_) => OrmEntity::of_from(from).map(Namespace::Mapped),
        _ => Some(Namespace::From(from.clone())),
    }
}
