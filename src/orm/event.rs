//! Moments of mapped classes and sessions that a host may listen to.

use std::rc::Rc;

use engine::{Connection, CursorResult, NamedRow};
use sql::HostError;
use sql::statement::Statement;

use crate::collection::{Collection, Initiator};
use crate::host::Instance;
use crate::mapper::{Mapper, Property};
use crate::options::LoadPath;
use crate::session::{Bind, Session, SessionTransaction};
use crate::state::{AttrValue, InstanceState, Loaded, ObjectState};

/// What kind of moment it is; hosts answer quickly whether anybody listens to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Of writing rows.
    Mapper,
    /// Of objects: loaded, refreshed, expired.
    Instance,
    /// Of attributes: set, removed, appended.
    Attribute,
}

/// Which listeners of an attribute are told.
///
/// What a relationship does by itself (validators, cascades, its other side) stands among them, where it was when the
/// mappers were configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Those that were there before the relationship was configured.
    BeforeOwn,
    /// Those that came later.
    AfterOwn,
    /// All of them.
    Any,
}

/// How a change of an attribute is told.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// Which listeners are told.
    pub turn: Turn,
    /// What began the change, where that may be another attribute.
    pub initiator: Option<&'a Initiator>,
}

impl<'a> Told<'a> {
    /// Everybody is told of a change that began here.
    pub const HERE: Self = Self { turn: Turn::Any, initiator: None };

    pub(crate) fn before_own(initiator: &'a Initiator) -> Self {
        Self { turn: Turn::BeforeOwn, initiator: Some(initiator) }
    }

    pub(crate) fn after_own(initiator: &'a Initiator) -> Self {
        Self { turn: Turn::AfterOwn, initiator: Some(initiator) }
    }
}

/// A moment of writing an object's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapperMoment {
    /// Before its INSERT.
    BeforeInsert,
    /// After its INSERT.
    AfterInsert,
    /// Before its UPDATE, even when nothing of the row changes.
    BeforeUpdate,
    /// After its UPDATE.
    AfterUpdate,
    /// Before its DELETE.
    BeforeDelete,
    /// After its DELETE.
    AfterDelete,
}

impl MapperMoment {
    /// The name of the event.
    pub fn name(self) -> &'static str {
        match self {
            Self::BeforeInsert => "before_insert",
            Self::AfterInsert => "after_insert",
            Self::BeforeUpdate => "before_update",
            Self::AfterUpdate => "after_update",
            Self::BeforeDelete => "before_delete",
            Self::AfterDelete => "after_delete",
        }
    }
}

/// A moment of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceMoment {
    /// It was made from a row.
    Load,
    /// Attributes were loaded anew.
    Refresh,
    /// A flush took over what the database made.
    RefreshFlush,
    /// Attributes were forgotten.
    Expire,
}

impl InstanceMoment {
    /// The name of the event.
    pub fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Refresh => "refresh",
            Self::RefreshFlush => "refresh_flush",
            Self::Expire => "expire",
        }
    }
}

/// What a mapped class tells its host.
pub trait ClassEvents {
    /// Whether anybody listens to moments of a kind; asked at every change of an attribute.
    fn hears(&self, kind: EventKind) -> bool;
    /// A mapper of the class is about to be configured.
    fn about_to_configure(&self, mapper: &Rc<Mapper>) -> Result<(), HostError>;
    /// A mapper of the class was configured.
    fn configured(&self, mapper: &Rc<Mapper>) -> Result<(), HostError>;
    /// All mappers are about to be configured, or have been.
    fn configuring(&self, is_over: bool) -> Result<(), HostError>;
    /// A moment of writing an object's row.
    fn mapper_moment(
        &self,
        moment: MapperMoment,
        connection: &Connection,
        state: &Rc<InstanceState>,
    ) -> Result<(), HostError>;
    /// A moment of an object; `attributes` names those concerned where it is not all of them.
    fn instance_moment(
        &self,
        moment: InstanceMoment,
        state: &InstanceState,
        attributes: Option<&[Rc<str>]>,
    ) -> Result<(), HostError>;
    /// An attribute is about to be set; answers the value to set.
    fn attribute_set(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        value: AttrValue,
        old: &Loaded,
        told: Told<'_>,
    ) -> Result<AttrValue, HostError>;
    /// An attribute's value, or a member of a collection, is about to be removed.
    fn attribute_removed(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        value: Option<&AttrValue>,
        told: Told<'_>,
    ) -> Result<(), HostError>;
    /// A member is about to be put into a collection; answers the member to put.
    fn attribute_appended(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        value: AttrValue,
        told: Told<'_>,
    ) -> Result<AttrValue, HostError>;
    /// A member is put into a collection that has it already.
    fn attribute_appended_again(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        member: &Instance,
        told: Told<'_>,
    ) -> Result<(), HostError>;
    /// An attribute got a collection, or lost it to another one.
    fn attribute_collection(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        collection: &Rc<dyn Collection>,
        is_lost: bool,
    ) -> Result<(), HostError>;
    /// A collection is about to be replaced as a whole; answers its members.
    fn attribute_replaced(
        &self,
        state: &Rc<InstanceState>,
        property: &Property,
        members: Vec<Instance>,
        told: Told<'_>,
    ) -> Result<Vec<Instance>, HostError>;
    /// An attribute without a value is read; answers what it is, and whether it stays.
    fn attribute_initialized(
        &self,
        state: &InstanceState,
        property: &Property,
        value: AttrValue,
    ) -> Result<(AttrValue, bool), HostError>;
    /// An attribute was marked as changed without being set.
    fn attribute_modified(&self, state: &InstanceState, property: &Property) -> Result<(), HostError>;
}

/// A moment of a session.
#[derive(Clone, Copy)]
pub enum SessionMoment<'a> {
    /// A flush is about to find out what there is to do.
    BeforeFlush,
    /// A flush has sent its statements; objects still show what changed.
    AfterFlush,
    /// A flush is over.
    AfterFlushPostexec,
    /// A transaction or savepoint is about to be flushed and committed.
    BeforeCommit,
    /// It was committed.
    AfterCommit,
    /// It was rolled back in the database.
    AfterRollback,
    /// It was rolled back, the session's own markers included.
    AfterSoftRollback(&'a Rc<SessionTransaction>),
    /// A connection has begun its part in a transaction.
    AfterBegin(&'a Rc<SessionTransaction>, &'a Connection),
    /// A transaction, savepoint or flush marker was made.
    AfterTransactionCreate(&'a Rc<SessionTransaction>),
    /// It ended.
    AfterTransactionEnd(&'a Rc<SessionTransaction>),
    /// An object is about to join the session.
    BeforeAttach(&'a Rc<InstanceState>),
    /// An object joined the session.
    AfterAttach(&'a Rc<InstanceState>),
    /// An object went from one of the five states to another.
    Transition(&'static str, &'a Rc<InstanceState>),
}

impl SessionMoment<'_> {
    /// The name of the event.
    pub fn name(&self) -> &'static str {
        match self {
            Self::BeforeFlush => "before_flush",
            Self::AfterFlush => "after_flush",
            Self::AfterFlushPostexec => "after_flush_postexec",
            Self::BeforeCommit => "before_commit",
            Self::AfterCommit => "after_commit",
            Self::AfterRollback => "after_rollback",
            Self::AfterSoftRollback(_) => "after_soft_rollback",
            Self::AfterBegin(..) => "after_begin",
            Self::AfterTransactionCreate(_) => "after_transaction_create",
            Self::AfterTransactionEnd(_) => "after_transaction_end",
            Self::BeforeAttach(_) => "before_attach",
            Self::AfterAttach(_) => "after_attach",
            Self::Transition(name, _) => name,
        }
    }
}

/// The event of a transition between two of the five states; none where there is none.
pub(crate) fn transition(from: ObjectState, to: ObjectState) -> Option<&'static str> {
    use ObjectState::{Deleted, Detached, Pending, Persistent, Transient};
    Some(match (from, to) {
        (Transient, Pending) => "transient_to_pending",
        (Transient, Persistent) => "loaded_as_persistent",
        (Pending, Persistent) => "pending_to_persistent",
        (Pending, Transient) => "pending_to_transient",
        (Persistent, Deleted) => "persistent_to_deleted",
        (Persistent, Detached) => "persistent_to_detached",
        (Persistent, Transient) => "persistent_to_transient",
        (Deleted, Persistent) => "deleted_to_persistent",
        (Deleted, Detached) => "deleted_to_detached",
        (Detached, Persistent) => "detached_to_persistent",
        _ => return None,
    })
}

/// What a statement that is about to be executed is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Execution {
    /// The program's query, or an object by its primary key.
    Query,
    /// Columns of an object that is there.
    ColumnLoad,
    /// Related objects.
    RelationshipLoad,
}

/// Why a statement is about to be executed.
#[derive(Clone, Debug)]
pub struct Executing {
    /// What it is for.
    pub of: Execution,
    /// What is loaded, from the query that the program sent on; nothing where the program wrote the statement.
    pub path: Option<LoadPath>,
    /// The object with a relationship that is loaded because it was read.
    pub lazily_for: Option<Rc<InstanceState>>,
}

impl Executing {
    /// A load of the session's own, of what is at the end of a path.
    pub(crate) fn load(of: Execution, path: &LoadPath) -> Self {
        Self { of, path: Some(path.clone()), lazily_for: None }
    }
}

/// What a host answers about a statement that is about to be executed.
pub enum Executed {
    /// It is executed.
    Unchanged,
    /// Another one is executed in its place.
    Statement(Statement),
    /// It is not executed: these are its rows.
    Rows(CursorResult),
}

/// What a session tells its host, and asks it.
pub trait SessionHost {
    /// A statement is about to be executed; not told of those that the program gave to the session itself.
    fn executing(
        &self,
        _session: &Session,
        _statement: &Statement,
        _parameters: &[NamedRow],
        _why: Executing,
    ) -> Result<Executed, HostError> {
        Ok(Executed::Unchanged)
    }
    /// Whether anybody listens to moments of sessions.
    fn hears(&self) -> bool;
    /// A moment of the session.
    fn tell(&self, session: &Session, moment: &SessionMoment<'_>) -> Result<(), HostError>;
    /// The database for a mapper or statement, where the host decides that itself.
    fn bind(
        &self,
        _session: &Session,
        _mapper: Option<&Rc<Mapper>>,
        _statement: Option<&Statement>,
    ) -> Result<Option<Bind>, HostError> {
        Ok(None)
    }
}
