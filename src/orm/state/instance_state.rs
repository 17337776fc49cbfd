//! [`InstanceState`]: what the mapping layer knows of one object.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use crate::host::Instance;
use crate::identity::IdentityKey;
use crate::mapper::Mapper;
use crate::options::LoadedWith;
use crate::session::{Session, SessionCore};
use crate::state::{AttrValue, AttributeSet, Original, Related};

/// A number that no other state of this thread has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StateId(u64);

impl StateId {
    /// The number.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// The five states an object can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectState {
    /// Neither in a session nor in the database.
    Transient,
    /// In a session, to be inserted.
    Pending,
    /// In a session and in the database.
    Persistent,
    /// Deleted by a flush whose transaction still runs.
    Deleted,
    /// In the database, but in no session.
    Detached,
}

impl ObjectState {
    /// The name SQLAlchemy gives the state: `persistent`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Transient => "transient",
            Self::Pending => "pending",
            Self::Persistent => "persistent",
            Self::Deleted => "deleted",
            Self::Detached => "detached",
        }
    }
}

/// Values and changes of one object, by attribute index.
#[derive(Default)]
pub(crate) struct StateData {
    /// Current values; `None` where nothing is loaded or set.
    pub(crate) values: Vec<Option<AttrValue>>,
    /// Values before the first change since the last flush, in the order of change; `None` where it was not known.
    pub(crate) committed: Vec<(usize, Option<AttrValue>)>,
    /// Attributes that the next access loads, together with the other expired ones.
    pub(crate) expired: AttributeSet,
    /// Attributes that a query left out for this object; the next access loads each by itself.
    pub(crate) deferred: AttributeSet,
    /// Those of them that may not be loaded at all.
    pub(crate) raising: AttributeSet,
    /// Relationships whose value before the change is in the database only.
    pub(crate) unfetched: AttributeSet,
    /// What is known of relationships beside their values.
    pub(crate) related: Option<Box<Related>>,
}

impl StateData {
    fn with_room(count: usize) -> Self {
        Self { values: Vec::with_capacity(count), ..Self::default() }
    }

    pub(crate) fn value(&self, index: usize) -> Option<&AttrValue> {
        self.values.get(index).and_then(Option::as_ref)
    }

    pub(crate) fn put(&mut self, index: usize, value: Option<AttrValue>) -> Option<AttrValue> {
        if self.values.len() <= index {
            value.as_ref()?;
            self.values.resize_with(index + 1, || None);
        }
        self.values.get_mut(index).and_then(|slot| std::mem::replace(slot, value))
    }

    pub(crate) fn original(&self, index: usize) -> Original<'_> {
        match self.committed.iter().find(|(at, _)| *at == index) {
            None => Original::Unchanged,
            Some((_, None)) => Original::Unknown,
            Some((_, Some(value))) => Original::Known(value),
        }
    }

    /// Forgets changes of some attributes; the caller drops the old values while nothing is borrowed.
    #[must_use = "dropping a value can run the host's code"]
    pub(crate) fn forget_changes(&mut self, of: impl Fn(usize) -> bool) -> Vec<(usize, Option<AttrValue>)> {
        for (index, _) in &self.committed {
            if of(*index) {
                self.unfetched.remove(*index);
            }
        }
        self.committed.extract_if(.., |(index, _)| of(*index)).collect()
    }

    /// What is known of relationships beside their values.
    pub(crate) fn related_mut(&mut self) -> &mut Related {
        self.related.get_or_insert_default()
    }

    pub(crate) fn is_modified_attribute(&self, index: usize) -> bool {
        self.committed.iter().any(|(at, _)| *at == index)
    }
}

/// What the mapping layer knows of one object of a mapped class; SQLAlchemy: `InstanceState`.
pub struct InstanceState {
    id: StateId,
    mapper: Rc<Mapper>,
    object: RefCell<Option<Weak<dyn Any>>>,
    pub(crate) data: RefCell<StateData>,
    pub(crate) key: RefCell<Option<Rc<IdentityKey>>>,
    pub(crate) session: RefCell<Weak<SessionCore>>,
    /// Whether the identity map of `session` holds this state.
    pub(crate) in_identity_map: Cell<bool>,
    /// What the query that loaded the object was told, for what is loaded of the object later.
    pub(crate) loaded_with: RefCell<Option<Rc<LoadedWith>>>,
    pub(crate) insert_order: Cell<usize>,
    pub(crate) run_id: Cell<u64>,
    pub(crate) modified: Cell<bool>,
    pub(crate) expired: Cell<bool>,
    pub(crate) deleted: Cell<bool>,
    /// Whether relationships load although the object is not in the database.
    pub(crate) loads_pending: Cell<bool>,
    /// Whether the object lost its parent while that was in no session.
    pub(crate) is_orphaned_outside: Cell<bool>,
}

thread_local! {
    static NEXT_STATE: Cell<u64> = const { Cell::new(1) };
}

impl InstanceState {
    /// The state of a new transient object; the host binds its object with [`InstanceState::bind`].
    pub fn new(mapper: &Rc<Mapper>) -> Rc<Self> {
        let id = NEXT_STATE.with(|next| {
            let id = next.get();
            next.set(id + 1);
            StateId(id)
        });
        Rc::new(Self {
            id,
            mapper: mapper.clone(),
            object: RefCell::new(None),
            data: RefCell::new(StateData::with_room(mapper.slot_count())),
            key: RefCell::new(None),
            session: RefCell::new(Weak::new()),
            in_identity_map: Cell::new(false),
            loaded_with: RefCell::new(None),
            insert_order: Cell::new(0),
            run_id: Cell::new(0),
            modified: Cell::new(false),
            expired: Cell::new(false),
            deleted: Cell::new(false),
            loads_pending: Cell::new(false),
            is_orphaned_outside: Cell::new(false),
        })
    }

    /// Tells the state its object, which holds the state; the state does not keep it alive.
    pub fn bind(&self, object: Weak<dyn Any>) {
        *self.object.borrow_mut() = Some(object);
    }

    /// The state's number.
    pub fn id(&self) -> StateId {
        self.id
    }

    /// The mapper of the object's class.
    pub fn mapper(&self) -> &Rc<Mapper> {
        &self.mapper
    }

    /// The host's object, while it lives.
    pub fn object(&self) -> Option<Rc<dyn Any>> {
        self.object.borrow().as_ref().and_then(Weak::upgrade)
    }

    /// Whether the host's object lives.
    pub(crate) fn has_object(&self) -> bool {
        self.object.borrow().as_ref().is_some_and(|object| object.strong_count() > 0)
    }

    /// Object and state together, while the object lives.
    pub fn instance(self: &Rc<Self>) -> Option<Instance> {
        self.object().map(|object| Instance::new(self.clone(), object))
    }

    /// The identity key, of an object that is or was in the database.
    pub fn key(&self) -> Option<Rc<IdentityKey>> {
        self.key.borrow().clone()
    }

    /// Whether the object has an identity key.
    pub fn has_key(&self) -> bool {
        self.key.borrow().is_some()
    }

    /// The session the object is in.
    pub fn session(&self) -> Option<Session> {
        self.session.borrow().upgrade().map(Session::from_core)
    }

    /// Whether the object is in a session.
    pub fn is_attached(&self) -> bool {
        self.session.borrow().strong_count() > 0
    }

    /// Whether the host's object lived and is gone.
    pub fn is_gone(&self) -> bool {
        self.object.borrow().as_ref().is_some_and(|object| object.strong_count() == 0)
    }

    /// Which of the five states the object is in.
    pub fn object_state(&self) -> ObjectState {
        // A session does not hold objects that nobody else does.
        let is_gone = self.is_gone();
        match (self.has_key(), self.is_attached() && !is_gone) {
            (false, false) => ObjectState::Transient,
            (false, true) => ObjectState::Pending,
            (true, false) => ObjectState::Detached,
            (true, true) if self.deleted.get() => ObjectState::Deleted,
            (true, true) => ObjectState::Persistent,
        }
    }

    /// The loader options of the query that loaded the object; SQLAlchemy: `load_options`.
    pub fn load_options(&self) -> Vec<crate::options::Load> {
        let with = self.loaded_with.borrow();
        with.as_ref().map(|with| with.options.given().to_vec()).unwrap_or_default()
    }

    /// Whether an attribute was changed since the last flush.
    pub fn is_modified(&self) -> bool {
        self.modified.get()
    }

    /// Whether the whole object is expired.
    pub fn is_expired(&self) -> bool {
        self.expired.get()
    }

    /// Whether a flush deleted the object's row; stays true after the object is detached.
    pub fn was_deleted(&self) -> bool {
        self.deleted.get()
    }

    /// How SQLAlchemy names the object in messages: `<Model at 0x7f…>`.
    pub fn describe(&self) -> String {
        let address = self.object.borrow().as_ref().map_or(0, |object| object.as_ptr().addr());
        format!("<{} at {address:#x}>", self.mapper.class().name())
    }

    /// Drops every value, to break cycles between objects when a run ends.
    pub fn clear(&self) {
        let dropped = self.data.replace(StateData::default());
        drop(dropped);
    }

    /// Calls `visit` with every host object that the state keeps alive, for a cycle collector.
    pub fn visit_objects(&self, visit: &mut dyn FnMut(&Rc<dyn Any>)) {
        let data = self.data.borrow();
        let committed = data.committed.iter().filter_map(|(_, value)| value.as_ref());
        for value in data.values.iter().flatten().chain(committed) {
            match value {
                AttrValue::Object(instance) => visit(instance.object()),
                AttrValue::Collection(collection) => {
                    if let Some(object) = collection.object() {
                        visit(&object);
                    }
                }
                AttrValue::Members(members) => members.iter().for_each(|member| visit(member.object())),
                AttrValue::Plain(_) | AttrValue::Expression(_) => {}
            }
        }
        if let Some(related) = &data.related {
            related.visit_objects(visit);
        }
    }
}

impl Drop for InstanceState {
    /// The identity map is weak: an object that nothing holds leaves it at once.
    fn drop(&mut self) {
        if self.in_identity_map.get()
            && let (Some(core), Some(key)) = (self.session.borrow().upgrade(), self.key.borrow().as_ref())
        {
            core.forget_dead(key, self.id);
        }
    }
}

impl fmt::Debug for InstanceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe())
    }
}
