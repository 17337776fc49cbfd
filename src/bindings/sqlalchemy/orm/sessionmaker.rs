//! `sessionmaker`.

use std::cell::RefCell;
use std::rc::Rc;

use python::{Args, ClassBuilder, PyDict, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("sessionmaker", "sqlalchemy.orm.session", &["object"], define),
    ClassDef::with("_SessionBegin", "sqlalchemy.orm.session", &["object"], define_begin),
];

struct Payload {
    class: RefCell<Value>,
    keywords: RefCell<Vec<(String, Value)>>,
}

/// `SessionLocal.begin()`: the session and its transaction, entered together.
struct Begin {
    session: Value,
    transaction: RefCell<Value>,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("__call__", call)
        .method("configure", |vm, args| {
            let own = own(vm, args)?;
            for (key, value) in args.keywords() {
                set(&mut own.keywords.borrow_mut(), key.as_str(), value);
            }
            Ok(Value::None)
        })
        .method("begin", |vm, args| {
            let session = make(vm, &*own(vm, args)?, &[])?;
            Library::of(vm).instance(vm, "_SessionBegin", Rc::new(Begin { session, transaction: RefCell::default() }))
        })
        .method("__repr__", |vm, args| {
            let own = own(vm, args)?;
            let mut parts = Vec::new();
            for (key, value) in own.keywords.borrow().iter() {
                parts.push(format!("{key}={}", vm.repr(value)?));
            }
            let class = vm.attr(&own.class.borrow(), "__name__")?;
            Ok(Value::string(format!("sessionmaker(class_={}, {})", vm.repr(&class)?, parts.join(", "))))
        })
        .property("class_", |vm, args| Ok(own(vm, args)?.class.borrow().clone()))
        .property("kw", |vm, args| {
            let dict = PyDict::new();
            for (key, value) in own(vm, args)?.keywords.borrow().iter() {
                dict.set_str(key, value.clone());
            }
            Ok(Value::dict(dict))
        })
}

fn set(keywords: &mut Vec<(String, Value)>, key: &str, value: &Value) {
    match keywords.iter_mut().find(|(known, _)| known == key) {
        Some(place) => place.1 = value.clone(),
        None => keywords.push((key.to_owned(), value.clone())),
    }
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut keywords = Vec::new();
    let mut class = Library::of(vm).class(vm, "Session")?.value();
    let bind = args.get(1).or_else(|| args.keyword("bind")).cloned().unwrap_or(Value::None);
    set(&mut keywords, "bind", &bind);
    for (key, default) in [("autoflush", true), ("expire_on_commit", true)] {
        let value = args.keyword(key).cloned().unwrap_or(Value::bool(default));
        set(&mut keywords, key, &value);
    }
    for (key, value) in args.keywords() {
        match key.as_str() {
            "class_" => class = value.clone(),
            "info" if value.is_none() => {}
            key => set(&mut keywords, key, value),
        }
    }
    // A class of its own, so that events of the factory are those of its sessions alone.
    let name = vm.attr(&class, "__name__")?;
    let namespace = PyDict::new();
    namespace.set_str("__module__", Value::str("sqlalchemy.orm.session"));
    class = vm.call(&vm.types.type_.value(), &[name, Value::tuple(vec![class]), Value::dict(namespace)])?;
    if let Some(object) = args.receiver(vm)?.as_obj() {
        object.set_payload(Rc::new(Payload { class: RefCell::new(class), keywords: RefCell::new(keywords) }));
    }
    Ok(Value::None)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Payload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("sessionmaker.__init__() was not called"))
}

fn make(vm: &Vm, own: &Payload, extra: &[(String, Value)]) -> PyResult {
    let mut keywords = own.keywords.borrow().clone();
    for (key, value) in extra {
        let known = keywords.iter().find(|(known, _)| known == key && key == "info");
        let merged = match (known.and_then(|(_, value)| value.as_dict()), value.as_dict()) {
            (Some(known), Some(given)) => {
                let merged = known.copy();
                for (key, value) in given.items() {
                    merged.set(vm, key, value)?;
                }
                Value::dict(merged)
            }
            _ => value.clone(),
        };
        set(&mut keywords, key, &merged);
    }
    let keywords: Vec<(&str, Value)> = keywords.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let class = own.class.borrow().clone();
    vm.call_kw(&class, &[], &keywords)
}

fn call(vm: &Vm, args: &Args<'_>) -> PyResult {
    let extra: Vec<(String, Value)> =
        args.keywords().map(|(key, value)| (key.as_str().to_owned(), value.clone())).collect();
    make(vm, &*own(vm, args)?, &extra)
}

fn define_begin(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__enter__", |vm, args| {
            let Some(own) = payload::<Begin>(args.receiver(vm)?) else { return Ok(Value::None) };
            let transaction = vm.call_method(&own.session, "begin", &[])?;
            vm.call_method(&transaction, "__enter__", &[])?;
            own.transaction.replace(transaction);
            Ok(own.session.clone())
        })
        .method("__exit__", |vm, args| {
            let Some(own) = payload::<Begin>(args.receiver(vm)?) else { return Ok(Value::None) };
            let transaction = own.transaction.take();
            let ended = vm.call_method(&transaction, "__exit__", args.rest().positional());
            vm.call_method(&own.session, "close", &[])?;
            ended
        })
}
