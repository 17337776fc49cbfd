//! The rows of a query, with objects in them.

use std::rc::Rc;

use engine::{CursorResult, HostHash, NamedRow, Row, RowMeta, RowSource};
use sql::statement::Select;
use sql::{HostValue, Value};

use crate::error::{Error, Result};
use crate::host::Instance;
use crate::loading::{InstanceLoader, LoadPlan, LoadedEntity, PostLoads};
use crate::mapper::BundleRow;
use crate::session::Session;

/// How the rows of a query are loaded.
#[derive(Clone, Debug, Default)]
pub(crate) struct LoadContext {
    /// Replace loaded values.
    pub(crate) overwrites: bool,
    /// The query that the program sent, for loads that repeat it.
    pub(crate) root: Option<Rc<RootQuery>>,
    /// Where a query joins what is loaded after its rows to that of the query on whose behalf it is sent.
    pub(crate) post_loads: Option<Rc<PostLoads>>,
    /// How many rows are taken at a time; all where none. SQLAlchemy: `yield_per`.
    pub(crate) portion: Option<usize>,
    /// Whether relationships of objects that are there already are left alone; SQLAlchemy: `invoke_all_eagers` is off.
    pub(crate) spares_loaded: bool,
}

/// A query, for loads that repeat it as a subquery.
#[derive(Debug)]
pub(crate) struct RootQuery {
    select: Select,
    parameters: Vec<NamedRow>,
    /// How many relationships lead to its own entity from those that the program asked for.
    depth: usize,
}

impl RootQuery {
    pub(crate) fn new(select: &Select, parameters: Vec<NamedRow>, depth: usize) -> Rc<Self> {
        Rc::new(Self { select: select.clone(), parameters, depth })
    }

    pub(crate) fn select(&self) -> &Select {
        &self.select
    }

    pub(crate) fn parameters(&self) -> &[NamedRow] {
        &self.parameters
    }

    pub(crate) fn depth(&self) -> usize {
        self.depth
    }
}

/// Makes the rows when the first is asked for, all together, and keeps them until the last was taken: so do lists.
struct ObjectRows {
    session: Session,
    plan: Rc<LoadPlan>,
    context: LoadContext,
    source: Option<CursorResult>,
    rows: Vec<Rc<[Value]>>,
    next: usize,
}

impl ObjectRows {
    /// Makes objects of the next rows of the cursor.
    fn load_portion(&mut self) -> Result<()> {
        let Some(source) = self.source.take() else { return Ok(()) };
        let found = match self.context.portion {
            None => source.all_values()?,
            Some(portion) => source.fetch_many_values(portion)?,
        };
        let is_more = self.context.portion.is_some_and(|portion| found.len() >= portion);
        self.rows.drain(..self.next);
        self.next = 0;
        self.rows.extend(load_rows(&self.session, &self.plan, &self.context, &found)?);
        self.source = is_more.then_some(source);
        Ok(())
    }
}

impl RowSource for ObjectRows {
    fn fetch(&mut self, limit: usize) -> engine::Result<Vec<Rc<[Value]>>> {
        while self.source.is_some() && self.rows.len() - self.next < limit {
            self.load_portion().map_err(into_engine)?;
        }
        if self.next == 0 && limit > self.rows.len() {
            return Ok(std::mem::take(&mut self.rows));
        }
        let end = self.rows.len().min(self.next.saturating_add(limit));
        let rows = self.rows.get(self.next..end).unwrap_or_default().to_vec();
        self.next = end;
        if rows.len() < limit {
            self.rows = Vec::new();
            self.next = 0;
        }
        Ok(rows)
    }

    fn fetch_one(&mut self) -> engine::Result<Option<Rc<[Value]>>> {
        while self.source.is_some() && self.rows.len() == self.next {
            self.load_portion().map_err(into_engine)?;
        }
        let row = self.rows.get(self.next).cloned();
        if row.is_some() {
            self.next += 1;
        } else {
            self.rows = Vec::new();
            self.next = 0;
        }
        Ok(row)
    }
}

fn into_engine(error: Error) -> engine::Error {
    match error.as_engine() {
        Some(error) => error.clone(),
        None => engine::Error::from(error.into_host()),
    }
}

fn load_rows(
    session: &Session,
    plan: &LoadPlan,
    context: &LoadContext,
    source: &[Rc<[Value]>],
) -> Result<Vec<Rc<[Value]>>> {
    let mut loader = InstanceLoader::new(session, context);
    plan.entities.iter().try_for_each(|entity| register(&loader, entity))?;
    let mut rows: Vec<Rc<[Value]>> = Vec::with_capacity(source.len());
    for row in source {
        if let [entity] = plan.entities.as_slice() {
            rows.push(Rc::from([load_entity(&mut loader, entity, row)?]));
            continue;
        }
        let mut values = Vec::with_capacity(plan.entities.len());
        for entity in &plan.entities {
            values.push(load_entity(&mut loader, entity, row)?);
        }
        rows.push(Rc::from(values));
    }
    loader.finish()?;
    Ok(rows)
}

fn register(loader: &InstanceLoader<'_>, entity: &LoadedEntity) -> Result<()> {
    match entity {
        LoadedEntity::Object(columns) => loader.register(columns),
        LoadedEntity::Bundle(bundle) => bundle.entities.iter().try_for_each(|entity| register(loader, entity)),
        LoadedEntity::Value(_) | LoadedEntity::Composite(_) => Ok(()),
    }
}

fn load_entity<'a>(loader: &mut InstanceLoader<'a>, entity: &'a LoadedEntity, row: &[Value]) -> Result<Value> {
    Ok(match entity {
        LoadedEntity::Value(place) => row.get(*place).cloned().unwrap_or_default(),
        LoadedEntity::Object(columns) => match loader.load(columns, row)? {
            Some(instance) => Value::Host(Rc::new(instance)),
            None => Value::Null,
        },
        LoadedEntity::Composite(composite) => {
            let values: Vec<Value> =
                composite.places.iter().map(|place| row.get(*place).cloned().unwrap_or_default()).collect();
            composite.class.make(&values)?
        }
        LoadedEntity::Bundle(bundle) => {
            let mut values = Vec::with_capacity(bundle.entities.len());
            for entity in &bundle.entities {
                values.push(load_entity(loader, entity, row)?);
            }
            match &bundle.rows {
                Some(rows) => rows.make(bundle.meta.keys(), &values)?,
                None => Value::Host(Rc::new(BundleRow(Row::new(&bundle.meta, values)))),
            }
        }
    })
}

/// The result of a query: rows of the cursor turned into rows of the plan's entities.
pub(crate) fn result(
    session: &Session,
    plan: &Rc<LoadPlan>,
    context: LoadContext,
    source: CursorResult,
) -> Result<CursorResult> {
    if let Some(error) = &plan.refused {
        source.close();
        return Err(error.clone());
    }
    if context.portion.is_some() && plan.needs_all_rows() {
        source.close();
        return Err(Error::invalid_request(
            "Can't use yield_per with eager loaders that require uniquing or row buffering, e.g. joinedload() against \
             collections or subqueryload().  Consider the selectinload() strategy for better flexibility in loading \
             objects.",
        ));
    }
    let names = source.keys()?.clone();
    let keys: Vec<Rc<str>> = plan
        .keys
        .iter()
        .zip(&plan.entities)
        .map(|(key, entity)| match (key, entity) {
            (Some(key), _) => key.clone(),
            (None, LoadedEntity::Value(place)) => names.get(*place).cloned().unwrap_or_else(|| Rc::from("")),
            (None, LoadedEntity::Object(_) | LoadedEntity::Bundle(_) | LoadedEntity::Composite(_)) => Rc::from(""),
        })
        .collect();
    let mut meta = RowMeta::new(keys).with_targets(plan.targets.clone()).simple();
    if plan.has_collections {
        meta = meta.with_required_unique();
    }
    let meta = Rc::new(meta);
    let rows = ObjectRows {
        session: session.clone(),
        plan: plan.clone(),
        context,
        source: Some(source),
        rows: Vec::new(),
        next: 0,
    };
    let hash: HostHash = Rc::new(|value: &dyn HostValue| {
        value.as_any().downcast_ref::<Instance>().map_or(0, |instance| instance.state().id().number())
    });
    Ok(CursorResult::from_source(meta, Box::new(rows), Some(hash)))
}
