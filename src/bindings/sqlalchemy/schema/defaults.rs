//! `default=`, `onupdate=`, `server_default=`: what may be given for them.

use std::any::Any;
use std::rc::Rc;

use python::compile::Mode;
use python::{Args, Data, PyResult, Value, Vm};
use sql::HostError;
use sql::schema::{Callable, ColumnDefault, DefaultContext, ServerDefault};

use crate::convert;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::library_source::within;
use crate::raise::argument_error;
use crate::sqlalchemy::sql::elements;

const MODULE: &str = "sqlalchemy.sql._defaults";

const SOURCE: &str = r#"from functools import update_wrapper


def without_context(function):
    wrapped = lambda ctx: function()
    if hasattr(function, "__name__"):
        return update_wrapper(wrapped, function)
    wrapped.__name__ = type(function).__name__
    return wrapped
"#;

/// Makes the Python part importable.
pub fn register(vm: &Vm) {
    vm.register_module(MODULE, |vm, module| {
        vm.run_text(SOURCE, "sqlalchemy/sql/schema.py", Mode::Module, module.as_obj().ensure_dict(), None)?;
        Ok(())
    });
}

/// A Python callable that makes a column's value.
struct PyDefault {
    function: Value,
    vm: VmHandle,
    takes_context: bool,
}

impl PyDefault {
    /// The function as the library calls it: with the context.
    fn of_context(&self, vm: &Vm) -> PyResult {
        if self.takes_context {
            return Ok(self.function.clone());
        }
        let function = vm.attr(&vm.import(MODULE)?.value(), "without_context")?;
        vm.call(&function, std::slice::from_ref(&self.function))
    }
}

impl Callable for PyDefault {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn call(&self, context: &dyn DefaultContext) -> Result<sql::Value, HostError> {
        self.vm.call(|vm| {
            let made = if self.takes_context {
                let context = context_object(vm, context)?;
                within(vm, "sqlalchemy/engine/default.py", 2165, || vm.call(&self.function, &[context]))?
            } else {
                within(vm, "sqlalchemy/sql/schema.py", 4368, || vm.call(&self.function, &[]))?
            };
            Ok(convert::to_sql(vm, &made))
        })
    }

    fn repr(&self) -> String {
        self.vm.with(|vm| vm.repr(&self.function).unwrap_or_default()).unwrap_or_default()
    }
}

/// What a context-sensitive default gets: `context.get_current_parameters()`.
fn context_object(vm: &Vm, context: &dyn DefaultContext) -> PyResult {
    let parameters = python::PyDict::new();
    for (key, value) in context.current_parameters() {
        parameters.set_str(&key, convert::to_python(vm, &value)?);
    }
    let library = Library::of(vm);
    let object = library.class(vm, "DefaultExecutionContext")?.instantiate();
    let value = Value::Obj(object);
    vm.set_attr(&value, &vm.intern("current_parameters"), Value::dict(parameters))?;
    Ok(value)
}

/// `context.get_current_parameters()`.
pub fn current_parameters(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.attr(args.receiver(vm)?, "current_parameters")
}

/// Whether a Python callable takes one positional argument: the context. Native functions take none.
fn takes_context(vm: &Vm, function: &Value) -> PyResult<bool> {
    let count = arguments_without_default(vm, function);
    if count > 1 {
        return Err(argument_error(vm, "ColumnDefault Python function takes zero or one positional arguments"));
    }
    Ok(count == 1)
}

fn arguments_without_default(vm: &Vm, function: &Value) -> i64 {
    let (function, bound) = match function.data() {
        Some(Data::BoundMethod { function, .. }) => (function.clone(), 1),
        _ if function.as_class().is_some() => (vm.attr(function, "__init__").unwrap_or(Value::None), 1),
        _ => (function.clone(), 0),
    };
    let Ok(Some(code)) = vm.attr_opt(&function, "__code__") else {
        let call = vm.attr_opt(&function, "__call__").ok().flatten();
        let is_method = |call: &Value| match call.data() {
            Some(Data::BoundMethod { function, .. }) => matches!(vm.attr_opt(function, "__code__"), Ok(Some(_))),
            _ => false,
        };
        return call.filter(is_method).map_or(0, |call| arguments_without_default(vm, &call));
    };
    let count = vm.attr(&code, "co_argcount").ok().and_then(|count| count.as_int()).unwrap_or(0);
    let defaults = vm.attr(&function, "__defaults__").ok().and_then(|d| d.as_tuple().map(<[Value]>::len)).unwrap_or(0);
    count - bound - defaults as i64
}

/// What `default=` or `onupdate=` was given.
pub fn column_default(vm: &Vm, value: &Value) -> PyResult<Option<ColumnDefault>> {
    if value.is_none() {
        return Ok(None);
    }
    if let Some(default) = payload::<ColumnDefault>(value) {
        return Ok(Some((*default).clone()));
    }
    if let Some(sequence) = payload::<sql::schema::Sequence>(value) {
        return Ok(Some(ColumnDefault::Sequence(sequence)));
    }
    if let Some(expr) = elements::expression(vm, value)? {
        return Ok(Some(ColumnDefault::Sql(expr)));
    }
    if vm.is_callable(value) {
        let takes_context = takes_context(vm, value)?;
        let function = PyDefault { function: value.clone(), vm: VmHandle::of(vm), takes_context };
        return Ok(Some(ColumnDefault::Callable(Rc::new(function))));
    }
    Ok(Some(ColumnDefault::Scalar(convert::to_sql(vm, value))))
}

/// The Python form of a default: `column.default.arg` and so on.
pub fn wrap(vm: &Vm, default: &ColumnDefault) -> PyResult {
    let library = Library::of(vm);
    let (class, argument) = match default {
        ColumnDefault::Scalar(value) => ("ScalarElementColumnDefault", convert::to_python(vm, value)?),
        ColumnDefault::Callable(callable) => {
            let function = callable.as_any().downcast_ref::<PyDefault>();
            ("CallableColumnDefault", function.map_or(Ok(Value::None), |default| default.of_context(vm))?)
        }
        ColumnDefault::Sql(expr) => ("ColumnElementColumnDefault", elements::wrap(vm, expr)?),
        ColumnDefault::Sequence(sequence) => return library.instance(vm, "Sequence", sequence.clone()),
    };
    let value = library.instance(vm, class, Rc::new(default.clone()))?;
    vm.set_attr(&value, &vm.intern("arg"), argument)?;
    vm.set_attr(&value, &vm.intern("_text"), Value::string(default.repr()))?;
    Ok(value)
}

/// `ColumnDefault(5)`: an object of the class for what it was given.
pub fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.get(1).or_else(|| args.keyword("arg")).cloned().unwrap_or(Value::None);
    match column_default(vm, &given)? {
        Some(default) => wrap(vm, &default),
        None => Ok(Value::None),
    }
}

/// `repr()` of a default.
pub fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.attr(args.receiver(vm)?, "_text")
}

/// What `server_default=` or `server_onupdate=` was given.
pub fn server_default(vm: &Vm, value: &Value) -> PyResult<Option<ServerDefault>> {
    if value.is_none() {
        return Ok(None);
    }
    if let Some(text) = value.as_str() {
        return Ok(Some(ServerDefault::Literal(Rc::from(text))));
    }
    if let Some(given) = payload::<ServerDefault>(value) {
        return Ok(Some((*given).clone()));
    }
    match elements::expression(vm, value)? {
        Some(expr) => Ok(Some(ServerDefault::Sql(expr))),
        None => Err(argument_error(
            vm,
            &format!(
                "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class 'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '{}'",
                vm.repr(&vm.class_of(value).value())?
            ),
        )),
    }
}
