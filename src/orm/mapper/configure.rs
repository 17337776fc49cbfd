//! Which attributes a class has: those given, those of the class above, and one for each column.

use std::rc::Rc;

use sql::expr::{Expr, ExprKind};
use sql::schema::Column;
use sql::selectable::FromClause;

use crate::error::{Error, Result};
use crate::mapper::lineage::Lineage;
use crate::mapper::mapping::describe;
use crate::mapper::{ColumnProperty, ExpressionProperty, MapperConfig, Property, PropertyKind};

/// The attributes of a class that is being mapped, in mapping order.
pub(crate) struct PropertyList<'a> {
    config: &'a MapperConfig,
    lineage: &'a Lineage,
    items: Vec<Rc<Property>>,
}

impl<'a> PropertyList<'a> {
    /// The attributes given beside the columns, those of the class above, then those of the columns.
    pub(crate) fn new(config: &'a MapperConfig, lineage: &'a Lineage) -> Result<Self> {
        let mut list = Self { config, lineage, items: Vec::new() };
        for (key, kind) in &config.properties {
            list.put(key, kind.clone());
        }
        list.inherit();
        if lineage.is_single {
            // Of tables further above, what other classes added in the meantime is mapped, too.
            let own = FromClause::Table(config.table.clone());
            for expr in
                lineage.selectable.columns().iter().filter(|expr| expr.table().is_some_and(|table| !table.same(&own)))
            {
                if expr.as_column().is_some_and(|column| list.of_column(column).is_none()) {
                    list.add_selectable_column(expr)?;
                }
            }
            for (key, property) in &config.columns {
                list.put_column(key, property)?;
            }
            return Ok(list);
        }
        let own = config.selectable.clone().unwrap_or_else(|| FromClause::Table(config.table.clone()));
        for expr in own.columns() {
            list.add_selectable_column(&expr)?;
        }
        for (key, property) in &config.columns {
            if list.position(key).is_none() {
                list.put_column(key, property)?;
            }
        }
        Ok(list)
    }

    pub(crate) fn into_items(self) -> Vec<Rc<Property>> {
        self.items
    }

    pub(crate) fn find(&self, key: &str) -> Option<&Rc<Property>> {
        self.items.iter().find(|property| &**property.key() == key)
    }

    pub(crate) fn of_column(&self, column: &Column) -> Option<&Rc<Property>> {
        self.items.iter().find(|property| property.as_column().is_some_and(|known| known.has(column)))
    }

    /// The attribute that an SQL expression gives.
    pub(crate) fn find_expression(&self, expr: &Expr) -> Option<(Rc<str>, Expr)> {
        let of = |property: &Rc<Property>| match property.kind() {
            PropertyKind::Expression(known) => {
                let is_same = known.expr.same(expr)
                    || matches!(known.expr.kind(), ExprKind::Label(label) if label.element.same(expr));
                is_same.then(|| (property.key().clone(), known.expr.clone()))
            }
            _ => None,
        };
        self.items.iter().find_map(of)
    }

    /// Adds an attribute, or replaces the one of the same name.
    pub(crate) fn put(&mut self, key: &Rc<str>, kind: PropertyKind) {
        let above = self.lineage.parent.get().and_then(|parent| parent.find_property(key));
        let index = above.map_or_else(|| self.lineage.take_slot(), |property| property.index());
        let property = Rc::new(Property::new(key.clone(), index, kind));
        match self.position(key).and_then(|place| self.items.get_mut(place)) {
            Some(known) => *known = property,
            None => self.items.push(property),
        }
    }

    fn position(&self, key: &str) -> Option<usize> {
        self.items.iter().position(|property| &**property.key() == key)
    }

    fn inherit(&mut self) {
        let Some(parent) = self.lineage.parent.get() else { return };
        for property in parent.properties().iter() {
            if self.config.excludes(property.key()) || self.position(property.key()).is_some() {
                continue;
            }
            if self.lineage.is_concrete {
                if !self.config.own_attributes.contains(property.key()) {
                    self.put(property.key(), PropertyKind::Hidden);
                }
            } else {
                self.items.push(property.clone());
            }
        }
    }

    /// A column of what the class is mapped to: the table's, or one that a query shows.
    fn add_selectable_column(&mut self, expr: &Expr) -> Result<()> {
        let shown = match expr.kind() {
            ExprKind::Column(column) => Some(column.clone()),
            ExprKind::Proxy(proxy) => proxy.shown_column(),
            _ => None,
        };
        let Some(column) = shown else {
            if let Some(key) = expr.key().filter(|key| !self.config.excludes(key)) {
                self.put(&key, PropertyKind::Expression(ExpressionProperty::new(expr.clone())));
            }
            return Ok(());
        };
        let config = self.config;
        let given = config.columns.iter().find(|(_, property)| property.has(&column));
        let (key, mut property) = if let Some((key, property)) = given {
            (key.clone(), property.clone())
        } else {
            let own = expr.key().unwrap_or_else(|| column.key());
            let key = match config.column_prefix.as_deref() {
                Some(prefix) => Rc::from(format!("{prefix}{own}")),
                None => own,
            };
            if config.excludes(&key) {
                return Ok(());
            }
            (key, ColumnProperty::new(column.clone()))
        };
        if expr.as_column().is_none() {
            property.shown = Some(expr.clone());
        }
        self.put_column(&key, &property)
    }

    /// Adds the attribute of a column. One of the class above takes the column in front of its own.
    fn put_column(&mut self, key: &Rc<str>, property: &ColumnProperty) -> Result<()> {
        let mut property = property.clone();
        // The old version finds the row, so a change has to know it.
        property.has_active_history |=
            self.config.version.as_ref().is_some_and(|counter| property.has(counter.column()));
        let property = &property;
        let Some(known) = self.find(key).cloned() else {
            self.put(key, PropertyKind::Column(property.clone()));
            return Ok(());
        };
        match known.kind() {
            PropertyKind::Column(existing) if existing.has(property.column()) => {}
            PropertyKind::Column(existing) => {
                let is_inherited = self.lineage.parent.get().is_some_and(|parent| parent.find_property(key).is_some());
                self.require_equal(key, existing, property, is_inherited)?;
                let mut combined = property.clone();
                combined.columns.extend(existing.columns.iter().cloned());
                if combined.deferral.is_none() {
                    combined.deferral.clone_from(&existing.deferral);
                }
                combined.has_active_history |= existing.has_active_history;
                self.put(key, PropertyKind::Column(combined));
            }
            PropertyKind::Hidden | PropertyKind::Expression(_) => self.put(key, PropertyKind::Column(property.clone())),
            _ => {
                let column = property.column().display();
                return Err(Error::argument(format!(
                    "WARNING: when configuring property '{key}' on {}, column '{column}' conflicts with property \
                     '{key}'. To resolve this, map the column to the class under a different name in the \
                     'properties' dictionary.  Or, to remove all awareness of the column entirely (i.e. prevent it \
                     from being mapped), use the 'include_properties' or 'exclude_properties' mapper arguments to \
                     control specifically which table columns get mapped.",
                    describe(&*self.config.class, &self.config.table)
                )));
            }
        }
        Ok(())
    }

    /// Two columns under one attribute have to be equal by the join of their tables.
    fn require_equal(
        &self,
        key: &str,
        existing: &ColumnProperty,
        incoming: &ColumnProperty,
        is_inherited: bool,
    ) -> Result<()> {
        if self.lineage.equates(existing.column(), incoming.column()) {
            return Ok(());
        }
        let last = existing.columns.last().unwrap_or_else(|| existing.column());
        let text = format!(
            "Implicitly combining column {} with column {} under attribute '{key}'.  Please configure one or more \
             attributes for these same-named columns explicitly.",
            last.display(),
            incoming.column().display()
        );
        if is_inherited {
            sql::warn(text);
            return Ok(());
        }
        Err(Error::invalid_request(text))
    }
}
