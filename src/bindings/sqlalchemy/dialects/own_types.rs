//! The classes of the types of MySQL, SQL Server and Oracle, and what their constructors take.

use std::rc::Rc;

use python::{Args, PyResult, Signature, Value, Vm};
use sql::types::{DialectArg, DialectClass, DialectType, MSSQL, MYSQL, ORACLE, SQLITE, Type, TypeArgs};

use crate::class_table::ClassDef;
use crate::sqlalchemy::enumeration;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::types::{attach_type, number};

/// What an argument of a constructor becomes.
#[derive(Clone, Copy)]
enum Role {
    Length,
    Collation,
    Precision,
    Scale,
    AsDecimal(bool),
    Timezone,
    NoneAsNull,
    AsUuid,
    Number(&'static str),
    Text(&'static str),
    Flag(&'static str),
}

use Role::{AsDecimal, AsUuid, Collation, Flag, Length, NoneAsNull, Number, Precision, Scale, Text, Timezone};

/// The arguments of a constructor.
struct Shape {
    signature: Signature,
    roles: &'static [Role],
}

const fn shape(names: &'static [&'static str], roles: &'static [Role]) -> Shape {
    Shape { signature: Signature::new("__init__").positional(names).required(1), roles }
}

const PLAIN: Shape = shape(&["self"], &[]);
const WHOLE: Shape = shape(
    &["self", "display_width", "unsigned", "zerofill"],
    &[Number("display_width"), Flag("unsigned"), Flag("zerofill")],
);
const EXACT: Shape = shape(
    &["self", "precision", "scale", "asdecimal", "unsigned", "zerofill"],
    &[Precision, Scale, AsDecimal(true), Flag("unsigned"), Flag("zerofill")],
);
const INEXACT: Shape = shape(
    &["self", "precision", "scale", "asdecimal", "unsigned", "zerofill"],
    &[Precision, Scale, AsDecimal(false), Flag("unsigned"), Flag("zerofill")],
);
const CHARACTERS: Shape = shape(
    &["self", "length", "charset", "collation", "ascii", "binary", "unicode", "national"],
    &[Length, Text("charset"), Collation, Flag("ascii"), Flag("binary"), Flag("unicode"), Flag("national")],
);
const NATIONAL: Shape = shape(&["self", "length", "collation", "binary"], &[Length, Collation, Flag("binary")]);
const LONG_TEXT: Shape = shape(
    &["self", "charset", "collation", "ascii", "binary", "unicode", "national"],
    &[Text("charset"), Collation, Flag("ascii"), Flag("binary"), Flag("unicode"), Flag("national")],
);
const FRACTIONAL: Shape = shape(&["self", "timezone", "fsp"], &[Timezone, Number("fsp")]);
const PRECISE: Shape = shape(&["self", "precision"], &[Number("precision")]);
const JSON: Shape = shape(&["self", "none_as_null"], &[NoneAsNull]);
const TEXTS: Shape = shape(&["self", "length", "collation"], &[Length, Collation]);
const BINARY: Shape = shape(&["self", "length"], &[Length]);

fn shape_of(key: &str) -> Shape {
    match key {
        "mysql.INTEGER" | "mysql.BIGINT" | "mysql.SMALLINT" | "mysql.MEDIUMINT" | "mysql.TINYINT" => WHOLE,
        "mysql.BIT" => shape(&["self", "length"], &[Number("length")]),
        "mysql.YEAR" => shape(&["self", "display_width"], &[Number("display_width")]),
        "mysql.DECIMAL" | "mysql.NUMERIC" | "mysql.DOUBLE" | "mysql.REAL" => EXACT,
        "mysql.FLOAT" => INEXACT,
        "mysql.CHAR" | "mysql.VARCHAR" | "mysql.TEXT" => CHARACTERS,
        "mysql.NCHAR" | "mysql.NVARCHAR" => NATIONAL,
        "mysql.TINYTEXT" | "mysql.MEDIUMTEXT" | "mysql.LONGTEXT" => LONG_TEXT,
        "mysql.DATETIME" | "mysql.TIME" | "mysql.TIMESTAMP" => FRACTIONAL,
        "mysql.JSON" | "mssql.JSON" | "sqlite.JSON" => JSON,
        "mysql.TINYBLOB" | "mysql.MEDIUMBLOB" | "mysql.LONGBLOB" | "oracle.RAW" | "oracle.BFILE" | "mssql.IMAGE"
        | "mssql.VARBINARY" => BINARY,
        "mssql.DATETIME2" | "mssql.DATETIMEOFFSET" | "mssql.TIME" => PRECISE,
        "mssql.TIMESTAMP" | "mssql.ROWVERSION" => shape(&["self", "convert_int"], &[Flag("convert_int")]),
        "mssql.UNIQUEIDENTIFIER" => shape(&["self", "as_uuid"], &[AsUuid]),
        "mssql.NTEXT" | "mssql.XML" | "oracle.VARCHAR2" | "oracle.NCLOB" | "oracle.LONG" => TEXTS,
        "oracle.NUMBER" => shape(&["self", "precision", "scale", "asdecimal"], &[Precision, Scale, AsDecimal(false)]),
        "oracle.FLOAT" => shape(
            &["self", "binary_precision", "asdecimal", "decimal_return_scale"],
            &[Number("binary_precision"), AsDecimal(false)],
        ),
        "oracle.BINARY_DOUBLE" | "oracle.BINARY_FLOAT" | "mssql.DOUBLE_PRECISION" => {
            shape(&["self", "precision", "asdecimal"], &[Precision, AsDecimal(false)])
        }
        "oracle.TIMESTAMP" => shape(&["self", "timezone", "local_timezone"], &[Timezone, Flag("local_timezone")]),
        "oracle.INTERVAL" => shape(
            &["self", "day_precision", "second_precision"],
            &[Number("day_precision"), Number("second_precision")],
        ),
        _ => PLAIN,
    }
}

macro_rules! classes {
    ($(#[$doc:meta])* $name:ident, $dialect:literal, [$($class:literal in $module:literal of $base:literal $init:ident),+ $(,)?]) => {
        $(#[$doc])*
        pub const $name: &[ClassDef] = &[$(
            ClassDef::with(concat!($dialect, ".", $class), $module, &[$base], |builder| builder.method("__init__", $init))
        ),+];
    };
}

classes! {
    /// SQLite's classes, but for those of moments.
    SQLITE_TYPES, "sqlite", [
        "JSON" in "sqlalchemy.dialects.sqlite.json" of "JSON" init,
    ]
}

classes! {
    /// MySQL's classes.
    MYSQL_TYPES, "mysql", [
        "INTEGER" in "sqlalchemy.dialects.mysql.types" of "INTEGER" init,
        "BIGINT" in "sqlalchemy.dialects.mysql.types" of "BIGINT" init,
        "SMALLINT" in "sqlalchemy.dialects.mysql.types" of "SMALLINT" init,
        "MEDIUMINT" in "sqlalchemy.dialects.mysql.types" of "Integer" init,
        "TINYINT" in "sqlalchemy.dialects.mysql.types" of "Integer" init,
        "BIT" in "sqlalchemy.dialects.mysql.types" of "TypeEngine" init,
        "DECIMAL" in "sqlalchemy.dialects.mysql.types" of "DECIMAL" init,
        "NUMERIC" in "sqlalchemy.dialects.mysql.types" of "NUMERIC" init,
        "DOUBLE" in "sqlalchemy.dialects.mysql.types" of "DOUBLE" init,
        "REAL" in "sqlalchemy.dialects.mysql.types" of "REAL" init,
        "FLOAT" in "sqlalchemy.dialects.mysql.types" of "FLOAT" init,
        "CHAR" in "sqlalchemy.dialects.mysql.types" of "CHAR" init,
        "VARCHAR" in "sqlalchemy.dialects.mysql.types" of "VARCHAR" init,
        "NCHAR" in "sqlalchemy.dialects.mysql.types" of "NCHAR" init,
        "NVARCHAR" in "sqlalchemy.dialects.mysql.types" of "NVARCHAR" init,
        "TEXT" in "sqlalchemy.dialects.mysql.types" of "TEXT" init,
        "TINYTEXT" in "sqlalchemy.dialects.mysql.types" of "String" init,
        "MEDIUMTEXT" in "sqlalchemy.dialects.mysql.types" of "String" init,
        "LONGTEXT" in "sqlalchemy.dialects.mysql.types" of "String" init,
        "TINYBLOB" in "sqlalchemy.dialects.mysql.types" of "LargeBinary" init,
        "MEDIUMBLOB" in "sqlalchemy.dialects.mysql.types" of "LargeBinary" init,
        "LONGBLOB" in "sqlalchemy.dialects.mysql.types" of "LargeBinary" init,
        "YEAR" in "sqlalchemy.dialects.mysql.types" of "TypeEngine" init,
        "DATETIME" in "sqlalchemy.dialects.mysql.types" of "DATETIME" init,
        "TIME" in "sqlalchemy.dialects.mysql.types" of "TIME" init,
        "TIMESTAMP" in "sqlalchemy.dialects.mysql.types" of "TIMESTAMP" init,
        "JSON" in "sqlalchemy.dialects.mysql.json" of "JSON" init,
        "ENUM" in "sqlalchemy.dialects.mysql.enumerated" of "Enum" init_enum,
        "SET" in "sqlalchemy.dialects.mysql.enumerated" of "String" init_set,
        "INET4" in "sqlalchemy.dialects.mysql.mariadb" of "TypeEngine" init,
        "INET6" in "sqlalchemy.dialects.mysql.mariadb" of "TypeEngine" init,
    ]
}

classes! {
    /// SQL Server's classes.
    MSSQL_TYPES, "mssql", [
        "BIT" in "sqlalchemy.dialects.mssql.base" of "Boolean" init,
        "TINYINT" in "sqlalchemy.dialects.mssql.base" of "Integer" init,
        "MONEY" in "sqlalchemy.dialects.mssql.base" of "TypeEngine" init,
        "SMALLMONEY" in "sqlalchemy.dialects.mssql.base" of "TypeEngine" init,
        "NTEXT" in "sqlalchemy.dialects.mssql.base" of "UnicodeText" init,
        "XML" in "sqlalchemy.dialects.mssql.base" of "Text" init,
        "IMAGE" in "sqlalchemy.dialects.mssql.base" of "LargeBinary" init,
        "VARBINARY" in "sqlalchemy.dialects.mssql.base" of "VARBINARY" init_varbinary,
        "DATETIME2" in "sqlalchemy.dialects.mssql.base" of "DateTime" init,
        "DATETIMEOFFSET" in "sqlalchemy.dialects.mssql.base" of "DateTime" init,
        "SMALLDATETIME" in "sqlalchemy.dialects.mssql.base" of "DateTime" init,
        "TIME" in "sqlalchemy.dialects.mssql.base" of "TIME" init,
        "TIMESTAMP" in "sqlalchemy.dialects.mssql.base" of "LargeBinary" init,
        "ROWVERSION" in "sqlalchemy.dialects.mssql.base" of "mssql.TIMESTAMP" init,
        "UNIQUEIDENTIFIER" in "sqlalchemy.dialects.mssql.base" of "Uuid" init,
        "SQL_VARIANT" in "sqlalchemy.dialects.mssql.base" of "TypeEngine" init,
        "REAL" in "sqlalchemy.dialects.mssql.base" of "REAL" init,
        "DOUBLE_PRECISION" in "sqlalchemy.dialects.mssql.base" of "DOUBLE_PRECISION" init,
        "JSON" in "sqlalchemy.dialects.mssql.json" of "JSON" init,
    ]
}

classes! {
    /// Oracle's classes.
    ORACLE_TYPES, "oracle", [
        "NUMBER" in "sqlalchemy.dialects.oracle.types" of "Numeric" init,
        "VARCHAR2" in "sqlalchemy.dialects.oracle.types" of "VARCHAR" init,
        "NCLOB" in "sqlalchemy.dialects.oracle.types" of "Text" init,
        "BFILE" in "sqlalchemy.dialects.oracle.types" of "LargeBinary" init,
        "RAW" in "sqlalchemy.dialects.oracle.types" of "LargeBinary" init,
        "LONG" in "sqlalchemy.dialects.oracle.types" of "Text" init,
        "DATE" in "sqlalchemy.dialects.oracle.types" of "DateTime" init,
        "TIMESTAMP" in "sqlalchemy.dialects.oracle.types" of "TIMESTAMP" init,
        "INTERVAL" in "sqlalchemy.dialects.oracle.types" of "TypeEngine" init,
        "BINARY_DOUBLE" in "sqlalchemy.dialects.oracle.types" of "Double" init,
        "BINARY_FLOAT" in "sqlalchemy.dialects.oracle.types" of "Float" init,
        "ROWID" in "sqlalchemy.dialects.oracle.types" of "TypeEngine" init,
        "FLOAT" in "sqlalchemy.dialects.oracle.types" of "FLOAT" init,
    ]
}

/// The class of an instance: the nearest one of these databases' along the MRO.
fn class_of(vm: &Vm, receiver: &Value) -> PyResult<&'static DialectClass> {
    let mro = vm.class_of(receiver).mro.borrow().clone();
    let known = mro.iter().find_map(|class| {
        let module = class.module();
        let module = module.as_ref().and_then(Value::as_str)?.to_owned();
        let all = MYSQL.iter().chain(&MSSQL).chain(&ORACLE).chain(&SQLITE);
        all.into_iter().find(|known| known.name() == class.name().as_str() && known.module == module)
    });
    known.ok_or_else(|| vm.type_error("descriptor '__init__' requires a type of a database"))
}

fn attach(
    vm: &Vm,
    receiver: &Value,
    class: &'static DialectClass,
    args: TypeArgs,
    own: Vec<(&'static str, DialectArg)>,
    positional: usize,
) -> PyResult {
    attach_type(vm, receiver, Type::of_dialect(DialectType { class, args: own, positional }, args))
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = class_of(vm, args.receiver(vm)?)?;
    let shape = shape_of(class.key);
    let bound = shape.signature.bind(vm, args)?;
    let mut made = class.generic.default_args();
    let mut own = Vec::new();
    let mut decimals = None;
    for (place, role) in shape.roles.iter().enumerate() {
        let value = bound.get(place + 1).filter(|value| !value.is_none());
        match (*role, &mut made) {
            (Length, TypeArgs::String { length, .. } | TypeArgs::Binary { length }) => *length = number(value),
            (Collation, TypeArgs::String { collation, .. }) => {
                *collation = value.and_then(Value::as_str).map(Rc::from);
            }
            (Precision, TypeArgs::Numeric { precision, .. }) => *precision = number(value),
            (Scale, TypeArgs::Numeric { scale, .. }) => *scale = number(value),
            (AsDecimal(default), TypeArgs::Numeric { asdecimal, .. }) => {
                *asdecimal = flag(vm, value, default)?;
                decimals = value.map(|_| *asdecimal);
            }
            (Timezone, TypeArgs::DateTime { timezone }) => *timezone = flag(vm, value, false)?,
            (NoneAsNull, TypeArgs::Json { none_as_null }) => *none_as_null = flag(vm, value, false)?,
            (AsUuid, TypeArgs::Uuid { as_uuid, .. }) => *as_uuid = flag(vm, value, true)?,
            (Number("day_precision"), TypeArgs::Interval { day_precision, .. }) => *day_precision = number(value),
            (Number("second_precision"), TypeArgs::Interval { second_precision, .. }) => {
                *second_precision = number(value);
            }
            (Number(name), _) => own.extend(number(value).map(|number| (name, DialectArg::Number(number)))),
            (Text(name), _) => {
                let text = value.and_then(Value::as_str);
                own.extend(text.map(|text| (name, DialectArg::Text(Rc::from(text)))));
            }
            (Flag(name), _) => own.extend(flag(vm, value, false)?.then_some((name, DialectArg::Flag(true)))),
            _ => {}
        }
    }
    if matches!(class.key, "mysql.NCHAR" | "mysql.NVARCHAR") {
        own.insert(0, ("national", DialectArg::Flag(true)));
    }
    if let TypeArgs::Numeric { precision, scale, asdecimal, .. } = &mut made {
        if matches!(class.key, "mysql.DOUBLE" | "mysql.REAL" | "mysql.FLOAT")
            && class.key != "mysql.FLOAT"
            && precision.is_some() != scale.is_some()
        {
            return Err(crate::raise::argument_error(
                vm,
                "You must specify both precision and scale or omit both altogether.",
            ));
        }
        if class.key == "oracle.NUMBER" {
            // Whole numbers come as they are, those with a fraction as decimals.
            *asdecimal = decimals.unwrap_or(scale.is_some_and(|scale| scale > 0));
        }
    }
    attach(vm, &bound.or_none(0), class, made, own, 0)
}

const VARBINARY: Signature =
    Signature::new("VARBINARY.__init__").positional(&["self", "length", "filestream"]).required(1);

/// SQL Server's `VARBINARY('max', filestream=True)`.
fn init_varbinary(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = VARBINARY.bind(vm, args)?;
    let is_stream = flag(vm, bound.get(2), false)?;
    let is_max = bound.get(1).and_then(Value::as_str) == Some("max");
    let length = number(bound.get(1));
    if is_stream && !is_max && bound.get(1).is_some_and(|length| !length.is_none()) {
        return Err(vm.value_error("length must be None or 'max' when setting filestream"));
    }
    let mut own = Vec::new();
    if is_max {
        own.push(("length", DialectArg::Text(Rc::from("max"))));
    }
    if is_stream {
        own.push(("filestream", DialectArg::Flag(true)));
    }
    let class = class_of(vm, &bound.or_none(0))?;
    attach(vm, &bound.or_none(0), class, TypeArgs::Binary { length }, own, 0)
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
        "charset",
        "collation",
        "ascii",
        "binary",
        "unicode",
        "national",
        "strict",
    ],
    0,
);

/// The arguments about character sets, from a place on.
fn character_args(vm: &Vm, values: &[Option<&Value>]) -> PyResult<Vec<(&'static str, DialectArg)>> {
    let mut own = Vec::new();
    for (name, value) in ["charset", "collation"].into_iter().zip(values) {
        let text = value.and_then(Value::as_str);
        own.extend(text.map(|text| (name, DialectArg::Text(Rc::from(text)))));
    }
    for (name, value) in ["ascii", "binary", "unicode", "national"].into_iter().zip(values.iter().skip(2)) {
        if flag(vm, *value, false)? {
            own.push((name, DialectArg::Flag(true)));
        }
    }
    Ok(own)
}

/// `ENUM('a', 'b', charset=…)`.
fn init_enum(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ENUM.bind(vm, args)?;
    let mut made = enumeration::enum_args(vm, &bound)?;
    made.native_enum = true;
    let values: Vec<Option<&Value>> = (13..19).map(|place| bound.get(place)).collect();
    let own = character_args(vm, &values)?;
    let class = class_of(vm, &bound.or_none(0))?;
    attach(vm, &bound.or_none(0), class, TypeArgs::Enum(Rc::new(made)), own, 0)
}

const SET: Signature = Signature::new("SET.__init__")
    .positional_only(&["self"])
    .required(1)
    .varargs()
    .keyword_only(&["charset", "collation", "ascii", "binary", "unicode", "national", "retrieve_as_bitwise"], 0);

/// `SET('a', 'b')`.
fn init_set(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = SET.bind(vm, args)?;
    let class = class_of(vm, &bound.or_none(0))?;
    let mut own = Vec::new();
    let mut longest = 0;
    for value in &bound.args {
        let Some(text) = value.as_str() else { return Err(vm.type_error("SET takes texts")) };
        longest = longest.max(text.chars().count());
        own.push(("", DialectArg::Text(Rc::from(text))));
    }
    let is_bitwise = flag(vm, bound.get(7), false)?;
    if !is_bitwise && bound.args.iter().any(|value| value.as_str() == Some("")) {
        return Err(crate::raise::argument_error(
            vm,
            "Can't use the blank value '' in a SET without setting retrieve_as_bitwise=True",
        ));
    }
    let count = own.len();
    let values: Vec<Option<&Value>> = (1..7).map(|place| bound.get(place)).collect();
    let mut rest = character_args(vm, &values)?;
    let collation = rest.iter().find_map(|(name, arg)| match arg {
        DialectArg::Text(text) if *name == "collation" => Some(text.clone()),
        _ => None,
    });
    own.append(&mut rest);
    if is_bitwise {
        own.push(("retrieve_as_bitwise", DialectArg::Flag(true)));
    }
    let length = u32::try_from(longest).ok();
    attach(vm, &bound.or_none(0), class, TypeArgs::String { length, collation }, own, count)
}
