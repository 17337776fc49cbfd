//! [`LoadPlan`]: a SELECT of plain columns, and what its columns are for.

use std::rc::Rc;

use engine::{Key, RowMeta};
use sql::expr::{Expr, ExprKind};
use sql::statement::Select;

use crate::error::{Error, ErrorKind, Result};
use crate::loading::plugin;
use crate::mapper::{AliasAdapter, Attribute, Bundle, BundleRows, Mapper, OrmEntity, Property};
use crate::options::{ColumnLoading, LoadPath, LoaderOptions, StatementOptions};
use crate::send::CompileCache;
use crate::state::AttributeSet;

/// One entity of a query: an object, or a value.
#[derive(Debug)]
pub(crate) enum LoadedEntity {
    /// An object of a mapped class.
    Object(ObjectColumns),
    /// The value of one column.
    Value(usize),
    /// Several entities shown as one value.
    Bundle(BundledEntities),
}

/// Where the columns of a mapped class, and of those below it, are in a row.
#[derive(Debug)]
pub(crate) struct ObjectColumns {
    pub(crate) mapper: Rc<Mapper>,
    /// Place of the value that tells the class of the object.
    pub(crate) discriminator: Option<usize>,
    /// What an object of the class itself takes.
    pub(crate) own: Filling,
    /// What objects of the classes below take.
    pub(crate) below: Vec<Filling>,
    /// The first column of the primary key that what is read does not have.
    pub(crate) missing_key: Option<String>,
}

/// Where the columns of one class are in a row.
#[derive(Debug)]
pub(crate) struct Filling {
    pub(crate) mapper: Rc<Mapper>,
    /// Attribute index and place in the row.
    pub(crate) attributes: Vec<(usize, usize)>,
    /// Places of the primary key; empty when it is not read.
    pub(crate) primary_key: Vec<usize>,
    /// Attributes that the query leaves out until each is read.
    pub(crate) deferred: AttributeSet,
    /// Those of them that may not be read later either.
    pub(crate) raising: AttributeSet,
    /// Attributes that what is read does not have: objects that are new begin with them expired.
    pub(crate) expired: AttributeSet,
}

/// The entities of a bundle.
pub(crate) struct BundledEntities {
    pub(crate) entities: Vec<LoadedEntity>,
    pub(crate) meta: Rc<RowMeta>,
    pub(crate) rows: Option<Rc<dyn BundleRows>>,
}

impl std::fmt::Debug for BundledEntities {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.entities.fmt(f)
    }
}

/// How the places of a row are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyStyle {
    /// As `Query` does: by attribute, names may repeat.
    Query,
    /// As `select()` does: a name that repeats gets a number.
    Select,
}

/// A SELECT of plain columns, and what its columns are for.
#[derive(Debug)]
pub(crate) struct LoadPlan {
    pub(crate) select: Select,
    pub(crate) entities: Vec<LoadedEntity>,
    /// Names of the places of a row; `None` where the database's name is taken.
    pub(crate) keys: Vec<Option<Rc<str>>>,
    /// Numbers of the expressions that each place was selected from.
    pub(crate) targets: Vec<Vec<usize>>,
    /// What the statement was told of how attributes are loaded.
    pub(crate) options: Rc<LoaderOptions>,
    /// What was compiled of the SELECT.
    pub(crate) compiled: CompileCache,
}

impl LoadPlan {
    /// Works out how to load what a SELECT asks for.
    pub(crate) fn new(select: &Select, style: KeyStyle, only: Option<&AttributeSet>) -> Result<Self> {
        Self::with_options(select, style, only, StatementOptions::loader_options(select)?)
    }

    /// As [`Self::new`], with loader options that are no part of the SELECT.
    pub(crate) fn with_options(
        select: &Select,
        style: KeyStyle,
        only: Option<&AttributeSet>,
        options: Rc<LoaderOptions>,
    ) -> Result<Self> {
        let mut columns = Columns::Selected(Vec::new(), StatementOptions::adapter(select));
        let mut plan = Self::of_items(&select.items, style, &Reading { only, options }, &mut columns)?;
        if let Columns::Selected(columns, _) = columns {
            plan.select = plugin::resolve(select, columns)?;
        }
        Ok(plan)
    }

    /// Works out how to load entities from rows of another statement, whose columns are told by what they were selected
    /// from or by their names; SQLAlchemy: `from_statement`.
    pub(crate) fn located(items: &[Expr], style: KeyStyle, meta: &RowMeta) -> Result<Self> {
        let reading = Reading { only: None, options: Rc::default() };
        Self::of_items(items, style, &reading, &mut Columns::Located(meta))
    }

    fn of_items(items: &[Expr], style: KeyStyle, reading: &Reading<'_>, columns: &mut Columns<'_>) -> Result<Self> {
        let mut keys = KeyNames { style, used: Vec::new() };
        let mut plan = Self {
            select: Select::new(Vec::new()),
            entities: Vec::with_capacity(items.len()),
            keys: Vec::with_capacity(items.len()),
            targets: Vec::with_capacity(items.len()),
            compiled: CompileCache::default(),
            options: reading.options.clone(),
        };
        for item in items {
            for part in parts(item)? {
                plan.keys.push(keys.name(part_name(&part, style)));
                plan.targets.push(if part.same(item) { vec![item.id()] } else { vec![part.id(), item.id()] });
                plan.entities.push(loaded_entity(&part, reading, columns)?);
            }
        }
        Ok(plan)
    }
}

/// Which attributes are read.
struct Reading<'a> {
    /// Only these, whatever the options say.
    only: Option<&'a AttributeSet>,
    options: Rc<LoaderOptions>,
}

/// Where the columns of entities come from.
enum Columns<'a> {
    /// They are selected, each at the next place; of another query, where there is an adapter.
    Selected(Vec<Expr>, Option<Rc<AliasAdapter>>),
    /// They are in the rows of another statement.
    Located(&'a RowMeta),
}

impl Columns<'_> {
    /// The place of an entity's column: a column that is there already is not read twice.
    fn place(&mut self, expr: &Expr) -> Option<usize> {
        match self {
            Self::Selected(columns, adapter) => {
                let expr = adapted(adapter.as_deref(), expr);
                Some(columns.iter().position(|known| known.same(&expr)).unwrap_or_else(|| {
                    columns.push(expr);
                    columns.len() - 1
                }))
            }
            Self::Located(meta) => locate(meta, expr),
        }
    }

    /// The place of a column, where it is known.
    fn find(&self, expr: &Expr) -> Option<usize> {
        match self {
            Self::Selected(columns, adapter) => {
                let expr = adapted(adapter.as_deref(), expr);
                columns.iter().position(|known| known.same(&expr))
            }
            Self::Located(meta) => locate(meta, expr),
        }
    }

    /// The place of a column that the program asked for by itself.
    fn value_place(&mut self, expr: &Expr) -> Result<usize> {
        match self {
            Self::Selected(columns, adapter) => {
                columns.push(adapted(adapter.as_deref(), expr));
                Ok(columns.len() - 1)
            }
            Self::Located(meta) => locate(meta, expr).ok_or_else(|| no_such_column(&shown(expr))),
        }
    }
}

fn adapted(adapter: Option<&AliasAdapter>, expr: &Expr) -> Expr {
    adapter.map_or_else(|| expr.clone(), |adapter| adapter.adapt(expr))
}

/// The place of a column in rows: by what it was selected from, by `table_column`, or by its name.
fn locate(meta: &RowMeta, expr: &Expr) -> Option<usize> {
    if let Ok(place) = meta.index(&Key::Target(expr.id(), Rc::from(""))) {
        return Some(place);
    }
    let name = expr.name()?;
    let table = expr.table().and_then(|table| table.name());
    let qualified = table.map(|table| format!("{}_{}", table.as_str(), name.as_str()));
    let named = |name: &str| meta.index(&Key::from(name)).ok();
    qualified.and_then(|name| named(&name)).or_else(|| named(name.as_str()))
}

/// The error about a column that rows do not have.
pub(crate) fn no_such_column(shown: &str) -> Error {
    let text = format!("Could not locate column in row for column '{shown}'");
    Error::new(ErrorKind::Engine(engine::ErrorKind::NoSuchColumn), text)
}

fn shown(expr: &Expr) -> String {
    match expr.as_column() {
        Some(column) => column.display(),
        None => expr.name().map(|name| name.shown()).unwrap_or_default(),
    }
}

/// What an item gives places for: an entity gives one, a FROM element one a column.
fn parts(item: &Expr) -> Result<Vec<Expr>> {
    match item.kind() {
        ExprKind::Entity(_) => Ok(vec![item.clone()]),
        _ => Ok(plugin::expand(item)?),
    }
}

/// What rows call the values of the items of a column list; empty for an alias without a name.
///
/// In a `Query`, names repeat where those of `select()` get numbers.
pub fn item_names(items: &[Expr], is_query: bool) -> Vec<Option<Rc<str>>> {
    let style = if is_query { KeyStyle::Query } else { KeyStyle::Select };
    let mut keys = KeyNames { style, used: Vec::new() };
    items.iter().map(|item| keys.name(part_name(item, style))).collect()
}

fn part_name(part: &Expr, style: KeyStyle) -> Option<Rc<str>> {
    match (OrmEntity::of(part), Bundle::of(part)) {
        // An alias without a name has a place without one.
        (Some(entity), _) => Some(entity.label().unwrap_or_else(|| Rc::from(""))),
        (None, Some(bundle)) => Some(bundle.name().clone()),
        (None, None) => value_name(part, style),
    }
}

fn loaded_entity(part: &Expr, reading: &Reading<'_>, columns: &mut Columns<'_>) -> Result<LoadedEntity> {
    if let Some(entity) = OrmEntity::of(part) {
        return Ok(LoadedEntity::Object(object_columns(&entity, reading, columns)));
    }
    let Some(bundle) = Bundle::of(part) else { return Ok(LoadedEntity::Value(columns.value_place(part)?)) };
    let mut entities = Vec::new();
    let mut names = Vec::new();
    for item in bundle.items() {
        for part in parts(item)? {
            names.push(part_name(&part, KeyStyle::Query).unwrap_or_else(|| Rc::from("")));
            entities.push(loaded_entity(&part, reading, columns)?);
        }
    }
    let meta = Rc::new(RowMeta::new(names).simple());
    Ok(LoadedEntity::Bundle(BundledEntities { entities, meta, rows: bundle.rows().cloned() }))
}

fn object_columns(entity: &OrmEntity, reading: &Reading<'_>, columns: &mut Columns<'_>) -> ObjectColumns {
    let mapper = entity.mapper();
    let path = LoadPath::root();
    let loading = |property: &Property| match reading.only {
        Some(only) if only.contains(property.index()) => Some(ColumnLoading::Now),
        Some(_) => None,
        None if property.is_query_time() => None,
        None => Some(reading.options.column(&path, entity, property)),
    };
    let is_read = |property: &Property| loading(property) == Some(ColumnLoading::Now);
    for property in entity.read_properties().iter().filter(|property| is_read(property)) {
        for expr in entity.selected(property) {
            columns.place(&expr);
        }
    }
    let is_polymorphic = reading.only.is_none() && mapper.has_polymorphic_identities();
    let discriminator = mapper.polymorphic_on().filter(|_| is_polymorphic);
    let discriminator = discriminator.and_then(|on| columns.find(&entity.adapt(on)));
    let others = if discriminator.is_some() { mapper.self_and_descendants() } else { Vec::new() };
    let filling = |mapper: &Rc<Mapper>| Filling::new(entity, mapper, &loading, columns);
    let own = filling(mapper);
    let keys = mapper.primary_key_properties();
    let missing_key = keys.iter().find(|key| own.expired.contains(key.index())).and_then(|key| key.column());
    ObjectColumns {
        mapper: mapper.clone(),
        discriminator,
        missing_key: missing_key.map(sql::schema::Column::display),
        below: others.iter().filter(|other| other.id() != mapper.id()).map(filling).collect(),
        own,
    }
}

impl Filling {
    fn new(
        entity: &OrmEntity,
        mapper: &Rc<Mapper>,
        loading: &dyn Fn(&Property) -> Option<ColumnLoading>,
        columns: &Columns<'_>,
    ) -> Self {
        let mut attributes = Vec::new();
        let (mut deferred, mut raising, mut expired) = (AttributeSet::new(), AttributeSet::new(), AttributeSet::new());
        for property in mapper.properties().iter() {
            match loading(property) {
                Some(ColumnLoading::Now) => {}
                Some(how) => {
                    if property.accepts_scalar_loader() {
                        deferred.insert(property.index());
                    }
                    if how == ColumnLoading::Raises {
                        raising.insert(property.index());
                    }
                    continue;
                }
                None => continue,
            }
            if let Some(place) = entity.selected(property).iter().find_map(|expr| columns.find(expr)) {
                attributes.push((property.index(), place));
            } else if property.accepts_scalar_loader() {
                expired.insert(property.index());
            }
        }
        let place_of =
            |key: &Rc<Property>| attributes.iter().find(|(index, _)| *index == key.index()).map(|(_, place)| *place);
        let primary_key: Option<Vec<usize>> = mapper.primary_key_properties().iter().map(place_of).collect();
        Self {
            mapper: mapper.clone(),
            attributes,
            primary_key: primary_key.unwrap_or_default(),
            deferred,
            raising,
            expired,
        }
    }
}

/// The name that an expression gives its place; `None` where it has none.
fn value_name(expr: &Expr, style: KeyStyle) -> Option<Rc<str>> {
    if let ExprKind::Label(label) = expr.kind() {
        return (!label.name.is_anonymous()).then(|| label.name.text().clone());
    }
    if let Some(attribute) = Attribute::of(expr) {
        return Some(attribute.property().key().clone());
    }
    match (expr.kind(), style) {
        (ExprKind::Function(function), KeyStyle::Select) => Some(function.name.last.clone()),
        (ExprKind::Cast(cast), KeyStyle::Select) => value_name(&cast.element, style),
        (ExprKind::TypeCoerce(coerced), KeyStyle::Select) => value_name(&coerced.element, style),
        (ExprKind::Function(_) | ExprKind::Bind(_) | ExprKind::Text(_), _) => None,
        _ => expr.key(),
    }
}

struct KeyNames {
    style: KeyStyle,
    used: Vec<(Rc<str>, usize)>,
}

impl KeyNames {
    fn name(&mut self, name: Option<Rc<str>>) -> Option<Rc<str>> {
        if self.style == KeyStyle::Query {
            return name;
        }
        let name = name.unwrap_or_else(|| Rc::from("_no_label"));
        if let Some((_, count)) = self.used.iter_mut().find(|(used, _)| *used == name) {
            *count += 1;
            return Some(Rc::from(format!("{name}_{count}")));
        }
        self.used.push((name.clone(), 0));
        Some(name)
    }
}
