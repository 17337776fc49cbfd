//! Working out which columns the entities of a statement need, and what is loaded along with them.

use std::rc::Rc;

use sql::expr::Expr;

use crate::error::{Error, Result};
use crate::loading::columns::Columns;
use crate::loading::eager_join::{EagerJoins, Side};
use crate::loading::object_columns::{Finding, ObjectColumns};
use crate::loading::related::{After, AfterKind, Choice, ChoiceKind, RelatedHow, RelatedLoading};
use crate::loading::row_source::Rows;
use crate::mapper::{AliasOptions, AliasedEntity, MapperId, OrmEntity, Property};
use crate::options::{ColumnLoading, LoadPath, LoadedWith, LoaderOptions};
use crate::relationship::{Ends, Lazy, RelationshipId, RelationshipProperty};
use crate::state::AttributeSet;

/// What decides about the attributes that are read.
pub(super) struct Reading<'a> {
    /// Only these of the statement's own entities, whatever the options say.
    pub(super) only: Option<&'a AttributeSet>,
    /// What is refreshed, where an object is.
    pub(super) refresh: Option<Refresh>,
    pub(super) options: Rc<LoaderOptions>,
    /// Where the statement's own entities are in a larger query.
    pub(super) path: LoadPath,
    /// Relationships of the statement's own entities that are loaded when they are read, whatever the mapping says.
    pub(super) lazily: Vec<RelationshipId>,
    /// What gives the rows.
    pub(super) rows: Rows,
    /// How much deeper relationships are followed into their own classes.
    pub(super) depths: Vec<(RelationshipId, i64)>,
    /// Attributes that are neither read nor noted as not read.
    pub(super) skipped: AttributeSet,
    /// What options call the statement's entity, where that is something else.
    pub(super) named: Option<OrmEntity>,
}

impl Reading<'_> {
    /// What options and the mapping say, from a place in a larger query on.
    pub(super) fn new(options: Rc<LoaderOptions>, path: LoadPath) -> Self {
        Self {
            only: None,
            refresh: None,
            options,
            path,
            lazily: Vec::new(),
            rows: Rows::Query,
            depths: Vec::new(),
            skipped: AttributeSet::new(),
            named: None,
        }
    }
}

/// Who asked for an object to be refreshed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refresh {
    /// The program: relationships that it names are loaded in any case.
    Asked,
    /// The access to something that is expired.
    OnAccess,
}

/// The columns of a statement's entities and of what is loaded along with them from the same rows.
pub(super) struct Build<'a, 'b> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) primary: Columns<'b>,
    pub(super) secondary: Columns<'b>,
    pub(super) eager: EagerJoins,
    /// What joins of the entity at hand compare.
    compared: Vec<Expr>,
    /// Why rows of the statement cannot be read.
    pub(super) refused: Option<Error>,
}

/// Where an entity of a statement is reached.
struct Place<'a> {
    /// Where its columns come from.
    entity: &'a OrmEntity,
    /// What options call it: the class, also where an alias that nobody named reads it.
    named: OrmEntity,
    path: LoadPath,
    /// Whether its columns come behind those that the statement asks for itself.
    is_secondary: bool,
    /// Whether it is one of the statement's own entities.
    is_root: bool,
    /// The classes on the way, for relationships that lead back.
    mappers: Vec<MapperId>,
    /// Whether it is joined by an outer join.
    is_outer: bool,
}

impl<'a, 'b> Build<'a, 'b> {
    pub(super) fn new(reading: &'a Reading<'a>, primary: Columns<'b>) -> Self {
        let secondary = Columns::Selected(Vec::new(), None);
        Self { reading, primary, secondary, eager: EagerJoins::default(), compared: Vec::new(), refused: None }
    }

    /// The columns of an entity of the statement.
    pub(super) fn entity(&mut self, entity: &OrmEntity) -> Result<ObjectColumns> {
        entity.mapper().registry_configure()?;
        let place = Place {
            entity: &self.primary.entity(entity),
            named: self.reading.named.clone().unwrap_or_else(|| entity.clone()),
            path: self.reading.path.clone(),
            is_secondary: false,
            is_root: true,
            mappers: Vec::new(),
            is_outer: false,
        };
        self.object(&place)
    }

    fn columns(&mut self, is_secondary: bool) -> &mut Columns<'b> {
        if is_secondary { &mut self.secondary } else { &mut self.primary }
    }

    fn object(&mut self, place: &Place<'_>) -> Result<ObjectColumns> {
        let entity = place.entity;
        let reading = self.reading;
        let only = reading.only.filter(|_| place.is_root);
        let mut expressions: Vec<(usize, Expr)> = Vec::new();
        if reading.options.has_expressions() {
            for property in &entity.read_properties() {
                let found = reading.options.expression(&place.path, &place.named, property);
                expressions.extend(found.map(|expr| (property.index(), entity.adapt(&expr))));
            }
        }
        let given = |property: &Property| {
            expressions.iter().find(|(index, _)| *index == property.index()).map(|(_, expr)| expr.clone())
        };
        let selected = |property: &Rc<Property>| given(property).map_or_else(|| entity.selected(property), |e| vec![e]);
        let loading = |property: &Property| match only {
            _ if reading.skipped.contains(property.index()) => None,
            _ if property.is_query_time() && given(property).is_none() => None,
            Some(only) if only.contains(property.index()) => Some(ColumnLoading::Now),
            Some(_) => None,
            None if given(property).is_some() => Some(ColumnLoading::Now),
            None => Some(reading.options.column(&place.path, &place.named, property)),
        };
        let mut related = Vec::new();
        for property in &entity.read_properties() {
            if let Some(relationship) = property.relationship() {
                if !reading.skipped.contains(property.index())
                    && let Some(how) = self.relate(place, property, relationship)?
                {
                    related.push(RelatedLoading { relationship: relationship.clone(), how });
                }
                continue;
            }
            if loading(property) == Some(ColumnLoading::Now) {
                for expr in selected(property).iter().filter(|expr| reading.rows.have(property, expr)) {
                    self.columns(place.is_secondary).place(expr);
                }
            }
        }
        if place.is_root {
            for expr in std::mem::take(&mut self.compared) {
                self.primary.place(&expr);
            }
        }
        let columns = if place.is_secondary { &self.secondary } else { &self.primary };
        let finding = Finding { loading: &loading, selected: &selected };
        let mut found = ObjectColumns::found(entity, only.is_none(), &finding, columns);
        if only.is_none() {
            found.load_below(&place.named, &reading.options, &place.path);
        }
        found.related = related;
        found.is_secondary = place.is_secondary;
        let options = reading.options.later();
        found.loaded_with = (!options.is_empty()).then(|| LoadedWith::new(&options, &place.path, &place.named));
        Ok(found)
    }

    /// How a relationship is loaded along; nothing where the mapping's way to load it when it is read is the one.
    fn relate(
        &mut self,
        place: &Place<'_>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Result<Option<RelatedHow>> {
        if relationship.lazy().is_write_only() {
            let choice = Choice::new(&self.reading.options, &place.path, &place.named, property, relationship)?;
            match &choice.kind {
                ChoiceKind::Lazy(Lazy::Joined) if choice.is_explicit => {
                    self.joined(place, relationship, &choice)?;
                    self.refuse(relationship);
                }
                ChoiceKind::ContainsEager(alias) if choice.is_explicit => {
                    let target = alias.as_ref().and_then(OrmEntity::of_alias).or_else(|| choice.target.clone());
                    let target = target.map_or_else(|| Ok(OrmEntity::from(&relationship.target()?)), Ok::<_, Error>)?;
                    self.contained(place, relationship, &target, &choice)?;
                    self.refuse(relationship);
                }
                ChoiceKind::Lazy(Lazy::Selectin | Lazy::Subquery) if choice.is_explicit => self.refuse(relationship),
                ChoiceKind::Lazy(Lazy::Immediate) if choice.is_explicit => {
                    return self.follow(AfterKind::Immediate, place, property, relationship, &choice);
                }
                _ => {}
            }
            return Ok(None);
        }
        let only = self.reading.only.filter(|_| place.is_root);
        if only.is_some_and(|only| !only.contains(property.index())) {
            return Ok(None);
        }
        let reading = self.reading;
        if place.is_root && reading.lazily.contains(&relationship.id()) {
            return Ok(None);
        }
        let choice = Choice::new(&reading.options, &place.path, &place.named, property, relationship)?;
        let is_eager = |lazy: &Lazy| matches!(lazy, Lazy::Joined | Lazy::Selectin | Lazy::Subquery | Lazy::Immediate);
        if reading.options.is_without_eager_loads() && matches!(&choice.kind, ChoiceKind::Lazy(lazy) if is_eager(lazy))
        {
            return Ok(None);
        }
        let lazy = match &choice.kind {
            ChoiceKind::ContainsEager(alias) => {
                let alias = alias.as_ref().and_then(OrmEntity::of_alias).or_else(|| choice.target.clone());
                let target = match alias {
                    Some(alias) => alias,
                    None => OrmEntity::from(&relationship.target()?),
                };
                if reading.rows.are_of_change() {
                    Rows::warn_of_change("joinedload");
                    return Ok(None);
                }
                if matches!(reading.rows, Rows::Statement) && !self.shows(&target) {
                    return Ok(None);
                }
                let contained = self.contained(place, relationship, &target, &choice)?;
                let is_missing = matches!(&contained, RelatedHow::Row(child) if child.missing_key.is_some());
                return Ok((!is_missing).then_some(contained));
            }
            ChoiceKind::Lazy(lazy) => *lazy,
        };
        let is_lazy = matches!(lazy, Lazy::Select | Lazy::Raise | Lazy::RaiseOnSql);
        if only.is_some() && is_lazy && reading.refresh == Some(Refresh::Asked) {
            return self.follow(AfterKind::Immediate, place, property, relationship, &choice);
        }
        Ok(match lazy {
            Lazy::Selectin | Lazy::Subquery if reading.refresh.is_some() => {
                self.follow(AfterKind::Immediate, place, property, relationship, &choice)?
            }
            Lazy::Joined if !matches!(reading.rows, Rows::Query) => {
                self.joined_in_vain(place, relationship, &choice)?;
                None
            }
            Lazy::Joined => match self.joined(place, relationship, &choice)? {
                // Where nothing is joined, it is loaded as one that is read later.
                None if only.is_some() && reading.refresh == Some(Refresh::Asked) => {
                    self.follow(AfterKind::Immediate, place, property, relationship, &choice)?
                }
                joined => joined,
            },
            Lazy::Selectin => self.follow(AfterKind::Selectin, place, property, relationship, &choice)?,
            // There is no query to repeat.
            Lazy::Subquery if !matches!(reading.rows, Rows::Query) => {
                if choice.is_explicit && reading.rows.are_of_change() {
                    Rows::warn_of_change("subqueryload");
                }
                Some(RelatedHow::Untouched)
            }
            Lazy::Subquery => self.follow(AfterKind::Subquery, place, property, relationship, &choice)?,
            Lazy::Immediate => self.follow(AfterKind::Immediate, place, property, relationship, &choice)?,
            Lazy::NoLoad => Some(RelatedHow::Empty),
            lazy if lazy == relationship.lazy() && choice.criteria.is_empty() => None,
            lazy => Some(RelatedHow::Lazy { lazy, criteria: choice.criteria.clone().into() }),
        })
    }

    /// Notes that what a relationship leads to cannot be loaded along, which is found when there are rows to read.
    fn refuse(&mut self, relationship: &RelationshipProperty) {
        self.refused.get_or_insert_with(|| {
            Error::invalid_request(format!(
                "'{}' does not support object population - eager loading cannot be applied.",
                relationship.name()
            ))
        });
    }

    fn after(
        &self,
        kind: AfterKind,
        place: &Place<'_>,
        property: &Property,
        relationship: &Rc<RelationshipProperty>,
        choice: &Choice,
    ) -> After {
        After {
            kind,
            relationship: relationship.clone(),
            entity: choice.target.clone().unwrap_or_else(|| place.entity.clone()),
            named: choice.named.clone(),
            options: self.reading.options.after_rows(),
            path: place.path.then(&place.named, property.key()),
            depths: self.reading.depths.clone(),
            has_depth: choice.depth.is_some(),
        }
    }

    /// Loading after the rows; not where the mapping alone would go round in a circle.
    fn follow(
        &self,
        kind: AfterKind,
        place: &Place<'_>,
        property: &Property,
        relationship: &Rc<RelationshipProperty>,
        choice: &Choice,
    ) -> Result<Option<RelatedHow>> {
        let target = relationship.target()?;
        let is_back = !choice.is_explicit
            && match relationship.config().join_depth {
                Some(depth) => place.path.len() + 1 > depth,
                None => place.path.contains(&target) || passed(place, relationship)? == target.id(),
            };
        let kind = match kind {
            AfterKind::Immediate if is_back => AfterKind::Known,
            _ if is_back => return Ok(Some(RelatedHow::Untouched)),
            kind => kind,
        };
        let mut after = self.after(kind, place, property, relationship, choice);
        if choice.target.is_none() {
            after.entity = relationship.entity()?;
        }
        after.options = after.options.and(&after.entity, &choice.criteria);
        if let Some(own) = choice.depth {
            let known = after.depths.iter().find(|(known, _)| *known == relationship.id()).map(|(_, depth)| *depth);
            let depth = known.unwrap_or(own);
            if own != -1 {
                if depth < 0 {
                    return Ok(Some(RelatedHow::Untouched));
                }
                after.depths.retain(|(known, _)| *known != relationship.id());
                after.depths.push((relationship.id(), depth - 1));
            }
            after.path = after.path.without_repetition();
        }
        Ok(Some(RelatedHow::After(Rc::new(after))))
    }

    /// Rows that the statement joins itself.
    fn contained(
        &mut self,
        place: &Place<'_>,
        relationship: &Rc<RelationshipProperty>,
        target: &OrmEntity,
        choice: &Choice,
    ) -> Result<RelatedHow> {
        let next = Place {
            entity: target,
            named: named(relationship, choice)?,
            path: place.path.then(&place.named, relationship.key()),
            is_secondary: place.is_secondary,
            is_root: false,
            mappers: on_the_way(place, relationship)?,
            is_outer: place.is_outer,
        };
        if !matches!(self.reading.rows, Rows::Statement) {
            self.note_collection(relationship, false);
        }
        Ok(RelatedHow::Row(Box::new(self.object(&next)?)))
    }

    /// Whether rows of another statement have the primary key of an entity.
    fn shows(&self, entity: &OrmEntity) -> bool {
        let keys = entity.mapper().primary_key_properties();
        keys.iter().all(|key| entity.selected(key).iter().any(|expr| self.primary.has_itself(expr)))
    }

    fn note_collection(&mut self, relationship: &RelationshipProperty, is_joined: bool) {
        if relationship.uselist() {
            self.eager.has_collections = true;
            self.eager.joins_collections |= is_joined;
        }
    }

    /// What a statement that takes no joins knows of those that the mapping or an option asks for: whether they would
    /// repeat objects.
    fn joined_in_vain(
        &mut self,
        place: &Place<'_>,
        relationship: &Rc<RelationshipProperty>,
        choice: &Choice,
    ) -> Result<()> {
        if matches!(self.reading.rows, Rows::Statement) {
            return Ok(());
        }
        let (secondary, compared) = (self.secondary.copy(), self.compared.clone());
        let eager = std::mem::take(&mut self.eager);
        let joined = self.joined(place, relationship, choice);
        let tried = std::mem::replace(&mut self.eager, eager);
        self.eager.has_collections |= tried.has_collections;
        (self.secondary, self.compared) = (secondary, compared);
        joined.map(|_| ())
    }

    /// Rows that a join adds to those of the statement.
    fn joined(
        &mut self,
        place: &Place<'_>,
        relationship: &Rc<RelationshipProperty>,
        choice: &Choice,
    ) -> Result<Option<RelatedHow>> {
        let target = relationship.target()?;
        let mappers = on_the_way(place, relationship)?;
        if choice.is_explicit && self.reading.rows.are_of_change() {
            Rows::warn_of_change("joinedload");
        } else {
            // Also where it leads back and nothing is joined.
            self.note_collection(relationship, true);
        }
        if !choice.is_explicit {
            let is_back = match relationship.config().join_depth {
                Some(depth) => mappers.len() > depth,
                None => mappers.contains(&target.id()),
            };
            if is_back {
                return Ok(None);
            }
        }
        let entity = match &choice.target {
            Some(entity) => {
                let is_polymorphic = entity.alias().is_some_and(|alias| alias.is_polymorphic());
                if is_polymorphic && sql::statement::shared_parts(&entity.from_clause(), target.persist_selectable()) {
                    return Err(Error::invalid_request(
                        "Detected unaliased columns when generating joined load.  Make sure to use aliased=True or \
                         flat=True when using joined loading with with_polymorphic().",
                    ));
                }
                entity.clone()
            }
            None => {
                let own = relationship.entity()?;
                let from = own.alias().map(|alias| alias.anonymous());
                let options = AliasOptions { from, is_flat: true, ..AliasOptions::default() };
                let alias = AliasedEntity::new(&target, options);
                OrmEntity::of_alias(&alias)
                    .ok_or_else(|| Error::invalid_request("The mapper of this relationship was disposed of."))?
            }
        };
        let mut criteria = choice.criteria.clone();
        for option in self.reading.options.criteria() {
            criteria.extend(option.for_joined(&OrmEntity::from(&target))?);
        }
        let ends = Ends { source: place.entity, target: &entity, aliases_secondary: true, criteria: &criteria };
        let joined = relationship.joined(&ends)?;
        let side = Side { from: place.entity.from_clause(), is_outer: place.is_outer, is_root: !place.is_secondary };
        let is_outer = self.eager.add(&side, &entity, joined, choice.innerjoin);
        if place.is_root {
            self.show_compared_columns(place, relationship)?;
        } else if !place.is_secondary {
            self.keep_local_columns(place, relationship)?;
        }
        let order_by: Vec<Expr> = relationship.order_by()?.iter().map(|expr| entity.adapt(expr)).collect();
        self.eager.order_by.extend(order_by);
        let next = Place {
            entity: &entity,
            named: named(relationship, choice)?,
            path: place.path.then(&place.named, relationship.key()),
            is_secondary: true,
            is_root: false,
            mappers,
            is_outer,
        };
        Ok(Some(RelatedHow::Row(Box::new(self.object(&next)?))))
    }

    /// What the join of a statement's own entity compares is selected, also where it would not be read.
    fn show_compared_columns(&mut self, place: &Place<'_>, relationship: &RelationshipProperty) -> Result<()> {
        let own = place.entity.mapper().persist_selectable().columns();
        for column in sql::traverse::columns_in(&relationship.join()?.primaryjoin) {
            if own.iter().any(|known| known.as_column().is_some_and(|known| known.ptr_eq(&column))) {
                self.compared.push(place.entity.adapt(&Expr::from(&column)));
            }
        }
        Ok(())
    }

    /// What a join compares has to be among the columns, so that a subquery around the statement shows it.
    fn keep_local_columns(&mut self, place: &Place<'_>, relationship: &RelationshipProperty) -> Result<()> {
        for (local, _) in &relationship.join()?.local_remote_pairs {
            let has = local.as_column().is_some_and(|column| place.entity.mapper().property_of(column).is_some());
            if has {
                self.eager.local_columns.push(place.entity.adapt(local));
            }
        }
        Ok(())
    }
}

/// The class that a relationship of an entity leaves on the way: the one that declares it.
fn passed(place: &Place<'_>, relationship: &RelationshipProperty) -> Result<MapperId> {
    match place.named.alias() {
        Some(_) => Ok(place.named.mapper().id()),
        None => Ok(relationship.parent()?.id()),
    }
}

fn on_the_way(place: &Place<'_>, relationship: &RelationshipProperty) -> Result<Vec<MapperId>> {
    Ok(place.mappers.iter().copied().chain([passed(place, relationship)?]).collect())
}

/// What options call the objects of a relationship: the class, or the alias or subclass that the option names.
fn named(relationship: &RelationshipProperty, choice: &Choice) -> Result<OrmEntity> {
    match &choice.named {
        Some(named) => Ok(named.clone()),
        None => relationship.entity(),
    }
}
