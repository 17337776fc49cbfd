//! `_string`: format templates taken apart, for `string.Formatter`.

use crate::builtins::arguments::{format_error, type_name};
use crate::builtins::iterators::over;
use crate::format::template::{Access, FieldName, Piece, Pieces};
use crate::{Args, ModuleRef, PyResult, Value, Vm};

fn text<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a str> {
    let value = args.exactly_one(vm, "formatter_parser")?;
    value.as_str().ok_or_else(|| vm.type_error(&format!("expected str, got {}", type_name(vm, value))))
}

/// Literal text, field name, specification and conversion of each piece.
fn parse(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut push = |literal: &mut String, field: [Value; 3]| {
        let [name, spec, conversion] = field;
        parts.push(Value::tuple(vec![Value::string(std::mem::take(literal)), name, spec, conversion]));
    };
    for piece in Pieces::new(text(vm, args)?) {
        match piece.map_err(|error| format_error(vm, error))? {
            Piece::Literal(part) => {
                literal.push_str(part);
                if matches!(part, "{" | "}") {
                    push(&mut literal, [Value::None, Value::None, Value::None]);
                }
            }
            Piece::Field(field) => {
                let conversion = field.conversion.map_or(Value::None, |code| Value::string(code.to_string()));
                push(&mut literal, [Value::str(field.name), Value::str(field.spec), conversion]);
            }
        }
    }
    if !literal.is_empty() {
        push(&mut literal, [Value::None, Value::None, Value::None]);
    }
    Ok(over(parts, "formatteriterator"))
}

/// The first part of a field name, and the accesses behind it.
fn split(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = FieldName::parse(text(vm, args)?).map_err(|error| format_error(vm, error))?;
    let position = name.position().map_err(|error| format_error(vm, error))?;
    let first = position.map_or_else(|| Value::str(name.first), Value::Int);
    let accesses = name.accesses.iter().map(|access| {
        let (is_attribute, key) = match *access {
            Access::Attribute(name) => (true, Value::str(name)),
            Access::Index(index) => (false, Value::Int(index)),
            Access::Key(key) => (false, Value::str(key)),
        };
        Value::tuple(vec![Value::bool(is_attribute), key])
    });
    Ok(Value::tuple(vec![first, over(accesses.collect(), "fieldnameiterator")]))
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(vm, &[("formatter_parser", parse), ("formatter_field_name_split", split)]);
    Ok(())
}
