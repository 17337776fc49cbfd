//! [`RelatedLoading`]: how the objects of a relationship are loaded along with an entity.

use std::rc::Rc;

use sql::expr::Expr;

use crate::error::Result;
use crate::loading::object_columns::ObjectColumns;
use crate::mapper::{AliasedEntity, OrmEntity, PolymorphicOptions, Property, WithPolymorphic};
use crate::options::{LoadJoin, LoadPath, LoadTarget, LoaderOptions, LoaderStrategy};
use crate::relationship::{InnerJoin, Lazy, RelationshipId, RelationshipProperty};

/// How the objects of a relationship are loaded along with an entity.
#[derive(Debug)]
pub(crate) struct RelatedLoading {
    pub(crate) relationship: Rc<RelationshipProperty>,
    pub(crate) how: RelatedHow,
}

/// How related objects are loaded.
#[derive(Debug)]
pub(crate) enum RelatedHow {
    /// From the same rows.
    Row(Box<ObjectColumns>),
    /// After the rows, by statements of their own.
    After(Rc<After>),
    /// Not at all: the attribute stays empty.
    Empty,
    /// Not at all, as that would go round in a circle: the attribute stays what it is.
    Left,
    /// When the attribute is read, in another way than the mapping says.
    Lazy {
        lazy: Lazy,
        /// What else related rows have to fulfil.
        criteria: Rc<[Expr]>,
    },
}

/// What is loaded after the rows.
#[derive(Debug)]
pub(crate) struct After {
    pub(crate) kind: AfterKind,
    pub(crate) relationship: Rc<RelationshipProperty>,
    /// The related class, or an alias of it.
    pub(crate) entity: OrmEntity,
    /// What options call it, where that is something else.
    pub(crate) named: Option<OrmEntity>,
    /// The options of the query, with what else related rows have to fulfil.
    pub(crate) options: Rc<LoaderOptions>,
    /// The path behind the relationship.
    pub(crate) path: LoadPath,
    /// How much deeper relationships are followed into their own classes.
    pub(crate) depths: Vec<(RelationshipId, i64)>,
    /// Whether an option says how deep: only a relationship into its own class has depths.
    pub(crate) has_depth: bool,
}

/// How objects are loaded after the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AfterKind {
    /// By a SELECT with the keys of many.
    Selectin,
    /// By a SELECT that repeats the query as a subquery.
    Subquery,
    /// One by one.
    Immediate,
    /// One by one, of those objects that are there.
    Known,
}

impl RelatedLoading {
    pub(super) fn settle(&mut self, count: usize) {
        if let RelatedHow::Row(columns) = &mut self.how {
            columns.settle(count);
        }
    }
}

/// What the options and the mapping say of a relationship.
pub(super) struct Choice {
    pub(super) kind: ChoiceKind,
    /// Whether an option names the relationship itself.
    pub(super) is_explicit: bool,
    /// The entity that an option leads to.
    pub(super) named: Option<OrmEntity>,
    /// What is read for it.
    pub(super) target: Option<OrmEntity>,
    pub(super) criteria: Vec<Expr>,
    pub(super) innerjoin: InnerJoin,
    /// How deep an option follows the relationship into its own class.
    pub(super) depth: Option<i64>,
}

pub(super) enum ChoiceKind {
    Lazy(Lazy),
    /// The statement joins the rows itself; under an alias, where one is given.
    ContainsEager(Option<Rc<AliasedEntity>>),
}

impl Choice {
    pub(super) fn new(
        options: &LoaderOptions,
        path: &LoadPath,
        entity: &OrmEntity,
        property: &Property,
        relationship: &RelationshipProperty,
    ) -> Result<Self> {
        let mut choice = Self {
            kind: ChoiceKind::Lazy(relationship.lazy()),
            is_explicit: false,
            named: None,
            target: None,
            criteria: Vec::new(),
            innerjoin: relationship.innerjoin(),
            depth: None,
        };
        let Some(element) = options.element(path, entity, property) else { return Ok(choice) };
        // A class below can have another relationship of the same name.
        let named = entity.mapper().find_property(property.key());
        let is_other = named.is_some_and(|named| named.relationship().is_some_and(|own| own.id() != relationship.id()));
        if is_other && matches!(element.target, LoadTarget::Attribute(_)) {
            return Ok(choice);
        }
        if let LoadTarget::Attribute(attribute) = &element.target {
            choice.is_explicit = true;
            choice.named = attribute.leads_to.clone().filter(|_| attribute.is_of_type);
            let is_joined_already = matches!(element.strategy, LoaderStrategy::ContainsEager(_));
            choice.target = choice.named.as_ref().map(|named| read_as(named, !is_joined_already)).transpose()?;
            choice.criteria.clone_from(&attribute.criteria);
        }
        let lazy = match &element.strategy {
            LoaderStrategy::Joined(join) => {
                choice.innerjoin = match join {
                    LoadJoin::OfRelationship => choice.innerjoin,
                    LoadJoin::Outer => InnerJoin::Off,
                    LoadJoin::Nested => InnerJoin::Nested,
                    LoadJoin::Unnested => InnerJoin::Unnested,
                };
                Lazy::Joined
            }
            LoaderStrategy::Selectin { depth } => {
                choice.depth = *depth;
                Lazy::Selectin
            }
            LoaderStrategy::Immediate { depth } => {
                choice.depth = *depth;
                Lazy::Immediate
            }
            LoaderStrategy::Subquery => Lazy::Subquery,
            LoaderStrategy::Lazy => Lazy::Select,
            LoaderStrategy::NoLoad => Lazy::NoLoad,
            LoaderStrategy::Raise { sql_only: false } => Lazy::Raise,
            LoaderStrategy::Raise { sql_only: true } => Lazy::RaiseOnSql,
            LoaderStrategy::ContainsEager(alias) => {
                choice.kind = ChoiceKind::ContainsEager(alias.clone());
                return Ok(choice);
            }
            LoaderStrategy::Default
            | LoaderStrategy::Defer { .. }
            | LoaderStrategy::Undefer
            | LoaderStrategy::UndeferGroup(_)
            | LoaderStrategy::WithExpression(_)
            | LoaderStrategy::SelectinPolymorphic => return Ok(choice),
        };
        choice.kind = ChoiceKind::Lazy(lazy);
        Ok(choice)
    }
}

/// What is read for the entity of `of_type()`: for a class, the first class above it together with it.
fn read_as(named: &OrmEntity, is_aliased: bool) -> Result<OrmEntity> {
    if named.alias().is_some() {
        return Ok(named.clone());
    }
    let mapper = named.mapper();
    let below = WithPolymorphic::Some(vec![mapper.clone()]);
    let options = PolymorphicOptions { below, is_aliased, ..PolymorphicOptions::default() };
    let alias = AliasedEntity::with_polymorphic(&mapper.base(), options)?;
    Ok(OrmEntity::of_alias(&alias).unwrap_or_else(|| named.clone()))
}
