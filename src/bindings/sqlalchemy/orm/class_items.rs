//! From the attributes of a class to its columns and properties.

use std::rc::Rc;

use orm::{ColumnProperty, Deferral, ExpressionProperty, PropertyKind, RelationshipProperty, SynonymProperty};
use python::{Name, PyResult, Value, Vm};
use sql::schema::Column;

use super::class_scan::{Scan, warn_of_expression, warn_of_reserved};
use super::composite::{self, DeclaredComposite};
use super::declared_attr::declared_of;
use super::mapped::MappedColumnPayload;
use super::property_object::{self, Declared, DeclaredColumns, DeclaredSynonym, PropertyPayload, property_of};
use super::{annotated_column, annotated_target, attribute, dataclass, relationship, type_map};
use crate::library::payload;
use crate::raise::{argument_error, invalid_request};
use crate::sqlalchemy::schema::column;
use crate::sqlalchemy::sql::coercion;
use crate::sqlalchemy::warnings;

/// The columns and properties of a class.
#[derive(Default)]
pub(super) struct Items {
    /// Columns for the table, with their order and the attributes that name them.
    pub(super) declared: Vec<DeclaredColumn>,
    /// Attributes of columns.
    pub(super) columns: Vec<(Rc<str>, ColumnProperty)>,
    /// Attributes of another kind.
    pub(super) properties: Vec<(Rc<str>, PropertyKind)>,
    /// Names of columns that are no attributes.
    pub(super) unmapped: Vec<Rc<str>>,
    /// Properties as Python objects, by attribute.
    pub(super) objects: Vec<(Rc<str>, Value)>,
}

/// A column that joins the table of the class.
pub(super) struct DeclaredColumn {
    pub(super) column: Column,
    pub(super) sort_order: i64,
    /// The attribute, unless a composite takes it.
    key: Option<Rc<str>>,
}

impl Items {
    /// Sorts out what a scan found.
    pub(super) fn new(vm: &Vm, scan: &mut Scan<'_>) -> PyResult<Self> {
        let mut items = Self::default();
        for (name, value) in scan.attributes.clone() {
            items.add(vm, scan, &name, value)?;
        }
        items.warn_of_repeated(vm, scan)?;
        Ok(items)
    }

    fn add(&mut self, vm: &Vm, scan: &mut Scan<'_>, name: &Name, value: Value) -> PyResult<()> {
        let mut value = value;
        if let Some(declared) = declared_of(&value) {
            if declared.is_cascading {
                let class = vm.repr(&scan.class.value())?;
                let text = format!(
                    "Use of @declared_attr.cascading only applies to Declarative 'mixin' and 'abstract' classes.  Currently, this flag is ignored on mapped class {class}"
                );
                warnings::warn(vm, "SAWarning", &text)?;
            }
            value = vm.get_attr(&scan.class.value(), name)?;
        } else if let Some((mapper, key)) = attribute::attribute_of(&value) {
            let is_other = mapper.class().name() != scan.class.name().as_str() && &*key != name.as_str();
            if !is_other {
                return Ok(());
            }
            value = property_object::synonym_of(vm, &key)?;
        }
        let key: Rc<str> = Rc::from(name.as_str());
        if let Some(given) = payload::<MappedColumnPayload>(&value) {
            warn_of_reserved(vm, name.as_str())?;
            return self.add_mapped(vm, scan, &key, given);
        }
        if let Some(given) = column::column_of(&value) {
            warn_of_reserved(vm, name.as_str())?;
            name_column(&given, &key);
            self.declare(&given, 0, Some(&key));
            self.columns.push((key, ColumnProperty::new(given)));
            return Ok(());
        }
        if let Some(property) = property_of(&value) {
            warn_of_reserved(vm, name.as_str())?;
            self.add_property(vm, scan, &key, &property)?;
            self.objects.push((key, value));
            return Ok(());
        }
        if let Some(given) = relationship::payload_of(&value) {
            let annotation = scan.annotation(name.as_str()).map(|annotation| annotation.raw.clone());
            let annotated = annotated_target::analyse(vm, &scan.class, name, annotation.as_ref())?;
            let config = relationship::config_for(vm, &scan.class, &scan.registry_value, &given, &annotated)?;
            let made = RelationshipProperty::new(&key, config);
            self.properties.push((key, PropertyKind::Relationship(made)));
            return Ok(());
        }
        if let Some([one]) = value.as_tuple()
            && (payload::<MappedColumnPayload>(one).is_some()
                || column::column_of(one).is_some()
                || property_of(one).is_some())
        {
            return warnings::warn(
                vm,
                "SAWarning",
                &format!(
                    "Ignoring declarative-like tuple value of attribute '{name}': possibly a copy-and-paste error with a comma accidentally placed at the end of the line?"
                ),
            );
        }
        warn_of_expression(vm, &scan.class, name, &value)
    }

    fn declare(&mut self, column: &Column, sort_order: i64, key: Option<&Rc<str>>) {
        if !self.declared.iter().any(|known| known.column.ptr_eq(column)) {
            self.declared.push(DeclaredColumn { column: column.clone(), sort_order, key: key.cloned() });
        } else if let Some(key) = key {
            // Named again: the warning about it has to know.
            self.declared.push(DeclaredColumn { column: column.clone(), sort_order, key: Some(key.clone()) });
        }
    }

    fn add_mapped(&mut self, vm: &Vm, scan: &Scan<'_>, key: &Rc<str>, given: Rc<MappedColumnPayload>) -> PyResult<()> {
        let given = if given.is_used.replace(true) { Rc::new(given.copied()) } else { given };
        let complete = annotated_column::complete(vm, scan, key, &given)?;
        self.declare(&complete.column, complete.sort_order, Some(key));
        if given.is_unmapped {
            self.unmapped.push(complete.column.key());
            scan.class.dict.remove_name(&vm.intern(key));
            vm.class_changed(&scan.class);
            return Ok(());
        }
        let mut property = ColumnProperty::new(complete.column);
        property.deferral = complete.deferral;
        property.has_active_history = given.has_active_history;
        property.default = dataclass::default_of(vm, scan, key, &given.options)?;
        self.columns.push((key.clone(), property));
        Ok(())
    }

    fn add_property(
        &mut self,
        vm: &Vm,
        scan: &Scan<'_>,
        key: &Rc<str>,
        property: &Rc<PropertyPayload>,
    ) -> PyResult<()> {
        match &property.declared {
            Some(Declared::Columns(columns)) => self.add_columns(vm, scan, key, columns),
            Some(Declared::QueryExpression { default, expires_on_flush }) => {
                let expr = default.clone().unwrap_or_else(sql::expr::null);
                let kind = ExpressionProperty {
                    is_query_time: default.is_none(),
                    expires_on_flush: *expires_on_flush,
                    ..ExpressionProperty::new(expr)
                };
                self.properties.push((key.clone(), PropertyKind::Expression(kind)));
                Ok(())
            }
            Some(Declared::Synonym(synonym)) => {
                self.add_synonym(vm, scan, key, synonym)?;
                Ok(())
            }
            Some(Declared::Composite(declared)) => self.add_composite(vm, scan, key, declared),
            None => Ok(()),
        }
    }

    /// `column_property(…)`: columns that the table gets, columns that it has, or an expression.
    fn add_columns(&mut self, vm: &Vm, scan: &Scan<'_>, key: &Rc<str>, declared: &DeclaredColumns) -> PyResult<()> {
        let mut columns = Vec::new();
        for item in &declared.items {
            let item = scan.copy_of(item);
            let column = match payload::<MappedColumnPayload>(&item) {
                Some(given) => {
                    let is_new = !given.is_used.replace(true);
                    if is_new { annotated_column::complete(vm, scan, key, &given)?.column } else { given.column() }
                }
                None => match column::column_of(&item) {
                    Some(column) => column,
                    None => break,
                },
            };
            name_column(&column, key);
            columns.push(column);
        }
        if columns.len() == declared.items.len() {
            for column in columns.iter().filter(|column| column.table().is_none()) {
                self.declare(column, 0, Some(key));
            }
            self.columns.push((
                key.clone(),
                ColumnProperty {
                    columns,
                    shown: None,
                    deferral: declared.deferral.clone(),
                    has_active_history: declared.has_active_history,
                    default: None,
                },
            ));
            return Ok(());
        }
        let Some(first) = declared.items.first() else { return Ok(()) };
        let mut expr = coercion::expr(vm, first)?;
        if expr.ty().is_null()
            && let Some(argument) = scan.mapped_argument(key)
        {
            let annotated = type_map::analyse(vm, &scan.class, argument)?;
            if let Ok(ty) = type_map::column_type(vm, scan.registry, key, &annotated) {
                expr = expr.label_typed(None, Some(ty));
            }
        }
        let kind = property_object::expression_kind(expr, declared.deferral.clone(), declared.expires_on_flush);
        self.properties.push((key.clone(), kind));
        Ok(())
    }

    fn add_synonym(&mut self, vm: &Vm, scan: &Scan<'_>, key: &Rc<str>, synonym: &DeclaredSynonym) -> PyResult<()> {
        if synonym.maps_column {
            let table = scan.class.dict.get_str("__table__");
            let table = table.as_ref().and_then(crate::sqlalchemy::schema::table::table_of);
            match table.and_then(|table| table.column(key)) {
                Some(column) => self.columns.push((synonym.target.clone(), ColumnProperty::new(column))),
                None => {
                    let text = format!("Can't compile synonym '{key}': no column on table named '{key}'");
                    return Err(argument_error(vm, &text));
                }
            }
        }
        self.properties.push((key.clone(), PropertyKind::Synonym(SynonymProperty { target: synonym.target.clone() })));
        Ok(())
    }

    fn add_composite(&mut self, vm: &Vm, scan: &Scan<'_>, key: &Rc<str>, declared: &DeclaredComposite) -> PyResult<()> {
        if let Some(argument) = scan.mapped_argument(key) {
            let annotated = type_map::analyse(vm, &scan.class, argument)?;
            declared.is_optional.set(annotated.is_nullable);
            if declared.class.borrow().is_none() {
                *declared.class.borrow_mut() = Some(annotated.bare(vm)?);
            }
        }
        let Some(class) = declared.class.borrow().clone() else {
            let text = format!(
                "Python typing annotation is required for attribute \"{}.{key}\" when primary argument(s) for \
                 \"Composite\" construct are None or not present",
                scan.class.name()
            );
            return Err(argument_error(vm, &text));
        };
        let fields = composite::parameters(vm, &class)?;
        if let Some(fields) = &fields {
            let mut attributes = declared.attributes.borrow_mut();
            if attributes.len() > fields.len() {
                let text = format!(
                    "number of composite attributes {} exceeds that of the number of attributes in class {} {}",
                    attributes.len(),
                    class.as_class().map(|class| class.name().to_string()).unwrap_or_default(),
                    fields.len()
                );
                return Err(argument_error(vm, &text));
            }
            while attributes.len() < fields.len() {
                attributes.push(super::mapped::wrap(vm, Rc::new(MappedColumnPayload::blank()))?);
            }
            *declared.fields.borrow_mut() = Some(fields.iter().map(|(name, _)| name.clone()).collect());
        }
        let mut names = Vec::new();
        for (place, item) in declared.attributes.borrow().iter().enumerate() {
            let field = fields.as_ref().and_then(|fields| fields.get(place));
            names.push(self.composite_attribute(vm, scan, key, &scan.copy_of(item), field, declared)?);
        }
        self.properties.push((key.clone(), PropertyKind::Composite(composite::property(vm, declared, names))));
        Ok(())
    }

    /// The attribute that is one part of a composite.
    fn composite_attribute(
        &mut self,
        vm: &Vm,
        scan: &Scan<'_>,
        key: &Rc<str>,
        item: &Value,
        field: Option<&(Rc<str>, Value)>,
        declared: &DeclaredComposite,
    ) -> PyResult<Rc<str>> {
        if let Some(name) = item.as_str() {
            return Ok(Rc::from(name));
        }
        if let Some((_, name)) = attribute::attribute_of(item) {
            return Ok(name);
        }
        let given = payload::<MappedColumnPayload>(item);
        // A column that is an attribute by itself, too.
        let known = scan.attributes.iter().find(|(_, value)| scan.copy_of(value).is(item) || value.is(item));
        if let Some((name, _)) = known {
            return Ok(Rc::from(name.as_str()));
        }
        let column = match (&given, column::column_of(item)) {
            (Some(given), _) => given.column(),
            (None, Some(column)) => column,
            (None, None) => {
                let text = format!(
                    "Composite expects Column objects or mapped attributes/attribute names as arguments, got: {}",
                    vm.repr(item)?
                );
                return Err(argument_error(vm, &text));
            }
        };
        if column.table().is_none() && column.name_opt().is_none() {
            let Some((name, _)) = field else {
                let text = "Composite class column arguments must be named unless a dataclass is used";
                return Err(argument_error(vm, text));
            };
            name_column(&column, name);
        }
        if let (Some(given), Some((_, annotation))) = (&given, field) {
            annotated_column::complete_part(vm, scan, key, given, annotation)?;
        }
        if column.table().is_none() {
            self.declare(&column, 0, None);
        }
        let mut property = ColumnProperty::new(column.clone());
        property.deferral = declared.deferral.clone().or_else(|| given.and_then(|given| given.deferral.clone()));
        property.has_active_history = declared.has_active_history;
        let name = column.key();
        if !self.columns.iter().any(|(_, known)| known.has(&column)) {
            self.columns.push((name.clone(), property));
        }
        Ok(name)
    }

    /// `SAWarning` for a column that two attributes name.
    fn warn_of_repeated(&mut self, vm: &Vm, scan: &Scan<'_>) -> PyResult<()> {
        let mut names: Vec<(String, Vec<Rc<str>>)> = Vec::new();
        for declared in &self.declared {
            let Some(key) = &declared.key else { continue };
            let name = declared.column.name().to_string();
            match names.iter_mut().find(|(known, _)| *known == name) {
                Some((_, keys)) if keys.contains(key) => {}
                Some((_, keys)) => keys.push(key.clone()),
                None => names.push((name, vec![key.clone()])),
            }
        }
        for (name, mut keys) in names.into_iter().filter(|(_, keys)| keys.len() > 1) {
            keys.sort();
            let text = format!(
                "On class '{}', Column object '{name}' named directly multiple times, only one will be used: {}. Consider using orm.synonym instead",
                scan.class.name(),
                keys.join(", ")
            );
            warnings::warn(vm, "SAWarning", &text)?;
        }
        let mut seen: Vec<Column> = Vec::new();
        self.declared.retain(|declared| {
            let is_new = !seen.iter().any(|known| known.ptr_eq(&declared.column));
            seen.push(declared.column.clone());
            is_new
        });
        Ok(())
    }

    /// The columns in the order in which the table gets them.
    pub(super) fn sorted_columns(&self) -> Vec<Column> {
        let mut declared: Vec<&DeclaredColumn> = self.declared.iter().collect();
        declared.sort_by_key(|declared| declared.sort_order);
        declared.into_iter().map(|declared| declared.column.clone()).collect()
    }

    /// An error for columns of a class that names its table.
    pub(super) fn require_in(&self, vm: &Vm, table: &sql::schema::Table) -> PyResult<()> {
        for declared in &self.declared {
            let is_there = table.columns().iter().any(|known| known.ptr_eq(&declared.column));
            if !is_there {
                let text = format!("Can't add additional column '{}' when specifying __table__", declared.column.key());
                return Err(argument_error(vm, &text));
            }
        }
        Ok(())
    }
}

/// How a `mapped_column()` was completed.
pub(super) struct Complete {
    pub(super) column: Column,
    pub(super) sort_order: i64,
    pub(super) deferral: Option<Deferral>,
}

/// Gives a column the name of its attribute.
pub(super) fn name_column(column: &Column, name: &str) {
    if column.name_opt().is_none() {
        column.set_name(sql::Name::new(name));
    }
}

/// The error about `__table_args__` of a class that shares its parent's table.
pub(super) fn refuse_table_args(vm: &Vm) -> python::PyError {
    argument_error(vm, "Can't place __table_args__ on an inherited class with no table.")
}

/// The error about a class without a table.
pub(super) fn without_table(vm: &Vm, class: &Value) -> PyResult<python::PyError> {
    let text = format!(
        "Class {} does not have a __table__ or __tablename__ specified and does not inherit from an existing table-mapped class.",
        vm.repr(class)?
    );
    Ok(invalid_request(vm, &text))
}
