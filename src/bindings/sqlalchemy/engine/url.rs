//! `URL` and `make_url()`.

use std::rc::Rc;

use engine::{QueryItem, Url};
use python::{Args, ClassBuilder, Data, Object, PyDict, PyResult, Signature, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, error};
use crate::sqlalchemy::dialects;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("URL", "sqlalchemy.engine.url", &["tuple"], define),
    ClassDef::with("immutabledict", "sqlalchemy.util._immutabledict_cy", &["dict"], define_immutable),
];

const FIELDS: [&str; 7] = ["drivername", "username", "password", "host", "port", "database", "query"];

fn text(value: Option<&String>) -> Value {
    value.map_or(Value::None, |text| Value::str(text))
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .attribute("_fields", Value::tuple(FIELDS.iter().map(|name| Value::str(name)).collect()))
        .method("__new__", |vm, args| {
            const NEW: Signature = Signature::new("URL.__new__")
                .positional(&["_cls", "drivername", "username", "password", "host", "port", "database", "query"])
                .required(8);
            from_bound(vm, &NEW.bind(vm, args)?)
        })
        .class_method("create", |vm, args| {
            const CREATE: Signature = Signature::new("URL.create")
                .positional(&["cls", "drivername", "username", "password", "host", "port", "database", "query"])
                .required(2);
            from_bound(vm, &CREATE.bind(vm, args)?)
        })
        .method("__str__", |vm, args| Ok(Value::string(own(vm, args)?.render(true))))
        .method("__repr__", |vm, args| Ok(Value::string(own(vm, args)?.render(true))))
        .method("__reduce__", |vm, args| {
            let own = own(vm, args)?;
            let module = vm.import("sqlalchemy.engine")?.value();
            let make = vm.attr(&module, "make_url")?;
            Ok(Value::tuple(vec![make, Value::tuple(vec![Value::string(own.render(false))])]))
        })
        .method("__copy__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__deepcopy__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__setattr__", |vm, _| Err(vm.error(&vm.exceptions.attribute_error, "can't set attribute")))
        .method("render_as_string", |vm, args| {
            let hides =
                args.get(1).or_else(|| args.keyword("hide_password")).map_or(Ok(true), |flag| vm.truth(flag))?;
            Ok(Value::string(own(vm, args)?.render(hides)))
        })
        .method("__eq__", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::bool(args.get(1).and_then(payload::<Url>).is_some_and(|other| is_same(&own, &other))))
        })
        .method("__ne__", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::bool(!args.get(1).and_then(payload::<Url>).is_some_and(|other| is_same(&own, &other))))
        })
        .method("__hash__", |vm, args| {
            let rendered = Value::string(own(vm, args)?.render(false));
            Ok(Value::Int(vm.hash(&rendered)?))
        })
        .method("set", set)
        .method("_replace", set)
        .method("get_backend_name", |vm, args| Ok(Value::str(own(vm, args)?.backend_name())))
        .method("get_driver_name", |vm, args| {
            let own = own(vm, args)?;
            match own.driver() {
                Some(driver) => Ok(Value::str(driver)),
                None => Err(no_dialect(vm, &own)),
            }
        })
        .method("get_dialect", |vm, args| {
            let own = own(vm, args)?;
            dialects::class_of(vm, own.backend_name())?.ok_or_else(|| no_dialect(vm, &own))
        })
        .method("translate_connect_args", translate)
        .method("update_query_dict", |vm, args| {
            let items = query_items(vm, args.get(1).unwrap_or(&Value::None))?;
            with_query(vm, args, items)
        })
        .method("update_query_pairs", |vm, args| {
            let mut items: Vec<QueryItem> = Vec::new();
            for pair in vm.collect(args.get(1).unwrap_or(&Value::None))? {
                let (key, value) = pair_of(vm, &pair)?;
                let (key, values) = (vm.str(&key)?, values_of(vm, &value)?);
                match items.iter_mut().find(|item| item.key == key) {
                    Some(item) => item.values.extend(values),
                    None => items.push(QueryItem { key, values }),
                }
            }
            with_query(vm, args, items)
        })
        .method("update_query_string", |vm, args| {
            let text = vm.str(args.get(1).unwrap_or(&Value::None))?;
            with_query(vm, args, Url::parse_query(&text))
        })
        .method("difference_update_query", |vm, args| {
            let mut made = (*own(vm, args)?).clone();
            for name in vm.collect(args.get(1).unwrap_or(&Value::None))? {
                made.query.retain(|item| name.as_str() != Some(item.key.as_str()));
            }
            wrap(vm, &made)
        })
        .property("drivername", |vm, args| Ok(Value::str(&own(vm, args)?.driver_name)))
        .property("username", |vm, args| Ok(text(own(vm, args)?.username.as_ref())))
        .property("password", |vm, args| Ok(text(own(vm, args)?.password.as_ref())))
        .property("host", |vm, args| Ok(text(own(vm, args)?.host.as_ref())))
        .property("port", |vm, args| Ok(own(vm, args)?.port.map_or(Value::None, Value::Int)))
        .property("database", |vm, args| Ok(text(own(vm, args)?.database.as_ref())))
        .property("query", |vm, args| query(vm, &*own(vm, args)?, false))
        .property("normalized_query", |vm, args| query(vm, &*own(vm, args)?, true))
}

fn no_dialect(vm: &Vm, url: &Url) -> python::PyError {
    let name = url.driver_name.replace('+', ".");
    error(vm, "NoSuchModuleError", &format!("Can't load plugin: sqlalchemy.dialects:{name}"))
}

fn is_same(one: &Url, other: &Url) -> bool {
    let sorted = |url: &Url| {
        let mut url = url.clone();
        url.query.sort_by(|a, b| a.key.cmp(&b.key));
        url
    };
    sorted(one) == sorted(other)
}

/// The query as an immutable dict; normalized, all its values are tuples.
fn query(vm: &Vm, url: &Url, is_normalized: bool) -> PyResult {
    let dict = PyDict::new();
    for item in &url.query {
        let value = match item.values.as_slice() {
            [one] if !is_normalized => Value::str(one),
            many => Value::tuple(many.iter().map(|value| Value::str(value)).collect()),
        };
        dict.set_str(&item.key, value);
    }
    immutable_dict(vm, dict)
}

/// `immutabledict(…)`.
pub fn immutable_dict(vm: &Vm, dict: PyDict) -> PyResult {
    let class = Library::of(vm).class(vm, "immutabledict")?;
    Ok(Value::Obj(class.instantiate_with(Data::Dict(dict))))
}

fn define_immutable(builder: ClassBuilder) -> ClassBuilder {
    fn refuse(vm: &Vm, _: &Args<'_>) -> PyResult {
        Err(vm.type_error("immutabledict object is immutable"))
    }
    builder
        .method("__repr__", |vm, args| {
            let copy = args.receiver(vm)?.as_dict().map(PyDict::copy).unwrap_or_default();
            Ok(Value::string(format!("immutabledict({})", vm.repr(&Value::dict(copy))?)))
        })
        .method("union", |vm, args| {
            let copy = args.receiver(vm)?.as_dict().map(PyDict::copy).unwrap_or_default();
            for other in args.rest().positional() {
                for (key, value) in other.as_dict().map(PyDict::items).unwrap_or_default() {
                    copy.set(vm, key, value)?;
                }
            }
            for (name, value) in args.keywords() {
                copy.set_str(name.as_str(), value.clone());
            }
            immutable_dict(vm, copy)
        })
        .method("__setitem__", refuse)
        .method("__delitem__", refuse)
        .method("__setattr__", refuse)
        .method("clear", refuse)
        .method("pop", refuse)
        .method("popitem", refuse)
        .method("setdefault", refuse)
        .method("update", refuse)
}

fn values_of(vm: &Vm, value: &Value) -> PyResult<Vec<String>> {
    let wrong = || vm.type_error("Query dictionary values must be strings or sequences of strings");
    if let Some(text) = value.as_str() {
        return Ok(vec![text.to_owned()]);
    }
    let items = value.as_sequence().ok_or_else(wrong)?;
    items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
}

fn pair_of(vm: &Vm, value: &Value) -> PyResult<(Value, Value)> {
    <[Value; 2]>::try_from(vm.collect(value)?).map(Into::into).map_err(|values| {
        let few = if values.len() < 2 {
            format!("not enough values to unpack (expected 2, got {})", values.len())
        } else {
            "too many values to unpack (expected 2)".to_owned()
        };
        vm.value_error(&few)
    })
}

fn query_items(vm: &Vm, value: &Value) -> PyResult<Vec<QueryItem>> {
    let mut items = Vec::new();
    let pairs = match value.as_dict() {
        Some(dict) => dict.items(),
        None => vm.collect(value)?.iter().map(|pair| pair_of(vm, pair)).collect::<PyResult<_>>()?,
    };
    for (key, value) in pairs {
        let Some(key) = key.as_str() else {
            return Err(vm.type_error("Query dictionary keys must be strings"));
        };
        items.push(QueryItem { key: key.to_owned(), values: values_of(vm, &value)? });
    }
    Ok(items)
}

fn with_query(vm: &Vm, args: &Args<'_>, items: Vec<QueryItem>) -> PyResult {
    let is_appended = args.get(2).map_or(Ok(false), |flag| vm.truth(flag))?;
    wrap(vm, &own(vm, args)?.with_query(items, is_appended))
}

/// One part of a URL; `TypeError` for what is no text.
fn part(vm: &Vm, value: Option<&Value>, name: &str) -> PyResult<Option<String>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => match value.as_str() {
            Some(text) => Ok(Some(text.to_owned())),
            None if name == "password" => Ok(Some(vm.str(value)?)),
            None => Err(vm.type_error(&format!("{name} must be a string"))),
        },
    }
}

fn port(vm: &Vm, value: Option<&Value>) -> PyResult<Option<i64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(value) => Ok(vm.call(&vm.types.int.value(), std::slice::from_ref(value))?.as_int()),
    }
}

fn from_bound(vm: &Vm, bound: &python::Bound) -> PyResult {
    let mut url = Url::new(part(vm, bound.get(1), "drivername")?.unwrap_or_default());
    url.username = part(vm, bound.get(2), "username")?;
    url.password = part(vm, bound.get(3), "password")?;
    url.host = part(vm, bound.get(4), "host")?;
    url.port = port(vm, bound.get(5))?;
    url.database = part(vm, bound.get(6), "database")?;
    if let Some(query) = bound.get(7) {
        url.query = query_items(vm, query)?;
    }
    wrap(vm, &url)
}

/// `url.set(host=…)`.
fn set(vm: &Vm, args: &Args<'_>) -> PyResult {
    const SET: Signature = Signature::new("URL.set")
        .positional(&["self", "drivername", "username", "password", "host", "port", "database", "query"])
        .required(1);
    let bound = SET.bind(vm, args)?;
    let mut url = (*own(vm, args)?).clone();
    if let Some(name) = part(vm, bound.get(1), "drivername")? {
        url.driver_name = name;
    }
    url.username = part(vm, bound.get(2), "username")?.or(url.username);
    url.password = part(vm, bound.get(3), "password")?.or(url.password);
    url.host = part(vm, bound.get(4), "host")?.or(url.host);
    url.port = port(vm, bound.get(5))?.or(url.port);
    url.database = part(vm, bound.get(6), "database")?.or(url.database);
    if let Some(query) = bound.get(7).filter(|query| !query.is_none()) {
        url.query = query_items(vm, query)?;
    }
    wrap(vm, &url)
}

/// `translate_connect_args(username="user")`.
fn translate(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let dict = PyDict::new();
    for name in ["host", "database", "username", "password", "port"] {
        let value = vm.attr(receiver, name)?;
        if vm.truth(&value)? {
            let renamed = args.keyword(name).and_then(Value::as_str).unwrap_or(name);
            dict.set_str(renamed, value);
        }
    }
    Ok(Value::dict(dict))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Url>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a URL is needed"))
}

/// The Python object of a URL: a named tuple.
pub fn wrap(vm: &Vm, url: &Url) -> PyResult {
    let values = vec![
        Value::str(&url.driver_name),
        text(url.username.as_ref()),
        text(url.password.as_ref()),
        text(url.host.as_ref()),
        url.port.map_or(Value::None, Value::Int),
        text(url.database.as_ref()),
        query(vm, url, false)?,
    ];
    let object: Rc<Object> = Library::of(vm).class(vm, "URL")?.instantiate_with(Data::Tuple(values.into()));
    object.set_payload(Rc::new(url.clone()));
    Ok(Value::Obj(object))
}

/// A URL given as text or as an object.
pub fn url_of(vm: &Vm, value: &Value) -> PyResult<Url> {
    if let Some(url) = payload::<Url>(value) {
        return Ok((*url).clone());
    }
    match value.as_str() {
        Some(text) => Url::parse(text).python(vm),
        None => Err(argument_error(vm, &format!("Expected string or URL object, got {}", vm.repr(value)?))),
    }
}

/// `make_url(…)`: a URL is given back as it is.
pub fn make_url(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.exactly_one(vm, "make_url")?;
    if payload::<Url>(given).is_some() {
        return Ok(given.clone());
    }
    wrap(vm, &url_of(vm, given)?)
}
