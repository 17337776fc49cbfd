//! [`AliasedEntity`]: a mapped class under another name, or read from a subquery.

use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use sql::Name;
use sql::expr::{Annotations, Entity, Expr, ExprKind, StatementPlugin};
use sql::selectable::{AliasKind, Aliased, FromClause, Join};
use sql::statement::{LabelStyle, Select};

use crate::error::Result;
use crate::mapper::{AliasAdapter, Attribute, Mapper, OrmEntity, Property, WithPolymorphic};

/// How a mapped class is aliased; SQLAlchemy: the arguments of `aliased()`.
#[derive(Clone, Debug, Default)]
pub struct AliasOptions {
    /// What the class is read from; an alias of its table when absent.
    pub from: Option<FromClause>,
    /// The name: of the alias in SQL, and of the entity in rows.
    pub name: Option<Name>,
    /// Columns of `from` that show none of the table's are taken by their names.
    pub adapts_on_names: bool,
    /// Of a class that is read from a join, each table gets an alias, rather than a subquery of the whole.
    pub is_flat: bool,
    /// The alias that is aliased once more.
    pub of: Option<Rc<AliasedEntity>>,
}

/// How a mapped class is read together with classes below it; SQLAlchemy: the arguments of `with_polymorphic()`.
#[derive(Clone, Debug, Default)]
pub struct PolymorphicOptions {
    /// The classes below.
    pub below: WithPolymorphic,
    /// What all are read from; the tables, joined, when absent.
    pub from: Option<FromClause>,
    /// What tells the class of a row, where it is not the mapping's.
    pub on: Option<Expr>,
    /// The name of the entity in rows.
    pub name: Option<Name>,
    /// Whether the tables get other names.
    pub is_aliased: bool,
    /// Each table gets an alias, rather than a subquery of the whole.
    pub is_flat: bool,
    /// Only rows of the classes below are read.
    pub is_inner: bool,
    /// Columns of `from` that show none of the tables' are taken by their names.
    pub adapts_on_names: bool,
}

/// A mapped class under another name, or read from a subquery; SQLAlchemy: `AliasedInsp`.
///
/// ```
/// # use orm::{AliasOptions, AliasedEntity, MapperConfig, PlainClass, Registry};
/// # use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
/// # use sql::types::Type;
/// # let id = ColumnSpec { name: Some("id".into()), ty: Some(Type::integer()), primary_key: true, ..ColumnSpec::default() };
/// # let items = vec![TableItem::Column(Column::new(id))];
/// # let table = Table::new("models", &MetaData::default(), items, TableSpec::default())?;
/// # let registry = Registry::new();
/// # let mapper = registry.map(MapperConfig::new(PlainClass::new("Model"), table.clone()))?;
/// let alias = AliasedEntity::new(&mapper, AliasOptions::default());
/// let column = alias.adapter().adapt(&table.c("id")?);
/// assert_eq!(sql::dialect::to_text(&column.into())?, "models_1.id");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct AliasedEntity {
    own: Weak<Self>,
    mapper: Weak<Mapper>,
    target_name: String,
    name: Option<Name>,
    adapter: AliasAdapter,
    plugin: Rc<dyn StatementPlugin>,
    /// The classes below that are read with it; SQLAlchemy: `with_polymorphic_mappers`.
    below: Vec<Weak<Mapper>>,
    /// Whether it was made for being read together with classes below.
    is_polymorphic: bool,
    /// Whether it is one of those classes, in an alias that reads several.
    is_part: bool,
    on: Option<Expr>,
    parts: OnceCell<Vec<Rc<Self>>>,
    /// Attributes that what the class is read from does not show, as far as the program was warned of them.
    not_located: RefCell<Vec<Rc<str>>>,
}

impl AliasedEntity {
    /// An alias of a mapped class.
    pub fn new(mapper: &Rc<Mapper>, options: AliasOptions) -> Rc<Self> {
        let AliasOptions { from, name, adapts_on_names, is_flat, of } = options;
        let target = from.unwrap_or_else(|| anonymous(&OrmEntity::from(mapper).from_clause(), name.as_ref(), is_flat));
        let target_name = of.map_or_else(|| mapper.class().name().to_owned(), |alias| alias.to_string());
        let made = Self { target_name, name, ..Self::bare(mapper, target, adapts_on_names) };
        Rc::new_cyclic(|own| Self { own: own.clone(), ..made })
    }

    /// A class and classes below it, read from one FROM element.
    ///
    /// # Errors
    ///
    /// When one of the classes is not below, or is not read from tables that can be joined.
    pub fn with_polymorphic(mapper: &Rc<Mapper>, options: PolymorphicOptions) -> Result<Rc<Self>> {
        let below = mapper.mappers_below(&options.below)?;
        let target = match options.from {
            Some(from) => from,
            None => mapper.selectable_with(&below, options.is_inner)?,
        };
        let target =
            if options.is_aliased || options.is_flat { anonymous(&target, None, options.is_flat) } else { target };
        let made = Self {
            name: options.name,
            below: below.iter().map(Rc::downgrade).collect(),
            is_polymorphic: true,
            on: options.on,
            ..Self::bare(mapper, target, options.adapts_on_names)
        };
        Ok(Rc::new_cyclic(|own| Self { own: own.clone(), ..made }))
    }

    fn bare(mapper: &Rc<Mapper>, target: FromClause, adapts_on_names: bool) -> Self {
        Self {
            own: Weak::new(),
            mapper: Rc::downgrade(mapper),
            target_name: mapper.class().name().to_owned(),
            name: None,
            adapter: AliasAdapter::new(target, adapts_on_names),
            plugin: mapper.entity().plugin_handle(),
            below: mapper.with_polymorphic_mappers().iter().map(Rc::downgrade).collect(),
            is_polymorphic: false,
            is_part: false,
            on: None,
            parts: OnceCell::new(),
            not_located: RefCell::default(),
        }
    }

    /// The classes below that are read with it; SQLAlchemy: `with_polymorphic_mappers`.
    pub fn below(&self) -> Vec<Rc<Mapper>> {
        self.below.iter().filter_map(Weak::upgrade).collect()
    }

    /// Whether it was made for being read together with classes below.
    pub fn is_polymorphic(&self) -> bool {
        self.is_polymorphic
    }

    /// Whether it is a class below, in an alias that reads several.
    pub(crate) fn is_part(&self) -> bool {
        self.is_part
    }

    /// The classes below, each as an entity that is read from the same FROM element.
    pub fn parts(&self) -> &[Rc<Self>] {
        self.parts.get_or_init(|| {
            let (Some(mapper), true) = (self.mapper(), self.is_polymorphic) else { return Vec::new() };
            let below = self.below();
            let below = below.iter().filter(|below| below.id() != mapper.id());
            let part = |below: &Rc<Mapper>| {
                let made =
                    Self { is_part: true, ..Self::bare(below, self.selectable().clone(), self.adapter.is_by_name()) };
                Rc::new_cyclic(|own| Self { own: own.clone(), ..made })
            };
            below.map(part).collect()
        })
    }

    /// What tells the class of a row.
    pub(crate) fn polymorphic_on(&self) -> Option<Expr> {
        match &self.on {
            Some(on) => Some(on.clone()),
            None => Some(self.adapter.adapt(self.mapper()?.polymorphic_on()?)),
        }
    }

    /// The mapper, while it lives.
    pub fn mapper(&self) -> Option<Rc<Mapper>> {
        self.mapper.upgrade()
    }

    /// What it is an alias of: `Model`, or `aliased(Model)`.
    pub fn target_name(&self) -> &str {
        &self.target_name
    }

    /// The name that it was given.
    pub fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    /// What the class is read from.
    pub fn selectable(&self) -> &FromClause {
        self.adapter.target()
    }

    /// What the class is read from, under a name of its own.
    pub(crate) fn anonymous(&self) -> FromClause {
        Self::anonymous_from(self.selectable())
    }

    /// A FROM element under a name of its own; of a join, each table gets one.
    pub(crate) fn anonymous_from(from: &FromClause) -> FromClause {
        anonymous(from, None, true)
    }

    /// Whether the class is read from a query.
    pub fn is_subquery(&self) -> bool {
        match self.selectable() {
            FromClause::Alias(alias) => {
                matches!(alias.element(), Aliased::Query(_)) && !matches!(alias.kind(), AliasKind::Lateral)
            }
            _ => false,
        }
    }

    /// Turns expressions over the mapper's table into expressions over the alias.
    pub fn adapter(&self) -> &AliasAdapter {
        &self.adapter
    }

    /// The alias as an expression: what `select(alias)` takes.
    pub fn expression(&self) -> Expr {
        Expr::new(ExprKind::Entity(self.shared()))
    }

    /// The expression of an attribute of the alias; nothing for an attribute without a column.
    ///
    /// Warns when what the class is read from does not show the column; the table's own takes its place then.
    pub fn attribute(&self, key: &str) -> Option<Expr> {
        let mapper = self.mapper()?;
        let Some(property) = mapper.find_property(key).filter(|property| property.expression().is_some()) else {
            let own = mapper.attribute(key)?;
            let adapted = self.adapter.adapt(&own);
            let before = own.annotations().map(|known| (**known).clone()).unwrap_or_default();
            let property = Attribute::of(&own).map(|attribute| attribute.property().clone());
            return Some(match property {
                Some(property) => {
                    let made = (*self.annotations(&mapper, &property)).clone();
                    adapted.annotated(Rc::new(Annotations { proxy_key: before.proxy_key, ..made }))
                }
                None => adapted,
            });
        };
        if let Some(found) = self.property_expression(&property) {
            return Some(found);
        }
        let own = mapper.property_expression(&property)?;
        if !self.not_located.borrow().contains(property.key()) {
            self.not_located.borrow_mut().push(property.key().clone());
            sql::warn(format!(
                "Did not locate an expression in selectable for attribute '{key}'; to match by name, use the \
                 adapt_on_names parameter (this warning may be suppressed after 10 occurrences)"
            ));
        }
        Some(own.annotated(self.annotations(&mapper, &property)))
    }

    /// The expression of a property; nothing where what the class is read from does not show it.
    pub(crate) fn property_expression(&self, property: &Rc<Property>) -> Option<Expr> {
        let mapper = self.mapper()?;
        self.adapted(&mapper, property, &mapper.property_expression(property)?)
    }

    /// All expressions that a query selects for a property, as far as what the class is read from shows them.
    pub(crate) fn selected(&self, property: &Rc<Property>) -> Vec<Expr> {
        let Some(mapper) = self.mapper() else { return Vec::new() };
        let own = mapper.selected(property);
        own.iter().filter_map(|expr| self.adapted(&mapper, property, expr)).collect()
    }

    fn adapted(&self, mapper: &Rc<Mapper>, property: &Rc<Property>, own: &Expr) -> Option<Expr> {
        let adapted = match own.kind() {
            ExprKind::Column(_) | ExprKind::Proxy(_) => self.adapter.column(own)?,
            _ => self.adapter.adapt(own),
        };
        Some(adapted.annotated(self.annotations(mapper, property)))
    }

    fn annotations(&self, mapper: &Rc<Mapper>, property: &Rc<Property>) -> Rc<Annotations> {
        Rc::new(Annotations {
            parent: Some(Rc::new(Attribute::of_alias(mapper, property, &self.shared()))),
            proxy_key: Some(property.key().clone()),
            plugin: Some(self.plugin.clone()),
            ..Annotations::default()
        })
    }

    /// The entity as it is shared.
    pub(crate) fn shared(&self) -> Rc<Self> {
        self.own.upgrade().expect("invariant: whoever asks an entity holds it")
    }
}

/// A FROM element under a name of its own; SQLAlchemy: `_anonymous_fromclause`.
fn anonymous(from: &FromClause, name: Option<&Name>, is_flat: bool) -> FromClause {
    let FromClause::Join(join) = from else { return from.alias(name.cloned()) };
    if !is_flat {
        let all = Select::new(vec![Expr::new(ExprKind::From(from.clone()))]);
        return all.label_style(LabelStyle::TablenamePlusCol).correlate(None).subquery(name.cloned());
    }
    let side = |side: &FromClause| {
        let named = match (name, side, side.name()) {
            (Some(name), side, Some(own)) if !matches!(side, FromClause::Join(_)) => {
                Some(Name::new(&format!("{name}_{own}")))
            }
            (name, _, _) => name.cloned(),
        };
        anonymous(side, named.as_ref(), is_flat)
    };
    let (left, right) = (side(&join.left), side(&join.right));
    let onclause = AliasAdapter::new(left.clone(), false).adapt(&join.onclause);
    let onclause = AliasAdapter::new(right.clone(), false).adapt(&onclause);
    FromClause::Join(Rc::new(Join { left, right, onclause, kind: join.kind }))
}

impl fmt::Display for AliasedEntity {
    /// `aliased(Model)` or `with_polymorphic(Model, [Below])`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_polymorphic {
            return write!(f, "aliased({})", self.target_name);
        }
        let own = self.mapper().map(|mapper| mapper.id());
        let below = self.below();
        let below = below.iter().filter(|below| Some(below.id()) != own);
        let names: Vec<&str> = below.map(|below| below.class().name()).collect();
        write!(f, "with_polymorphic({}, [{}])", self.target_name, names.join(", "))
    }
}

impl fmt::Debug for AliasedEntity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Entity for AliasedEntity {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn id(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    fn columns(&self) -> sql::Result<Vec<Expr>> {
        Ok(OrmEntity::of_alias(&self.shared()).map_or_else(Vec::new, |entity| entity.columns()))
    }

    fn from_clause(&self) -> sql::Result<Option<FromClause>> {
        Ok(Some(self.selectable().clone()))
    }

    fn plugin(&self) -> Option<Rc<dyn StatementPlugin>> {
        Some(self.plugin.clone())
    }

    fn attribute(&self, name: &str) -> sql::Result<Option<Expr>> {
        Ok(Self::attribute(self, name))
    }
}
