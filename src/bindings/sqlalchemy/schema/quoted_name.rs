//! `quoted_name` and `conv`: strings that say how a name is to be written.

use std::rc::Rc;

use python::{Args, ClassRef, PyResult, Signature, Value, Vm};

use super::optional_flag;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};

const MODULE: &str = "sqlalchemy.sql.elements";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("quoted_name", MODULE, &["str"], |builder| {
        builder
            .method("__new__", new)
            .property("quote", |vm, args| Ok(wish(args.receiver(vm)?).map_or(Value::None, Value::bool)))
    }),
    ClassDef::plain("_truncated_label", MODULE, &["quoted_name"]),
    ClassDef::plain("conv", MODULE, &["_truncated_label"]),
];

/// What a `quoted_name` knows beside its text.
struct Wish {
    quote: Option<bool>,
    is_final: bool,
}

/// The wish to be quoted that a string carries.
pub fn wish(value: &Value) -> Option<bool> {
    payload::<Wish>(value).and_then(|wish| wish.quote)
}

/// Whether a name is a `conv`: no naming convention changes it.
pub fn is_final(value: Option<&Value>) -> bool {
    value.and_then(payload::<Wish>).is_some_and(|wish| wish.is_final)
}

/// A name as Python has it: `conv` where no naming convention changes it, `quoted_name` with a wish, otherwise a text.
pub fn shown(vm: &Vm, name: &sql::Name, is_final: bool) -> PyResult {
    let class = match (is_final, name.quote()) {
        (true, _) => "conv",
        (false, Some(_)) => "quoted_name",
        (false, None) => return Ok(Value::str(name.as_str())),
    };
    let class = Library::of(vm).class(vm, class)?;
    text_of_class(vm, &class, &Value::str(name.as_str()), Wish { quote: name.quote(), is_final })
}

const NEW: Signature = Signature::new("quoted_name.__new__").positional(&["cls", "value", "quote"]).required(2);

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = NEW.bind(vm, args)?;
    let value = bound.or_none(1);
    let Some(class) = bound.or_none(0).as_class() else { return Err(vm.type_error("a class is needed")) };
    let quote = optional_flag(vm, bound.get(2))?;
    if value.is_none() || (wish(&value) == quote && payload::<Wish>(&value).is_some()) {
        return Ok(value);
    }
    let conv = Library::of(vm).class(vm, "conv")?;
    text_of_class(vm, &class, &value, Wish { quote, is_final: class.is_subclass_of(&conv) })
}

fn text_of_class(vm: &Vm, class: &ClassRef, value: &Value, wish: Wish) -> PyResult {
    let text = Value::string(vm.str(value)?);
    let made = vm.call_method(&vm.types.str.value(), "__new__", &[class.value(), text])?;
    if let Some(object) = made.as_obj() {
        object.set_payload(Rc::new(wish));
    }
    Ok(made)
}
