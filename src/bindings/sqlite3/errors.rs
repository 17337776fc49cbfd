//! The exception classes of `sqlite3`, which SQLAlchemy's errors have as `orig` too.

use engine::{DriverError, DriverErrorClass};
use python::{PyError, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::Library;

const MODULE: &str = "sqlite3";

/// The exception classes, bases before subclasses.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("sqlite3.Warning", MODULE, &["Exception"]),
    ClassDef::plain("sqlite3.Error", MODULE, &["Exception"]),
    ClassDef::plain("sqlite3.InterfaceError", MODULE, &["sqlite3.Error"]),
    ClassDef::plain("sqlite3.DatabaseError", MODULE, &["sqlite3.Error"]),
    ClassDef::plain("sqlite3.DataError", MODULE, &["sqlite3.DatabaseError"]),
    ClassDef::plain("sqlite3.OperationalError", MODULE, &["sqlite3.DatabaseError"]),
    ClassDef::plain("sqlite3.IntegrityError", MODULE, &["sqlite3.DatabaseError"]),
    ClassDef::plain("sqlite3.InternalError", MODULE, &["sqlite3.DatabaseError"]),
    ClassDef::plain("sqlite3.ProgrammingError", MODULE, &["sqlite3.DatabaseError"]),
    ClassDef::plain("sqlite3.NotSupportedError", MODULE, &["sqlite3.DatabaseError"]),
];

/// The key of a driver error's class in the tables.
pub fn class_name(class: DriverErrorClass) -> &'static str {
    match class {
        DriverErrorClass::Error => "sqlite3.Error",
        DriverErrorClass::Interface => "sqlite3.InterfaceError",
        DriverErrorClass::Database => "sqlite3.DatabaseError",
        DriverErrorClass::Data => "sqlite3.DataError",
        DriverErrorClass::Operational => "sqlite3.OperationalError",
        DriverErrorClass::Integrity => "sqlite3.IntegrityError",
        DriverErrorClass::Internal => "sqlite3.InternalError",
        DriverErrorClass::Programming => "sqlite3.ProgrammingError",
        DriverErrorClass::NotSupported => "sqlite3.NotSupportedError",
        DriverErrorClass::Overflow => "OverflowError",
        DriverErrorClass::Interrupted => "KeyboardInterrupt",
    }
}

/// The driver's class that an exception belongs to; none where it is not one of the driver's.
pub fn class_of(vm: &Vm, exception: &Value) -> Option<DriverErrorClass> {
    use DriverErrorClass as Class;
    let mro = vm.class_of(exception).mro.borrow().clone();
    let classes = [
        Class::Data,
        Class::Operational,
        Class::Integrity,
        Class::Internal,
        Class::Programming,
        Class::NotSupported,
        Class::Interface,
        Class::Database,
        Class::Error,
    ];
    classes.into_iter().find(|class| {
        let known = Library::of(vm).class(vm, class_name(*class));
        known.is_ok_and(|known| mro.iter().any(|base| base.value().is(&known.value())))
    })
}

/// A driver's error as the exception that `sqlite3` raises.
pub fn raise(vm: &Vm, error: &DriverError) -> PyError {
    let class = match Library::of(vm).class(vm, class_name(error.class)) {
        Ok(class) => class,
        Err(error) => return error,
    };
    let raised = vm.error(&class, &error.message);
    if let Some(name) = error.sqlite_name() {
        vm.set_exception_attr(&raised, "sqlite_errorcode", Value::Int(i64::from(error.sqlite_code)));
        vm.set_exception_attr(&raised, "sqlite_errorname", Value::str(name));
    }
    raised
}

/// An exception of a class of `sqlite3`.
pub fn error(vm: &Vm, class: DriverErrorClass, message: &str) -> PyError {
    raise(vm, &DriverError::new(class, message))
}

/// `?` for what the driver answers.
pub trait IntoSqlite<T> {
    /// The value, or the error as a Python exception.
    fn sqlite(self, vm: &Vm) -> python::PyResult<T>;
}

impl<T> IntoSqlite<T> for Result<T, DriverError> {
    fn sqlite(self, vm: &Vm) -> python::PyResult<T> {
        self.map_err(|error| match error.class {
            DriverErrorClass::Interrupted => {
                vm.interrupt();
                vm.error(&vm.exceptions.keyboard_interrupt, &error.message)
            }
            _ => raise(vm, &error),
        })
    }
}
