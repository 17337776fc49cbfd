//! [`Mapper`]: the mapping of one class.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use sql::Value;
use sql::expr::Expr;
use sql::schema::{Column, Table};

use crate::error::{Error, ErrorKind, Result};
use crate::hash::HashMap;
use crate::host::MappedClass;
use crate::identity::IdentityKey;
use crate::loading::{LoadPlan, PlanKey};
use crate::mapper::configure::PropertyList;
use crate::mapper::lineage::Lineage;
use crate::mapper::persistence_columns::Persistence;
use crate::mapper::polymorphism::Polymorphic;
use crate::mapper::{
    ColumnProperty, EagerDefaults, MapperConfig, MapperEntity, Property, PropertyKind, Registry, Relations,
    VersionCounter,
};
use crate::state::{AttrValue, InstanceState, Loaded, LoaderStatus, Passive};

/// A number that no other mapper of this thread has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MapperId(u64);

thread_local! {
    static NEXT_MAPPER: Cell<u64> = const { Cell::new(1) };
}

/// The mapping of a class to a table; SQLAlchemy: `Mapper`.
pub struct Mapper {
    id: MapperId,
    identity_id: MapperId,
    identity_class_repr: Rc<str>,
    class: Rc<dyn MappedClass>,
    sort_key: String,
    registry: Weak<Registry>,
    table: Table,
    lineage: Lineage,
    polymorphic: Polymorphic,
    properties: RefCell<Rc<Vec<Rc<Property>>>>,
    by_key: RefCell<HashMap<Rc<str>, Rc<Property>>>,
    by_column: RefCell<HashMap<usize, Rc<Property>>>,
    primary_key: Vec<Column>,
    primary_key_properties: Vec<Rc<Property>>,
    persistence: Persistence,
    entity: OnceCell<Rc<MapperEntity>>,
    plans: RefCell<Vec<(PlanKey, Rc<LoadPlan>)>>,
    always_refresh: bool,
    allow_partial_primary_keys: bool,
    confirm_deleted_rows: bool,
    eager_defaults: EagerDefaults,
    pub(super) relations: Relations,
    version: Option<VersionCounter>,
}

impl Mapper {
    pub(crate) fn new(config: MapperConfig, registry: Weak<Registry>) -> Result<Rc<Self>> {
        let id = NEXT_MAPPER.with(|next| {
            let id = next.get();
            next.set(id + 1);
            MapperId(id)
        });
        let lineage = Lineage::new(&config)?;
        let mut list = PropertyList::new(&config, &lineage)?;
        let polymorphic = Polymorphic::new(&config, &lineage, &mut list)?;
        let properties = list.into_items();
        let by_column = columns_of(&properties);
        let primary_key = match lineage.parent.get() {
            _ if !config.primary_key.is_empty() => config.primary_key.clone(),
            Some(parent) if !lineage.is_concrete => parent.primary_key().to_vec(),
            _ => primary_key_columns(&config),
        };
        let found: Option<Vec<Rc<Property>>> =
            primary_key.iter().map(|column| by_column.get(&column.id()).cloned()).collect();
        let Some(primary_key_properties) = found.filter(|properties| !properties.is_empty()) else {
            return Err(Error::argument(format!(
                "Mapper {} could not assemble any primary key columns for mapped table '{}'",
                describe(&*config.class, &config.table),
                lineage.selectable.description()
            )));
        };
        let shares_identity = !lineage.is_concrete && polymorphic.has_identity();
        let (identity_id, identity_class_repr) = match lineage.parent.get() {
            Some(parent) if shares_identity => (parent.identity_id, parent.identity_class_repr.clone()),
            _ => (id, Rc::from(config.class.repr())),
        };
        let above = lineage.parent.get().and_then(|parent| parent.version.clone());
        let version = config.version.or(above);
        let mapper = Rc::new(Self {
            id,
            identity_id,
            identity_class_repr,
            sort_key: format!("{}.{}", config.class.module(), config.class.name()),
            registry,
            lineage,
            polymorphic,
            table: config.table,
            by_key: RefCell::new(properties.iter().map(|p| (p.key().clone(), p.clone())).collect()),
            by_column: RefCell::new(by_column),
            properties: RefCell::new(Rc::new(properties)),
            primary_key,
            primary_key_properties,
            persistence: Persistence::default(),
            entity: OnceCell::new(),
            plans: RefCell::default(),
            always_refresh: config.always_refresh,
            allow_partial_primary_keys: config.allow_partial_primary_keys,
            confirm_deleted_rows: config.confirm_deleted_rows,
            eager_defaults: config.eager_defaults,
            version,
            class: config.class,
            relations: Relations::default(),
        });
        mapper.join_hierarchy();
        mapper.adopt_relationships();
        Ok(mapper)
    }

    pub(crate) fn lineage(&self) -> &Lineage {
        &self.lineage
    }

    pub(crate) fn polymorphic(&self) -> &Polymorphic {
        &self.polymorphic
    }

    pub(crate) fn persistence_cache(&self) -> &Persistence {
        &self.persistence
    }

    /// How many places an object needs for its values.
    pub(crate) fn slot_count(&self) -> usize {
        self.lineage.slots.get()
    }

    /// The mapper's number.
    pub fn id(&self) -> MapperId {
        self.id
    }

    /// The number under which the identity map knows objects of the class: that of the topmost class.
    pub(crate) fn identity_id(&self) -> MapperId {
        self.identity_id
    }

    pub(crate) fn identity_class_repr(&self) -> Rc<str> {
        self.identity_class_repr.clone()
    }

    /// The class.
    pub fn class(&self) -> &Rc<dyn MappedClass> {
        &self.class
    }

    /// `module.Class`: the order in which a flush takes mappers that do not depend on each other.
    pub fn sort_key(&self) -> &str {
        &self.sort_key
    }

    /// The registry the mapper was made in, while it lives.
    pub fn registry(&self) -> Option<Rc<Registry>> {
        self.registry.upgrade()
    }

    /// Configures the registry's mappers, when that has not happened yet.
    pub fn registry_configure(&self) -> Result<()> {
        match self.registry.upgrade() {
            Some(registry) if registry.needs_configure() => {
                let _remark = sql::WarningRemark::new(
                    "(This warning originated from the `configure_mappers()` process, which was invoked automatically \
                     in response to a user-initiated operation.)",
                );
                registry.configure()
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Every property, in mapping order.
    pub fn properties(&self) -> Rc<Vec<Rc<Property>>> {
        self.properties.borrow().clone()
    }

    /// The property of an attribute.
    pub fn property(&self, key: &str) -> Result<Rc<Property>> {
        self.find_property(key).ok_or_else(|| {
            Error::invalid_request(format!("Mapper '{self}' has no property '{key}'.  If this property was indicated from other mappers or configure events, ensure registry.configure() has been called."))
        })
    }

    /// The property of an attribute, if the class has it.
    pub fn find_property(&self, key: &str) -> Option<Rc<Property>> {
        self.by_key.borrow().get(key).cloned()
    }

    /// The property of an attribute, or the one that a synonym of this name stands for.
    pub(crate) fn resolve(&self, key: &str) -> Option<Rc<Property>> {
        let mut property = self.find_property(key)?;
        while let PropertyKind::Synonym(synonym) = property.kind() {
            property = self.find_property(&synonym.target)?;
        }
        Some(property)
    }

    /// The property of a column, if the column is mapped.
    ///
    /// A class with a table of its own has its own property of the same name for a column of the class above.
    pub fn property_of(&self, column: &Column) -> Option<Rc<Property>> {
        if let Some(found) = self.by_column.borrow().get(&column.id()) {
            return Some(found.clone());
        }
        let above = self.parent().filter(|_| self.is_concrete())?.property_of(column)?;
        self.find_property(above.key()).filter(|own| own.as_column().is_some())
    }

    /// Whether two columns are the same, or hold the same attribute: those that joined inheritance equates do.
    pub(crate) fn is_same_attribute(&self, a: &Expr, b: &Expr) -> bool {
        let index = |expr: &Expr| Some(self.property_of(expr.as_column()?)?.index());
        a.same(b) || index(a).is_some_and(|a| index(b) == Some(a))
    }

    /// The property of a column, or `UnmappedColumnError`.
    pub fn required_property_of(&self, column: &Column) -> Result<Rc<Property>> {
        self.property_of(column).ok_or_else(|| {
            Error::new(
                ErrorKind::UnmappedColumn,
                format!("Column {} is not configured on mapper {self}...", column.display()),
            )
        })
    }

    /// Maps a column that joined the table after the class was mapped: `Model.note = Column(String)`.
    pub fn add_column(self: &Rc<Self>, key: &str, column: Column) -> Result<Rc<Property>> {
        self.add_property(key, PropertyKind::Column(ColumnProperty::new(column)))
    }

    /// Adds an attribute after the class was mapped, to the classes below as well.
    pub fn add_property(self: &Rc<Self>, key: &str, kind: PropertyKind) -> Result<Rc<Property>> {
        let known = self.find_property(key);
        let index = known.map_or_else(|| self.lineage.take_slot(), |property| property.index());
        let property = Rc::new(Property::new(Rc::from(key), index, kind));
        self.take_property(&property);
        Ok(property)
    }

    fn take_property(&self, property: &Rc<Property>) {
        let mut properties = self.properties.borrow().as_ref().clone();
        match properties.iter_mut().find(|known| known.key() == property.key()) {
            Some(known) => *known = property.clone(),
            None => properties.push(property.clone()),
        }
        self.by_column.borrow_mut().extend(columns_of(std::slice::from_ref(property)));
        self.by_key.borrow_mut().insert(property.key().clone(), property.clone());
        *self.properties.borrow_mut() = Rc::new(properties);
        self.plans.borrow_mut().clear();
        self.persistence.clear();
        let children = self.lineage.children.borrow();
        for child in children.iter().filter_map(Weak::upgrade).filter(|child| !child.is_concrete()) {
            child.take_property(property);
        }
    }

    /// The primary key's columns.
    pub fn primary_key(&self) -> &[Column] {
        &self.primary_key
    }

    /// The attributes of the primary key's columns.
    pub fn primary_key_properties(&self) -> &[Rc<Property>] {
        &self.primary_key_properties
    }

    /// The mapped class as something that stands for columns in a statement.
    pub fn entity(self: &Rc<Self>) -> &Rc<MapperEntity> {
        self.entity.get_or_init(|| MapperEntity::new(self))
    }

    /// How objects are loaded or refreshed by primary key; worked out once.
    pub(crate) fn plan(&self, key: &PlanKey, make: impl FnOnce() -> Result<LoadPlan>) -> Result<Rc<LoadPlan>> {
        if let Some((_, plan)) = self.plans.borrow().iter().find(|(known, _)| known == key) {
            return Ok(plan.clone());
        }
        let plan = Rc::new(make()?);
        self.plans.borrow_mut().push((key.clone(), plan.clone()));
        Ok(plan)
    }

    /// Forgets what holds the mapper itself.
    pub(crate) fn dispose(&self) {
        self.plans.borrow_mut().clear();
        self.polymorphic.dispose();
    }

    /// SQLAlchemy: `always_refresh`.
    pub fn always_refreshes(&self) -> bool {
        self.always_refresh
    }

    /// SQLAlchemy: `confirm_deleted_rows`.
    pub fn confirms_deleted_rows(&self) -> bool {
        self.confirm_deleted_rows
    }

    /// The column that tells whether a row was changed since it was read; SQLAlchemy: `version_id_col`.
    pub fn version(&self) -> Option<&VersionCounter> {
        self.version.as_ref()
    }

    /// SQLAlchemy: `eager_defaults`.
    pub fn eager_defaults(&self) -> EagerDefaults {
        self.eager_defaults
    }

    /// Whether primary key values identify a row: not when NULL is among them (or all are NULL, with partial keys).
    pub fn is_identifying(&self, values: &[Value]) -> bool {
        if self.allow_partial_primary_keys {
            values.iter().any(|value| !value.is_null())
        } else {
            values.iter().all(|value| !value.is_null())
        }
    }

    /// The identity key of primary key values.
    pub fn identity_key(&self, values: impl IntoIterator<Item = Value>) -> IdentityKey {
        IdentityKey::new(self, values)
    }

    /// The identity key that an object's current primary key gives.
    pub fn identity_key_of(&self, state: &Rc<InstanceState>, passive: Passive) -> Result<IdentityKey> {
        let mut values = Vec::with_capacity(self.primary_key_properties.len());
        for property in &self.primary_key_properties {
            values.push(match state.load(property, passive)? {
                Loaded::Value(AttrValue::Plain(value)) => value,
                Loaded::Value(_) | Loaded::NoValue | Loaded::NoResult => Value::Null,
            });
        }
        Ok(self.identity_key(values))
    }

    /// The identity of an object from its values, where a key that was never set is not NULL.
    pub(crate) fn identity_key_as_set(&self, state: &Rc<InstanceState>) -> Result<IdentityKey> {
        let value = |property| match state.load(property, Passive::RETURN_NO_VALUE)? {
            Loaded::Value(value) => Ok(value.into_value()),
            Loaded::NoValue | Loaded::NoResult => Ok(LoaderStatus::NoValue.value()),
        };
        let values: Vec<Value> = self.primary_key_properties.iter().map(value).collect::<Result<_>>()?;
        Ok(self.identity_key(values))
    }

    /// `TypeError` when a keyword argument of the default constructor is no attribute of the class.
    pub fn check_constructor_keyword(&self, key: &str) -> Result<()> {
        if self.find_property(key).is_some() || self.class.has_attribute(key) {
            return Ok(());
        }
        Err(Error::new(ErrorKind::TYPE, format!("'{key}' is an invalid keyword argument for {}", self.class.name())))
    }
}

/// `Mapper[Model(models)]`.
pub(crate) fn describe(class: &dyn MappedClass, table: &Table) -> String {
    format!("Mapper[{}({})]", class.name(), table.description())
}

/// The attributes by the columns that they hold.
fn columns_of(properties: &[Rc<Property>]) -> HashMap<usize, Rc<Property>> {
    let mut found = HashMap::default();
    for property in properties {
        let Some(column) = property.as_column() else { continue };
        for id in column.columns.iter().map(Column::id).chain(column.shown.as_ref().map(Expr::id)) {
            found.insert(id, property.clone());
        }
    }
    found
}

/// The primary key of what a class is mapped to.
fn primary_key_columns(config: &MapperConfig) -> Vec<Column> {
    let Some(selectable) = &config.selectable else { return config.table.primary_key().columns() };
    let shown = |expr: &Expr| match expr.kind() {
        sql::expr::ExprKind::Column(column) => Some(column.clone()),
        sql::expr::ExprKind::Proxy(proxy) => proxy.shown_column(),
        _ => None,
    };
    let all: Vec<Column> = selectable.primary_key().iter().filter_map(shown).collect();
    // A column that refers to another one of the key says the same.
    let is_repeated = |column: &Column| {
        let mut keys = column.foreign_keys().into_iter().filter_map(|key| key.resolved());
        keys.any(|target| all.iter().any(|known| known.ptr_eq(&target)))
    };
    all.iter().filter(|column| !is_repeated(column)).cloned().collect()
}

impl fmt::Display for Mapper {
    /// `Mapper[Model(models)]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mapper[{}({})]", self.class.name(), self.local_from().description())
    }
}

impl fmt::Debug for Mapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
