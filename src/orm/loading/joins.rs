//! [`Joins`]: what the joins of a SELECT of mapped classes come to.

use std::rc::Rc;

use sql::expr::{Entity, Expr, and_};
use sql::selectable::{FromClause, Join, JoinKind};
use sql::statement::{JoinRequest, JoinTarget, Select, join_places, repr_of_from, shared_parts};

use crate::error::{Error, Result};
use crate::loading::plugin::{criteria_of, resolve_from};
use crate::mapper::{AliasAdapter, AliasOptions, AliasedEntity, Bundle, Mapper, OrmEntity};
use crate::options::{LoaderCriteria, StatementOptions};
use crate::relationship::{Ends, RelationshipAttribute};

/// What the joins of a SELECT of mapped classes come to: FROM elements with ON clauses.
#[derive(Default)]
pub(crate) struct Joins {
    /// The FROM elements that the SELECT names, joined.
    pub(crate) froms: Vec<FromClause>,
    /// What was joined: what restricts its rows stands in the ON clause.
    pub(crate) entities: Vec<OrmEntity>,
    /// Aliases that were made for classes whose tables the statement reads already.
    pub(crate) stand_ins: Vec<OrmEntity>,
    /// What the statement's expressions are read from, where that is another query.
    adapter: Option<Rc<AliasAdapter>>,
    /// Relationships along which something was joined: joining the same once more changes nothing.
    edges: Vec<(usize, usize, Rc<str>)>,
}

/// One side of a join.
#[derive(Clone)]
struct Side {
    from: FromClause,
    /// The mapped class or alias, where it is one.
    entity: Option<OrmEntity>,
    /// Whether it is the table of a class that `join_from()` names.
    is_named_class: bool,
}

/// What something is joined to.
enum Place {
    /// One of the FROM elements so far.
    Known(usize),
    /// A further one.
    New(FromClause),
}

impl From<OrmEntity> for Side {
    fn from(entity: OrmEntity) -> Self {
        Self { from: entity.from_clause(), entity: Some(entity), is_named_class: false }
    }
}

impl From<FromClause> for Side {
    fn from(from: FromClause) -> Self {
        Self { from, entity: None, is_named_class: false }
    }
}

impl Side {
    fn of_from(from: &FromClause) -> Result<Self> {
        match OrmEntity::of_from(from) {
            Some(entity) => Ok(entity.into()),
            None => Ok(resolve_from(from)?.into()),
        }
    }

    /// What a target names; nothing for an attribute that leads nowhere.
    fn of_target(target: &JoinTarget) -> Result<Self> {
        let entity = match target {
            JoinTarget::From(FromClause::Text(_)) => {
                return Err(Error::argument("Expected mapped entity or selectable/table as join target"));
            }
            JoinTarget::From(from) => return Self::of_from(from),
            JoinTarget::Entity(entity) => entity,
        };
        if let Some(column) = entity.as_any().downcast_ref::<ColumnTarget>() {
            return Err(Error::argument(format!("Join target {} does not refer to a mapped entity", column.0)));
        }
        match OrmEntity::of_entity(&**entity) {
            Some(entity) => Ok(entity.into()),
            None => Err(Error::argument("Expected mapped entity or selectable/table as join target")),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (&self.entity, &other.entity) {
            (Some(own), Some(other)) => own.is_same(other),
            (None, None) => self.from.same(&other.from),
            _ => false,
        }
    }

    fn id(&self) -> usize {
        self.entity.as_ref().map_or_else(|| self.from.id(), OrmEntity::id)
    }

    /// How messages name it.
    fn shown(&self) -> String {
        self.entity.as_ref().map_or_else(|| shown_from(&self.from), ToString::to_string)
    }

    fn repr(&self) -> String {
        match &self.entity {
            None => repr_of_from(&self.from),
            Some(entity) => {
                let class = entity.mapper().class().name();
                match entity.alias() {
                    None => format!("<Mapper at {:#x}; {class}>", entity.id()),
                    Some(alias) => format!("<AliasedInsp at {:#x}; {class}({class})>", alias.id()),
                }
            }
        }
    }
}

/// How SQLAlchemy writes a FROM element alone: an alias that nobody named is nothing.
pub(crate) fn shown_from(from: &FromClause) -> String {
    match from.name() {
        Some(name) if name.is_anonymous() => String::new(),
        _ => from.description(),
    }
}

/// An attribute that is no relationship, as what is joined: refused when the statement compiles.
pub struct ColumnTarget(String);

impl ColumnTarget {
    /// The target for an attribute as messages name it.
    pub fn target(attribute: impl std::fmt::Display) -> JoinTarget {
        JoinTarget::Entity(Rc::new(Self(attribute.to_string())))
    }
}

impl std::fmt::Debug for ColumnTarget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Entity for ColumnTarget {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    fn columns(&self) -> sql::Result<Vec<Expr>> {
        Ok(Vec::new())
    }

    fn from_clause(&self) -> sql::Result<Option<FromClause>> {
        Ok(None)
    }

    fn plugin(&self) -> Option<Rc<dyn sql::expr::StatementPlugin>> {
        None
    }

    fn attribute(&self, _name: &str) -> sql::Result<Option<Expr>> {
        Ok(None)
    }
}

impl Joins {
    /// Carries out the joins of a SELECT.
    pub(crate) fn of(select: &Select) -> Result<Self> {
        let options = StatementOptions::of(select);
        let extra = options.as_ref().map_or(&[] as &[Rc<LoaderCriteria>], |options| &options.criteria);
        let adapter = StatementOptions::adapter(select);
        let mut joins = Self { adapter, ..Self::default() };
        for from in &select.from_items {
            let from = resolve_from(from)?;
            joins.froms.push(joins.adapter.as_ref().map_or_else(|| from.clone(), |adapter| adapter.adapt_from(&from)));
        }
        if let (Some(adapter), true) = (&joins.adapter, joins.froms.is_empty()) {
            joins.froms.push(adapter.target().clone());
        }
        for request in &select.joins {
            joins.join(select, request, extra)?;
        }
        Ok(joins)
    }

    fn join(&mut self, select: &Select, request: &JoinRequest, extra: &[Rc<LoaderCriteria>]) -> Result<()> {
        let path = match &request.target {
            JoinTarget::Entity(entity) => RelationshipAttribute::of_entity(&**entity),
            JoinTarget::From(_) => None,
        };
        let has_onclause = request.onclause.is_some() || request.onclause_entity.is_some();
        if path.is_some() && has_onclause {
            return Err(Error::invalid_request(
                "No 'on clause' argument may be passed when joining to a relationship path as a target",
            ));
        }
        let right = match &path {
            Some(path) => path.target()?.into(),
            None => Side::of_target(&request.target)?,
        };
        let path = path.or_else(|| RelationshipAttribute::of_entity(&**request.onclause_entity.as_ref()?));
        let given = request.left.as_ref().map(Side::of_from).transpose()?;
        let Some(path) = path else {
            let (left, place) = match given {
                Some(left) => {
                    let left = Side { is_named_class: left.entity.is_some(), ..left.from.into() };
                    let place = self.explicit_left(select, &left)?;
                    (left, place)
                }
                None => self.implicit_left(select, &right, request.onclause.as_ref())?,
            };
            let right = self.checked_right(&left, right, None)?;
            let onclause = request.onclause.as_ref().map(|onclause| self.adapt(onclause));
            return self.add(place, &right, onclause, request.kind, extra);
        };
        let left = Side::from(path.source().clone());
        let edge = (left.id(), right.id(), path.property().key().clone());
        if self.edges.contains(&edge) {
            return Ok(());
        }
        if let Some(given) = given.filter(|given| !given.is_same(&left)) {
            return Err(Error::invalid_request(format!(
                "explicit from clause {} does not match left side of relationship attribute {path}",
                given.shown()
            )));
        }
        let place = self.explicit_left(select, &left)?;
        let right = self.checked_right(&left, right, Some(&path))?;
        self.edges.push((left.id(), right.id(), edge.2));
        let joined = along(&self.at(&place), &right, &path, request.kind, extra)?;
        self.put(place, joined);
        Ok(())
    }

    /// Where the left side that a program names is.
    fn explicit_left(&self, select: &Select, left: &Side) -> Result<Place> {
        match sql::statement::left_places(&self.froms, &left.from).as_slice() {
            [] => {
                let items = select.items.iter().filter_map(OrmEntity::of);
                let of_item =
                    items.into_iter().find(|item| left.entity.as_ref().is_some_and(|own| is_read_as(item, own)));
                Ok(Place::New(of_item.map_or_else(|| left.from.clone(), |entity| entity.from_clause())))
            }
            [place] => Ok(Place::Known(*place)),
            _ => Err(Error::invalid_request(
                "Can't identify which entity in which to assign the left side of this join.   Please use a more \
                 specific ON clause.",
            )),
        }
    }

    /// The left side that can be joined to the right one: a FROM element, or otherwise one of the statement's entities.
    fn implicit_left(&self, select: &Select, right: &Side, onclause: Option<&Expr>) -> Result<(Side, Place)> {
        let is_explicit = !self.froms.is_empty();
        let sides: Vec<Side> = if is_explicit {
            self.froms.iter().cloned().map(Side::from).collect()
        } else {
            let mut sides: Vec<Side> = Vec::new();
            for side in select.items.iter().filter_map(read_from).filter(|side| !side.is_same(right)) {
                match sides.iter_mut().find(|known| known.from.same(&side.from)) {
                    Some(known) => *known = side,
                    None => sides.push(side),
                }
            }
            sides
        };
        if !is_explicit && select.items.is_empty() {
            return Err(Error::invalid_request(
                "No entities to join from; please use select_from() to establish the left entity/selectable of this \
                 join",
            ));
        }
        let clauses: Vec<FromClause> = sides.iter().map(|side| side.from.clone()).collect();
        let advice = "Please use the .select_from() method to establish an explicit left side, as well as providing an \
                      explicit ON clause if not present already to help resolve the ambiguity.";
        match join_places(&clauses, &right.from, onclause)?.as_slice() {
            [] => Err(Error::invalid_request(format!("Don't know how to join to {}. {advice}", right.repr()))),
            [place] => match sides.into_iter().nth(*place) {
                Some(side) if is_explicit => Ok((side, Place::Known(*place))),
                Some(side) => {
                    let from = side.from.clone();
                    Ok((side, Place::New(from)))
                }
                None => Err(Error::invalid_request("invariant: a place is that of a side")),
            },
            _ => Err(Error::invalid_request(format!(
                "Can't determine which FROM clause to join from, there are multiple FROMS which can join to this \
                 entity. {advice}"
            ))),
        }
    }

    /// The right side as it is joined: an alias, where what is named cannot be joined as it is.
    fn checked_right(&mut self, left: &Side, right: Side, path: Option<&RelationshipAttribute>) -> Result<Side> {
        if left.is_same(&right) {
            let (left, right) = (left.shown(), right.shown());
            return Err(Error::invalid_request(format!(
                "Can't construct a join from {left} to {right}, they are the same entity"
            )));
        }
        if !left.is_named_class && left.from.same(&right.from) {
            let text = format!("Can't join table/selectable '{}' to itself", shown_from(&left.from));
            return Err(Error::invalid_request(text));
        }
        let Some(entity) = right.entity.clone() else {
            return match path {
                Some(path) => derived_right(&right.from, path),
                None => Ok(right),
            };
        };
        if let Some(path) = path
            && !entity.mapper().has_common_base(&path.relationship().target()?)
        {
            return Err(Error::invalid_request(format!(
                "Join target {} does not correspond to the right side of join condition {path}",
                right.shown()
            )));
        }
        if entity.alias().is_some() || !self.overlaps(left, &right, entity.mapper()) {
            self.entities.push(entity);
            return Ok(right);
        }
        let mapper = entity.mapper();
        let alias = AliasedEntity::new(mapper, AliasOptions { is_flat: true, ..AliasOptions::default() });
        let Some(stand_in) = OrmEntity::of_alias(&alias) else { return Ok(right) };
        sql::warn_with_code(
            format!(
                "An alias is being generated automatically against joined entity {mapper} due to overlapping tables.  \
                 This is a legacy pattern which may be deprecated in a later release.  Use the aliased(<entity>, \
                 flat=True) construct explicitly, see the linked example."
            ),
            "xaj2",
        );
        self.entities.push(entity);
        self.stand_ins.push(stand_in.clone());
        Ok(stand_in.into())
    }

    /// Whether a class of several tables is joined to what reads some of them already.
    fn overlaps(&self, left: &Side, right: &Side, mapper: &Rc<Mapper>) -> bool {
        if !matches!(mapper.persist_selectable(), FromClause::Join(_)) && mapper.with_polymorphic_mappers().is_empty() {
            return false;
        }
        if self.froms.is_empty() {
            return shared_parts(&left.from, &right.from);
        }
        self.froms.iter().any(|from| shared_parts(&left.from, from) && shared_parts(from, &right.from))
    }

    /// An expression over what the statement reads in the place of classes.
    pub(crate) fn adapt(&self, expr: &Expr) -> Expr {
        let adapted = self.adapter.as_ref().map_or_else(|| expr.clone(), |adapter| adapter.adapt(expr));
        self.stand_ins.iter().fold(adapted, |expr, stand_in| stand_in.adapt(&expr))
    }

    /// A column of the SELECT, over what it reads in the place of classes; an entity's own columns are those of what is
    /// read for it.
    pub(crate) fn adapt_column(&self, column: &Expr, is_of_entity: bool) -> Expr {
        match (&self.adapter, is_of_entity) {
            (Some(adapter), true) => adapter.adapt(column),
            (None, true) => column.clone(),
            (_, false) => self.adapt(column),
        }
    }

    /// What is read for a class that the statement names.
    pub(crate) fn entity(&self, entity: &OrmEntity) -> OrmEntity {
        let is_read =
            |stand_in: &&OrmEntity| entity.alias().is_none() && stand_in.mapper().id() == entity.mapper().id();
        self.stand_ins.iter().find(is_read).unwrap_or(entity).clone()
    }

    /// An item of a column list, as what is read for it.
    pub(crate) fn item(&self, item: &Expr) -> Expr {
        match OrmEntity::of(item) {
            Some(entity) if !self.stand_ins.is_empty() => self.entity(&entity).expression(),
            _ => item.clone(),
        }
    }

    /// Whether expressions are read from something else than their classes.
    pub(crate) fn adapts(&self) -> bool {
        self.adapter.is_some() || !self.stand_ins.is_empty()
    }

    /// The element that something is joined to.
    fn at(&self, place: &Place) -> FromClause {
        match place {
            Place::Known(place) => self.froms.get(*place).cloned().expect("invariant: a place is that of an element"),
            Place::New(from) => from.clone(),
        }
    }

    fn put(&mut self, place: Place, joined: FromClause) {
        match place {
            Place::Known(place) => self.froms[place] = joined,
            Place::New(_) => self.froms.push(joined),
        }
    }

    /// A join by a condition, or by foreign keys.
    fn add(
        &mut self,
        place: Place,
        right: &Side,
        onclause: Option<Expr>,
        kind: JoinKind,
        extra: &[Rc<LoaderCriteria>],
    ) -> Result<()> {
        let mut joined = Join::new(self.at(&place), right.from.clone(), onclause, kind)?;
        let criteria = right.entity.as_ref().map_or(Ok(Vec::new()), |entity| criteria_of(entity, extra))?;
        if let (false, FromClause::Join(plain)) = (criteria.is_empty(), &joined) {
            let onclause = and_(std::iter::once(plain.onclause.clone()).chain(criteria).collect())?;
            joined = Join::new(plain.left.clone(), plain.right.clone(), Some(onclause), kind)?;
        }
        self.put(place, joined);
        Ok(())
    }
}

/// Whether an entity of the statement is what is read where another one is named.
fn is_read_as(item: &OrmEntity, named: &OrmEntity) -> bool {
    match (item.alias(), named.alias()) {
        (None, None) => item.mapper().has_common_base(named.mapper()),
        _ => item.is_same(named),
    }
}

/// Two FROM elements joined along a relationship.
fn along(
    left: &FromClause,
    right: &Side,
    path: &RelationshipAttribute,
    kind: JoinKind,
    extra: &[Rc<LoaderCriteria>],
) -> Result<FromClause> {
    let Some(target) = &right.entity else {
        return Err(Error::argument("Expected mapped entity or selectable/table as join target"));
    };
    // Where the left side shows the class's columns as something else, these are compared.
    let own = path.source();
    let from = own.from_clause();
    let source = if left.parts().iter().any(|part| part.same(&from)) {
        own.clone()
    } else {
        let options = AliasOptions { from: Some(left.clone()), ..AliasOptions::default() };
        OrmEntity::of_alias(&AliasedEntity::new(own.mapper(), options)).unwrap_or_else(|| own.clone())
    };
    let mut criteria = path.criteria().to_vec();
    for option in extra {
        criteria.extend(option.for_entity(target)?);
    }
    let ends = Ends { source: &source, target, aliases_secondary: true, criteria: &criteria };
    let joined = path.relationship().joined(&ends)?;
    let join = |left: FromClause, right: FromClause, onclause: Expr, kind| {
        FromClause::Join(Rc::new(Join { left, right, onclause, kind }))
    };
    let right = right.from.clone();
    Ok(match joined.secondary {
        None => join(left.clone(), right, joined.primary, kind),
        Some((secondary, condition)) if kind == JoinKind::Left => {
            join(left.clone(), join(secondary, right, condition, JoinKind::Inner), joined.primary, kind)
        }
        Some((secondary, condition)) => {
            let left = join(left.clone(), secondary, joined.primary, JoinKind::Inner);
            join(left, right, condition, kind)
        }
    })
}

/// A FROM element that shows the rows of a relationship's class, as an alias of that.
fn derived_right(from: &FromClause, path: &RelationshipAttribute) -> Result<Side> {
    let mapper = path.relationship().target()?;
    if !from.is_derived_from(mapper.persist_selectable()) {
        let name = |from: &FromClause| match from.name() {
            Some(name) if name.is_anonymous() => "anon_1".to_owned(),
            _ => from.description(),
        };
        return Err(Error::invalid_request(format!(
            "Selectable '{}' is not derived from '{}'",
            name(from),
            name(mapper.persist_selectable())
        )));
    }
    sql::warn_deprecated(format!(
        "An alias is being generated automatically against joined entity {mapper} for raw clauseelement, which is \
         deprecated and will be removed in a later release. Use the aliased() construct explicitly, see the linked \
         example. (Background on this warning at: https://sqlalche.me/e/21/xaj1)"
    ));
    let alias = AliasedEntity::new(&mapper, AliasOptions { from: Some(from.clone()), ..AliasOptions::default() });
    match OrmEntity::of_alias(&alias) {
        Some(entity) => Ok(entity.into()),
        None => Ok(from.clone().into()),
    }
}

/// What an item of a column list is read from.
fn read_from(item: &Expr) -> Option<Side> {
    if let Some(bundle) = Bundle::of(item) {
        return bundle.items().iter().find_map(read_from);
    }
    if let Some(entity) = OrmEntity::of_item(item) {
        return Some(entity.into());
    }
    let mut froms = Vec::new();
    sql::traverse::from_objects(item, &mut froms);
    froms.into_iter().next().map(Side::from)
}
