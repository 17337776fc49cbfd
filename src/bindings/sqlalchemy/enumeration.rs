//! `Enum`: from Python enumerations and from strings.

use std::rc::Rc;

use python::{Args, Bound, ClassRef, PyResult, Signature, Value, Vm};
use sql::types::{EnumArgs, EnumMember, Type, TypeArgs, TypeClass};

use super::schema::{flag, optional_flag};
use super::types::attach_type;
use crate::convert;

const ENUM: Signature = Signature::new("Enum.__init__").positional_only(&["self"]).required(1).varargs().keyword_only(
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
    ],
    0,
);

/// `Enum("a", "b")` or `Enum(Color)`.
pub fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ENUM.bind(vm, args)?;
    let made = enum_args(vm, &bound)?;
    attach_type(vm, &bound.or_none(0), Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(made))))
}

/// The arguments of an enumeration; `bound` has those of [`ENUM`] in its order.
pub fn enum_args(vm: &Vm, bound: &Bound) -> PyResult<EnumArgs> {
    let class = match bound.args.as_slice() {
        [one] => one.as_class(),
        _ => None,
    };
    let members = match &class {
        Some(class) => class_members(vm, class, bound.get(10))?,
        None => bound.args.iter().filter_map(Value::as_str).map(string_member).collect(),
    };
    let name = bound.get(3).and_then(Value::as_str).map(str::to_owned);
    let name = name.or_else(|| class.as_ref().map(|class| class.name().as_str().to_lowercase()));
    let mut made = arguments(members, class.is_some(), name.as_deref());
    made.create_constraint = flag(vm, bound.get(1), false)?;
    made.native_enum = flag(vm, bound.get(4), true)?;
    made.schema = bound.get(6).and_then(Value::as_str).map(Rc::from);
    made.validate_strings = optional_flag(vm, bound.get(9))?.unwrap_or(false);
    if let Some(length) = bound.get(5).and_then(Value::as_int).and_then(|length| u32::try_from(length).ok()) {
        made.length = length;
    }
    Ok(made)
}

fn arguments(members: Vec<EnumMember>, is_class: bool, name: Option<&str>) -> EnumArgs {
    let length = members.iter().map(|member| member.name.chars().count() as u32).max().unwrap_or(0);
    EnumArgs {
        members,
        is_class,
        name: name.map(sql::Name::new),
        schema: None,
        native_enum: true,
        create_constraint: false,
        validate_strings: false,
        length,
        class_repr: None,
    }
}

fn string_member(text: &str) -> EnumMember {
    EnumMember { name: Rc::from(text), value: sql::Value::text(text) }
}

/// The members of a Python enumeration: stored by name, or as `values_callable` says.
fn class_members(vm: &Vm, class: &ClassRef, values_callable: Option<&Value>) -> PyResult<Vec<EnumMember>> {
    let all = vm.attr(&class.value(), "__members__")?;
    let items = vm.collect(&vm.call_method(&all, "items", &[])?)?;
    let stored = match values_callable.filter(|function| !function.is_none()) {
        Some(function) => Some(vm.collect(&vm.call(function, &[class.value()])?)?),
        None => None,
    };
    let mut members = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let Some([name, member]) = item.as_tuple() else { continue };
        let text = stored.as_ref().and_then(|stored| stored.get(place)).unwrap_or(name);
        members.push(EnumMember { name: Rc::from(vm.str(text)?), value: convert::to_sql(vm, member) });
    }
    Ok(members)
}

/// The type of `Mapped[Color]` for a Python enumeration.
pub fn class_type(vm: &Vm, class: &ClassRef) -> PyResult<Option<Type>> {
    let mro = class.mro.borrow().clone();
    let is_enum = mro
        .iter()
        .any(|base| base.name().as_str() == "Enum" && base.module().as_ref().and_then(Value::as_str) == Some("enum"));
    if !is_enum {
        return Ok(None);
    }
    let members = class_members(vm, class, None)?;
    let made = arguments(members, true, Some(&class.name().as_str().to_lowercase()));
    Ok(Some(Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(made)))))
}

/// The type of `Mapped[Literal["a", "b"]]`.
pub fn literal_type(vm: &Vm, value: &Value) -> PyResult<Option<Type>> {
    let Some(origin) = vm.attr_opt(value, "__origin__")? else { return Ok(None) };
    if vm.repr(&origin)? != "typing.Literal" {
        return Ok(None);
    }
    let arguments_value = vm.attr(value, "__args__")?;
    let members = arguments_value.as_tuple().unwrap_or_default().iter().filter_map(Value::as_str).map(string_member);
    let mut made = arguments(members.collect(), false, None);
    made.native_enum = false;
    Ok(Some(Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(made)))))
}
