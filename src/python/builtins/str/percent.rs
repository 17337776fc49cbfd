//! `format % values`.

use std::cell::Cell;

use crate::builtins::arguments::{format_error, type_name};
use crate::builtins::int::convert;
use crate::format::integer::Int;
use crate::format::percent::{Amount, Conversion, Piece, Pieces};
use crate::format::text::ascii_escaped;
use crate::{Data, PyResult, Value, Vm};

/// The values of a `%` format, taken one after the other.
struct Arguments<'a> {
    values: &'a Value,
    tuple: Option<&'a [Value]>,
    at: Cell<usize>,
}

impl Arguments<'_> {
    fn next(&self, vm: &Vm) -> PyResult {
        let at = self.at.replace(self.at.get().saturating_add(1));
        let value = match self.tuple {
            Some(items) => items.get(at),
            None if at == 0 => Some(self.values),
            None => None,
        };
        value.cloned().ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    fn is_mapping(&self, vm: &Vm) -> bool {
        self.tuple.is_none()
            && !matches!(self.values.data(), Some(Data::Str(_) | Data::Bytes(_)))
            && vm.lookup(&vm.class_of(self.values), &vm.intern("__getitem__")).is_some()
    }

    fn finish(&self, vm: &Vm, used_mapping: bool) -> PyResult<()> {
        let left = match self.tuple {
            Some(items) => self.at.get() < items.len(),
            None => self.at.get() == 0,
        };
        if left && !used_mapping && !self.is_mapping(vm) {
            return Err(vm.type_error("not all arguments converted during string formatting"));
        }
        Ok(())
    }
}

/// `format % values` of a string.
pub fn format_percent(vm: &Vm, format: &str, values: &Value) -> PyResult<String> {
    vm.check_widths(format)?;
    let arguments = Arguments { values, tuple: values.as_tuple(), at: Cell::new(0) };
    let mut out = String::with_capacity(format.len());
    let mut used_mapping = false;
    for piece in Pieces::new(format) {
        match piece.map_err(|error| format_error(vm, error))? {
            Piece::Literal(text) => out.push_str(text),
            Piece::Conversion(conversion) => {
                used_mapping |= conversion.key.is_some();
                let text = convert_one(vm, &conversion, &arguments, false, &|vm, value, code| match code {
                    's' => vm.str(value),
                    'r' => vm.repr(value),
                    _ => Ok(ascii_escaped(&vm.repr(value)?)),
                })?;
                vm.push_text(&mut out, &text)?;
            }
        }
    }
    arguments.finish(vm, used_mapping)?;
    Ok(out)
}

/// `format % values` of bytes; the result's characters are the bytes.
pub fn format_percent_bytes(vm: &Vm, format: &[u8], values: &Value) -> PyResult<Vec<u8>> {
    let format: String = format.iter().map(|&byte| char::from(byte)).collect();
    vm.check_widths(&format)?;
    let arguments = Arguments { values, tuple: values.as_tuple(), at: Cell::new(0) };
    let mut out = String::new();
    let mut used_mapping = false;
    for piece in Pieces::new(&format) {
        match piece.map_err(|error| format_error(vm, error))? {
            Piece::Literal(text) => out.push_str(text),
            Piece::Conversion(conversion) => {
                used_mapping |= conversion.key.is_some();
                let text = convert_one(vm, &conversion, &arguments, true, &|vm, value, code| match code {
                    's' => match crate::builtins::bytes::contents(value) {
                        Some(bytes) => Ok(bytes.iter().map(|&byte| char::from(byte)).collect()),
                        None => {
                            let name = type_name(vm, value);
                            Err(vm.type_error(&format!(
                                "%b requires a bytes-like object, or an object that implements __bytes__, not '{name}'"
                            )))
                        }
                    },
                    _ => Ok(ascii_escaped(&vm.repr(value)?)),
                })?;
                vm.push_text(&mut out, &text)?;
            }
        }
    }
    arguments.finish(vm, used_mapping)?;
    Ok(out.chars().map(|c| c as u32 as u8).collect())
}

type Show<'a> = &'a dyn Fn(&Vm, &Value, char) -> PyResult<String>;

fn convert_one(
    vm: &Vm,
    conversion: &Conversion<'_>,
    arguments: &Arguments<'_>,
    of_bytes: bool,
    show: Show<'_>,
) -> PyResult<String> {
    let keyed = match conversion.key {
        Some(key) => {
            if !arguments.is_mapping(vm) {
                return Err(vm.type_error("format requires a mapping"));
            }
            // Nothing is left for conversions without a key.
            arguments.at.set(usize::MAX - 1);
            Some(vm.get_item(arguments.values, &Value::str(key))?)
        }
        None => None,
    };
    let mut conversion = conversion.clone();
    let amount = |amount: Amount, most: i64, kind: &str| -> PyResult<Option<i64>> {
        match amount {
            Amount::Absent => Ok(None),
            Amount::Given(amount) => Ok(Some(amount as i64)),
            Amount::FromArgument => {
                let given = arguments.next(vm)?;
                match given.as_int().filter(|amount| *amount <= most) {
                    Some(amount) => Ok(Some(amount)),
                    None if given.as_bigint().is_some() => {
                        let text = format!("Python int too large to convert to C {kind}");
                        Err(vm.error(&vm.exceptions.overflow_error, &text))
                    }
                    None => Err(vm.type_error("* wants int")),
                }
            }
        }
    };
    let width = amount(conversion.width, i64::MAX, "ssize_t")?.unwrap_or(0);
    conversion.left |= width < 0;
    let width = width.unsigned_abs() as usize;
    super::check_size(vm, width, 1)?;
    let precision = amount(conversion.precision, i64::from(i32::MAX), "int")?;
    let precision = precision.map(|precision| precision.max(0) as usize);
    if conversion.is_doubled_percent() {
        return Ok("%".to_owned());
    }
    let value = match keyed {
        Some(value) => value,
        None => arguments.next(vm)?,
    };
    let is_known = match conversion.code {
        's' | 'r' | 'a' | 'd' | 'i' | 'u' | 'x' | 'X' | 'o' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' => true,
        'b' => of_bytes,
        _ => false,
    };
    if !is_known {
        return Err(format_error(vm, conversion.unsupported()));
    }
    if !matches!(conversion.code, 's' | 'r' | 'a' | 'b' | 'c') {
        super::check_size(vm, precision.unwrap_or_default(), 1)?;
    }
    match conversion.code {
        's' | 'r' | 'a' | 'b' => {
            let code = if conversion.code == 'b' { 's' } else { conversion.code };
            Ok(conversion.text(&show(vm, &value, code)?, width, precision))
        }
        'c' => Ok(conversion.text(&character(vm, &value)?, width, None)),
        'd' | 'i' | 'u' | 'x' | 'X' | 'o' => {
            let number = integer(vm, &value, conversion.code)?;
            Ok(match number.as_int() {
                Some(small) => conversion.integer(Int::Small(small), width, precision),
                None => {
                    let big = number.as_bigint().unwrap_or_default();
                    if matches!(conversion.code, 'd' | 'i' | 'u') {
                        crate::builtins::int::text(vm, &number)?;
                    }
                    conversion.integer(Int::Big(&big), width, precision)
                }
            })
        }
        _ => match crate::builtins::float::to_float(vm, &value)? {
            Some(float) => Ok(conversion.float(float, width, precision)),
            None => {
                let name = type_name(vm, &value);
                Err(vm.type_error(&format!("must be real number, not {name}")))
            }
        },
    }
}

fn integer(vm: &Vm, value: &Value, code: char) -> PyResult {
    if value.as_bigint().is_some() {
        return Ok(value.clone());
    }
    let is_decimal = matches!(code, 'd' | 'i' | 'u');
    let class = vm.class_of(value);
    let has = |method: &str| vm.lookup(&class, &vm.intern(method)).is_some();
    if is_decimal && value.as_str().is_none() && (value.as_float().is_some() || has("__int__") || has("__index__")) {
        return convert(vm, value);
    }
    if !is_decimal && has("__index__") {
        return vm.index(value);
    }
    let wanted = if is_decimal { "a real number" } else { "an integer" };
    Err(vm.type_error(&format!("%{code} format: {wanted} is required, not {}", class.name())))
}

fn character(vm: &Vm, value: &Value) -> PyResult<String> {
    if let Some(text) = value.as_str() {
        let mut chars = text.chars();
        if let (Some(_), None) = (chars.next(), chars.next()) {
            return Ok(text.to_owned());
        }
        return Err(vm.type_error("%c requires int or char"));
    }
    if value.as_bigint().is_none() && vm.lookup(&vm.class_of(value), &vm.intern("__index__")).is_none() {
        return Err(vm.type_error("%c requires int or char"));
    }
    let number = vm.index(value)?.as_bigint().unwrap_or_default();
    u32::try_from(&number)
        .ok()
        .and_then(crate::object::surrogate::character)
        .map(String::from)
        .ok_or_else(|| vm.error(&vm.exceptions.overflow_error, "%c arg not in range(0x110000)"))
}
