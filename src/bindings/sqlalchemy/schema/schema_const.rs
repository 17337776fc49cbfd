//! `BLANK_SCHEMA` and `RETAIN_SCHEMA`: what stands in place of a schema's name.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};

/// What stands in place of a schema's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaConst {
    /// The schema that the copied table has.
    Retain,
    /// No schema, even where the metadata has one.
    Blank,
}

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("SchemaConst", "sqlalchemy.sql.schema", &["object"], define)];

impl SchemaConst {
    /// The one that a Python value is.
    pub fn of(value: Option<&Value>) -> Option<Self> {
        value.and_then(payload::<Self>).map(|found| *found)
    }

    /// The one of this name, as a Python object.
    pub fn named(vm: &Vm, name: &str) -> PyResult<Option<Value>> {
        let found = match name {
            "RETAIN_SCHEMA" => Self::Retain,
            "BLANK_SCHEMA" => Self::Blank,
            _ => return Ok(None),
        };
        Library::of(vm).instance(vm, "SchemaConst", Rc::new(found)).map(Some)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Retain => "RETAIN_SCHEMA",
            Self::Blank => "BLANK_SCHEMA",
        }
    }

    fn number(self) -> i64 {
        match self {
            Self::Retain => 1,
            Self::Blank => 2,
        }
    }
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<SchemaConst> {
    SchemaConst::of(args.get(0)).ok_or_else(|| vm.type_error("a SchemaConst is needed"))
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__eq__", |vm, args| Ok(Value::bool(SchemaConst::of(args.get(1)) == Some(own(vm, args)?))))
        .method("__hash__", |vm, args| Ok(Value::Int(own(vm, args)?.number())))
        .method("__repr__", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::string(format!("<SchemaConst.{}: {}>", own.name(), own.number())))
        })
        .method("__str__", |vm, args| Ok(Value::string(format!("SchemaConst.{}", own(vm, args)?.name()))))
        .property("name", |vm, args| Ok(Value::str(own(vm, args)?.name())))
        .property("value", |vm, args| Ok(Value::Int(own(vm, args)?.number())))
}
