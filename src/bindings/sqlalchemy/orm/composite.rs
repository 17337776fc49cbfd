//! `composite()`: several attributes as one object of a class.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use orm::{AttrValue, Attribute, CompositeClass, CompositeProperty, Deferral, InstanceState, Mapper};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::HostError;
use sql::expr::{Expr, Operand, Operator, and_};

use super::attribute::attribute_of;
use super::mapped::MappedColumnPayload;
use super::property_object::{Declared, declare, own_place, property_of};
use crate::class_table::ClassDef;
use crate::convert;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::ext::mutable;
use crate::sqlalchemy::schema::{column, flag};
use crate::sqlalchemy::sql::{coercion, elements};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("PropComparator", "sqlalchemy.orm.interfaces", &["ColumnOperators"], |builder| builder),
    ClassDef::with(
        "CompositeProperty.Comparator",
        "sqlalchemy.orm.descriptor_props",
        &["PropComparator"],
        define_comparator,
    ),
];

/// The arguments of `composite()`.
pub struct DeclaredComposite {
    /// The class; from the annotation where it is not given.
    pub class: RefCell<Option<Value>>,
    /// Columns and names of attributes.
    pub attributes: RefCell<Vec<Value>>,
    /// How the columns are left out of queries.
    pub deferral: Option<Deferral>,
    /// Whether a change loads the old values first.
    pub has_active_history: bool,
    /// Which values give no object.
    pub none_on: Option<Value>,
    /// Whether the annotation allows `None`.
    pub is_optional: Cell<bool>,
    /// The class of the comparator.
    pub comparator_factory: Option<Value>,
    /// The parameters of a dataclass, whose fields are the attributes.
    pub fields: RefCell<Option<Vec<Rc<str>>>>,
}

const COMPOSITE: Signature =
    Signature::new("composite").positional_only(&["_class_or_attr"]).required(0).varargs().keyword_only(
        &[
            "group",
            "deferred",
            "raiseload",
            "return_none_on",
            "comparator_factory",
            "active_history",
            "column_template",
            "init",
            "repr",
            "default",
            "default_factory",
            "compare",
            "kw_only",
            "hash",
            "info",
            "doc",
            "dataclass_metadata",
        ],
        0,
    );

/// `composite(…)`.
pub fn composite(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPOSITE.bind(vm, args)?;
    crate::raise::refuse(vm, "composite", &[("column_template", bound.get(7))])?;
    let mut attributes = bound.args.clone();
    let mut class = None;
    if let Some(first) = bound.get(0).filter(|first| !first.is_none()) {
        let is_attribute = first.as_str().is_some()
            || payload::<MappedColumnPayload>(first).is_some()
            || column::column_of(first).is_some()
            || attribute_of(first).is_some();
        if is_attribute {
            attributes.insert(0, first.clone());
        } else {
            class = Some(first.clone());
        }
    }
    let deferral =
        Deferral { group: bound.get(1).and_then(Value::as_str).map(Rc::from), raises: flag(vm, bound.get(3), false)? };
    let declared = DeclaredComposite {
        class: RefCell::new(class),
        attributes: RefCell::new(attributes),
        deferral: flag(vm, bound.get(2), false)?.then_some(deferral),
        has_active_history: flag(vm, bound.get(6), false)?,
        none_on: bound.get(4).cloned(),
        is_optional: Cell::new(false),
        comparator_factory: bound.get(5).filter(|value| !value.is_none()).cloned(),
        fields: RefCell::new(None),
    };
    declare(vm, "Composite", Declared::Composite(declared), args)
}

/// Names and annotations of parameters.
type Parameters = Vec<(Rc<str>, Value)>;

/// The parameters of a dataclass's constructor, with their annotations; none for another class.
pub fn parameters(vm: &Vm, class: &Value) -> PyResult<Option<Parameters>> {
    if vm.attr_opt(class, "__dataclass_fields__")?.is_none() {
        return Ok(None);
    }
    let inspect = vm.import("inspect")?.value();
    let signature = vm.call_method(&inspect, "signature", std::slice::from_ref(class))?;
    let items = vm.call_method(&vm.attr(&signature, "parameters")?, "items", &[])?;
    let mut found = Vec::new();
    for item in vm.collect(&items)? {
        let Some([name, parameter]) = item.as_tuple() else { continue };
        found.push((Rc::from(vm.str(name)?), vm.attr(parameter, "annotation")?));
    }
    Ok(Some(found))
}

/// The class of a composite as the mapping layer knows it.
pub struct PyComposite {
    /// The class.
    class: Value,
    fields: Option<Vec<Rc<str>>>,
    none_on: Option<Value>,
    is_optional: bool,
    comparator_factory: Option<Value>,
    vm: VmHandle,
}

/// The property of a declared composite whose attributes are known.
pub fn property(vm: &Vm, declared: &DeclaredComposite, attributes: Vec<Rc<str>>) -> CompositeProperty {
    let class = PyComposite {
        class: declared.class.borrow().clone().unwrap_or(Value::None),
        fields: declared.fields.borrow().clone(),
        none_on: declared.none_on.clone(),
        is_optional: declared.is_optional.get(),
        comparator_factory: declared.comparator_factory.clone(),
        vm: VmHandle::of(vm),
    };
    CompositeProperty { attributes, class: Rc::new(class), has_active_history: declared.has_active_history }
}

impl PyComposite {
    fn of(composite: &CompositeProperty) -> Option<&Self> {
        composite.class.as_any().downcast_ref()
    }

    fn create(&self, vm: &Vm, values: &[Value]) -> PyResult {
        let is_none = match &self.none_on {
            Some(function) if function.is_none() => false,
            Some(function) => vm.truth(&vm.call(function, values)?)?,
            None => self.is_optional && values.iter().all(Value::is_none),
        };
        if is_none { Ok(Value::None) } else { vm.call(&self.class, values) }
    }

    /// The attributes' values of an object: `__composite_values__()`, or a dataclass's fields.
    fn taken_apart(&self, vm: &Vm, object: &Value) -> PyResult<Vec<Value>> {
        if let Some(method) = vm.attr_opt(object, "__composite_values__")? {
            return vm.collect(&vm.call(&method, &[])?);
        }
        match &self.fields {
            Some(fields) => fields.iter().map(|name| vm.attr(object, name)).collect(),
            None => {
                let class = vm.class_of(object).name();
                let text = format!(
                    "Composite class {class} is not a dataclass and does not define a __composite_values__() method; \
                     can't get state"
                );
                Err(crate::raise::invalid_request(vm, &text))
            }
        }
    }
}

impl CompositeClass for PyComposite {
    fn make(&self, values: &[sql::Value]) -> Result<sql::Value, HostError> {
        self.vm.call(|vm| {
            let values = values.iter().map(|value| convert::to_python(vm, value)).collect::<PyResult<Vec<_>>>()?;
            Ok(convert::to_sql(vm, &self.create(vm, &values)?))
        })
    }

    fn values(&self, composite: &sql::Value) -> Result<Vec<sql::Value>, HostError> {
        self.vm.call(|vm| {
            let values = self.taken_apart(vm, &convert::to_python(vm, composite)?)?;
            Ok(values.iter().map(|value| convert::to_sql(vm, value)).collect())
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `object.place`: the composite, made from the attributes when it is not there yet.
pub fn get(vm: &Vm, object: &Value, state: &Rc<InstanceState>, key: &str, composite: &CompositeProperty) -> PyResult {
    if let Some(known) = state.loaded_value(key) {
        return super::attribute::to_python(vm, &known);
    }
    let values = composite.attributes.iter().map(|name| vm.attr(object, name)).collect::<PyResult<Vec<_>>>()?;
    let Some(class) = PyComposite::of(composite) else { return Ok(Value::None) };
    let made = class.create(vm, &values)?;
    mutable::composite_made(vm, state, key, &made)?;
    state.replace_loaded(key, AttrValue::Plain(convert::to_sql(vm, &made))).python(vm)?;
    Ok(made)
}

/// `object.place = Point(1, 2)`: the attributes take its values.
pub fn set(
    vm: &Vm,
    object: &Value,
    state: &Rc<InstanceState>,
    key: &str,
    composite: &CompositeProperty,
    value: &Value,
) -> PyResult<()> {
    let Some(class) = PyComposite::of(composite) else { return Ok(()) };
    if composite.has_active_history {
        get(vm, object, state, key, composite)?;
    }
    let value = &mutable::composite_set(vm, state, key, &class.class, value)?;
    state.replace_loaded(key, AttrValue::Plain(convert::to_sql(vm, value))).python(vm)?;
    let values =
        if value.is_none() { vec![Value::None; composite.attributes.len()] } else { class.taken_apart(vm, value)? };
    for (name, value) in composite.attributes.iter().zip(values) {
        vm.set_attr(object, &vm.intern(name), value)?;
    }
    Ok(())
}

/// The values of a composite, in the order of its attributes.
pub fn parts(vm: &Vm, composite: &CompositeProperty, object: &Value) -> PyResult<Vec<Value>> {
    PyComposite::of(composite).map_or(Ok(Vec::new()), |class| class.taken_apart(vm, object))
}

/// `del object.place`: the attributes become `None`.
pub fn delete(
    vm: &Vm,
    object: &Value,
    state: &Rc<InstanceState>,
    key: &str,
    composite: &CompositeProperty,
) -> PyResult<()> {
    state.forget_loaded(key).python(vm)?;
    for name in &composite.attributes {
        vm.set_attr(object, &vm.intern(name), Value::None)?;
    }
    Ok(())
}

/// What an UPDATE sets for a composite attribute: a column a part.
pub fn update_pairs(vm: &Vm, attribute: &Value, value: &Value) -> PyResult<Option<Vec<(Value, Value)>>> {
    let Some((mapper, key)) = attribute_of(attribute) else { return Ok(None) };
    let Some(property) = mapper.find_property(&key) else { return Ok(None) };
    let Some(composite) = property.as_composite() else { return Ok(None) };
    let is_of = |class: &PyComposite| class.class.as_class().is_some_and(|class| vm.is_instance(value, &class));
    let values = match PyComposite::of(composite) {
        Some(class) if !value.is_none() && !is_of(class) => {
            let text =
                format!("Can't UPDATE composite attribute {}.{key} to {}", mapper.class().name(), vm.repr(value)?);
            return Err(argument_error(vm, &text));
        }
        Some(class) if !value.is_none() => class.taken_apart(vm, value)?,
        _ => vec![Value::None; composite.attributes.len()],
    };
    let class = super::mapped_class::python_class(vm, &mapper)?;
    let key = |name: &Rc<str>| vm.attr(&class, name);
    let keys = composite.attributes.iter().map(key).collect::<PyResult<Vec<_>>>()?;
    Ok(Some(keys.into_iter().zip(values).collect()))
}

struct ComparatorPayload {
    columns: Vec<Expr>,
    key: String,
}

/// The kind of a composite that is declared outside of a class statement, whose attributes are named or mapped.
pub fn kind_outside(vm: &Vm, declared: &DeclaredComposite) -> PyResult<orm::PropertyKind> {
    if let Some(class) = declared.class.borrow().as_ref()
        && let Some(fields) = parameters(vm, class)?
    {
        *declared.fields.borrow_mut() = Some(fields.into_iter().map(|(name, _)| name).collect());
    }
    let mut names: Vec<Rc<str>> = Vec::new();
    for item in declared.attributes.borrow().iter() {
        names.push(match (item.as_str(), attribute_of(item)) {
            (Some(name), _) => Rc::from(name),
            (None, Some((_, name))) => name,
            (None, None) => column::required(vm, item)?.key(),
        });
    }
    Ok(orm::PropertyKind::Composite(property(vm, declared, names)))
}

/// What compares a composite attribute: its own class's, or the one that the program gave.
pub fn comparator(vm: &Vm, attribute: &Value) -> PyResult<Option<Value>> {
    let Some((mapper, key)) = attribute_of(attribute) else { return Ok(None) };
    let Some(property) = mapper.find_property(&key) else { return Ok(None) };
    let Some(composite) = property.as_composite() else { return Ok(None) };
    let class = PyComposite::of(composite).and_then(|class| class.comparator_factory.clone());
    let class = match class.and_then(|class| class.as_class()) {
        Some(class) => class,
        None => Library::of(vm).class(vm, "CompositeProperty.Comparator")?,
    };
    let columns = match elements::expression(vm, attribute)? {
        Some(expr) => match expr.kind() {
            sql::expr::ExprKind::List(list) => list.items.clone(),
            _ => vec![expr],
        },
        None => Vec::new(),
    };
    let made = class.instantiate();
    made.set_payload(Rc::new(ComparatorPayload { columns, key: key.to_string() }));
    let made = Value::Obj(made);
    vm.set_attr(&made, &vm.intern("prop"), super::property_object::of_mapper(vm, &mapper, &key)?)?;
    Ok(Some(made))
}

fn define_comparator(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__clause_element__", |vm, args| {
            elements::wrap(vm, &sql::expr::comma_list(own_comparator(vm, args)?.columns.clone()))
        })
        .method("__eq__", |vm, args| compare(vm, args, &Operator::Eq))
        .method("__ne__", |vm, args| compare(vm, args, &Operator::Ne))
        .method("__lt__", |vm, args| compare(vm, args, &Operator::Lt))
        .method("__le__", |vm, args| compare(vm, args, &Operator::Le))
        .method("__gt__", |vm, args| compare(vm, args, &Operator::Gt))
        .method("__ge__", |vm, args| compare(vm, args, &Operator::Ge))
        .method("__str__", |vm, args| Ok(Value::string(own_comparator(vm, args)?.key.clone())))
}

fn own_comparator(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<ComparatorPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a composite's comparator is needed"))
}

/// `Model.place == Point(1, 2)`: column by column.
fn compare(vm: &Vm, args: &Args<'_>, operator: &Operator) -> PyResult {
    let own = own_comparator(vm, args)?;
    let other = args.get(1).cloned().unwrap_or(Value::None);
    let values = if other.is_none() {
        vec![Value::None; own.columns.len()]
    } else {
        let prop = vm.attr(args.receiver(vm)?, "prop")?;
        let place = property_of(&prop).and_then(|payload| payload.place());
        let property = place.and_then(|(mapper, key)| mapper.find_property(&key));
        match property.as_ref().and_then(|property| property.as_composite()).and_then(PyComposite::of) {
            Some(class) => class.taken_apart(vm, &other)?,
            None => Vec::new(),
        }
    };
    elements::wrap(vm, &column_by_column(vm, &own.columns, &values, operator)?)
}

fn column_by_column(vm: &Vm, columns: &[Expr], values: &[Value], operator: &Operator) -> PyResult<Expr> {
    let mut criteria = Vec::with_capacity(columns.len());
    for (column, value) in columns.iter().zip(values) {
        let operand: Operand = coercion::binary_operand(vm, value)?;
        criteria.push(column.operate(operator.clone(), operand).python(vm)?);
    }
    and_(criteria).python(vm)
}

/// Whether a composite equals a value, column by column; nothing for other attributes.
pub fn equals(vm: &Vm, attribute: &Expr, value: &Value) -> PyResult<Option<Expr>> {
    let Some(attribute) = Attribute::of(attribute) else { return Ok(None) };
    let (Some(composite), Some(entity)) = (attribute.property().as_composite(), attribute.entity()) else {
        return Ok(None);
    };
    let columns: Vec<Expr> = composite.attributes.iter().filter_map(|name| entity.attribute(name)).collect();
    let values = match PyComposite::of(composite) {
        Some(class) if !value.is_none() => class.taken_apart(vm, value)?,
        _ => vec![Value::None; columns.len()],
    };
    column_by_column(vm, &columns, &values, &Operator::Eq).map(Some)
}

/// Adds what a composite's property has.
pub fn define_property(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("composite_class", |vm, args| {
            let (composite, _, _) = own_composite(vm, args)?;
            Ok(PyComposite::of(&composite).map_or(Value::None, |class| class.class.clone()))
        })
        .property("props", |vm, args| {
            let (composite, mapper, _) = own_composite(vm, args)?;
            let object = |name: &Rc<str>| super::property_object::of_mapper(vm, &mapper, name);
            Ok(Value::list(composite.attributes.iter().map(object).collect::<PyResult<_>>()?))
        })
        .property("columns", |vm, args| {
            let (composite, mapper, _) = own_composite(vm, args)?;
            let columns = composite.attributes.iter().filter_map(|name| mapper.find_property(name)?.column().cloned());
            Ok(Value::list(columns.map(|found| column::wrap(vm, &found)).collect::<PyResult<_>>()?))
        })
        .property("attrs", |vm, args| match &property_of(args.receiver(vm)?).and_then(|own| own.attributes()) {
            Some(attributes) => Ok(Value::tuple(attributes.clone())),
            None => Ok(Value::tuple(Vec::new())),
        })
}

fn own_composite(vm: &Vm, args: &Args<'_>) -> PyResult<(CompositeProperty, Rc<Mapper>, Rc<str>)> {
    let (mapper, key) = own_place(vm, args, "props")?;
    let property = mapper.property(&key).python(vm)?;
    match property.as_composite() {
        Some(composite) => Ok((composite.clone(), mapper, key)),
        None => Err(argument_error(vm, "a composite is needed")),
    }
}
