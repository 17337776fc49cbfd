//! How rows tell which class their objects are of, and what queries read of the classes below.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use sql::Value;
use sql::expr::{Expr, ExprKind, Operand};
use sql::selectable::{FromClause, Join, JoinKind};

use crate::error::{Error, Result};
use crate::mapper::configure::PropertyList;
use crate::mapper::lineage::Lineage;
use crate::mapper::{
    AliasAdapter, Discriminator, ExpressionProperty, Mapper, MapperConfig, PolymorphicLoad, Polymorphism, PropertyKind,
    WithPolymorphic,
};
use crate::state::{AttrValue, InstanceState};

/// The label of an expression that tells the class and is no attribute.
const LABEL: &str = "_sa_polymorphic_on";

/// Which values stand for which mappers of a hierarchy.
type Identities = Rc<RefCell<Vec<(Value, Weak<Mapper>)>>>;

/// How rows of a mapper's class tell which class their objects are of.
pub(crate) struct Polymorphic {
    /// The value that tells it.
    on: OnceCell<Expr>,
    /// The attribute of that value.
    key: OnceCell<Rc<str>>,
    /// Whether new objects get their class's value.
    is_written: Cell<bool>,
    identity: Option<Value>,
    is_abstract: bool,
    load: PolymorphicLoad,
    identities: RefCell<Identities>,
    with: RefCell<WithPolymorphic>,
    with_selectable: OnceCell<FromClause>,
    /// Turns columns of the tables into those of what queries read in their place.
    adapter: OnceCell<AliasAdapter>,
}

impl Polymorphic {
    pub(crate) fn new(config: &MapperConfig, lineage: &Lineage, properties: &mut PropertyList<'_>) -> Result<Self> {
        let Polymorphism { on, identity, is_abstract, load, with, with_selectable } = config.polymorphic.clone();
        let above = lineage.parent.get().map(|parent| parent.polymorphic());
        let made = Self {
            on: OnceCell::new(),
            key: OnceCell::new(),
            is_written: Cell::new(false),
            identity,
            is_abstract,
            load,
            identities: RefCell::new(above.map(|above| above.identities.borrow().clone()).unwrap_or_default()),
            with: RefCell::new(with),
            with_selectable: OnceCell::new(),
            adapter: OnceCell::new(),
        };
        match (with_selectable, &config.selectable) {
            (Some(selectable), _) => made.read_from(&selectable),
            // Classes below are found by the columns that the query shows of their tables.
            (None, Some(own)) if on.is_some() && !matches!(own, FromClause::Join(_)) => {
                let _ = made.adapter.set(AliasAdapter::new(own.clone(), false));
            }
            _ => {}
        }
        match on {
            Some(on) => made.discriminate_by(on, properties)?,
            None => {
                if let Some(above) = above.filter(|_| !lineage.is_concrete) {
                    if let (Some(key), on) = (above.key.get(), above.on.get()) {
                        made.set(key.clone(), on.cloned(), above.is_written.get());
                    }
                }
            }
        }
        Ok(made)
    }

    /// Has queries read something in the place of the tables.
    fn read_from(&self, selectable: &FromClause) {
        if self.with_selectable.set(selectable.clone()).is_ok() {
            // A join of the tables shows their columns as they are.
            if !matches!(selectable, FromClause::Join(_)) {
                let _ = self.adapter.set(AliasAdapter::new(selectable.clone(), false));
            }
        }
    }

    fn set(&self, key: Rc<str>, on: Option<Expr>, is_written: bool) {
        if let Some(on) = on
            && self.key.set(key).is_ok()
        {
            let _ = self.on.set(on);
            self.is_written.set(is_written);
        }
    }

    fn discriminate_by(&self, on: Discriminator, properties: &mut PropertyList<'_>) -> Result<()> {
        let expr = match on {
            Discriminator::Attribute(name) => {
                let property = properties.find(&name).ok_or_else(|| {
                    Error::argument(format!(
                        "Can't determine polymorphic_on value '{name}' - no attribute is mapped to this name."
                    ))
                })?;
                self.set(name, property.expression(), property.as_column().is_some());
                if self.on.get().is_none() {
                    return Err(Error::argument(
                        "Only direct column-mapped property or SQL expression can be passed for polymorphic_on",
                    ));
                }
                return Ok(());
            }
            Discriminator::Expr(expr) => expr,
        };
        if let Some(column) = expr.as_column() {
            if let Some(property) = properties.of_column(column) {
                self.set(property.key().clone(), property.expression(), true);
                return Ok(());
            }
            return Err(Error::invalid_request(format!(
                "Could not map polymorphic_on column '{}' to the mapped table - polymorphic loads will not function \
                 properly",
                column.display()
            )));
        }
        let known = properties.find_expression(&expr);
        if let Some((key, expr)) = known {
            self.set(key, Some(expr), self.is_abstract);
            return Ok(());
        }
        if matches!(expr.kind(), ExprKind::Proxy(_))
            && let Some(key) = expr.key()
        {
            properties.put(&key, hidden_expression(&expr));
            self.set(key, Some(expr), false);
            return Ok(());
        }
        let labelled = expr.deannotated().label(Some(LABEL.into()));
        let key: Rc<str> = Rc::from(LABEL);
        properties.put(&key, PropertyKind::Expression(ExpressionProperty::new(labelled.clone())));
        self.set(key, Some(labelled), false);
        Ok(())
    }
}

impl Polymorphic {
    fn identities(&self) -> Identities {
        self.identities.borrow().clone()
    }

    /// What turns columns of the tables into those of what queries read in their place.
    pub(crate) fn adapter(&self) -> Option<&AliasAdapter> {
        self.adapter.get()
    }

    /// Whether the class has a value of its own.
    pub(crate) fn has_identity(&self) -> bool {
        self.identity.is_some()
    }

    /// Forgets what holds other mappers.
    pub(crate) fn dispose(&self) {
        *self.with.borrow_mut() = WithPolymorphic::None;
    }
}

/// An attribute that only queries of the mapping layer have.
fn hidden_expression(expr: &Expr) -> PropertyKind {
    PropertyKind::Expression(ExpressionProperty { is_instrumented: false, ..ExpressionProperty::new(expr.clone()) })
}

impl Mapper {
    /// Has queries of the class, and of those below it, read a union of their tables; SQLAlchemy: `ConcreteBase`.
    ///
    /// `discriminator` names the union's column that tells the class of a row.
    pub fn read_union(self: &Rc<Self>, union: &FromClause, discriminator: &str) -> Result<()> {
        let polymorphic = self.polymorphic();
        if polymorphic.with_selectable.get().is_some() {
            return Ok(());
        }
        polymorphic.read_from(union);
        *polymorphic.with.borrow_mut() = WithPolymorphic::All;
        let columns = union.columns_keyed();
        let Some((key, on)) = columns.into_iter().find(|(key, _)| **key == *discriminator) else {
            return Err(Error::invalid_request(format!(
                "Could not map polymorphic_on column '{discriminator}' to the mapped table - polymorphic loads will \
                 not function properly"
            )));
        };
        self.add_property(&key, hidden_expression(&on))?;
        polymorphic.set(key, Some(on), false);
        Ok(())
    }

    /// Gives a class with a table of its own the class above, which was mapped after it; SQLAlchemy:
    /// `AbstractConcreteBase`.
    pub fn set_concrete_base(self: &Rc<Self>, base: &Rc<Self>) -> Result<()> {
        if !self.is_concrete() || self.lineage().parent.set(base.clone()).is_err() {
            return Ok(());
        }
        let identities = base.polymorphic().identities();
        identities.borrow_mut().extend(self.polymorphic().identities().borrow().iter().cloned());
        for mapper in self.self_and_descendants() {
            *mapper.polymorphic().identities.borrow_mut() = identities.clone();
        }
        base.lineage().children.borrow_mut().push(Rc::downgrade(self));
        for property in base.properties().iter() {
            if self.find_property(property.key()).is_none() {
                self.add_property(property.key(), PropertyKind::Hidden)?;
                self.class().attribute_added(self, property.key())?;
            }
        }
        Ok(())
    }

    /// The value that tells the class of a row; SQLAlchemy: `polymorphic_on`.
    pub fn polymorphic_on(&self) -> Option<&Expr> {
        self.polymorphic().on.get()
    }

    /// The attribute of [`Mapper::polymorphic_on`].
    pub(crate) fn polymorphic_key(&self) -> Option<&Rc<str>> {
        self.polymorphic().key.get()
    }

    /// The class's own value of [`Mapper::polymorphic_on`].
    pub fn polymorphic_identity(&self) -> Option<&Value> {
        self.polymorphic().identity.as_ref()
    }

    /// Whether the class has no objects of its own.
    pub fn is_polymorphic_abstract(&self) -> bool {
        self.polymorphic().is_abstract
    }

    /// How queries of the classes above read the class's own columns.
    pub fn polymorphic_load(&self) -> PolymorphicLoad {
        self.polymorphic().load
    }

    /// Which values stand for which mappers of the hierarchy; SQLAlchemy: `polymorphic_map`.
    pub fn polymorphic_map(&self) -> Vec<(Value, Rc<Self>)> {
        let identities = self.polymorphic().identities();
        let identities = identities.borrow();
        identities.iter().filter_map(|(value, mapper)| Some((value.clone(), mapper.upgrade()?))).collect()
    }

    /// Whether any class of the hierarchy has a value of its own.
    pub(crate) fn has_polymorphic_identities(&self) -> bool {
        !self.polymorphic().identities().borrow().is_empty()
    }

    /// The mapper that a value of [`Mapper::polymorphic_on`] stands for.
    pub(crate) fn mapper_of_identity(&self, value: &Value) -> Option<Rc<Self>> {
        let identities = self.polymorphic().identities();
        let identities = identities.borrow();
        identities.iter().find(|(known, _)| known == value).and_then(|(_, mapper)| mapper.upgrade())
    }

    /// Makes the mapper known to its hierarchy.
    pub(crate) fn join_hierarchy(self: &Rc<Self>) {
        if let Some(parent) = self.parent() {
            parent.lineage().children.borrow_mut().push(Rc::downgrade(self));
            if self.polymorphic_load() == PolymorphicLoad::Inline {
                parent.read_with(self);
            }
        }
        let Some(identity) = self.polymorphic_identity() else {
            self.warn_without_identity();
            return;
        };
        let identities = self.polymorphic().identities();
        let mut identities = identities.borrow_mut();
        if let Some((_, known)) = identities.iter_mut().find(|(known, _)| known == identity) {
            if let Some(replaced) = known.upgrade() {
                let shown = |mapper: &Rc<Self>| {
                    format!("<Mapper at {:#x}; {}>", Rc::as_ptr(mapper).addr(), mapper.class().name())
                };
                let value = identity.repr();
                sql::warn(format!(
                    "Reassigning polymorphic association for identity {value} from {} to {}: Check for duplicate use \
                     of {value} as value for polymorphic_identity.",
                    shown(&replaced),
                    shown(self)
                ));
            }
            *known = Rc::downgrade(self);
            return;
        }
        identities.push((identity.clone(), Rc::downgrade(self)));
    }

    fn warn_without_identity(self: &Rc<Self>) {
        if self.parent().is_none() || self.is_polymorphic_abstract() {
            return;
        }
        if let Some(on) = self.base().polymorphic_on() {
            let on = on.as_column().map_or_else(|| LABEL.to_owned(), sql::schema::Column::display);
            sql::warn(format!(
                "{self} does not indicate a 'polymorphic_identity', yet is part of an inheritance hierarchy that has \
                 a 'polymorphic_on' column of '{on}'. If this is an intermediary class that should not be \
                 instantiated, the class may either be left unmapped, or may include the 'polymorphic_abstract=True' \
                 parameter in its Mapper arguments. To leave the class unmapped when using Declarative, set the \
                 '__abstract__ = True' attribute on the class."
            ));
        }
    }

    /// Queries of the class read the columns of a class below, too.
    fn read_with(&self, below: &Rc<Self>) {
        let mut with = self.polymorphic().with.borrow_mut();
        match &mut *with {
            WithPolymorphic::All => {}
            WithPolymorphic::Some(mappers) => mappers.push(below.clone()),
            WithPolymorphic::None => *with = WithPolymorphic::Some(vec![below.clone()]),
        }
    }

    /// The classes below that queries of the class read; SQLAlchemy: `with_polymorphic_mappers`.
    pub fn with_polymorphic_mappers(self: &Rc<Self>) -> Vec<Rc<Self>> {
        self.mappers_below(&self.polymorphic().with.borrow()).unwrap_or_default()
    }

    /// The classes at and below this one that are wanted, and those on the way to them.
    ///
    /// # Errors
    ///
    /// When one is not below.
    pub(crate) fn mappers_below(self: &Rc<Self>, wanted: &WithPolymorphic) -> Result<Vec<Rc<Self>>> {
        let wanted = match wanted {
            WithPolymorphic::None => return Ok(Vec::new()),
            WithPolymorphic::All => return Ok(self.self_and_descendants()),
            WithPolymorphic::Some(wanted) => wanted,
        };
        if let Some(other) = wanted.iter().find(|other| !other.is_a(self)) {
            let shown =
                |mapper: &Rc<Self>| format!("<Mapper at {:#x}; {}>", Rc::as_ptr(mapper).addr(), mapper.class().name());
            let text = format!("{} does not inherit from {}", shown(other), shown(self));
            return Err(Error::invalid_request(text));
        }
        let is_wanted = |mapper: &Rc<Self>| wanted.iter().any(|known| known.is_a(mapper));
        Ok(self.self_and_descendants().into_iter().filter(is_wanted).collect())
    }

    /// What queries of the class read: its tables, and those of classes below; SQLAlchemy: `selectable`.
    pub fn selectable(self: &Rc<Self>) -> Result<FromClause> {
        if let Some(selectable) = self.polymorphic().with_selectable.get() {
            return Ok(selectable.clone());
        }
        let below = self.with_polymorphic_mappers();
        self.selectable_with(&below, false)
    }

    /// The class's tables, and those of classes below joined to them.
    pub fn selectable_with(self: &Rc<Self>, below: &[Rc<Self>], is_inner: bool) -> Result<FromClause> {
        let mut from = self.persist_selectable().clone();
        for mapper in below {
            if mapper.id() == self.id() {
                continue;
            }
            if mapper.is_concrete() {
                return Err(Error::invalid_request(
                    "'with_polymorphic()' requires 'selectable' argument when concrete-inheriting mappers are used.",
                ));
            }
            if !mapper.is_single() {
                let kind = if is_inner { JoinKind::Inner } else { JoinKind::Left };
                let table = FromClause::Table(mapper.table().clone());
                from = Join::new(from, table, mapper.inherit_condition().cloned(), kind)?;
            }
        }
        Ok(from)
    }

    /// What restricts rows of a shared table to the class and those below it; SQLAlchemy: `_single_table_criterion`.
    pub fn single_table_criterion(self: &Rc<Self>) -> Result<Option<Expr>> {
        let (true, Some(on)) = (self.is_single(), self.polymorphic_on()) else { return Ok(None) };
        let mappers = self.self_and_descendants();
        let identities = mappers.iter().filter(|mapper| !mapper.is_polymorphic_abstract());
        let values =
            identities.map(|mapper| Operand::Value(mapper.polymorphic_identity().cloned().unwrap_or(Value::Null)));
        let element = match on.kind() {
            ExprKind::Label(label) => label.element.clone(),
            _ => on.clone(),
        };
        Ok(Some(element.in_(Operand::List(values.collect()))?))
    }

    /// Gives a new object the value that tells its class.
    pub fn prepare_new(&self, state: &Rc<InstanceState>) -> Result<()> {
        let polymorphic = self.polymorphic();
        let (true, Some(key)) = (polymorphic.is_written.get(), polymorphic.key.get()) else { return Ok(()) };
        if polymorphic.identity.is_none() && polymorphic.is_abstract {
            return Err(Error::invalid_request(format!(
                "Can't instantiate class for {self}; mapper is marked polymorphic_abstract=True"
            )));
        }
        match self.find_property(key) {
            Some(property) if property.as_column().is_some() => {
                let identity = polymorphic.identity.clone().unwrap_or(Value::Null);
                state.set_scalar(&property, AttrValue::Plain(identity))
            }
            _ => Ok(()),
        }
    }

    /// Warns when an object's value tells another class than its own.
    pub(crate) fn check_polymorphic_identity(&self, state: &Rc<InstanceState>) {
        let polymorphic = self.polymorphic();
        let (true, Some(key)) = (polymorphic.is_written.get(), polymorphic.key.get()) else { return };
        let Some(property) = self.find_property(key) else { return };
        let value = match state.data.borrow().value(property.index()) {
            Some(AttrValue::Plain(value)) => value.clone(),
            _ => return,
        };
        if !self.identity_of_self_or_below().contains(&value) {
            sql::warn(format!(
                "Flushing object {} with incompatible polymorphic identity {}; the object may not refresh and/or load \
                 correctly (this warning may be suppressed after 10 occurrences)",
                state.describe(),
                value.repr()
            ));
        }
    }

    /// The values of the class and those below it that share its tables.
    fn identity_of_self_or_below(&self) -> Vec<Value> {
        let mut found = vec![self.polymorphic_identity().cloned().unwrap_or(Value::Null)];
        let children = self.lineage().children.borrow();
        for child in children.iter().filter_map(Weak::upgrade).filter(|child| child.is_single()) {
            found.extend(child.identity_of_self_or_below());
        }
        found
    }
}
