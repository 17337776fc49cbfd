//! [`Mapper`]: the mapping of one class.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::fmt;
use std::rc::{Rc, Weak};

use sql::Value;
use sql::schema::{Column, Table};

use crate::error::{Error, ErrorKind, Result};
use crate::host::MappedClass;
use crate::identity::IdentityKey;
use crate::loading::LoadPlan;
use crate::mapper::{
    ColumnProperty, EagerDefaults, MapperConfig, MapperEntity, PersistenceColumns, Property, PropertyKind, Registry,
};
use crate::state::{AttrValue, AttributeSet, InstanceState, Loaded, Passive};

/// A number that no other mapper of this thread has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MapperId(u64);

thread_local! {
    static NEXT_MAPPER: Cell<u64> = const { Cell::new(1) };
}

/// The mapping of a class to a table; SQLAlchemy: `Mapper`.
pub struct Mapper {
    id: MapperId,
    class: Rc<dyn MappedClass>,
    class_repr: Rc<str>,
    sort_key: String,
    registry: Weak<Registry>,
    table: Table,
    properties: RefCell<Rc<Vec<Rc<Property>>>>,
    by_key: RefCell<HashMap<Rc<str>, Rc<Property>>>,
    by_column: RefCell<HashMap<usize, Rc<Property>>>,
    primary_key: Vec<Column>,
    primary_key_properties: Vec<Rc<Property>>,
    persistence: OnceCell<PersistenceColumns>,
    entity: OnceCell<Rc<MapperEntity>>,
    plans: RefCell<Vec<(Option<AttributeSet>, Rc<LoadPlan>)>>,
    always_refresh: bool,
    allow_partial_primary_keys: bool,
    confirm_deleted_rows: bool,
    eager_defaults: EagerDefaults,
}

impl Mapper {
    pub(crate) fn new(config: MapperConfig, registry: Weak<Registry>) -> Result<Rc<Self>> {
        let id = NEXT_MAPPER.with(|next| {
            let id = next.get();
            next.set(id + 1);
            MapperId(id)
        });
        let name = describe(&*config.class, &config.table);
        let properties = configure_columns(&config)?;
        let by_column: HashMap<usize, Rc<Property>> = properties
            .iter()
            .flat_map(|property| {
                let PropertyKind::Column(column) = property.kind();
                column.columns.iter().map(|column| (column.id(), property.clone())).collect::<Vec<_>>()
            })
            .collect();
        let primary_key = if config.primary_key.is_empty() {
            config.table.primary_key().columns()
        } else {
            config.primary_key.clone()
        };
        let primary_key_properties: Option<Vec<Rc<Property>>> =
            primary_key.iter().map(|column| by_column.get(&column.id()).cloned()).collect();
        let Some(primary_key_properties) = primary_key_properties.filter(|properties| !properties.is_empty()) else {
            return Err(Error::argument(format!(
                "Mapper {name} could not assemble any primary key columns for mapped table '{}'",
                config.table.description()
            )));
        };
        Ok(Rc::new(Self {
            id,
            class_repr: Rc::from(config.class.repr()),
            sort_key: format!("{}.{}", config.class.module(), config.class.name()),
            registry,
            table: config.table,
            by_key: RefCell::new(properties.iter().map(|p| (p.key().clone(), p.clone())).collect()),
            by_column: RefCell::new(by_column),
            properties: RefCell::new(Rc::new(properties)),
            primary_key,
            primary_key_properties,
            persistence: OnceCell::new(),
            entity: OnceCell::new(),
            plans: RefCell::default(),
            always_refresh: config.always_refresh,
            allow_partial_primary_keys: config.allow_partial_primary_keys,
            confirm_deleted_rows: config.confirm_deleted_rows,
            eager_defaults: config.eager_defaults,
            class: config.class,
        }))
    }

    /// The mapper's number.
    pub fn id(&self) -> MapperId {
        self.id
    }

    /// The number under which the identity map knows objects of the class.
    pub(crate) fn identity_id(&self) -> MapperId {
        self.id
    }

    pub(crate) fn identity_class_repr(&self) -> Rc<str> {
        self.class_repr.clone()
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
            Some(registry) => registry.configure(),
            None => Ok(()),
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

    /// The property of a column, if the column is mapped.
    pub fn property_of(&self, column: &Column) -> Option<Rc<Property>> {
        self.by_column.borrow().get(&column.id()).cloned()
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
    pub fn add_column(&self, key: &str, column: Column) -> Result<Rc<Property>> {
        let key: Rc<str> = Rc::from(key);
        let mut properties = self.properties.borrow().as_ref().clone();
        let property = ColumnProperty::new(column.clone());
        let property = Rc::new(Property::new(key.clone(), properties.len(), PropertyKind::Column(property)));
        properties.push(property.clone());
        *self.properties.borrow_mut() = Rc::new(properties);
        self.by_key.borrow_mut().insert(key, property.clone());
        self.by_column.borrow_mut().insert(column.id(), property.clone());
        Ok(property)
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

    /// How objects are loaded by primary key, when that was asked before for the same columns.
    pub(crate) fn known_plan(&self, only: Option<&AttributeSet>) -> Option<Rc<LoadPlan>> {
        let plans = self.plans.borrow();
        plans.iter().find(|(known, _)| known.as_ref() == only).map(|(_, plan)| plan.clone())
    }

    pub(crate) fn keep_plan(&self, only: Option<&AttributeSet>, plan: Rc<LoadPlan>) {
        self.plans.borrow_mut().push((only.cloned(), plan));
    }

    /// Forgets what holds the mapper itself.
    pub(crate) fn dispose(&self) {
        self.plans.borrow_mut().clear();
    }

    pub(crate) fn persistence(&self) -> &PersistenceColumns {
        self.persistence.get_or_init(|| PersistenceColumns::new(self))
    }

    /// SQLAlchemy: `always_refresh`.
    pub fn always_refreshes(&self) -> bool {
        self.always_refresh
    }

    /// SQLAlchemy: `confirm_deleted_rows`.
    pub fn confirms_deleted_rows(&self) -> bool {
        self.confirm_deleted_rows
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
    pub fn identity_key(&self, values: Vec<Value>) -> IdentityKey {
        IdentityKey::new(self, values.into_boxed_slice())
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

    /// `TypeError` when a keyword argument of the default constructor is no attribute of the class.
    pub fn check_constructor_keyword(&self, key: &str) -> Result<()> {
        if self.find_property(key).is_some() || self.class.has_attribute(key) {
            return Ok(());
        }
        Err(Error::new(ErrorKind::TYPE, format!("'{key}' is an invalid keyword argument for {}", self.class.name())))
    }
}

fn describe(class: &dyn MappedClass, table: &Table) -> String {
    format!("Mapper[{}({})]", class.name(), table.description())
}

/// One property a column, in the table's order; columns given with a name of their own take it at their place.
fn configure_columns(config: &MapperConfig) -> Result<Vec<Rc<Property>>> {
    let mut properties: Vec<Rc<Property>> = Vec::new();
    let is_excluded = |key: &str| {
        config.exclude_properties.iter().any(|excluded| &**excluded == key)
            || config.include_properties.as_ref().is_some_and(|included| !included.iter().any(|name| &**name == key))
    };
    for column in config.table.columns() {
        let given = config.columns.iter().find(|(_, property)| property.columns.iter().any(|c| c.ptr_eq(&column)));
        let (key, property) = if let Some((key, property)) = given {
            (key.clone(), property.clone())
        } else {
            let key = match config.column_prefix.as_deref() {
                Some(prefix) => Rc::from(format!("{prefix}{}", column.key())),
                None => column.key(),
            };
            if is_excluded(&key) {
                continue;
            }
            (key, ColumnProperty::new(column.clone()))
        };
        if properties.iter().any(|known| known.key() == &key) {
            continue;
        }
        properties.push(Rc::new(Property::new(key, properties.len(), PropertyKind::Column(property))));
    }
    Ok(properties)
}

impl fmt::Display for Mapper {
    /// `Mapper[Model(models)]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&describe(&*self.class, &self.table))
    }
}

impl fmt::Debug for Mapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
