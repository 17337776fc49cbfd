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
        [one] if vm.attr_opt(one, "__members__")?.is_some() => one.as_class(),
        _ => None,
    };
    let members = match &class {
        Some(class) => {
            let omits_aliases = optional_flag(vm, bound.get(12))?.unwrap_or(true);
            class_members(vm, class, bound.get(10), omits_aliases)?
        }
        None => {
            // They are the keys of dicts before their lengths are asked for.
            for value in &bound.args {
                vm.hash(value)?;
            }
            bound.args.iter().map(|value| Ok(string_member(&stored_text(vm, value)?))).collect::<PyResult<_>>()?
        }
    };
    // What is no text has another length than its `str()`.
    let lengths = bound.args.iter().map(|value| vm.len(value).unwrap_or(0) as u32);
    let longest = if class.is_none() { lengths.max() } else { None };
    let name = bound.get(3).and_then(Value::as_str).map(str::to_owned);
    let name = name.or_else(|| class.as_ref().map(|class| class.name().as_str().to_lowercase()));
    let mut made = arguments(members, class.is_some(), name.as_deref());
    made.length = longest.unwrap_or(made.length);
    made.create_constraint = flag(vm, bound.get(1), false)?;
    made.native_enum = flag(vm, bound.get(4), true)?;
    made.schema = bound.get(6).and_then(Value::as_str).map(Rc::from);
    made.validate_strings = optional_flag(vm, bound.get(9))?.unwrap_or(false);
    if let Some(length) = bound.get(5).and_then(Value::as_int) {
        let longest = made.length;
        made.length = u32::try_from(length).unwrap_or(0);
        if length < i64::from(longest) {
            let text = "When provided, length must be larger or equal than the length of the longest enum value.";
            return Err(vm.value_error(&format!("{text} {length} < {longest}")));
        }
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

/// A value as it is stored; one that has no length is none.
fn stored_text(vm: &Vm, value: &Value) -> PyResult<String> {
    vm.len(value)?;
    vm.str(value)
}

/// The members of a Python enumeration: stored by name, or as `values_callable` says.
fn class_members(
    vm: &Vm,
    class: &ClassRef,
    values_callable: Option<&Value>,
    omits_aliases: bool,
) -> PyResult<Vec<EnumMember>> {
    let all = vm.attr(&class.value(), "__members__")?;
    let items = vm.collect(&vm.call_method(&all, "items", &[])?)?;
    let stored = match values_callable.filter(|function| !function.is_none()) {
        Some(function) => Some(vm.collect(&vm.call(function, &[class.value()])?)?),
        None => None,
    };
    let mut members = Vec::new();
    for item in &items {
        let Some([name, member]) = item.as_tuple() else { continue };
        if omits_aliases && vm.attr(member, "name")?.as_str() != name.as_str() {
            continue;
        }
        let text = stored.as_ref().and_then(|stored| stored.get(members.len())).unwrap_or(name);
        members.push(EnumMember { name: Rc::from(stored_text(vm, text)?), value: convert::to_sql(vm, member) });
    }
    Ok(members)
}

/// The type of `Mapped[Color]` for a Python enumeration.
pub fn class_type(vm: &Vm, class: &ClassRef) -> PyResult<Option<Type>> {
    if !is_enumeration(class) {
        return Ok(None);
    }
    let members = class_members(vm, class, None, true)?;
    let made = arguments(members, true, Some(&class.name().as_str().to_lowercase()));
    Ok(Some(Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(made)))))
}

/// The members that a Python type has as an enumeration: those of a class of `enum`, or the texts of a `Literal`.
pub fn members_of(vm: &Vm, value: &Value) -> PyResult<Option<Vec<EnumMember>>> {
    if let Some(class) = value.as_class() {
        return if is_enumeration(&class) { class_members(vm, &class, None, true).map(Some) } else { Ok(None) };
    }
    let Some(origin) = vm.attr_opt(value, "__origin__")? else { return Ok(None) };
    if vm.repr(&origin)? != "typing.Literal" {
        return Ok(None);
    }
    let arguments = vm.attr(value, "__args__")?;
    let arguments = arguments.as_tuple().unwrap_or_default();
    let wrong: Vec<&Value> = arguments.iter().filter(|argument| argument.as_str().is_none()).collect();
    if !wrong.is_empty() {
        let shown = wrong.iter().map(|argument| vm.repr(argument)).collect::<PyResult<Vec<_>>>()?.join(", ");
        let text = format!(
            "Can't create string-based Enum datatype from non-string values: {shown}.  Please provide an explicit Enum \
             datatype for this Python type"
        );
        return Err(crate::raise::argument_error(vm, &text));
    }
    Ok(Some(arguments.iter().filter_map(Value::as_str).map(string_member).collect()))
}

/// An `Enum` of the registry's map for one enumeration: with its members, where the map has it for all.
pub fn specific(vm: &Vm, pattern: &Type, value: &Value) -> PyResult<Option<Type>> {
    let TypeArgs::Enum(given) = &pattern.args else { return Ok(None) };
    if !given.members.is_empty() {
        return Ok(None);
    }
    let Some(members) = members_of(vm, value)? else { return Ok(None) };
    let class = value.as_class();
    let own_name = class.as_ref().map(|class| class.name().as_str().to_lowercase());
    // A pattern for all enumerations is called after `enum.Enum` unless it was given a name.
    let name = given.name.as_ref().map(|name| name.as_str().to_owned()).filter(|name| name != "enum").or(own_name);
    let mut made = arguments(members, class.is_some(), name.as_deref());
    made.native_enum = given.native_enum && class.is_some();
    made.create_constraint = given.create_constraint;
    made.validate_strings = given.validate_strings;
    made.schema.clone_from(&given.schema);
    if given.length > 0 {
        made.length = given.length;
    }
    Ok(Some(Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(made)))))
}

fn is_enumeration(class: &ClassRef) -> bool {
    let mro = class.mro.borrow().clone();
    mro.iter()
        .any(|base| base.name().as_str() == "Enum" && base.module().as_ref().and_then(Value::as_str) == Some("enum"))
}

/// The type of `Mapped[Literal["a", "b"]]`.
pub fn literal_type(vm: &Vm, value: &Value) -> PyResult<Option<Type>> {
    let Some(members) = members_of(vm, value)? else { return Ok(None) };
    let mut made = arguments(members, false, None);
    made.native_enum = false;
    Ok(Some(Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(made)))))
}
