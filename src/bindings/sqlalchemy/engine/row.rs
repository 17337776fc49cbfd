//! `Row` and `RowMapping`.

use std::rc::Rc;

use engine::{Key, Row};
use python::vm::operators::CompareOp;
use python::{Args, ClassBuilder, Data, NativeFn, PyDict, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::sql::elements;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Row", "sqlalchemy.engine.row", &["object"], define),
    ClassDef::with("RowMapping", "sqlalchemy.engine.row", &["object"], define_mapping),
    ClassDef::with("ROMappingView", "sqlalchemy.engine.row", &["object"], define_view),
    ClassDef::plain("ROMappingKeysValuesView", "sqlalchemy.engine.row", &["ROMappingView"]),
    ClassDef::plain("ROMappingItemsView", "sqlalchemy.engine.row", &["ROMappingView"]),
];

/// A row and the Python values of its places.
struct RowPayload {
    row: Row,
    values: Value,
}

struct MappingPayload(Rc<RowPayload>);

macro_rules! compare {
    ($op:ident) => {
        |vm, args| {
            let own = own(vm, args)?;
            let other = args.get(1).map_or(Value::None, as_tuple);
            vm.compare(CompareOp::$op, &own.values, &other)
        }
    };
}

const COMPARISONS: &[(&str, NativeFn)] = &[
    ("__eq__", compare!(Eq)),
    ("__ne__", compare!(Ne)),
    ("__lt__", compare!(Lt)),
    ("__le__", compare!(Le)),
    ("__gt__", compare!(Gt)),
    ("__ge__", compare!(Ge)),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .methods(COMPARISONS)
        .method("__hash__", |vm, args| Ok(Value::Int(vm.hash(&own(vm, args)?.values)?)))
        .method("__repr__", |vm, args| Ok(Value::string(vm.repr(&own(vm, args)?.values)?)))
        .method("__len__", |vm, args| Ok(Value::from(own(vm, args)?.row.values().len())))
        .method("__iter__", |vm, args| vm.iter(&own(vm, args)?.values))
        .method("__contains__", |vm, args| {
            Ok(Value::bool(vm.contains(&own(vm, args)?.values, args.get(1).unwrap_or(&Value::None))?))
        })
        .method("__getitem__", |vm, args| vm.get_item(&own(vm, args)?.values, args.get(1).unwrap_or(&Value::None)))
        .method("__getattribute__", get_attribute)
        .method("__setattr__", |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "can't set attribute")))
        .attribute("_abc_kind", "Sequence")
        .method("_asdict", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::dict(as_dict(&own)))
        })
        .method("_tuple", |vm, args| {
            deprecated(vm, "The Row._tuple() method")?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("tuple", |vm, args| {
            renamed(vm, "Row.tuple() method", "Row._tuple()")?;
            Ok(args.receiver(vm)?.clone())
        })
        .property("_t", |vm, args| {
            deprecated(vm, "The Row._t attribute")?;
            Ok(args.receiver(vm)?.clone())
        })
        .property("t", |vm, args| {
            renamed(vm, "Row.t attribute", "Row._t")?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("__delattr__", |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "can't delete attribute")))
        .method("__reduce__", |vm, args| {
            let own = own(vm, args)?;
            let keys = own.row.meta().keys().iter().map(|key| Value::str(key)).collect();
            let module = vm.import("sqlalchemy.engine.row")?.value();
            let make = vm.attr(&module, "rowproxy_reconstructor")?;
            Ok(Value::tuple(vec![make, Value::tuple(vec![Value::tuple(keys), own.values.clone()])]))
        })
        .method("count", |vm, args| vm.call_method(&own(vm, args)?.values, "count", args.rest().positional()))
        .method("index", |vm, args| vm.call_method(&own(vm, args)?.values, "index", args.rest().positional()))
        .property("_mapping", |vm, args| {
            Library::of(vm).instance(vm, "RowMapping", Rc::new(MappingPayload(own(vm, args)?)))
        })
        .property("_fields", |vm, args| {
            Ok(Value::tuple(own(vm, args)?.row.meta().named_places().map(|(_, key)| Value::str(key)).collect()))
        })
}

fn deprecated(vm: &Vm, what: &str) -> PyResult<()> {
    let text = format!(
        "{what} is deprecated, Row now behaves like a tuple and can unpack types directly. (deprecated since: 2.1.0)"
    );
    crate::sqlalchemy::warnings::warn(vm, "SADeprecationWarning", &text)
}

fn renamed(vm: &Vm, what: &str, name: &str) -> PyResult<()> {
    let text = format!(
        "The {what} is deprecated in favor of {name}; all Row methods and library-level attributes are intended to be \
         underscored to avoid name conflicts.  Please use {name}. (deprecated since: 2.0.19)"
    );
    crate::sqlalchemy::warnings::warn(vm, "SADeprecationWarning", &text)
}

/// Makes a row again from its names and values: what a pickled row holds.
pub fn reconstruct(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [names, values] = args.between(vm, "rowproxy_reconstructor", 2, 2)? else { return Ok(Value::None) };
    let keys: Vec<Rc<str>> = vm.collect(names)?.iter().filter_map(|name| name.as_str().map(Rc::from)).collect();
    let row: Vec<sql::Value> = vm.collect(values)?.iter().map(|value| convert::to_sql(vm, value)).collect();
    wrap(vm, &Row::new(&Rc::new(engine::RowMeta::new(keys)), row))
}

fn as_tuple(value: &Value) -> Value {
    payload::<RowPayload>(value).map_or_else(|| value.clone(), |row| row.values.clone())
}

fn as_dict(row: &RowPayload) -> PyDict {
    let dict = PyDict::new();
    let values = row.values.as_tuple().unwrap_or_default();
    for (place, key) in row.row.meta().named_places() {
        if let Some(value) = values.get(place) {
            dict.set_str(key, value.clone());
        }
    }
    dict
}

/// The Python object of a row.
pub fn wrap(vm: &Vm, row: &Row) -> PyResult {
    let values = convert::tuple(vm, row.values())?;
    Library::of(vm).instance(vm, "Row", Rc::new(RowPayload { row: row.clone(), values }))
}

/// The Python object of a row's mapping.
pub fn wrap_mapping(vm: &Vm, row: &Row) -> PyResult {
    let values = convert::tuple(vm, row.values())?;
    let payload = Rc::new(RowPayload { row: row.clone(), values });
    Library::of(vm).instance(vm, "RowMapping", Rc::new(MappingPayload(payload)))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RowPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a Row is needed"))
}

/// A column's name wins over the methods of the same name.
fn get_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    let own = own(vm, args)?;
    if !name.starts_with('_') || own.row.meta().keys().iter().any(|key| &**key == name) {
        let key = Key::Name(Rc::from(name));
        if own.row.meta().has(&key) {
            let index = own.row.meta().index(&key).python(vm)?;
            return Ok(own.values.as_tuple().and_then(|values| values.get(index)).cloned().unwrap_or(Value::None));
        }
    }
    let interned = vm.intern(name);
    vm.generic_get_attr(receiver, &interned).map_err(|error| {
        if vm.error_is(&error, &vm.exceptions.attribute_error) {
            return vm.attribute_error(receiver, name, &own.row.meta().missing_attribute(name));
        }
        error
    })
}

/// What a row's place may be asked for by: a name, a place, a column.
pub fn key(vm: &Vm, value: &Value) -> PyResult<Key> {
    if let Some(index) = value.as_int() {
        return Ok(Key::Index(index));
    }
    if let Some(name) = value.as_str() {
        return Ok(Key::Name(Rc::from(name)));
    }
    if let Some(entity) = crate::sqlalchemy::orm::aliased::entity_of(vm, value)? {
        return Ok(Key::Target(entity.id(), Rc::from(vm.repr(value)?)));
    }
    match elements::expression(vm, value)? {
        Some(expr) => Ok(Key::Target(expr.id(), Rc::from(vm.str(value)?))),
        None => Ok(Key::Name(Rc::from(vm.str(value)?))),
    }
}

fn own_mapping(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RowPayload>> {
    match payload::<MappingPayload>(args.receiver(vm)?) {
        Some(payload) => Ok(payload.0.clone()),
        None => Err(vm.type_error("a RowMapping is needed")),
    }
}

fn mapped_value(vm: &Vm, own: &RowPayload, wanted: &Value) -> PyResult {
    if wanted.as_int().is_some() {
        let missing = Key::Name(Rc::from(vm.repr(wanted)?));
        own.row.meta().index(&missing).python(vm)?;
    }
    let index = own.row.meta().index(&key(vm, wanted)?).python(vm)?;
    Ok(own.values.as_tuple().and_then(|values| values.get(index)).cloned().unwrap_or(Value::None))
}

fn define_mapping(builder: ClassBuilder) -> ClassBuilder {
    builder
        .attribute("_abc_kind", "Mapping")
        .method("__getitem__", |vm, args| {
            let wanted = args.get(1).cloned().unwrap_or(Value::None);
            if let Some(Data::Slice(_)) = wanted.data() {
                return Err(vm.key_error(&wanted));
            }
            mapped_value(vm, &*own_mapping(vm, args)?, &wanted)
        })
        .method("get", |vm, args| {
            let own = own_mapping(vm, args)?;
            let wanted = key(vm, args.get(1).unwrap_or(&Value::None))?;
            if own.row.meta().has(&wanted) {
                return mapped_value(vm, &own, args.get(1).unwrap_or(&Value::None));
            }
            Ok(args.get(2).cloned().unwrap_or(Value::None))
        })
        .method("__contains__", |vm, args| {
            let wanted = key(vm, args.get(1).unwrap_or(&Value::None))?;
            Ok(Value::bool(own_mapping(vm, args)?.row.meta().has(&wanted)))
        })
        .method("__len__", |vm, args| Ok(Value::from(own_mapping(vm, args)?.row.values().len())))
        .method("__iter__", |vm, args| vm.iter(&Value::list(as_dict(&*own_mapping(vm, args)?).keys())))
        .method("__repr__", |vm, args| Ok(Value::string(vm.repr(&Value::dict(as_dict(&*own_mapping(vm, args)?)))?)))
        .method("__eq__", |vm, args| {
            let own = Value::dict(as_dict(&*own_mapping(vm, args)?));
            let other = match args.get(1).and_then(payload::<MappingPayload>) {
                Some(other) => Value::dict(as_dict(&other.0)),
                None => args.get(1).cloned().unwrap_or(Value::None),
            };
            Ok(Value::bool(vm.eq(&own, &other)?))
        })
        .method("keys", |vm, args| super::result::keys_view(vm, own_mapping(vm, args)?.row.meta()))
        .method("values", |vm, args| {
            let dict = as_dict(&*own_mapping(vm, args)?);
            let items = dict.values();
            Library::of(vm).instance(vm, "ROMappingKeysValuesView", Rc::new(View { dict, items }))
        })
        .method("items", |vm, args| {
            let dict = as_dict(&*own_mapping(vm, args)?);
            let items = dict.items().into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect();
            Library::of(vm).instance(vm, "ROMappingItemsView", Rc::new(View { dict, items }))
        })
}

/// `mapping.values()` or `mapping.items()`.
struct View {
    dict: PyDict,
    items: Vec<Value>,
}

fn view_items(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = payload::<View>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a view is needed"))?;
    Ok(Value::list(own.items.clone()))
}

fn define_view(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__iter__", |vm, args| vm.iter(&view_items(vm, args)?))
        .method("__len__", |vm, args| Ok(Value::from(vm.len(&view_items(vm, args)?)?)))
        .method("__contains__", |vm, args| {
            Ok(Value::bool(vm.contains(&view_items(vm, args)?, args.get(1).unwrap_or(&Value::None))?))
        })
        .method("__eq__", |vm, args| {
            let other = Value::list(vm.collect(args.get(1).unwrap_or(&Value::None))?);
            Ok(Value::bool(vm.eq(&view_items(vm, args)?, &other)?))
        })
        .method("__repr__", |vm, args| {
            let own = payload::<View>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a view is needed"))?;
            let class = vm.type_name(args.receiver(vm)?);
            Ok(Value::string(format!("{class}({})", vm.repr(&Value::dict(own.dict.copy()))?)))
        })
}
