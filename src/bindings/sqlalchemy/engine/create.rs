//! `create_engine()`.

use std::rc::Rc;

use engine::{Engine, EngineOptions, PoolClass};
use python::{Args, PyResult, Value, Vm};

use super::{engine_object, url};
use crate::convert;
use crate::library::Library;
use crate::raise::IntoPython;

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
    let environment = Library::of(vm).environment();
    let engine = Engine::create_from_url(&environment, url, options).python(vm)?;
    engine_object::wrap(vm, &engine)
}

fn apply(vm: &Vm, options: &mut EngineOptions, key: &str, value: &Value) -> PyResult<()> {
    match key {
        "echo" => options.echo = vm.truth(value)?,
        "hide_parameters" => options.hide_parameters = vm.truth(value)?,
        "pool_size" => options.pool_size = value.as_int(),
        "max_overflow" => options.max_overflow = value.as_int(),
        "pool_timeout" => options.pool_timeout = value.as_float().or_else(|| value.as_int().map(|n| n as f64)),
        "pool_recycle" => options.pool_recycle = value.as_int(),
        "pool_use_lifo" => options.pool_use_lifo = vm.truth(value)?,
        "isolation_level" => options.isolation_level = value.as_str().map(Rc::from),
        "insertmanyvalues_page_size" => {
            options.insertmanyvalues_page_size = value.as_int().and_then(|n| usize::try_from(n).ok());
        }
        "poolclass" => options.pool_class = pool_class(value),
        "execution_options" => {
            if let Some(dict) = value.as_dict() {
                for (name, value) in dict.items() {
                    let name = name.as_str().unwrap_or_default().to_owned();
                    options.execution_options = options.execution_options.with(&name, convert::to_sql(vm, &value));
                }
            }
        }
        _ => {}
    }
    Ok(())
}

fn pool_class(value: &Value) -> Option<PoolClass> {
    let name = value.as_class()?.name();
    [PoolClass::Queue, PoolClass::SingletonThread, PoolClass::Static, PoolClass::Null]
        .into_iter()
        .find(|class| class.name() == name.as_str())
}
