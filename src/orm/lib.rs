//! The mapping layer: mapped classes, the state of their objects, sessions, the unit of work, loading, and queries.
//!
//! It behaves as SQLAlchemy's ORM does: the same SQL in the same order, the same errors. It knows tables and statements
//! from `sql`, connections and results from `engine`, and no host language.
//!
//! # How a host plugs in
//!
//! - A class of the host implements [`MappedClass`]; [`Registry::map`] makes its [`Mapper`] from a [`MapperConfig`].
//! - A new object gets its state from [`InstanceState::new`], keeps it, and hands the state a weak reference to itself
//!   with [`InstanceState::bind`]. Loading makes objects through [`MappedClass::new_instance`].
//! - Attribute access of the object goes to [`InstanceState::get`], [`InstanceState::set`] and
//!   [`InstanceState::delete`]; the default constructor asks [`Mapper::check_constructor_keyword`].
//! - `Model.name` is [`Mapper::attribute`], `Model` in `select(Model)` is [`Mapper::expression`]: both are
//!   [`sql::expr::Expr`]s.
//! - Objects travel as [`Instance`]: state and object, held strongly. In rows they are [`sql::Value::Host`] values
//!   whose [`as_any`](sql::HostValue::as_any) is an [`Instance`].
//! - A [`Session`] is a cheap handle made from [`SessionOptions`]; [`Session::begin`] gives a [`SessionTransaction`]
//!   to enter as [`SessionContext`]. [`Session::query`] gives a [`Query`].
//! - Errors are [`Error`]s with SQLAlchemy's class and text; a host's exception inside one is [`Error::host`].
//!
//! A session holds changed, new and deleted objects strongly, and all others weakly: an object that the program let go
//! of leaves the identity map at once.
//!
//! # Example
//!
//! ```
//! use std::rc::Rc;
//! use engine::{Engine, EngineOptions, Environment};
//! use orm::{Bind, MapperConfig, PlainClass, PlainObject, Registry, Session, SessionOptions};
//! use sql::Value;
//! use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
//! use sql::types::Type;
//!
//! let column = |name: &str, ty, primary_key| {
//!     TableItem::Column(Column::new(ColumnSpec { name: Some(name.into()), ty: Some(ty), primary_key, ..ColumnSpec::default() }))
//! };
//! let items = vec![column("id", Type::integer(), true), column("name", Type::string(), false)];
//! let table = Table::new("models", &MetaData::default(), items, TableSpec::default())?;
//! let registry = Registry::new();
//! let mapper = registry.map(MapperConfig::new(PlainClass::new("Model"), table))?;
//!
//! let engine = Engine::create(&Rc::new(Environment::default()), "sqlite://", EngineOptions::default())?;
//! let session = Session::new(SessionOptions { bind: Some(Bind::Engine(engine)), ..SessionOptions::default() });
//! let model = PlainObject::new(&mapper, &[("name", Value::text("BERT"))])?;
//! session.add(&model.instance())?;
//! assert_eq!(session.flush_plan()?.to_string(), "insert Model: new objects, in the order in which they were added\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod collection;
mod error;
mod event;
mod hash;
mod host;
mod identity;
mod loading;
mod mapper;
mod options;
mod persistence;
mod query;
mod relationship;
mod send;
mod session;
mod state;
mod unitofwork;

pub use collection::{
    Collection, CollectionAdapter, CollectionFactory, Firing, Initiator, Operation as CollectionOperation,
    PlainCollection,
};
pub use error::{Error, ErrorKind, Result};
pub use event::{
    ClassEvents, EventKind, Executed, Executing, Execution, InstanceMoment, MapperMoment, SessionHost, SessionMoment,
    Told, Turn,
};
pub use host::{Instance, MappedClass, PlainClass, PlainObject, Validation};
pub use identity::{IdentityKey, IdentityMap};
pub use loading::{ColumnTarget, item_names};
pub use mapper::{
    AliasAdapter, AliasOptions, AliasedEntity, Attribute, Bundle, BundleRow, BundleRows, ColumnProperty,
    CompositeClass, CompositeProperty, Deferral, Discriminator, EagerDefaults, ExpressionProperty, Inheritance, Mapper,
    MapperConfig, MapperEntity, MapperId, OrmEntity, PolymorphicLoad, PolymorphicOptions, Polymorphism, Property,
    PropertyKind, Registry, SynonymProperty, VersionCounter, VersionGenerator, WithPolymorphic, polymorphic_union,
};
pub use options::{
    AttributeRef, ColumnLoading, Load, LoadElement, LoadJoin, LoadPath, LoadTarget, LoaderOptions, LoaderStrategy,
    StatementOptions, Wildcard,
};
pub use options::{Criteria, CriteriaOf, LoaderCriteria, MakeCriteria};
pub use query::{FromStatement, NamedAttribute, Query, Synchronize, filter_by_attribute};
pub use relationship::{
    Backref, Cascade, CascadeKind, ColumnPair, Direction, InnerJoin, JoinCondition, Lazy, PassiveDeletes,
    RelationshipArguments, RelationshipAttribute, RelationshipConfig, RelationshipId, RelationshipProperty, marked,
};
pub use session::{
    Bind, BindKey, BindScope, BulkSaveOptions, ExecuteOptions, GetOptions, Identity, JoinMode, MergeOptions, Observer,
    Session, SessionContext, SessionOptions, SessionTransaction, TransactionOrigin, TransactionState, make_transient,
    make_transient_to_detached,
};
pub use state::{
    AttrValue, AttributeSet, History, HistoryLists, InstanceState, Loaded, LoaderStatus, ObjectState, Original,
    Passive, StateId,
};
pub use unitofwork::{FlushAction, FlushObject, FlushPlan, FlushStep, Operation};
