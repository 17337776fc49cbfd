//! [`ProgramLog`]: the log of engines and pools, which Python's `logging` gets once the program has imported it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use engine::{Clock, Echo, EchoSink, Log, Message, Severity, print_record};
use python::{Args, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::host::VmHandle;
use crate::library::{Library, payload};

/// The engines' logger.
const ENGINE: &str = "sqlalchemy.engine.Engine";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("_repr_params", "sqlalchemy.sql.util", &["object"], |builder| builder.method("__repr__", shown)),
    ClassDef::with("InstanceLogger", "sqlalchemy.log", &["object"], |builder| {
        builder.method("__getattr__", |vm, args| {
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
            let Some(own) = payload::<Named>(args.receiver(vm)?) else { return Ok(Value::None) };
            vm.attr(&logger(vm, &own.0)?, name)
        })
    }),
];

/// An argument of a record that is shown as it is.
struct Shown(String);

fn shown(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(payload::<Shown>(args.receiver(vm)?).map_or(Value::None, |own| Value::str(&own.0)))
}

/// The logger of an engine or a pool that logs by itself.
struct Named(Rc<str>);

/// The Python logger of this name, or what SQLAlchemy puts around it where its owner logs by itself.
pub fn logger_object(vm: &Vm, name: &str, echo: Echo) -> PyResult {
    if !echo.is_loud() {
        return logger(vm, name);
    }
    Library::of(vm).instance(vm, "InstanceLogger", Rc::new(Named(Rc::from(name))))
}

fn logger(vm: &Vm, name: &str) -> PyResult {
    vm.call_method(&vm.import("logging")?.value(), "getLogger", &[Value::str(name)])
}

/// The flag `echo=` as the engine takes it.
pub fn echo_of(vm: &Vm, value: &Value) -> PyResult<Echo> {
    Ok(match value.as_str() {
        Some("debug") => Echo::Debug,
        _ if value.is_none() => Echo::Unset,
        _ if vm.truth(value)? => Echo::Info,
        _ => Echo::Off,
    })
}

/// The log of the engines of one run.
pub struct ProgramLog {
    handle: VmHandle,
    /// Where SQLAlchemy's own handler prints; none where the statements are shown or recorded elsewhere.
    console: Option<Rc<dyn EchoSink>>,
    /// Whether a recorder takes the engines' log.
    is_recorded: bool,
    clock: Rc<dyn Clock>,
    /// Loggers that get SQLAlchemy's own handler as soon as there is `logging`.
    waiting: RefCell<Vec<Rc<str>>>,
    is_ready: Cell<bool>,
}

impl ProgramLog {
    /// For the engines of an environment.
    pub fn new(vm: &Vm, environment: &engine::Environment) -> Self {
        Self {
            handle: VmHandle::of(vm),
            console: environment.echo.clone(),
            is_recorded: environment.is_recorded,
            clock: environment.clock.clone(),
            waiting: RefCell::default(),
            is_ready: Cell::new(false),
        }
    }

    /// Runs `act` with the loggers set up; nothing before the program has imported `logging`.
    fn with_logging<R>(&self, act: impl FnOnce(&Vm) -> PyResult<R>) -> Option<R> {
        let done = self.handle.with(|vm| {
            vm.loaded_module("logging")?;
            let done = self.set_up(vm).and_then(|()| act(vm));
            // A handler's mistakes are its own: they do not end statements.
            done.ok()
        });
        done.flatten()
    }

    fn set_up(&self, vm: &Vm) -> PyResult<()> {
        if self.is_ready.replace(true) {
            return Ok(());
        }
        let root = logger(vm, "sqlalchemy")?;
        if vm.attr(&root, "level")?.as_int() == Some(0) {
            vm.call_method(&root, "setLevel", &[Value::Int(30)])?;
        }
        if self.is_recorded {
            let engine = logger(vm, ENGINE)?;
            vm.set_attr(&engine, &vm.intern("propagate"), Value::bool(false))?;
            vm.call_method(&engine, "setLevel", &[Value::Int(20)])?;
            let handler = vm.call_method(&vm.import("logging")?.value(), "NullHandler", &[])?;
            vm.call_method(&engine, "addHandler", &[handler])?;
        }
        for name in self.waiting.take() {
            if self.gets_handler(&name) {
                add_handler(vm, &name)?;
            }
        }
        Ok(())
    }

    /// Whether a logger that echoes gets SQLAlchemy's own handler.
    fn gets_handler(&self, name: &str) -> bool {
        self.console.is_some() || if self.is_recorded { name != ENGINE } else { !name.starts_with(ENGINE) }
    }
}

/// Gives a logger SQLAlchemy's own handler.
fn add_handler(vm: &Vm, name: &str) -> PyResult<()> {
    let module = vm.import("logging")?.value();
    let stdout = vm.attr(&vm.import("sys")?.value(), "stdout")?;
    let handler = vm.call_method(&module, "StreamHandler", &[stdout])?;
    let format = Value::str("%(asctime)s %(levelname)s %(name)s %(message)s");
    let formatter = vm.call_method(&module, "Formatter", &[format])?;
    vm.call_method(&handler, "setFormatter", &[formatter])?;
    vm.call_method(&logger(vm, name)?, "addHandler", &[handler])?;
    Ok(())
}

impl Log for ProgramLog {
    fn takes(&self, name: &str, echo: Echo, severity: Severity) -> bool {
        let taken = self.with_logging(|vm| {
            let logger = logger(vm, name)?;
            if !echo.is_loud() {
                return vm.truth(&vm.call_method(&logger, "isEnabledFor", &[Value::Int(severity.number())])?);
            }
            let disabled = vm.attr(&vm.attr(&logger, "manager")?, "disable")?.as_int().unwrap_or(0);
            Ok(severity.is_echoed(echo) && disabled < severity.number())
        });
        taken.unwrap_or_else(|| severity.is_echoed(echo))
    }

    fn may_change(&self) -> bool {
        self.handle.with(|vm| vm.loaded_module("logging").is_some()).unwrap_or(false)
    }

    fn write(&self, name: &str, _echo: Echo, severity: Severity, message: &Message) {
        let written = self.with_logging(|vm| {
            let library = Library::of(vm);
            let mut arguments = Vec::new();
            let places = message.template.split('%').skip(1);
            for (place, argument) in places.zip(&message.arguments) {
                arguments.push(if place.starts_with('r') {
                    library.instance(vm, "_repr_params", Rc::new(Shown(argument.clone())))?
                } else {
                    Value::str(argument)
                });
            }
            let arguments = [Value::Int(severity.number()), Value::str(&message.template), Value::tuple(arguments)];
            vm.call_method(&logger(vm, name)?, "_log", &arguments)
        });
        if let (None, Some(console)) = (written, &self.console) {
            print_record(&**console, &*self.clock, name, severity, message);
        }
    }

    fn announced(&self, name: &str, echo: Echo) {
        let done = self.with_logging(|vm| {
            if echo.is_loud() && self.gets_handler(name) && !vm.truth(&vm.attr(&logger(vm, name)?, "handlers")?)? {
                add_handler(vm, name)?;
            }
            Ok(())
        });
        let mut waiting = self.waiting.borrow_mut();
        if done.is_none() && echo.is_loud() && !waiting.iter().any(|known| **known == *name) {
            waiting.push(Rc::from(name));
        }
    }
}
