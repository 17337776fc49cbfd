//! `DATETIME`, `DATE` and `TIME` of `sqlalchemy.dialects.sqlite`: how moments are written as text.

use std::any::Any;
use std::fmt;
use std::rc::Rc;

use python::{Args, ModuleRef, PyDict, PyResult, Signature, Value, Vm};
use sql::HostError;
use sql::types::{Type, TypeArgs, TypeClass, TypeDecorator, UserDefinedType};

use crate::class_table::ClassDef;
use crate::convert;
use crate::host::VmHandle;
use crate::library::Library;
use crate::raise::IntoPython;
use crate::sqlalchemy::types;

const MODULE: &str = "sqlalchemy.dialects.sqlite.base";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("sqlite.DATETIME", MODULE, &["DateTime"], |builder| {
        builder.method("__init__", |vm, args| init(vm, args, TypeClass::DatetimeUpper))
    }),
    ClassDef::with("sqlite.DATE", MODULE, &["Date"], |builder| {
        builder.method("__init__", |vm, args| init(vm, args, TypeClass::DateUpper))
    }),
    ClassDef::with("sqlite.TIME", MODULE, &["Time"], |builder| {
        builder.method("__init__", |vm, args| init(vm, args, TypeClass::TimeUpper))
    }),
];

/// The key in the tables of the class that the module has under this name.
pub fn class_key(name: &str) -> Option<&'static str> {
    Some(match name {
        "DATETIME" => "sqlite.DATETIME",
        "DATE" => "sqlite.DATE",
        "TIME" => "sqlite.TIME",
        _ => return None,
    })
}

/// Puts the classes into the dialect's module.
pub fn add(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    for definition in CLASSES {
        let class = Library::of(vm).class(vm, definition.name)?;
        module.set(vm, definition.python_name(), class.value());
    }
    Ok(())
}

/// The class of a type that one of these classes made.
pub fn class_of(ty: &Type) -> Option<&'static str> {
    let TypeArgs::Decorator(decorator) = &ty.args else { return None };
    let storage = decorator.as_any().downcast_ref::<Storage>()?;
    class_key(storage.inner.class.name())
}

const INIT: Signature = Signature::new("DATETIME.__init__")
    .positional_only(&["self"])
    .required(1)
    .keyword_only(&["storage_format", "regexp", "truncate_microseconds", "timezone"], 0);

fn init(vm: &Vm, args: &Args<'_>, class: TypeClass) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let given = |index: usize| bound.get(index).filter(|value| !value.is_none()).cloned();
    let truncates = bound.get(3).map_or(Ok(false), |flag| vm.truth(flag))?;
    let timezone = bound.get(4).map_or(Ok(false), |flag| vm.truth(flag))?;
    if truncates {
        for (index, name) in [(1, "storage_format"), (2, "regexp")] {
            if bound.get(index).is_some() {
                let text = format!("You can specify only one of truncate_microseconds or {name}.");
                return Err(vm.error(&vm.exceptions.assertion_error, &text));
            }
        }
    }
    let format = match (given(1), truncates, class) {
        (Some(format), ..) => Some(format),
        (None, true, TypeClass::TimeUpper) => Some(Value::str("%(hour)02d:%(minute)02d:%(second)02d")),
        (None, true, _) => Some(Value::str("%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d")),
        (None, false, _) => None,
    };
    let regexp = match given(2) {
        Some(pattern) => Some(vm.call(&vm.attr(&vm.import("re")?.value(), "compile")?, &[pattern])?),
        None => None,
    };
    let inner_args = if class == TypeClass::DateUpper { TypeArgs::None } else { TypeArgs::DateTime { timezone } };
    let inner = Type::with_args(class, inner_args);
    let ty = match (&format, &regexp) {
        (None, None) => inner,
        _ => Type::decorator(Rc::new(Storage { vm: VmHandle::of(vm), inner, format, regexp })),
    };
    types::attach_type(vm, &receiver, ty)
}

/// A type of moments with a text form of its own.
struct Storage {
    vm: VmHandle,
    inner: Type,
    format: Option<Value>,
    regexp: Option<Value>,
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.inner.class.name())
    }
}

/// The column's type in SQL, for text that is ready.
#[derive(Debug)]
struct Ready(&'static str);

impl UserDefinedType for Ready {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn col_spec(&self) -> Result<String, HostError> {
        Ok(self.0.to_owned())
    }

    fn repr(&self) -> String {
        format!("{}()", self.0)
    }

    fn literal(&self, value: &sql::Value, _dialect: &str) -> Result<Option<String>, HostError> {
        Ok(Some(format!("'{}'", value.display())))
    }
}

impl Storage {
    fn parts(&self) -> &'static [&'static str] {
        match self.inner.class {
            TypeClass::DateUpper => &["year", "month", "day"],
            TypeClass::TimeUpper => &["hour", "minute", "second", "microsecond"],
            _ => &["year", "month", "day", "hour", "minute", "second", "microsecond"],
        }
    }

    fn default_format(&self) -> &'static str {
        match self.inner.class {
            TypeClass::DateUpper => "%(year)04d-%(month)02d-%(day)02d",
            TypeClass::TimeUpper => "%(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d",
            _ => "%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d.%(microsecond)06d",
        }
    }

    /// Whether all texts are digits alone, which SQLite would keep as numbers in a column that is not one of texts.
    fn writes_digits(&self, vm: &Vm) -> PyResult<bool> {
        let Some(format) = &self.format else { return Ok(false) };
        let parts = PyDict::new();
        for name in ["year", "month", "day", "hour", "minute", "second", "microsecond"] {
            parts.set_str(name, Value::Int(0));
        }
        let text = vm.call_method(format, "__mod__", &[Value::dict(parts)])?;
        Ok(vm.str(&text)?.chars().all(|one| one.is_ascii_digit()))
    }

    fn write(&self, vm: &Vm, value: &sql::Value) -> PyResult<sql::Value> {
        let refused = match (self.inner.class, value) {
            (_, sql::Value::Null) => return Ok(sql::Value::Null),
            (TypeClass::DateUpper | TypeClass::DatetimeUpper, sql::Value::Date(_) | sql::Value::DateTime(..))
            | (TypeClass::TimeUpper, sql::Value::Time(_)) => None,
            (TypeClass::DateUpper, _) => Some("SQLite Date type only accepts Python date objects as input."),
            (TypeClass::TimeUpper, _) => Some("SQLite Time type only accepts Python time objects as input."),
            _ => Some("SQLite DateTime type only accepts Python datetime and date objects as input."),
        };
        if let Some(text) = refused {
            return Err(vm.type_error(text));
        }
        let object = convert::to_python(vm, value)?;
        let parts = PyDict::new();
        for name in self.parts() {
            parts.set_str(name, vm.attr_opt(&object, name)?.unwrap_or(Value::Int(0)));
        }
        let format = self.format.clone().unwrap_or_else(|| Value::str(self.default_format()));
        Ok(convert::to_sql(vm, &vm.call_method(&format, "__mod__", &[Value::dict(parts)])?))
    }

    fn read(&self, vm: &Vm, value: &sql::Value) -> PyResult<sql::Value> {
        let Some(regexp) = &self.regexp else {
            let dialect = sql::dialect::SqliteDialect::new(None);
            return sql::dialect::process_result(&dialect, &self.inner, value).python(vm);
        };
        if value.is_null() {
            return Ok(sql::Value::Null);
        }
        let name = match self.inner.class {
            TypeClass::DateUpper => "date",
            TypeClass::TimeUpper => "time",
            _ => "datetime",
        };
        let text = convert::to_python(vm, value)?;
        let found = vm.call_method(regexp, "match", std::slice::from_ref(&text))?;
        if found.is_none() {
            return Err(vm.value_error(&format!("Couldn't parse {name} string: '{}'", vm.str(&text)?)));
        }
        let class = vm.attr(&vm.import("datetime")?.value(), name)?;
        let groups = vm.call_method(&found, "groupdict", &[Value::Int(0)])?;
        let int = vm.types.int.value();
        let made = if vm.truth(&groups)? {
            let items = groups.as_dict().map(PyDict::items).unwrap_or_default();
            let mut keywords = Vec::new();
            for (key, group) in &items {
                keywords.push((key.as_str().unwrap_or_default(), vm.call(&int, std::slice::from_ref(group))?));
            }
            vm.call_kw(&class, &[], &keywords)?
        } else {
            let groups = vm.collect(&vm.call_method(&found, "groups", &[Value::Int(0)])?)?;
            let numbers: Vec<Value> =
                groups.iter().map(|group| vm.call(&int, std::slice::from_ref(group))).collect::<PyResult<_>>()?;
            vm.call(&class, &numbers)?
        };
        Ok(convert::to_sql(vm, &made))
    }
}

impl TypeDecorator for Storage {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn impl_type(&self) -> Type {
        self.inner.clone()
    }

    fn dialect_impl(&self, dialect: &str) -> sql::Result<Option<Type>> {
        if dialect != "sqlite" {
            return Ok(None);
        }
        let is_number = self.vm.call(|vm| self.writes_digits(vm))?;
        let name = match (self.inner.class, is_number) {
            (TypeClass::DateUpper, true) => "DATE_CHAR",
            (TypeClass::TimeUpper, true) => "TIME_CHAR",
            (_, true) => "DATETIME_CHAR",
            (class, false) => class.name(),
        };
        Ok(Some(Type::with_args(TypeClass::UserDefined, TypeArgs::UserDefined(Rc::new(Ready(name))))))
    }

    fn repr(&self) -> String {
        format!("{}()", self.inner.class.name())
    }

    fn class_name(&self) -> String {
        self.inner.class.name().to_owned()
    }

    fn has_bind_processor(&self) -> bool {
        true
    }

    fn process_bind(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        if dialect != "sqlite" {
            return Ok(value);
        }
        self.vm.call(|vm| self.write(vm, &value))
    }

    fn has_result_processor(&self) -> bool {
        true
    }

    fn process_result(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        if dialect != "sqlite" {
            return Ok(value);
        }
        self.vm.call(|vm| self.read(vm, &value))
    }
}
