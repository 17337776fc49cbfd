//! What every type can do: `compile()`, its processors, and its arguments as attributes.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::dialect::{CompileOptions, Compiler, Dialect};
use sql::types::{Affinity, EnumArgs, Type, TypeArgs};

use super::{dialects, host_type, types};
use crate::convert;
use crate::raise::IntoPython;

/// Adds the methods of `TypeEngine` that need no constructor.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("compile", compile)
        .method("bind_processor", bind_processor)
        .method("result_processor", result_processor)
        .method("literal_processor", literal_processor)
        .method("dialect_impl", |vm, args| {
            let dialect = dialect(args.get(1))?;
            types::wrap(vm, &own(vm, args)?.on_dialect(dialect.name()).python(vm)?)
        })
        .method("load_dialect_impl", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("bind_expression", |_, _| Ok(Value::None))
        .method("column_expression", |_, _| Ok(Value::None))
        .method("get_dbapi_type", |_, _| Ok(Value::None))
        .method("copy", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("copy_value", |_, args| Ok(args.get(1).cloned().unwrap_or(Value::None)))
        .method("compare_values", |vm, args| {
            let side = |index: usize| args.get(index).cloned().unwrap_or(Value::None);
            Ok(Value::bool(vm.eq(&side(1), &side(2))?))
        })
        .method("coerce_compared_value", |vm, args| {
            let ty = own(vm, args)?;
            let value = convert::to_sql(vm, args.get(2).unwrap_or(&Value::None));
            types::wrap(vm, &ty.coerce_compared(&sql::expr::Operator::Eq, &value).python(vm)?)
        })
        .method("evaluates_none", |vm, args| {
            let ty = own(vm, args)?;
            let made = ty.evaluates_none();
            match host_type::object_of(&ty) {
                Some(object) => host_type::copy_for(vm, &object, &made),
                None => types::wrap(vm, &made),
            }
        })
        .method("as_generic", |vm, args| types::wrap(vm, &own(vm, args)?.as_generic().python(vm)?))
        .method("__getattr__", attribute)
        .property("should_evaluate_none", |vm, args| Ok(Value::bool(own(vm, args)?.should_evaluate_none())))
        .attribute("hashable", true)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Type> {
    types::required_type(vm, args.receiver(vm)?)
}

fn dialect(value: Option<&Value>) -> PyResult<Rc<dyn Dialect>> {
    Ok(dialects::chosen(None, value).unwrap_or_else(|| Rc::new(sql::dialect::StandardDialect::for_text())))
}

/// `Integer().compile(dialect=…)`.
fn compile(vm: &Vm, args: &Args<'_>) -> PyResult {
    let dialect = dialect(args.get(1).or_else(|| args.keyword("dialect")))?;
    let compiler = Compiler::new(&*dialect, CompileOptions::default());
    Ok(Value::string(compiler.type_sql(&own(vm, args)?).python(vm)?))
}

/// Whether values of a type go to the driver as they are.
fn is_plain(ty: &Type) -> bool {
    ty.as_decorator().is_none()
        && matches!(
            ty.affinity(),
            Affinity::Null | Affinity::Integer | Affinity::String | Affinity::Array | Affinity::Tuple
        )
}

fn closure(vm: &Vm, process: impl Fn(&Vm, &sql::Value) -> PyResult + 'static) -> PyResult {
    let module = python::ModuleRef::new(vm, "sqlalchemy.sql.sqltypes");
    module
        .closure(vm, "process", move |vm, args| process(vm, &convert::to_sql(vm, args.get(0).unwrap_or(&Value::None))));
    Ok(module.get("process").unwrap_or(Value::None))
}

fn bind_processor(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (ty, dialect) = (own(vm, args)?, dialect(args.get(1))?);
    if is_plain(&ty) {
        return Ok(Value::None);
    }
    closure(vm, move |vm, value| convert::to_python(vm, &sql::dialect::process_bind(&*dialect, &ty, value).python(vm)?))
}

fn result_processor(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (ty, dialect) = (own(vm, args)?, dialect(args.get(1))?);
    if sql::dialect::is_plain_result(&*dialect, &ty) {
        return Ok(Value::None);
    }
    closure(vm, move |vm, value| {
        convert::to_python(vm, &sql::dialect::process_result(&*dialect, &ty, value).python(vm)?)
    })
}

fn literal_processor(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (ty, dialect) = (own(vm, args)?, dialect(args.get(1))?);
    closure(vm, move |vm, value| {
        let compiler = Compiler::new(&*dialect, CompileOptions::default());
        Ok(Value::string(compiler.literal(value, &ty).python(vm)?))
    })
}

fn number(value: Option<u32>) -> Value {
    value.map_or(Value::None, |number| Value::Int(i64::from(number)))
}

/// An argument of the type by its name: `String(5).length`.
fn argument(vm: &Vm, ty: &Type, name: &str) -> PyResult<Option<Value>> {
    Ok(Some(match (&ty.args, name) {
        (TypeArgs::String { length, .. } | TypeArgs::Binary { length }, "length") => number(*length),
        (TypeArgs::String { collation, .. }, "collation") => collation.as_deref().map_or(Value::None, Value::str),
        (TypeArgs::Numeric { precision, .. }, "precision") => number(*precision),
        (TypeArgs::Numeric { scale, .. }, "scale") => number(*scale),
        (TypeArgs::Numeric { asdecimal, .. }, "asdecimal") => Value::bool(*asdecimal),
        (TypeArgs::Numeric { decimal_return_scale, .. }, "decimal_return_scale") => number(*decimal_return_scale),
        (TypeArgs::DateTime { timezone }, "timezone") => Value::bool(*timezone),
        (TypeArgs::Boolean { create_constraint, .. }, "create_constraint") => Value::bool(*create_constraint),
        (TypeArgs::Boolean { name, .. }, "name") => name.as_ref().map_or(Value::None, |name| Value::str(name.as_str())),
        (TypeArgs::Interval { native, .. }, "native") => Value::bool(*native),
        (TypeArgs::Interval { second_precision, .. }, "second_precision") => number(*second_precision),
        (TypeArgs::Interval { day_precision, .. }, "day_precision") => number(*day_precision),
        (TypeArgs::Json { none_as_null }, "none_as_null") => Value::bool(*none_as_null),
        (TypeArgs::Uuid { as_uuid, .. }, "as_uuid") => Value::bool(*as_uuid),
        (TypeArgs::Uuid { native_uuid, .. }, "native_uuid") => Value::bool(*native_uuid),
        (TypeArgs::Array { item, .. }, "item_type") => types::wrap(vm, item)?,
        (TypeArgs::Array { dimensions, .. }, "dimensions") => number(*dimensions),
        (TypeArgs::Array { as_tuple, .. }, "as_tuple") => Value::bool(*as_tuple),
        (TypeArgs::Array { zero_indexes, .. }, "zero_indexes") => Value::bool(*zero_indexes),
        (TypeArgs::Enum(args), name) => return enumeration(vm, args, name),
        _ => return Ok(None),
    }))
}

fn enumeration(vm: &Vm, args: &EnumArgs, name: &str) -> PyResult<Option<Value>> {
    Ok(Some(match name {
        "enums" => Value::list(args.members.iter().map(|member| Value::str(&member.name)).collect()),
        "name" => args.name.as_ref().map_or(Value::None, |name| Value::str(name.as_str())),
        "length" => number(Some(args.length)),
        "native_enum" => Value::bool(args.native_enum),
        "create_constraint" => Value::bool(args.create_constraint),
        "validate_strings" => Value::bool(args.validate_strings),
        "enum_class" => enum_class(vm, args)?,
        _ => return Ok(None),
    }))
}

/// The Python enumeration that the members are of; `None` for strings.
pub fn enum_class(vm: &Vm, args: &EnumArgs) -> PyResult {
    match args.members.first().filter(|_| args.is_class) {
        Some(member) => Ok(vm.class_of(&convert::to_python(vm, &member.value)?).value()),
        None => Ok(Value::None),
    }
}

fn attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    if !name.starts_with("__") {
        if let Some(payload) = crate::library::payload::<types::TypePayload>(receiver) {
            if let Some(value) = argument(vm, &payload.0, name)? {
                return Ok(value);
            }
        }
    }
    let class = vm.class_of(receiver).name();
    Err(vm.attribute_error(receiver, name, &format!("'{class}' object has no attribute '{name}'")))
}
