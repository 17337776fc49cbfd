//! `str.translate` and `str.maketrans`.

use super::this;
use crate::builtins::arguments::type_name;
use crate::object::surrogate;
use crate::{Args, PyDict, PyResult, Value, Vm};

pub(super) fn translate(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = this(vm, args, "translate")?.as_str();
    let table = args.rest().exactly_one(vm, "str.translate")?;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let key = code(c);
        let found = match table.as_dict() {
            Some(dict) => dict.get(vm, &key)?,
            None => match vm.get_item(table, &key) {
                Ok(value) => Some(value),
                Err(error) if vm.error_is(&error, &vm.exceptions.lookup_error) => None,
                Err(error) => return Err(error),
            },
        };
        match found {
            None => out.push(c),
            Some(Value::None) => {}
            Some(Value::Int(code)) => match u32::try_from(code).ok().and_then(surrogate::character) {
                Some(c) => out.push(c),
                None => return Err(vm.value_error("character mapping must be in range(0x110000)")),
            },
            Some(value) => match value.as_str() {
                Some(text) => vm.push_text(&mut out, text)?,
                None => {
                    return Err(vm.type_error("character mapping must return integer, None or str"));
                }
            },
        }
    }
    Ok(Value::string(out))
}

fn code(c: char) -> Value {
    Value::Int(i64::from(surrogate::code(c)))
}

pub(super) fn make_table(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.between(vm, "maketrans", 1, 3)?;
    let table = PyDict::new();
    if let [only] = given {
        let Some(dict) = only.as_dict() else {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in dict.items() {
            let key = match key.as_str() {
                None => key,
                Some(text) => {
                    let mut chars = text.chars();
                    match (chars.next(), chars.next()) {
                        (Some(c), None) => code(c),
                        _ => {
                            return Err(vm.value_error("string keys in translate table must be of length 1"));
                        }
                    }
                }
            };
            table.set(vm, key, value)?;
        }
        return Ok(Value::dict(table));
    }
    let text = |at: usize| -> PyResult<&str> {
        given[at].as_str().ok_or_else(|| {
            let name = type_name(vm, &given[at]);
            vm.type_error(&format!("maketrans() argument {} must be str, not {name}", at + 1))
        })
    };
    let (from, to) = (text(0)?, text(1)?);
    if from.chars().count() != to.chars().count() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (a, b) in from.chars().zip(to.chars()) {
        table.set(vm, code(a), code(b))?;
    }
    if given.len() == 3 {
        for c in text(2)?.chars() {
            table.set(vm, code(c), Value::None)?;
        }
    }
    Ok(Value::dict(table))
}
