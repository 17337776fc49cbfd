//! [`LoadPlan`]: a SELECT of plain columns, and what its columns are for.

use std::rc::Rc;

use engine::RowMeta;
use sql::expr::{Expr, ExprKind};
use sql::schema::Table;
use sql::statement::Select;

use crate::error::{Error, Result};
use crate::loading::build::{Build, Reading, Refresh};
use crate::loading::columns::Columns;
use crate::loading::composite::{CompositePlaces, composite_parts};
use crate::loading::joins::Joins;
use crate::loading::names::{KeyNames, KeyStyle, part_name};
use crate::loading::object_columns::ObjectColumns;
use crate::loading::plugin;
use crate::loading::related::After;
use crate::loading::row_source::Rows;
use crate::mapper::{Bundle, BundleRows, OrmEntity};
use crate::options::{LoadPath, LoadedWith, LoaderOptions, StatementOptions};
use crate::relationship::RelationshipId;
use crate::send::CompileCache;
use crate::state::AttributeSet;

/// One entity of a query: an object, or a value.
#[derive(Debug)]
pub(crate) enum LoadedEntity {
    /// An object of a mapped class.
    Object(Box<ObjectColumns>),
    /// The value of one column.
    Value(usize),
    /// An object that several columns make.
    Composite(CompositePlaces),
    /// Several entities shown as one value.
    Bundle(BundledEntities),
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

/// A SELECT of plain columns, and what its columns are for.
#[derive(Debug)]
pub(crate) struct LoadPlan {
    pub(crate) select: Select,
    /// The SELECT of entities that it was made of.
    pub(crate) source: Select,
    pub(crate) entities: Vec<LoadedEntity>,
    /// Names of the places of a row; `None` where the database's name is taken.
    pub(crate) keys: Vec<Option<Rc<str>>>,
    /// Numbers of the expressions that each place was selected from.
    pub(crate) targets: Vec<Vec<usize>>,
    /// Whether an object can be in several rows, for the sake of a collection.
    pub(crate) has_collections: bool,
    /// Why its rows cannot be read, once it was sent.
    pub(crate) refused: Option<Error>,
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
        let reading = Reading { only, ..Reading::new(options, LoadPath::root()) };
        Self::reading(select, style, &reading)
    }

    /// Works out how to load what is at the end of a path of another query.
    pub(crate) fn along(select: &Select, style: KeyStyle, options: Rc<LoaderOptions>, path: LoadPath) -> Result<Self> {
        Self::reading(select, style, &Reading::new(options, path))
    }

    /// Works out how to load what is loaded after the rows of another query.
    pub(crate) fn after(select: &Select, after: &After) -> Result<Self> {
        let reading = Reading {
            depths: after.depths.clone(),
            named: after.named.clone(),
            ..Reading::new(after.options.clone(), after.path.clone())
        };
        Self::reading(select, KeyStyle::Select, &reading)
    }

    /// Works out how to refresh an object, all of it or some attributes.
    pub(crate) fn refreshing(
        select: &Select,
        only: Option<&AttributeSet>,
        refresh: Refresh,
        with: Option<&LoadedWith>,
    ) -> Result<Self> {
        let options = with.map(|with| with.for_refresh().clone()).unwrap_or_default();
        let path = with.map(|with| with.path.clone()).unwrap_or_default();
        let reading = Reading { only, refresh: Some(refresh), ..Reading::new(options, path) };
        Self::reading(select, KeyStyle::Select, &reading)
    }

    /// Works out how to load what a class adds to the objects of a query, at the end of a path of it.
    pub(crate) fn below(
        select: &Select,
        options: Rc<LoaderOptions>,
        path: LoadPath,
        skipped: AttributeSet,
    ) -> Result<Self> {
        let reading = Reading { skipped, ..Reading::new(options, path) };
        Self::reading(select, KeyStyle::Select, &reading)
    }

    /// Works out how to load related objects when an attribute is read; those on the way back are not loaded along.
    pub(crate) fn lazily(
        select: &Select,
        options: Rc<LoaderOptions>,
        path: LoadPath,
        lazily: Vec<RelationshipId>,
    ) -> Result<Self> {
        Self::reading(select, KeyStyle::Select, &Reading { lazily, ..Reading::new(options, path) })
    }

    /// Works out what a change gives back, and how entities are read from its rows; `table` is where an INSERT goes.
    pub(crate) fn returned(items: &[Expr], options: Rc<LoaderOptions>, table: Option<&Table>) -> Result<Self> {
        let rows = table.map_or(Rows::Change, |table| Rows::Insert(table.clone()));
        let reading = Reading { rows, ..Reading::new(options, LoadPath::root()) };
        Self::reading(&Select::new(items.to_vec()), KeyStyle::Select, &reading)
    }

    fn reading(select: &Select, style: KeyStyle, reading: &Reading<'_>) -> Result<Self> {
        let select = &StatementOptions::with_criteria(select, reading.options.criteria());
        let extra = plugin::told(select.host.as_ref());
        let joins = Rc::new(Joins::of(select, &extra)?);
        if select.items.is_empty() {
            return Err(Error::invalid_request("Query contains no columns with which to SELECT from."));
        }
        let columns = Columns::Selected(Vec::new(), Some(joins.clone()));
        let mut build = Build::new(reading, columns);
        let mut plan = Self::of_items(&select.items, style, &mut build)?;
        if let (Columns::Selected(primary, _), Columns::Selected(secondary, _)) = (build.primary, build.secondary) {
            plan.source = select.clone();
            let resolved =
                plugin::resolve(select, &joins, primary, &plugin::Restricted { extra: &extra, around: &[] })?;
            let (select, count) = match reading.rows {
                Rows::Query => build.eager.attach(&resolved, secondary),
                _ => (resolved.clone(), resolved.items.len()),
            };
            plan.entities.iter_mut().for_each(|entity| settle(entity, count));
            plan.select = select;
        }
        Ok(plan)
    }

    /// Works out how to load entities from rows of another statement, whose columns are told by what they were selected
    /// from or by their names; SQLAlchemy: `from_statement`.
    pub(crate) fn located(
        items: &[Expr],
        style: KeyStyle,
        (meta, is_text): (&RowMeta, bool),
        options: Rc<LoaderOptions>,
    ) -> Result<Self> {
        let rows = if is_text { Rows::Text } else { Rows::Statement };
        let reading = Reading { rows, ..Reading::new(options, LoadPath::root()) };
        let mut build = Build::new(&reading, Columns::Located(meta));
        Self::of_items(items, style, &mut build)
    }

    /// Whether rows cannot be taken in parts: a collection is joined, or the query is repeated as a subquery.
    pub(crate) fn needs_all_rows(&self) -> bool {
        fn repeats(entity: &LoadedEntity) -> bool {
            match entity {
                LoadedEntity::Object(columns) => columns.has_subqueries(),
                LoadedEntity::Bundle(bundle) => bundle.entities.iter().any(repeats),
                LoadedEntity::Value(_) | LoadedEntity::Composite(_) => false,
            }
        }
        self.has_collections || self.entities.iter().any(repeats)
    }

    fn of_items(items: &[Expr], style: KeyStyle, build: &mut Build<'_, '_>) -> Result<Self> {
        let mut keys = KeyNames::new(style);
        let mut plan = Self {
            select: Select::new(Vec::new()),
            source: Select::new(Vec::new()),
            entities: Vec::with_capacity(items.len()),
            keys: Vec::with_capacity(items.len()),
            targets: Vec::with_capacity(items.len()),
            has_collections: false,
            refused: None,
            compiled: CompileCache::default(),
        };
        for item in items {
            for part in parts(item)? {
                plan.keys.push(keys.name(part_name(&part, style)));
                plan.targets.push(if part.same(item) { vec![item.id()] } else { vec![part.id(), item.id()] });
                plan.entities.push(loaded_entity(&part, build)?);
            }
        }
        plan.has_collections = build.eager.has_collections;
        plan.refused = build.refused.take();
        Ok(plan)
    }
}

fn settle(entity: &mut LoadedEntity, count: usize) {
    match entity {
        LoadedEntity::Object(columns) => columns.settle(count),
        LoadedEntity::Bundle(bundle) => bundle.entities.iter_mut().for_each(|entity| settle(entity, count)),
        LoadedEntity::Value(_) | LoadedEntity::Composite(_) => {}
    }
}

/// What an item gives places for: an entity gives one, a FROM element one a column.
fn parts(item: &Expr) -> Result<Vec<Expr>> {
    match item.kind() {
        ExprKind::Entity(_) => Ok(vec![item.clone()]),
        _ if composite_parts(item).is_some() => Ok(vec![item.clone()]),
        _ => Ok(plugin::expand(item)?),
    }
}

fn loaded_entity(part: &Expr, build: &mut Build<'_, '_>) -> Result<LoadedEntity> {
    if let Some(entity) = OrmEntity::of(part) {
        return Ok(LoadedEntity::Object(Box::new(build.entity(&entity)?)));
    }
    if let Some((class, parts)) = composite_parts(part) {
        let places = parts.iter().map(|part| build.primary.value_place(part)).collect::<Result<_>>()?;
        return Ok(LoadedEntity::Composite(CompositePlaces { class, places }));
    }
    let Some(bundle) = Bundle::of(part) else {
        return Ok(LoadedEntity::Value(build.primary.value_place(part)?));
    };
    let mut entities = Vec::new();
    let mut names = Vec::new();
    for item in bundle.items() {
        for part in parts(item)? {
            names.push(part_name(&part, KeyStyle::Query).unwrap_or_else(|| Rc::from("")));
            entities.push(loaded_entity(&part, build)?);
        }
    }
    let meta = Rc::new(RowMeta::new(names).simple());
    Ok(LoadedEntity::Bundle(BundledEntities { entities, meta, rows: bundle.rows().cloned() }))
}
