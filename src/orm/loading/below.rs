//! Columns of classes below, which queries of a class read by SELECTs of their own; SQLAlchemy: `selectin_polymorphic`.

use std::rc::Rc;

use engine::{Cause, NamedRow};
use sql::Value;
use sql::expr::{BindParam, Expr, Operand, Operator, bindparam, tuple_};
use sql::statement::{LabelStyle, Select};

use crate::error::Result;
use crate::hash::IndexMap;
use crate::loading::object_columns::ObjectColumns;
use crate::loading::{LoadContext, LoadPlan, result};
use crate::mapper::{Mapper, PolymorphicLoad};
use crate::options::{LoadPath, LoaderOptions};
use crate::session::Session;
use crate::state::{AttributeSet, InstanceState, StateId};

/// How many keys a SELECT has at most.
const CHUNK: usize = 500;

/// How columns of the classes below an entity are loaded after the rows.
#[derive(Debug)]
pub(crate) struct BelowLoading {
    pub(super) options: Rc<LoaderOptions>,
    pub(super) path: LoadPath,
    /// Whether an option of the query names the classes.
    pub(super) is_named: bool,
}

/// The objects of one entity of a query, and the classes whose columns are loaded for them.
pub(super) struct WaitingBelow<'a> {
    pub(super) owner: &'a ObjectColumns,
    /// In the order in which rows had objects of them.
    pub(super) mappers: Vec<Rc<Mapper>>,
    /// The objects, and whether their values are replaced.
    pub(super) states: IndexMap<StateId, (Rc<InstanceState>, bool)>,
}

/// Loads the columns that wait.
pub(super) fn load(session: &Session, overwrites: bool, waiting: &WaitingBelow<'_>) -> Result<()> {
    let Some(how) = &waiting.owner.loads_below else { return Ok(()) };
    for mapper in &waiting.mappers {
        let is_meant = |state: &&Rc<InstanceState>| {
            let found = state.mapper();
            found.is_a(mapper) && (how.is_named || found.is_loaded_only_with(mapper))
        };
        let states = waiting.states.values().map(|(state, _)| state).filter(is_meant);
        let keys: Vec<Vec<Value>> = states.filter_map(|state| state.key().map(|key| key.values().to_vec())).collect();
        if keys.is_empty() {
            continue;
        }
        let _cause = session.cause(Cause::EagerLoad(Rc::from(mapper.class().name())));
        let plan = plan(how, mapper, &waiting.owner.mapper)?;
        for keys in keys.chunks(CHUNK) {
            send(session, overwrites, mapper, &plan, keys)?;
        }
    }
    Ok(())
}

/// The SELECT of what a class, and those above it that are loaded so as well, add to `from`.
fn plan(how: &BelowLoading, mapper: &Rc<Mapper>, from: &Rc<Mapper>) -> Result<Rc<LoadPlan>> {
    let columns: Vec<Expr> = mapper.primary_key().iter().map(Expr::from).collect();
    let tuple_types = (columns.len() > 1).then(|| columns.iter().map(Expr::ty).collect());
    let key = match columns.as_slice() {
        [one] => one.clone(),
        _ => tuple_(columns),
    };
    let bind = BindParam { expanding: true, ..BindParam::named("primary_keys", Value::Null, key.ty()) };
    let bind = bindparam(BindParam { tuple_types, ..bind });
    let criterion = key.operate(Operator::In, Operand::Expr(bind))?;
    let select = Select::new(vec![mapper.expression()]).filter(vec![criterion]);
    let select = select.label_style(LabelStyle::TablenamePlusCol);
    let skipped = mapper.skipped_below(from);
    Ok(Rc::new(LoadPlan::below(&select, how.options.clone(), how.path.clone(), skipped)?))
}

fn send(
    session: &Session,
    overwrites: bool,
    mapper: &Rc<Mapper>,
    plan: &Rc<LoadPlan>,
    keys: &[Vec<Value>],
) -> Result<()> {
    let value = |key: &Vec<Value>| match key.as_slice() {
        [one] => one.clone(),
        many => Value::List(many.to_vec().into()),
    };
    let values: Vec<Value> = keys.iter().map(value).collect();
    let parameters: NamedRow = Rc::from(vec![(Rc::from("primary_keys"), Value::List(values.into()))]);
    let select = &plan.select;
    let connection = session.statement_connection(Some(mapper), &select.clone().into())?;
    let rows = plan.compiled.execute(&connection, select.id(), || select.clone().into(), &[parameters])?;
    let context = LoadContext { overwrites, ..LoadContext::default() };
    result(session, plan, context, rows)?.all()?;
    Ok(())
}

impl Mapper {
    /// The class whose columns are loaded after the rows of a query of `from`, for objects of this class.
    pub(super) fn loaded_after(self: &Rc<Self>, from: &Rc<Self>, named: &[Rc<Self>]) -> Option<Rc<Self>> {
        let is_loaded = |mapper: &Rc<Self>| {
            mapper.polymorphic_load() == PolymorphicLoad::SelectIn
                || named.iter().any(|known| known.id() == mapper.id())
        };
        let found = self.below_to(from).into_iter().find(is_loaded)?;
        (found.id() != from.id()).then_some(found)
    }

    /// Whether the mapping has objects of this class loaded together with those of `mapper`, not by a SELECT of its own.
    fn is_loaded_only_with(self: &Rc<Self>, mapper: &Rc<Self>) -> bool {
        let own = self.below_to(mapper).into_iter().find(|found| found.polymorphic_load() == PolymorphicLoad::SelectIn);
        own.is_some_and(|own| own.id() == mapper.id())
    }

    /// The class and those above it as far as `to`; only the next one, where that does not read it anyway.
    fn below_to(self: &Rc<Self>, to: &Rc<Self>) -> Vec<Rc<Self>> {
        let mut found = vec![self.clone()];
        let mut at = self.clone();
        while at.id() != to.id()
            && let Some(above) = at.parent()
        {
            found.push(above.clone());
            if !above.with_polymorphic_mappers().iter().any(|mapper| mapper.id() == at.id()) {
                break;
            }
            at = above.clone();
        }
        found
    }

    /// What is left out where only what the class adds to `from` is loaded.
    fn skipped_below(self: &Rc<Self>, from: &Rc<Self>) -> AttributeSet {
        let mut above = self.parent().cloned();
        while let Some(mapper) = above.clone()
            && mapper.id() != from.id()
            && mapper.polymorphic_load() == PolymorphicLoad::SelectIn
        {
            above = mapper.parent().cloned();
        }
        let mut skipped = AttributeSet::new();
        let Some(above) = above else { return skipped };
        let inherited = above.properties();
        let keys = self.primary_key_properties();
        for property in self.properties().iter() {
            let is_kept = keys.iter().any(|key| key.index() == property.index())
                || self.polymorphic_key().is_some_and(|key| key == property.key());
            if !is_kept && inherited.iter().any(|known| Rc::ptr_eq(known, property)) {
                skipped.insert(property.index());
            }
        }
        skipped
    }
}
