//! The exception classes of `sqlite3`, which SQLAlchemy's errors have as `orig`.

use engine::DriverErrorClass;

use crate::class_table::ClassDef;

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
