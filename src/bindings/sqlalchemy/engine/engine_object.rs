//! `Engine`.

use std::cell::RefCell;
use std::rc::Rc;

use engine::{Connection, Echo, Engine, Transaction};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::{connection, url};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::dialects;
use crate::sqlalchemy::pool::{self, fairy};
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::{event, log};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Engine", "sqlalchemy.engine.base", &["object"], define),
    ClassDef::plain("OptionEngine", "sqlalchemy.engine.base", &["Engine"]),
    ClassDef::with("_EngineBegin", "sqlalchemy.engine.base", &["object"], define_begin),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("connect", |vm, args| connection::wrap(vm, &own(vm, args)?.connect().python(vm)?))
        .method("begin", |vm, args| {
            let payload = Begin { engine: (*own(vm, args)?).clone(), entered: RefCell::default() };
            Library::of(vm).instance(vm, "_EngineBegin", Rc::new(payload))
        })
        .method("dispose", |vm, args| {
            let own = own(vm, args)?;
            let closes = args.get(1).or_else(|| args.keyword("close"));
            if flag(vm, closes, true)? { own.dispose() } else { own.forget_pool() }.python(vm)?;
            Ok(Value::None)
        })
        .method("execution_options", |vm, args| {
            let own = own(vm, args)?;
            let given = connection::keywords_dict(args);
            let made = own.with_execution_options(&connection::options_of(vm, &given));
            let shown = wrap(vm, &made)?;
            event::options_set(vm, "set_engine_execution_options", &event::engine_targets(&own), &shown, &given)?;
            made.update_execution_options(&connection::options_of(vm, &given));
            Ok(shown)
        })
        .method("raw_connection", |vm, args| fairy::wrap(vm, own(vm, args)?.raw_connection().python(vm)?))
        .method("get_execution_options", |vm, args| connection::options_dict(vm, &own(vm, args)?.execution_options()))
        .method("update_execution_options", |vm, args| {
            let (own, given) = (own(vm, args)?, connection::keywords_dict(args));
            let targets = event::engine_targets(&own);
            event::options_set(vm, "set_engine_execution_options", &targets, args.receiver(vm)?, &given)?;
            own.update_execution_options(&connection::options_of(vm, &given));
            Ok(Value::None)
        })
        .method("clear_compiled_cache", |vm, args| {
            own(vm, args)?.clear_compiled_cache();
            Ok(Value::None)
        })
        .property("pool", |vm, args| pool::wrap(vm, &own(vm, args)?.pool()))
        .property("hide_parameters", |vm, args| Ok(Value::bool(own(vm, args)?.hides_parameters())))
        .property("engine", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__repr__", |vm, args| Ok(Value::string(own(vm, args)?.to_string())))
        .property("url", |vm, args| url::wrap(vm, own(vm, args)?.url()))
        .property("name", |vm, args| Ok(Value::str(own(vm, args)?.name())))
        .property("driver", |vm, args| Ok(Value::str(own(vm, args)?.driver())))
        .property("dialect", |vm, args| {
            let engine = own(vm, args)?;
            dialects::wrap(vm, engine.shared_dialect(), engine.driver())
        })
        .property_with_setter(
            "echo",
            |vm, args| {
                Ok(match own(vm, args)?.echo() {
                    Echo::Unset => Value::None,
                    Echo::Off => Value::bool(false),
                    Echo::Info => Value::bool(true),
                    Echo::Debug => Value::str("debug"),
                })
            },
            |vm, args| {
                let echo = log::echo_of(vm, args.get(1).unwrap_or(&Value::None))?;
                own(vm, args)?.set_echo(echo);
                Ok(Value::None)
            },
        )
        .property("logger", |vm, args| {
            let own = own(vm, args)?;
            log::logger_object(vm, own.logger(), own.echo())
        })
        .property("logging_name", |vm, args| {
            let own = own(vm, args)?;
            Ok(own.logging_name().map_or(Value::None, Value::str))
        })
}

/// The Python object of an engine.
pub fn wrap(vm: &Vm, engine: &Engine) -> PyResult {
    let library = Library::of(vm);
    let class = if engine.event_ids().len() > 1 { "OptionEngine" } else { "Engine" };
    library.wrapper(engine.address(), || library.instance(vm, class, Rc::new(engine.clone())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Engine>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an Engine is needed"))
}

/// `with engine.begin() as connection`.
struct Begin {
    engine: Engine,
    entered: RefCell<Option<(Connection, Transaction)>>,
}

fn define_begin(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__enter__", |vm, args| {
            let Some(own) = payload::<Begin>(args.receiver(vm)?) else { return Ok(Value::None) };
            let found = own.engine.connect().python(vm)?;
            let transaction = found.begin().python(vm)?;
            transaction.enter();
            own.entered.replace(Some((found.clone(), transaction)));
            connection::wrap(vm, &found)
        })
        .method("__exit__", |vm, args| {
            let Some(own) = payload::<Begin>(args.receiver(vm)?) else { return Ok(Value::None) };
            let Some((found, transaction)) = own.entered.take() else { return Ok(Value::None) };
            let has_raised = args.get(1).is_some_and(|class| !class.is_none());
            let ended = transaction.exit(!has_raised);
            found.close().python(vm)?;
            ended.python(vm)?;
            Ok(Value::None)
        })
}
