//! The classes of PostgreSQL's types, and what their constructors take.

use std::rc::Rc;

use python::{Args, PyResult, Signature, Value, Vm};
use sql::types::{DialectArg, DialectClass, DialectType, POSTGRESQL, Type, TypeArgs, TypeClass};

use crate::class_table::ClassDef;
use crate::raise::argument_error;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::types::{attach_type, number, required_type};
use crate::sqlalchemy::{enumeration, sql::coercion};

const MODULE: &str = "sqlalchemy.dialects.postgresql.types";
const RANGES: &str = "sqlalchemy.dialects.postgresql.ranges";
const JSONS: &str = "sqlalchemy.dialects.postgresql.json";
const NAMED: &str = "sqlalchemy.dialects.postgresql.named_types";

macro_rules! ty {
    ($name:literal, $module:expr, $base:literal, $init:ident) => {
        ClassDef::with(concat!("postgresql.", $name), $module, &[$base], |builder| builder.method("__init__", $init))
    };
    ($name:literal) => {
        ty!($name, MODULE, "TypeEngine", init_plain)
    };
    (range $name:literal) => {
        ty!($name, RANGES, "postgresql.AbstractSingleRange", init_plain)
    };
    (multirange $name:literal) => {
        ty!($name, RANGES, "postgresql.AbstractMultiRange", init_plain)
    };
}

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ty!("ARRAY", "sqlalchemy.dialects.postgresql.array", "ARRAY", init_array),
    ty!("JSON", JSONS, "JSON", init_json),
    ty!("JSONB", JSONS, "postgresql.JSON", init_json),
    ty!("JSONPATH", JSONS, "TypeEngine", init_plain),
    ty!("HSTORE", "sqlalchemy.dialects.postgresql.hstore", "TypeEngine", init_hstore),
    ClassDef::plain("postgresql.NamedType", NAMED, &["TypeEngine"]),
    ClassDef::with("postgresql.ENUM", NAMED, &["postgresql.NamedType", "Enum"], |builder| {
        builder.method("__init__", init_enum)
    }),
    ty!("DOMAIN", NAMED, "postgresql.NamedType", init_domain),
    ty!("TIMESTAMP", MODULE, "TIMESTAMP", init_timestamp),
    ty!("TIME", MODULE, "TIME", init_timestamp),
    ty!("INTERVAL", MODULE, "TypeEngine", init_interval),
    ty!("BYTEA", MODULE, "LargeBinary", init_bytea),
    ty!("CITEXT", MODULE, "TEXT", init_citext),
    ty!("BIT", MODULE, "TypeEngine", init_bit),
    ty!("INET"),
    ty!("CIDR"),
    ty!("MACADDR"),
    ty!("MACADDR8"),
    ty!("MONEY"),
    ty!("OID"),
    ty!("REGCLASS"),
    ty!("REGCONFIG"),
    ty!("TSQUERY"),
    ty!("TSVECTOR"),
    ClassDef::plain("postgresql.AbstractRange", RANGES, &["TypeEngine"]),
    ClassDef::plain("postgresql.AbstractSingleRange", RANGES, &["postgresql.AbstractRange"]),
    ClassDef::plain("postgresql.AbstractMultiRange", RANGES, &["postgresql.AbstractRange"]),
    ty!(range "INT4RANGE"),
    ty!(range "INT8RANGE"),
    ty!(range "NUMRANGE"),
    ty!(range "DATERANGE"),
    ty!(range "TSRANGE"),
    ty!(range "TSTZRANGE"),
    ty!(multirange "INT4MULTIRANGE"),
    ty!(multirange "INT8MULTIRANGE"),
    ty!(multirange "NUMMULTIRANGE"),
    ty!(multirange "DATEMULTIRANGE"),
    ty!(multirange "TSMULTIRANGE"),
    ty!(multirange "TSTZMULTIRANGE"),
];

/// The class of an instance: the nearest one of PostgreSQL's along the MRO.
fn class_of(vm: &Vm, receiver: &Value) -> PyResult<&'static DialectClass> {
    let mro = vm.class_of(receiver).mro.borrow().clone();
    let known = mro.iter().find_map(|class| {
        let module = class.module();
        let module = module.as_ref().and_then(Value::as_str)?.to_owned();
        POSTGRESQL.iter().find(|known| known.name() == class.name().as_str() && known.module == module)
    });
    known.ok_or_else(|| vm.type_error("descriptor '__init__' requires a type of PostgreSQL"))
}

fn attach(vm: &Vm, receiver: &Value, args: TypeArgs, own: Vec<(&'static str, Option<DialectArg>)>) -> PyResult {
    let class = class_of(vm, receiver)?;
    let positional = if class.name() == "DOMAIN" { 2 } else { 0 };
    let own = own.into_iter().filter_map(|(name, arg)| arg.map(|arg| (name, arg))).collect();
    attach_type(vm, receiver, Type::of_dialect(DialectType { class, args: own, positional }, args))
}

fn text(value: Option<&Value>) -> Option<DialectArg> {
    value.and_then(Value::as_str).map(|text| DialectArg::Text(Rc::from(text)))
}

fn count(value: Option<&Value>) -> Option<DialectArg> {
    number(value).map(DialectArg::Number)
}

fn is_set(vm: &Vm, value: Option<&Value>) -> PyResult<Option<DialectArg>> {
    Ok(flag(vm, value, false)?.then_some(DialectArg::Flag(true)))
}

fn type_or_text(vm: &Vm, value: Option<&Value>) -> PyResult<Option<DialectArg>> {
    let ty = match value.filter(|value| !value.is_none()) {
        Some(value) => required_type(vm, value)?,
        None => Type::new(TypeClass::Text),
    };
    Ok(Some(DialectArg::Type(ty)))
}

fn init_plain(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    if !args.rest().is_empty() {
        let class = vm.class_of(receiver).name();
        return Err(vm.type_error(&format!("{class}() takes no arguments")));
    }
    attach(vm, receiver, TypeArgs::None, Vec::new())
}

const ARRAY: Signature = Signature::new("ARRAY.__init__")
    .positional(&["self", "item_type", "as_tuple", "dimensions", "zero_indexes"])
    .required(2);

fn init_array(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ARRAY.bind(vm, args)?;
    let item = required_type(vm, &bound.or_none(1))?;
    if matches!(item.args, TypeArgs::Array { .. }) {
        let text = "Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype";
        return Err(vm.value_error(text));
    }
    let args = TypeArgs::Array {
        item,
        as_tuple: flag(vm, bound.get(2), false)?,
        dimensions: number(bound.get(3)),
        zero_indexes: flag(vm, bound.get(4), false)?,
    };
    attach(vm, &bound.or_none(0), args, Vec::new())
}

const JSON: Signature =
    Signature::new("JSON.__init__").positional(&["self", "none_as_null", "astext_type"]).required(1);

fn init_json(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = JSON.bind(vm, args)?;
    let args = TypeArgs::Json { none_as_null: flag(vm, bound.get(1), false)? };
    attach(vm, &bound.or_none(0), args, vec![("astext_type", type_or_text(vm, bound.get(2))?)])
}

const HSTORE: Signature = Signature::new("HSTORE.__init__").positional(&["self", "text_type"]).required(1);

fn init_hstore(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = HSTORE.bind(vm, args)?;
    attach(vm, &bound.or_none(0), TypeArgs::None, vec![("text_type", type_or_text(vm, bound.get(1))?)])
}

const ENUM: Signature = Signature::new("ENUM.__init__").positional_only(&["self"]).required(1).varargs().keyword_only(
    &[
        "create_constraint",
        "metadata",
        "name",
        "native_enum",
        "length",
        "schema",
        "quote",
        "inherit_schema",
        "validate_strings",
        "values_callable",
        "sort_key_function",
        "omit_aliases",
        "create_type",
    ],
    0,
);

fn init_enum(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ENUM.bind(vm, args)?;
    let mut made = enumeration::enum_args(vm, &bound)?;
    made.native_enum = true;
    let is_created = flag(vm, bound.get(13), true)?;
    let own = vec![("create_type", (!is_created).then_some(DialectArg::Flag(false)))];
    attach(vm, &bound.or_none(0), TypeArgs::Enum(Rc::new(made)), own)
}

const DOMAIN: Signature =
    Signature::new("DOMAIN.__init__").positional(&["self", "name", "data_type"]).required(3).keyword_only(
        &[
            "collation",
            "collation_schema",
            "default",
            "constraint_name",
            "not_null",
            "check",
            "create_type",
            "schema",
            "metadata",
            "quote",
        ],
        0,
    );

fn init_domain(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DOMAIN.bind(vm, args)?;
    let sql = |value: Option<&Value>, is_text: bool| -> PyResult<Option<DialectArg>> {
        let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(None) };
        let expr = match value.as_str() {
            Some(text) if is_text => sql::expr::TextClause::new(text).into_expr(),
            Some(text) => sql::expr::literal(sql::Value::text(text), Some(Type::string())),
            None => coercion::expr(vm, value)?,
        };
        Ok(Some(DialectArg::Sql(expr)))
    };
    let own = vec![
        ("name", text(bound.get(1))),
        ("data_type", Some(DialectArg::Type(required_type(vm, &bound.or_none(2))?))),
        ("collation", text(bound.get(3))),
        ("default", sql(bound.get(5), false)?),
        ("constraint_name", text(bound.get(6))),
        ("not_null", is_set(vm, bound.get(7))?),
        ("check", sql(bound.get(8), true)?),
        ("create_type", (!flag(vm, bound.get(9), true)?).then_some(DialectArg::Flag(false))),
        ("schema", text(bound.get(10))),
    ];
    if bound.get(1).and_then(Value::as_str).is_none() {
        return Err(argument_error(vm, "DOMAIN requires a name"));
    }
    attach(vm, &bound.or_none(0), TypeArgs::None, own)
}

const TIMESTAMP: Signature =
    Signature::new("TIMESTAMP.__init__").positional(&["self", "timezone", "precision"]).required(1);

fn init_timestamp(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = TIMESTAMP.bind(vm, args)?;
    let args = TypeArgs::DateTime { timezone: flag(vm, bound.get(1), false)? };
    attach(vm, &bound.or_none(0), args, vec![("precision", count(bound.get(2)))])
}

const INTERVAL: Signature =
    Signature::new("INTERVAL.__init__").positional(&["self", "precision", "fields"]).required(1);

fn init_interval(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INTERVAL.bind(vm, args)?;
    let own = vec![("precision", count(bound.get(1))), ("fields", text(bound.get(2)))];
    attach(vm, &bound.or_none(0), TypeClass::Interval.default_args(), own)
}

const BYTEA: Signature = Signature::new("BYTEA.__init__").positional(&["self", "length"]).required(1);

fn init_bytea(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BYTEA.bind(vm, args)?;
    attach(vm, &bound.or_none(0), TypeArgs::Binary { length: number(bound.get(1)) }, Vec::new())
}

const CITEXT: Signature = Signature::new("CITEXT.__init__").positional(&["self", "length", "collation"]).required(1);

fn init_citext(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CITEXT.bind(vm, args)?;
    let collation = bound.get(2).and_then(Value::as_str).map(Rc::from);
    attach(vm, &bound.or_none(0), TypeArgs::String { length: number(bound.get(1)), collation }, Vec::new())
}

const BIT: Signature = Signature::new("BIT.__init__").positional(&["self", "length", "varying"]).required(1);

fn init_bit(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BIT.bind(vm, args)?;
    let is_varying = flag(vm, bound.get(2), false)?;
    let length = number(bound.get(1)).or((!is_varying).then_some(1));
    let own =
        vec![("length", length.map(DialectArg::Number)), ("varying", is_varying.then_some(DialectArg::Flag(true)))];
    attach(vm, &bound.or_none(0), TypeArgs::None, own)
}
