//! `create_engine()`.

use std::rc::Rc;

use engine::{Engine, EngineOptions, PoolClass};
use python::{Args, PyResult, Signature, Value, Vm};

use super::{connection, engine_object, url};
use crate::host::VmHandle;
use crate::json::PythonJson;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, unavailable};
use crate::sqlalchemy::{log, pool};

/// `create_engine(url, echo=…, pool_size=…, …)`.
pub fn create_engine(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(given) = args.get(0).or_else(|| args.keyword("url")) else {
        return Err(vm.type_error("create_engine() missing 1 required positional argument: 'url'"));
    };
    if args.len() > 1 {
        return Err(
            vm.type_error(&format!("create_engine() takes 1 positional argument but {} were given", args.len()))
        );
    }
    let url = url::url_of(vm, given)?;
    let mut options = EngineOptions::default();
    for (key, value) in args.keywords() {
        if key.as_str() == "url" {
            continue;
        }
        options.keywords.push(Rc::from(key.as_str()));
        apply(vm, &mut options, key.as_str(), value)?;
    }
    let function = |name: &str| args.keyword(name).filter(|function| !function.is_none()).cloned();
    let (serializer, deserializer) = (function("json_serializer"), function("json_deserializer"));
    if serializer.is_some() || deserializer.is_some() {
        let json = PythonJson { vm: VmHandle::of(vm), serializer, deserializer };
        options.json = Some(engine::EngineJson(Rc::new(json)));
    }
    if let Some(arguments) = args.keyword("connect_args").and_then(Value::as_dict)
        && options.creator.is_none()
        && arguments.items().iter().any(|(name, _)| !name.as_str().is_some_and(|name| OF_THE_ENGINE.contains(&name)))
    {
        options.creator = Some(engine::EngineCreator(pool::connecting(vm, url.database.as_deref(), arguments)));
    }
    let environment = Library::of(vm).environment();
    let engine = Engine::create_from_url(&environment, url, options).python(vm)?;
    engine_object::wrap(vm, &engine)
}

/// The words of `connect_args` that an engine arranges by itself; any other is for `sqlite3.connect`.
const OF_THE_ENGINE: &[&str] = &["timeout", "check_same_thread", "cached_statements"];

fn apply(vm: &Vm, options: &mut EngineOptions, key: &str, value: &Value) -> PyResult<()> {
    match key {
        "echo" => options.echo = log::echo_of(vm, value)?,
        "echo_pool" => options.echo_pool = log::echo_of(vm, value)?,
        "logging_name" => options.logging_name = value.as_str().map(Rc::from),
        "pool_logging_name" => options.pool_logging_name = value.as_str().map(Rc::from),
        "hide_parameters" => options.hide_parameters = vm.truth(value)?,
        "pool_size" => options.pool_size = value.as_int(),
        "max_overflow" => options.max_overflow = value.as_int(),
        "pool_timeout" => options.pool_timeout = pool::seconds(value),
        "pool_recycle" => options.pool_recycle = value.as_int(),
        "pool_use_lifo" => options.pool_use_lifo = vm.truth(value)?,
        "isolation_level" => options.isolation_level = value.as_str().map(Rc::from),
        "insertmanyvalues_page_size" => {
            options.insertmanyvalues_page_size = value.as_int().and_then(|n| usize::try_from(n).ok());
        }
        "poolclass" => options.pool_class = pool_class(vm, value)?,
        "pool" => options.pool = payload::<engine::Pool>(value),
        "pool_pre_ping" => options.pool_pre_ping = vm.truth(value)?,
        "pool_reset_on_return" => options.pool_reset_on_return = Some(pool::reset_on_return(vm, value)?),
        "creator" if !value.is_none() => {
            options.creator = Some(engine::EngineCreator(pool::creator(vm, value)));
        }
        "connect_args" => {
            for (name, _) in value.as_dict().map(python::PyDict::items).unwrap_or_default() {
                let name = name.as_str().unwrap_or_default();
                if matches!(name, "detect_types" | "factory" | "uri") {
                    return Err(refused(vm, &format!("connect_args={{\"{name}\": …}}")));
                }
            }
            if let Some(flag) = value.as_dict().and_then(|dict| dict.get_str("check_same_thread")) {
                options.checks_thread = Some(vm.truth(&flag)?);
            }
            let seconds = value.as_dict().and_then(|dict| dict.get_str("timeout"));
            let seconds = seconds.and_then(|value| value.as_float().or_else(|| value.as_int().map(|n| n as f64)));
            options.busy_millis = seconds.map(|seconds| (seconds.max(0.0) * 1000.0) as u64);
        }
        "execution_options" => {
            if let Some(dict) = value.as_dict() {
                options.execution_options = connection::options_of(vm, dict);
            }
        }
        _ if REFUSED.contains(&key) && !value.is_none() => return Err(refused(vm, &format!("{key}=…"))),
        _ => {}
    }
    Ok(())
}

/// Keywords of SQLAlchemy whose effect is not there: a program is told so rather than run differently.
const REFUSED: &[&str] = &[
    "enable_from_linting",
    "label_length",
    "max_identifier_length",
    "module",
    "native_datetime",
    "paramstyle",
    "plugins",
    "use_insertmanyvalues",
];

fn refused(vm: &Vm, what: &str) -> python::PyError {
    unavailable(vm, &format!("create_engine({what})"))
}

fn pool_class(vm: &Vm, value: &Value) -> PyResult<Option<PoolClass>> {
    if value.is_none() {
        return Ok(None);
    }
    match pool::class_of(vm, value) {
        Some(class) => Ok(Some(class)),
        None => {
            Err(argument_error(vm, &format!("poolclass has to be a class of sqlalchemy.pool, not {}", vm.repr(value)?)))
        }
    }
}

/// `create_pool_from_url(url, …)`.
pub fn create_pool_from_url(vm: &Vm, args: &Args<'_>) -> PyResult {
    let named: Vec<(String, Value)> = args
        .keywords()
        .map(|(name, value)| match name.as_str() {
            "poolclass" => ("poolclass".to_owned(), value.clone()),
            "size" => ("pool_size".to_owned(), value.clone()),
            "max_overflow" | "pool_size" => (name.to_string(), value.clone()),
            other => (format!("pool_{other}"), value.clone()),
        })
        .collect();
    let named: Vec<(&str, Value)> = named.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let create = vm.attr(&vm.import("sqlalchemy")?.value(), "create_engine")?;
    let made = vm.call_kw(&create, args.positional(), &named)?;
    vm.attr(&made, "pool")
}

/// `engine_from_config(configuration, prefix="sqlalchemy.", **kwargs)`.
pub fn engine_from_config(vm: &Vm, args: &Args<'_>) -> PyResult {
    const CONFIG: Signature =
        Signature::new("engine_from_config").positional(&["configuration", "prefix"]).required(1).varkw();
    let bound = CONFIG.bind(vm, args)?;
    let prefix = bound.get(1).map_or_else(|| Ok("sqlalchemy.".to_owned()), |prefix| vm.str(prefix))?;
    let mut url = None;
    let mut named: Vec<(String, Value)> = Vec::new();
    let configuration = vm.call(&vm.types.dict.value(), &[bound.or_none(0)])?;
    for (key, value) in configuration.as_dict().map(python::PyDict::items).unwrap_or_default() {
        let Some(name) = key.as_str().and_then(|key| key.strip_prefix(prefix.as_str())) else { continue };
        if name == "url" {
            url = Some(value);
        } else {
            named.push((name.to_owned(), from_text(vm, name, &value)?));
        }
    }
    let Some(url) = url else { return Err(vm.key_error(&Value::string(format!("{prefix}url")))) };
    for (name, value) in &bound.kwargs {
        named.push((name.to_string(), value.clone()));
    }
    let named: Vec<(&str, Value)> = named.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let create = vm.attr(&vm.import("sqlalchemy")?.value(), "create_engine")?;
    vm.call_kw(&create, &[url], &named)
}

/// A setting given as text, as the engine takes it.
fn from_text(vm: &Vm, name: &str, value: &Value) -> PyResult {
    let Some(text) = value.as_str() else { return Ok(value.clone()) };
    let truth = |text: &str| match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "t" | "1" => Some(true),
        "false" | "no" | "off" | "n" | "f" | "0" => Some(false),
        _ => None,
    };
    Ok(match name {
        "pool_timeout" | "pool_size" | "max_overflow" | "pool_recycle" => {
            vm.call(&vm.types.int.value(), std::slice::from_ref(value))?
        }
        "echo" | "echo_pool" if text == "debug" => value.clone(),
        "echo" | "echo_pool" | "future" | "pool_pre_ping" | "pool_use_lifo" | "hide_parameters" => match truth(text) {
            Some(flag) => Value::bool(flag),
            None => return Err(vm.value_error(&format!("String is not true/false: {}", sql::repr_str(text)))),
        },
        _ => value.clone(),
    })
}
