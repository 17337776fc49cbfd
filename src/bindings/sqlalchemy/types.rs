//! `sqlalchemy.types`: the type classes and what their constructors take.

use std::rc::Rc;

use python::{Args, ClassBuilder, ClassRef, PyResult, Signature, Value, Vm};
use sql::types::{Type, TypeArgs, TypeClass};

use super::dialects::sqlite_types;
use super::{enumeration, host_type, pickle_type, type_methods};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};

const MODULE: &str = "sqlalchemy.sql.sqltypes";

macro_rules! ty {
    ($name:literal, $base:literal) => {
        ClassDef::plain($name, MODULE, &[$base])
    };
    ($name:literal, $base:literal, $init:ident) => {
        ClassDef::with($name, MODULE, &[$base], |builder| builder.method("__init__", $init))
    };
}

/// The type classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("TypeEngine", "sqlalchemy.sql.type_api", &["object"], define_type_engine),
    ty!("NullType", "TypeEngine"),
    ty!("String", "TypeEngine", init_string),
    ty!("Text", "String"),
    ty!("Unicode", "String"),
    ty!("UnicodeText", "Text"),
    ty!("VARCHAR", "String"),
    ty!("NVARCHAR", "Unicode"),
    ty!("CHAR", "String"),
    ty!("NCHAR", "Unicode"),
    ty!("TEXT", "Text"),
    ty!("CLOB", "Text"),
    ty!("Integer", "TypeEngine"),
    ty!("SmallInteger", "Integer"),
    ty!("BigInteger", "Integer"),
    ty!("INTEGER", "Integer"),
    ty!("SMALLINT", "SmallInteger"),
    ty!("BIGINT", "BigInteger"),
    ty!("Numeric", "TypeEngine", init_numeric),
    ty!("NUMERIC", "Numeric"),
    ty!("DECIMAL", "Numeric"),
    ty!("Float", "Numeric", init_float),
    ty!("Double", "Float"),
    ty!("FLOAT", "Float"),
    ty!("REAL", "Float"),
    ty!("DOUBLE", "Double"),
    ty!("DOUBLE_PRECISION", "Double"),
    ty!("Boolean", "TypeEngine", init_boolean),
    ty!("BOOLEAN", "Boolean"),
    ty!("Date", "TypeEngine"),
    ty!("DATE", "Date"),
    ty!("DateTime", "TypeEngine", init_datetime),
    ty!("DATETIME", "DateTime"),
    ty!("TIMESTAMP", "DateTime"),
    ty!("Time", "TypeEngine", init_datetime),
    ty!("TIME", "Time"),
    ty!("Interval", "TypeEngine", init_interval),
    ty!("LargeBinary", "TypeEngine", init_binary),
    ty!("BLOB", "LargeBinary"),
    ty!("BINARY", "LargeBinary"),
    ty!("VARBINARY", "LargeBinary"),
    ty!("JSON", "TypeEngine", init_json),
    ClassDef::with("Enum", MODULE, &["String"], |builder| builder.method("__init__", enumeration::init)),
    ty!("Uuid", "TypeEngine", init_uuid),
    ty!("UUID", "Uuid"),
    ty!("ARRAY", "TypeEngine", init_array),
    ty!("TupleType", "TypeEngine"),
    ClassDef::with("PickleType", MODULE, &["TypeDecorator"], pickle_type::define),
];

/// What a Python object of a type class carries.
pub struct TypePayload(pub Type);

fn define_type_engine(builder: ClassBuilder) -> ClassBuilder {
    type_methods::define(builder)
        .method("__init__", init_plain)
        .method("__repr__", repr)
        .method("__str__", display)
        .method("with_variant", with_variant)
        .method("compile", compile)
        .property("python_type", python_type)
        .property("_isnull", is_null)
}

/// The type that a Python value stands for: an instance of a type class, or such a class.
pub fn type_of(vm: &Vm, value: &Value) -> PyResult<Option<Type>> {
    if let Some(known) = payload::<TypePayload>(value) {
        return Ok(Some(known.0.clone()));
    }
    if let Some(known) = host_type::type_of(vm, value)? {
        return Ok(Some(known));
    }
    let engine = Library::of(vm).class(vm, "TypeEngine")?;
    if let Some(class) = value.as_class() {
        if class.is_subclass_of(&engine) {
            let instance = vm.call(value, &[])?;
            return type_of(vm, &instance);
        }
        return Ok(None);
    }
    Ok(None)
}

/// The type that a Python value stands for (`None` for a type that is not known), or `ArgumentError`.
pub fn required_type(vm: &Vm, value: &Value) -> PyResult<Type> {
    if value.is_none() {
        return Ok(Type::null());
    }
    type_of(vm, value)?.ok_or_else(|| {
        let text = vm.repr(value).unwrap_or_default();
        argument_error(vm, &format!("Expected a SQLAlchemy type, got {text}"))
    })
}

/// The Python object of a type.
pub fn wrap(vm: &Vm, ty: &Type) -> PyResult {
    if let Some(object) = host_type::object_of(ty) {
        return Ok(object);
    }
    let library = Library::of(vm);
    library.wrapper(ty.id(), || library.instance(vm, class_key(ty), Rc::new(TypePayload(ty.clone()))))
}

/// The key of the Python class of a type.
fn class_key(ty: &Type) -> &'static str {
    let own = || ty.own_class().map_or(ty.class.name(), |class| class.key);
    sqlite_types::class_of(ty).unwrap_or_else(own)
}

/// The [`TypeClass`] of an instance: that of the nearest class of ours along the MRO.
fn class_of(vm: &Vm, receiver: &Value) -> TypeClass {
    let class: ClassRef = vm.class_of(receiver);
    let mro = class.mro.borrow().clone();
    mro.iter().find_map(|class| TypeClass::from_name(class.name().as_str())).unwrap_or(TypeClass::NullType)
}

fn attach(vm: &Vm, receiver: &Value, args: TypeArgs) -> PyResult {
    let ty = Type::with_args(class_of(vm, receiver), args);
    attach_type(vm, receiver, ty)
}

/// Makes a Python object stand for a type.
pub fn attach_type(vm: &Vm, receiver: &Value, ty: Type) -> PyResult {
    if let Some(object) = receiver.as_obj() {
        Library::of(vm).remember(ty.id(), receiver);
        object.set_payload(Rc::new(TypePayload(ty)));
    }
    Ok(Value::None)
}

pub(super) fn number(value: Option<&Value>) -> Option<u32> {
    value.and_then(Value::as_int).and_then(|number| u32::try_from(number).ok())
}

fn init_plain(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    if !args.rest().is_empty() {
        let class = vm.class_of(receiver).name();
        return Err(vm.type_error(&format!("{class}() takes no arguments")));
    }
    if host_type::is_external(vm, receiver)? {
        return Ok(Value::None);
    }
    let class = class_of(vm, receiver);
    attach(vm, receiver, class.default_args())
}

const STRING: Signature = Signature::new("String.__init__").positional(&["self", "length", "collation"]).required(1);

fn init_string(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = STRING.bind(vm, args)?;
    let collation = bound.get(2).and_then(Value::as_str).map(Rc::from);
    // The library writes whatever it was given.
    let written = bound.get(1).and_then(Value::as_str).and_then(|digits| digits.parse().ok());
    attach(vm, &bound.or_none(0), TypeArgs::String { length: number(bound.get(1)).or(written), collation })
}

const NUMERIC: Signature = Signature::new("Numeric.__init__")
    .positional(&["self", "precision", "scale", "decimal_return_scale", "asdecimal"])
    .required(1);

fn init_numeric(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = NUMERIC.bind(vm, args)?;
    let asdecimal = bound.get(4).map_or(Ok(true), |flag| vm.truth(flag))?;
    let args = TypeArgs::Numeric {
        precision: number(bound.get(1)),
        scale: number(bound.get(2)),
        decimal_return_scale: number(bound.get(3)),
        asdecimal,
    };
    attach(vm, &bound.or_none(0), args)
}

const FLOAT: Signature = Signature::new("Float.__init__")
    .positional(&["self", "precision", "asdecimal", "decimal_return_scale"])
    .required(1);

fn init_float(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FLOAT.bind(vm, args)?;
    let asdecimal = bound.get(2).map_or(Ok(false), |flag| vm.truth(flag))?;
    let args = TypeArgs::Numeric {
        precision: number(bound.get(1)),
        scale: None,
        decimal_return_scale: number(bound.get(3)),
        asdecimal,
    };
    attach(vm, &bound.or_none(0), args)
}

const BOOLEAN: Signature =
    Signature::new("Boolean.__init__").positional(&["self", "create_constraint", "name"]).required(1).varkw();

fn init_boolean(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BOOLEAN.bind(vm, args)?;
    let create_constraint = bound.get(1).map_or(Ok(false), |flag| vm.truth(flag))?;
    let name = bound.get(2).and_then(Value::as_str).map(sql::Name::new);
    attach(vm, &bound.or_none(0), TypeArgs::Boolean { create_constraint, name })
}

const DATETIME: Signature = Signature::new("DateTime.__init__").positional(&["self", "timezone"]).required(1);

fn init_datetime(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DATETIME.bind(vm, args)?;
    let timezone = bound.get(1).map_or(Ok(false), |flag| vm.truth(flag))?;
    attach(vm, &bound.or_none(0), TypeArgs::DateTime { timezone })
}

const INTERVAL: Signature = Signature::new("Interval.__init__")
    .positional(&["self", "native", "second_precision", "day_precision"])
    .required(1);

fn init_interval(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INTERVAL.bind(vm, args)?;
    let native = bound.get(1).map_or(Ok(true), |flag| vm.truth(flag))?;
    let args =
        TypeArgs::Interval { native, second_precision: number(bound.get(2)), day_precision: number(bound.get(3)) };
    attach(vm, &bound.or_none(0), args)
}

const BINARY: Signature = Signature::new("LargeBinary.__init__").positional(&["self", "length"]).required(1);

fn init_binary(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BINARY.bind(vm, args)?;
    attach(vm, &bound.or_none(0), TypeArgs::Binary { length: number(bound.get(1)) })
}

const JSON: Signature = Signature::new("JSON.__init__").positional(&["self", "none_as_null"]).required(1);

fn init_json(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = JSON.bind(vm, args)?;
    let none_as_null = bound.get(1).map_or(Ok(false), |flag| vm.truth(flag))?;
    attach(vm, &bound.or_none(0), TypeArgs::Json { none_as_null })
}

const UUID: Signature = Signature::new("Uuid.__init__").positional(&["self", "as_uuid", "native_uuid"]).required(1);

fn init_uuid(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = UUID.bind(vm, args)?;
    let flag = |index: usize| bound.get(index).map_or(Ok(true), |flag| vm.truth(flag));
    attach(vm, &bound.or_none(0), TypeArgs::Uuid { as_uuid: flag(1)?, native_uuid: flag(2)? })
}

const ARRAY: Signature = Signature::new("ARRAY.__init__")
    .positional(&["self", "item_type", "as_tuple", "dimensions", "zero_indexes"])
    .required(2);

fn init_array(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ARRAY.bind(vm, args)?;
    let item = required_type(vm, &bound.or_none(1))?;
    let flag = |index: usize| bound.get(index).map_or(Ok(false), |flag| vm.truth(flag));
    let args = TypeArgs::Array { item, as_tuple: flag(2)?, dimensions: number(bound.get(3)), zero_indexes: flag(4)? };
    attach(vm, &bound.or_none(0), args)
}

fn own_type(vm: &Vm, args: &Args<'_>) -> PyResult<Type> {
    let receiver = args.receiver(vm)?;
    match type_of(vm, receiver)? {
        Some(ty) => Ok(ty),
        None => Err(vm.type_error("descriptor requires a 'TypeEngine' object")),
    }
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    if payload::<TypePayload>(receiver).is_none() && host_type::is_external(vm, receiver)? {
        return host_type::repr_user_type(vm, args);
    }
    let ty = own_type(vm, args)?;
    let text = ty.repr();
    // A subclass that the program defines prints its own name.
    let class = vm.class_of(args.receiver(vm)?).name();
    match text.split_once('(') {
        Some((name, rest)) if name != class.as_str() && ty.as_decorator().is_none() => {
            Ok(Value::string(format!("{class}({rest}")))
        }
        _ => Ok(Value::string(text)),
    }
}

/// The type as the default dialect writes it.
fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let ty = own_type(vm, args)?;
    let dialect = sql::dialect::StandardDialect::for_text();
    let compiler = sql::dialect::Compiler::new(&dialect, sql::dialect::CompileOptions::default());
    Ok(Value::string(compiler.type_sql(&ty).python(vm)?))
}

const COMPILE: Signature = Signature::new("TypeEngine.compile").positional(&["self", "dialect"]).required(1);

/// `type.compile(dialect=…)`.
fn compile(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPILE.bind(vm, args)?;
    let ty = own_type(vm, args)?;
    let text_dialect = sql::dialect::StandardDialect::for_text();
    let chosen = bound.get(1).filter(|dialect| !dialect.is_none());
    let chosen = chosen.and_then(|dialect| super::dialects::chosen(None, Some(dialect)));
    let dialect = chosen.as_deref().unwrap_or(&text_dialect);
    let compiler = sql::dialect::Compiler::new(dialect, sql::dialect::CompileOptions::default());
    Ok(Value::string(compiler.type_sql(&ty).python(vm)?))
}

const WITH_VARIANT: Signature =
    Signature::new("TypeEngine.with_variant").positional(&["self", "type_"]).required(2).varargs();

fn with_variant(vm: &Vm, args: &Args<'_>) -> PyResult {
    let ty = own_type(vm, args)?;
    let bound = WITH_VARIANT.bind(vm, args)?;
    let variant = required_type(vm, &bound.or_none(1))?;
    let dialects: Vec<&str> = bound.args.iter().filter_map(Value::as_str).collect();
    let made = ty.with_variant(&variant, &dialects);
    match host_type::object_of(&ty) {
        Some(object) => host_type::copy_for(vm, &object, &made),
        None => wrap(vm, &made),
    }
}

fn is_null(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(Value::bool(own_type(vm, args)?.is_null()))
}

fn python_type(vm: &Vm, args: &Args<'_>) -> PyResult {
    let ty = own_type(vm, args)?.undecorated();
    let class = match &ty.args {
        TypeArgs::String { .. } => &vm.types.str,
        TypeArgs::Boolean { .. } => &vm.types.bool,
        TypeArgs::Binary { .. } => &vm.types.bytes,
        TypeArgs::Numeric { asdecimal: false, .. } => &vm.types.float,
        TypeArgs::Json { .. } => &vm.types.object,
        TypeArgs::Array { .. } => &vm.types.list,
        TypeArgs::Uuid { as_uuid: false, .. } => &vm.types.str,
        TypeArgs::Uuid { .. } => return vm.attr(&vm.import("uuid")?.value(), "UUID"),
        TypeArgs::Enum(args) if args.is_class => return type_methods::enum_class(vm, args),
        TypeArgs::Enum(_) => &vm.types.str,
        TypeArgs::None if ty.is_null() => &vm.types.object,
        TypeArgs::None if ty.class.name().to_ascii_lowercase().contains("int") => &vm.types.int,
        TypeArgs::DateTime { .. } | TypeArgs::Interval { .. } | TypeArgs::Numeric { .. } | TypeArgs::None => {
            return crate::temporal::python_type(vm, &ty);
        }
        _ => &vm.types.object,
    };
    Ok(class.value())
}
