//! `URL` and `make_url()`.

use std::rc::Rc;

use engine::Url;
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, error};

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("URL", "sqlalchemy.engine.url", &["object"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    fn text(value: Option<&String>) -> Value {
        value.map_or(Value::None, |text| Value::str(text))
    }
    builder
        .method("__str__", |vm, args| Ok(Value::string(own(vm, args)?.render(false))))
        .method("__repr__", |vm, args| Ok(Value::string(own(vm, args)?.render(true))))
        .method("render_as_string", |vm, args| {
            let hides =
                args.get(1).or_else(|| args.keyword("hide_password")).map_or(Ok(true), |flag| vm.truth(flag))?;
            Ok(Value::string(own(vm, args)?.render(hides)))
        })
        .method("__eq__", |vm, args| {
            let own = own(vm, args)?;
            Ok(match args.get(1).and_then(payload::<Url>) {
                Some(other) => Value::Bool(own.render(false) == other.render(false)),
                None => Value::NotImplemented,
            })
        })
        .method("__hash__", |vm, args| {
            let rendered = Value::string(own(vm, args)?.render(false));
            Ok(Value::Int(vm.hash(&rendered)?))
        })
        .method("get_dialect", get_dialect)
        .method("get_backend_name", |vm, args| Ok(Value::string(own(vm, args)?.backend_name().to_owned())))
        .property("drivername", |vm, args| Ok(Value::str(&own(vm, args)?.driver_name)))
        .property("username", |vm, args| Ok(text(own(vm, args)?.username.as_ref())))
        .property("password", |vm, args| Ok(text(own(vm, args)?.password.as_ref())))
        .property("host", |vm, args| Ok(text(own(vm, args)?.host.as_ref())))
        .property("port", |vm, args| Ok(own(vm, args)?.port.map_or(Value::None, Value::Int)))
        .property("database", |vm, args| Ok(text(own(vm, args)?.database.as_ref())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Url>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a URL is needed"))
}

/// The class of the dialect that the URL names.
fn get_dialect(vm: &Vm, args: &Args<'_>) -> PyResult {
    let url = own(vm, args)?;
    let name = url.backend_name();
    match crate::sqlalchemy::dialects::class_of(vm, name)? {
        Some(class) => Ok(class),
        None => Err(error(
            vm,
            "NoSuchModuleError",
            &format!("Can't load plugin: sqlalchemy.dialects:{}", url.driver_name.replace('+', ".")),
        )),
    }
}

/// The Python object of a URL.
pub fn wrap(vm: &Vm, url: &Url) -> PyResult {
    Library::of(vm).instance(vm, "URL", Rc::new(url.clone()))
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

/// `make_url(…)`.
pub fn make_url(vm: &Vm, args: &Args<'_>) -> PyResult {
    wrap(vm, &url_of(vm, args.exactly_one(vm, "make_url")?)?)
}
