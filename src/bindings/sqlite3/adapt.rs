//! Adapters of Python objects to values of SQLite, and converters back.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use engine::DriverErrorClass;
use python::{Args, PyResult, Value, Vm};

use super::errors::error;
use crate::{convert, temporal};

/// Converters are found by the declared type of the column.
pub const PARSE_DECLTYPES: i64 = 1;
/// Converters are found by `[type]` in the name of the result's column.
pub const PARSE_COLNAMES: i64 = 2;

/// What a program registered.
#[derive(Default)]
struct Registry {
    adapters: RefCell<Vec<(Value, Value)>>,
    converters: RefCell<HashMap<String, Value>>,
}

fn registry(vm: &Vm) -> Rc<Registry> {
    if let Some(found) = vm.extension::<Registry>() {
        return found;
    }
    let made = Rc::new(Registry::default());
    vm.set_extension(made.clone());
    made
}

/// `register_adapter(type, adapter)`.
pub fn register_adapter(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [class, adapter] = args.between(vm, "register_adapter", 2, 2)? else { return Ok(Value::None) };
    let found = registry(vm);
    let mut adapters = found.adapters.borrow_mut();
    adapters.retain(|(known, _)| !known.is(class));
    adapters.push((class.clone(), adapter.clone()));
    Ok(Value::None)
}

/// `register_converter(name, converter)`.
pub fn register_converter(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [name, converter] = args.between(vm, "register_converter", 2, 2)? else { return Ok(Value::None) };
    let Some(name) = name.as_str() else {
        return Err(vm.type_error("register_converter() argument 1 must be str"));
    };
    registry(vm).converters.borrow_mut().insert(name.to_uppercase(), converter.clone());
    Ok(Value::None)
}

/// `adapt(object)`.
pub fn adapt_function(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.receiver(vm)?;
    match adapted(vm, given)? {
        Some(value) => Ok(value),
        None => Err(error(vm, DriverErrorClass::Programming, "can't adapt")),
    }
}

/// What an adapter, `__conform__` or the adapters for dates make of an object; nothing where there is none.
fn adapted(vm: &Vm, value: &Value) -> PyResult<Option<Value>> {
    let class = vm.class_of(value).value();
    let known = registry(vm).adapters.borrow().iter().find(|(known, _)| known.is(&class)).cloned();
    if let Some((_, adapter)) = known {
        return vm.call(&adapter, std::slice::from_ref(value)).map(Some);
    }
    if let Some(conform) = vm.attr_opt(value, "__conform__")? {
        let protocol = super::class(vm, "sqlite3.PrepareProtocol")?.value();
        let made = vm.call(&conform, &[protocol])?;
        if !made.is_none() {
            return Ok(Some(made));
        }
    }
    let name = match temporal::to_sql(vm, value) {
        Some(sql::Value::Date(_)) => "date",
        Some(sql::Value::DateTime(..)) => "datetime",
        _ => return Ok(None),
    };
    deprecated(vm, &format!("{name} adapter"))?;
    let arguments: &[Value] = if name == "datetime" { &[Value::str(" ")] } else { &[] };
    vm.call_method(value, "isoformat", arguments).map(Some)
}

fn deprecated(vm: &Vm, what: &str) -> PyResult<()> {
    let text = format!(
        "The default {what} is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement \
         recipes"
    );
    let warn = vm.attr(&vm.import("warnings")?.value(), "warn")?;
    vm.call(&warn, &[Value::string(text), vm.exceptions.deprecation_warning.value()])?;
    Ok(())
}

/// A parameter as the driver takes it.
pub fn parameter(vm: &Vm, value: &Value) -> PyResult<sql::Value> {
    let is_plain = match value {
        Value::Obj(object) => object.is_exact() && (value.as_str().is_some() || value.as_bytes().is_some()),
        _ => true,
    };
    if is_plain {
        return Ok(convert::to_sql(vm, value));
    }
    let value = adapted(vm, value)?.unwrap_or_else(|| value.clone());
    Ok(plain(vm, &value))
}

/// A value of SQLite's types, subclasses of Python's included; anything else as it is, for the driver to refuse.
pub fn plain(vm: &Vm, value: &Value) -> sql::Value {
    if let Value::Obj(object) = value {
        if let Some(number) = value.as_int() {
            return sql::Value::Int(number);
        }
        if value.as_bigint().is_none()
            && let Some(number) = value.as_float()
        {
            return sql::Value::Float(number);
        }
        if let Some(text) = value.as_str() {
            return sql::Value::text(text);
        }
        if let Some(bytes) = value.as_bytes() {
            return sql::Value::Bytes(Rc::from(bytes));
        }
        if matches!(vm.class_of(value).name().as_str(), "bytearray" | "memoryview")
            && let Ok(made) = vm.call(&vm.types.bytes.value(), &[Value::Obj(object.clone())])
            && let Some(bytes) = made.as_bytes()
        {
            return sql::Value::Bytes(Rc::from(bytes));
        }
        return crate::host::PyHost::value(vm, value);
    }
    convert::to_sql(vm, value)
}

/// How the values of a column are made.
#[derive(Clone)]
pub enum Converter {
    /// By a function of the program.
    Program(Value),
    /// As a date.
    Date,
    /// As a moment.
    Timestamp,
}

/// The converter for a result's column.
pub fn converter(vm: &Vm, detect: i64, name: &str, declared: Option<&str>) -> Option<Converter> {
    let by_name = || {
        let inner = name.strip_suffix(']')?.rsplit_once('[')?.1;
        known(vm, inner)
    };
    let by_type = || {
        let declared = declared?;
        known(vm, declared.split([' ', '(']).next().unwrap_or(declared))
    };
    let found = if detect & PARSE_COLNAMES != 0 { by_name() } else { None };
    found.or_else(|| if detect & PARSE_DECLTYPES != 0 { by_type() } else { None })
}

fn known(vm: &Vm, name: &str) -> Option<Converter> {
    let name = name.to_uppercase();
    if let Some(function) = registry(vm).converters.borrow().get(&name) {
        return Some(Converter::Program(function.clone()));
    }
    match name.as_str() {
        "DATE" => Some(Converter::Date),
        "TIMESTAMP" => Some(Converter::Timestamp),
        _ => None,
    }
}

impl Converter {
    /// The Python object for the text or bytes that SQLite has.
    pub fn convert(&self, vm: &Vm, value: &sql::Value) -> PyResult {
        let bytes = match value {
            sql::Value::Null => return Ok(Value::None),
            sql::Value::Str(text) => text.as_bytes().to_vec(),
            sql::Value::Bytes(bytes) => bytes.to_vec(),
            other => other.repr().into_bytes(),
        };
        match self {
            Self::Program(function) => vm.call(function, &[Value::bytes(&bytes)]),
            Self::Date | Self::Timestamp => {
                let (what, class) = if matches!(self, Self::Date) {
                    ("date converter", "date")
                } else {
                    ("timestamp converter", "datetime")
                };
                deprecated(vm, what)?;
                let class = vm.attr(&vm.import("datetime")?.value(), class)?;
                vm.call_method(&class, "fromisoformat", &[Value::string(String::from_utf8_lossy(&bytes).into_owned())])
            }
        }
    }
}
