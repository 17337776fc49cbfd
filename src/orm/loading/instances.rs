//! From one row to one object.

use std::cell::Cell;
use std::rc::Rc;

use sql::Value;

use crate::error::{Error, ErrorKind, Result};
use crate::event::{EventKind, InstanceMoment};
use crate::hash::HashMap;
use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::loading::LoadContext;
use crate::loading::columns::no_such_column;
use crate::loading::gather::Gather;
use crate::loading::object_columns::{Filling, ObjectColumns};
use crate::loading::related::{After, AfterKind, RelatedHow, RelatedLoading};
use crate::mapper::Mapper;
use crate::session::Session;
use crate::state::{AttrValue, AttributeSet, InstanceState, ObjectState, StateId};

thread_local! {
    static NEXT_RUN: Cell<u64> = const { Cell::new(1) };
}

/// What a row of a query does to an object.
#[derive(Clone, Copy)]
enum Taking<'a> {
    /// It is new, or all its values are replaced.
    All,
    /// It was there before; some attributes were not loaded.
    Missing(&'a AttributeSet),
}

/// Makes and fills the objects of one query.
pub(crate) struct InstanceLoader<'a> {
    session: Session,
    run_id: u64,
    overwrites: bool,
    spares_loaded: bool,
    /// Objects that were there before, and what they took from the first row of this query that had them.
    completed: HashMap<StateId, AttributeSet>,
    /// Related objects of the rows so far, and what is to be loaded after the rows.
    gather: Gather<'a>,
}

impl<'a> InstanceLoader<'a> {
    /// A loader for one run of a query.
    pub(crate) fn new(session: &Session, context: &LoadContext) -> Self {
        let run_id = NEXT_RUN.with(|next| {
            let id = next.get();
            next.set(id + 1);
            id
        });
        let gather = Gather::new(context);
        let LoadContext { overwrites, spares_loaded, .. } = *context;
        Self { session: session.clone(), run_id, overwrites, spares_loaded, completed: HashMap::default(), gather }
    }

    /// Ends a run: collections get their members, and what is loaded after the rows is loaded.
    pub(crate) fn finish(self) -> Result<()> {
        self.gather.finish(&self.session)
    }

    /// The rows have objects of an entity.
    pub(crate) fn register(&self, columns: &ObjectColumns) -> Result<()> {
        self.gather.register(columns)
    }

    /// The object of a row; none where its primary key is NULL.
    pub(crate) fn load(&mut self, columns: &'a ObjectColumns, row: &[Value]) -> Result<Option<Instance>> {
        if let Some(missing) = &columns.missing_key {
            return Err(no_such_column(missing));
        }
        let Some(filling) = columns.filling(row)? else { return Ok(None) };
        let mapper = &filling.mapper;
        let key = filling.identity_key(row);
        if let Some(state) = self.session.identity(&key)
            && let Some(instance) = state.instance()
        {
            self.fill_existing(columns, &state, row)?;
            return Ok(Some(instance));
        }
        if !mapper.is_identifying(key.values()) {
            return Ok(None);
        }
        let state = InstanceState::new(mapper);
        let instance = mapper.class().new_instance(state.clone())?;
        let key = Rc::new(key);
        *state.key.borrow_mut() = Some(key.clone());
        *state.session.borrow_mut() = Rc::downgrade(self.session.core());
        self.session.core().identity_map.borrow_mut().put(key, &state);
        state.run_id.set(self.run_id);
        state.loaded_with.borrow_mut().clone_from(&columns.loaded_with);
        fill(filling, &state, row, None);
        {
            let mut data = state.data.borrow_mut();
            data.deferred.clone_from(&filling.deferred);
            data.raising.clone_from(&filling.raising);
            data.expired.clone_from(&filling.expired);
        }
        self.relate(columns, &state, row, true, Taking::All)?;
        self.load_below(columns, &state, true);
        mapper.class().loaded(&instance)?;
        tell_instance(&state, InstanceMoment::Load, None)?;
        self.session.report_state(&state, ObjectState::Transient);
        self.session.check_events()?;
        Ok(Some(instance))
    }

    fn fill_existing(&mut self, columns: &'a ObjectColumns, state: &Rc<InstanceState>, row: &[Value]) -> Result<()> {
        self.load_below(columns, state, self.overwrites);
        let is_loaded_by_this_run = state.run_id.get() == self.run_id;
        let filling = columns.filling_of(state.mapper());
        if is_loaded_by_this_run {
            // Another place of the row can have what the first one left out.
            fill_missing(filling, state, row);
            note_shallower(columns, state);
            return self.relate(columns, state, row, false, Taking::All);
        }
        if self.overwrites || columns.mapper.always_refreshes() {
            state.run_id.set(self.run_id);
            if columns.loaded_with.is_some() {
                state.loaded_with.borrow_mut().clone_from(&columns.loaded_with);
            }
            fill(filling, state, row, None);
            // What options alone defer stays.
            let properties = state.mapper().properties();
            let deferred = properties.iter().filter(|known| known.is_deferred()).map(|known| known.index());
            let dropped: Vec<_> = {
                let mut data = state.data.borrow_mut();
                data.deferred.clone_from(&filling.deferred);
                data.raising.clone_from(&filling.raising);
                deferred.filter(|index| filling.deferred.contains(*index)).map(|index| data.put(index, None)).collect()
            };
            drop(dropped);
            state.forget_relationships(&kept(columns, state));
            state.commit_all();
            self.relate(columns, state, row, true, Taking::All)?;
            return tell_instance(state, InstanceMoment::Refresh, None);
        }
        let (missing, is_first) = match self.completed.get(&state.id()) {
            Some(missing) => (missing.clone(), false),
            None => (unloaded(state), true),
        };
        if is_first {
            self.completed.insert(state.id(), missing.clone());
        }
        let filled = fill_missing(filling, state, row);
        if is_first && !missing.is_empty() {
            state.commit(&filled);
        }
        self.relate(columns, state, row, is_first, Taking::Missing(&missing))?;
        if is_first && !missing.is_empty() {
            tell_instance(state, InstanceMoment::Refresh, Some(&state.names_of(&missing)))?;
        }
        Ok(())
    }

    /// Takes related objects of an object that is refreshed from a row.
    pub(crate) fn take_related(
        &mut self,
        columns: &'a ObjectColumns,
        state: &Rc<InstanceState>,
        row: &[Value],
    ) -> Result<()> {
        let is_first = state.run_id.replace(self.run_id) != self.run_id;
        self.relate(columns, state, row, is_first, Taking::All)
    }

    /// Notes that columns of an object's class are loaded after the rows.
    fn load_below(&mut self, columns: &'a ObjectColumns, state: &Rc<InstanceState>, overwrites: bool) {
        if columns.loads_below.is_some() {
            self.gather.add_below(columns, state, overwrites);
        }
    }

    /// Takes related objects from a row, and notes what is to be loaded after the rows.
    fn relate(
        &mut self,
        columns: &'a ObjectColumns,
        state: &Rc<InstanceState>,
        row: &[Value],
        is_first: bool,
        taking: Taking<'_>,
    ) -> Result<()> {
        let is_new = matches!(taking, Taking::All);
        // What an object takes comes before what its related objects take.
        let passes: &[bool] = if is_new { &[true] } else { &[true, false] };
        let all = passes.iter().flat_map(|pass| columns.related.iter().map(move |related| (*pass, related)));
        for (pass, related) in all {
            let Some(property) = related.relationship.property_of(state.mapper()) else { continue };
            let takes = match taking {
                Taking::All => true,
                Taking::Missing(missing) => missing.contains(property.index()),
            };
            if takes != pass {
                continue;
            }
            if !is_new && self.spares_loaded {
                let is_subquery = |after: &After| after.kind == AfterKind::Subquery;
                match &related.how {
                    RelatedHow::Row(_) if !takes => continue,
                    RelatedHow::After(after) if !(takes && is_subquery(after)) => continue,
                    _ => {}
                }
            }
            match &related.how {
                RelatedHow::Row(child) => {
                    let object = self.load(child, row)?;
                    if takes {
                        self.gather.add(state, &property, &related.relationship, object);
                    }
                }
                RelatedHow::After(after) => {
                    // One that an earlier row brought at another place waits at this one too.
                    let waits = is_first || after.kind != AfterKind::Subquery || {
                        let has_it = state.related_in_memory(&property).is_some();
                        // A subquery is sent in any case for what was there before, but gives nothing twice.
                        if has_it || self.gather.is_waiting(state, &related.relationship) {
                            !is_new && !self.spares_loaded
                        } else {
                            takes
                        }
                    };
                    if waits {
                        self.gather.add_after(after, state, is_new);
                    }
                }
                RelatedHow::Empty if is_first && takes => {
                    state.put_related(&property, &related.relationship, Vec::new())?;
                }
                RelatedHow::Lazy { lazy, criteria } if is_first && takes => {
                    state.set_lazy(property.index(), *lazy, criteria.clone());
                }
                RelatedHow::Empty | RelatedHow::Untouched | RelatedHow::Lazy { .. } => {}
            }
        }
        Ok(())
    }
}

/// The relationships that stay in memory: those that are loaded after the rows one by one, as if they were read, those
/// that are not followed again, and references that the query alone loads when they are read.
fn kept(columns: &ObjectColumns, state: &InstanceState) -> AttributeSet {
    let is_kept = |related: &&RelatedLoading| match &related.how {
        RelatedHow::After(after) => matches!(after.kind, AfterKind::Immediate | AfterKind::Known),
        RelatedHow::Untouched => true,
        RelatedHow::Lazy { .. } => !related.relationship.uselist(),
        _ => false,
    };
    let related = columns.related.iter().filter(is_kept);
    related.filter_map(|related| related.relationship.property_of(state.mapper())).map(|p| p.index()).collect()
}

/// The attributes of an object that are neither loaded nor changed; SQLAlchemy: `unloaded`.
fn unloaded(state: &InstanceState) -> AttributeSet {
    let data = state.data.borrow();
    let properties = state.mapper().properties();
    let all = properties.iter().map(|property| property.index());
    all.filter(|index| data.value(*index).is_none() && !data.is_modified_attribute(*index)).collect()
}

/// The shallowest place of a query where an object is decides how it is loaded later.
fn note_shallower(columns: &ObjectColumns, state: &InstanceState) {
    let Some(with) = &columns.loaded_with else { return };
    let is_shallower = state.loaded_with.borrow().as_ref().is_some_and(|known| with.path.len() < known.path.len());
    if is_shallower {
        *state.loaded_with.borrow_mut() = Some(with.clone());
    }
}

impl ObjectColumns {
    /// What the object of a row takes, by its class; none where the row has no object.
    fn filling(&self, row: &[Value]) -> Result<Option<&Filling>> {
        let Some(place) = self.discriminator else { return Ok(Some(&self.own)) };
        let identity = row.get(place).cloned().unwrap_or_default();
        let on = || match self.mapper.polymorphic_on().and_then(sql::expr::Expr::as_column) {
            Some(column) => column.display(),
            None => "_sa_polymorphic_on".to_owned(),
        };
        if identity.is_null() {
            let key = self.own.identity_key(row);
            if !self.mapper.is_identifying(key.values()) {
                return Ok(None);
            }
            return Err(Error::invalid_request(format!(
                "Row with identity key {key} can't be loaded into an object; the polymorphic discriminator column \
                 '{}' is NULL",
                on()
            )));
        }
        let Some(mapper) = self.mapper.mapper_of_identity(&identity) else {
            return Err(Error::new(
                ErrorKind::Assertion,
                format!("No such polymorphic_identity {} is defined", identity.repr()),
            ));
        };
        if mapper.is_a(&self.mapper) {
            return Ok(Some(self.filling_of(&mapper)));
        }
        let key = self.own.identity_key(row);
        if !self.mapper.is_identifying(key.values()) {
            return Ok(None);
        }
        Err(Error::invalid_request(format!(
            "Row with identity key {key} can't be loaded into an object; the polymorphic discriminator column '{}' \
             refers to {mapper}, which is not a sub-mapper of the requested {}",
            on(),
            self.mapper
        )))
    }

    /// What objects of a mapper's class take.
    pub(crate) fn filling_of(&self, mapper: &Mapper) -> &Filling {
        self.below.iter().find(|filling| filling.mapper.id() == mapper.id()).unwrap_or(&self.own)
    }
}

impl Filling {
    fn identity_key(&self, row: &[Value]) -> IdentityKey {
        let values = self.primary_key.iter().map(|place| row.get(*place).cloned().unwrap_or_default());
        self.mapper.identity_key(values)
    }
}

/// Puts the values of a row into an object; only some, if so asked.
pub(crate) fn fill(filling: &Filling, state: &InstanceState, row: &[Value], only: Option<&AttributeSet>) {
    let mut replaced = Vec::new();
    {
        let mut data = state.data.borrow_mut();
        for (index, place) in &filling.attributes {
            if only.is_none_or(|only| only.contains(*index)) {
                let value = row.get(*place).cloned().unwrap_or_default();
                replaced.extend(data.put(*index, Some(AttrValue::Plain(value))));
            }
        }
    }
    // Dropping a value can run the host's code, so it happens while nothing is borrowed.
    drop(replaced);
}

/// Puts the values of a row into an object that has none there, and says into which attributes.
fn fill_missing(filling: &Filling, state: &InstanceState, row: &[Value]) -> Vec<usize> {
    let mut data = state.data.borrow_mut();
    let mut filled = Vec::new();
    for (index, place) in &filling.attributes {
        if data.value(*index).is_none() && !data.is_modified_attribute(*index) {
            data.put(*index, Some(AttrValue::Plain(row.get(*place).cloned().unwrap_or_default())));
            filled.push(*index);
        }
    }
    filled
}

/// Tells those who listen to objects of the class.
pub(crate) fn tell_instance(
    state: &InstanceState,
    moment: InstanceMoment,
    attributes: Option<&[Rc<str>]>,
) -> Result<()> {
    match state.mapper().class().events() {
        Some(events) if events.hears(EventKind::Instance) => Ok(events.instance_moment(moment, state, attributes)?),
        _ => Ok(()),
    }
}
