//! `str.format` and `str.format_map`.

use super::this;
use crate::builtins::arguments::format_error;
use crate::format::template::{Access, Accesses, FieldName, Numbering, Piece, Pieces};
use crate::format::text::ascii_escaped;
use crate::{Args, PyResult, Value, Vm};

/// Where a template's values come from.
#[derive(Clone, Copy)]
enum Source<'a> {
    Arguments(&'a Args<'a>),
    Mapping(&'a Value),
}

pub(super) fn format(vm: &Vm, args: &Args<'_>) -> PyResult {
    let template = this(vm, args, "format")?.as_str();
    format_template(vm, template, &args.rest()).map(Value::string)
}

/// `template.format(*args, **kwargs)`.
pub fn format_template(vm: &Vm, template: &str, args: &Args<'_>) -> PyResult<String> {
    build(vm, template, Source::Arguments(args), &mut Numbering::default(), 2)
}

pub(super) fn format_map(vm: &Vm, args: &Args<'_>) -> PyResult {
    let template = this(vm, args, "format_map")?.as_str();
    let mapping = args.rest().exactly_one(vm, "str.format_map")?;
    let mut numbering = Numbering::default();
    build(vm, template, Source::Mapping(mapping), &mut numbering, 2).map(Value::string)
}

fn build(vm: &Vm, template: &str, source: Source<'_>, numbering: &mut Numbering, depth: usize) -> PyResult<String> {
    if depth == 0 {
        return Err(vm.value_error("Max string recursion exceeded"));
    }
    let mut out = String::with_capacity(template.len());
    for piece in Pieces::new(template) {
        match piece.map_err(|error| format_error(vm, error))? {
            Piece::Literal(text) => out.push_str(text),
            Piece::Field(field) => {
                let value = field_value(vm, field.name, source, numbering)?;
                let value = match field.conversion {
                    None => value,
                    Some('r') => Value::string(vm.repr(&value)?),
                    Some('s') => Value::string(vm.str(&value)?),
                    Some('a') => Value::string(ascii_escaped(&vm.repr(&value)?)),
                    Some(other) => {
                        let shown = if (' '..='~').contains(&other) {
                            other.to_string()
                        } else {
                            format!("\\x{:x}", other as u32)
                        };
                        return Err(vm.value_error(&format!("Unknown conversion specifier {shown}")));
                    }
                };
                let text = if field.spec.contains(['{', '}']) {
                    let spec = build(vm, field.spec, source, numbering, depth - 1)?;
                    vm.format(&value, &spec)?
                } else {
                    vm.format(&value, field.spec)?
                };
                vm.check_longer(out.len(), text.len())?;
                out.push_str(&text);
            }
        }
    }
    Ok(out)
}

fn field_value(vm: &Vm, name: &str, source: Source<'_>, numbering: &mut Numbering) -> PyResult {
    let whole = name;
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let name = FieldName { first: &whole[..end], accesses: Vec::new() };
    let position = if name.first.is_empty() {
        if matches!(source, Source::Arguments(_)) {
            Some(numbering.automatic().map_err(|error| format_error(vm, error))?)
        } else {
            Some(0)
        }
    } else {
        let position = name.position().map_err(|error| format_error(vm, error))?;
        if position.is_some() {
            numbering.manual().map_err(|error| format_error(vm, error))?;
        }
        position
    };
    let mut value = match (source, position) {
        (Source::Mapping(_), Some(_)) => {
            return Err(vm.value_error("Format string contains positional fields"));
        }
        (Source::Arguments(args), Some(index)) => args.get(index as usize).cloned().ok_or_else(|| {
            vm.index_error(&format!("Replacement index {index} out of range for positional args tuple"))
        })?,
        (Source::Arguments(args), None) => {
            args.keyword(name.first).cloned().ok_or_else(|| vm.key_error(&Value::str(name.first)))?
        }
        (Source::Mapping(mapping), None) => vm.get_item(mapping, &Value::str(name.first))?,
    };
    for access in Accesses::new(&whole[end..]) {
        value = match access.map_err(|error| format_error(vm, error))? {
            Access::Attribute(attribute) => vm.attr(&value, attribute)?,
            Access::Index(index) => vm.get_item(&value, &Value::Int(index))?,
            Access::Key(key) => vm.get_item(&value, &Value::str(key))?,
        };
    }
    Ok(value)
}
