//! The items of a `memoryview`: numbers in bytes, by the formats of `struct`.

use num_traits::ToPrimitive;

use crate::{PyResult, Value, Vm};

/// How many bytes an item of a format takes; nothing for a format that a view does not know.
pub(super) fn item_size(format: char) -> Option<usize> {
    Some(match format {
        'b' | 'B' | 'c' | '?' => 1,
        'h' | 'H' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' | 'q' | 'Q' | 'n' | 'N' | 'd' => 8,
        _ => return None,
    })
}

pub(super) fn unpack(format: char, bytes: &[u8]) -> Value {
    let mut padded = [0; 8];
    padded[..bytes.len()].copy_from_slice(bytes);
    let unsigned = u64::from_le_bytes(padded);
    let unused = 64 - 8 * bytes.len().max(1) as u32;
    let signed = ((unsigned << unused) as i64) >> unused;
    match format {
        '?' => Value::bool(unsigned != 0),
        'c' => Value::bytes(bytes),
        'f' => Value::float(f64::from(f32::from_bits(unsigned as u32))),
        'd' => Value::float(f64::from_bits(unsigned)),
        'b' | 'h' | 'i' | 'l' | 'q' | 'n' => Value::Int(signed),
        _ => Value::big(unsigned.into()),
    }
}

pub(super) fn pack(vm: &Vm, format: char, value: &Value) -> PyResult<Vec<u8>> {
    let wrong_type = || vm.type_error(&format!("memoryview: invalid type for format '{format}'"));
    let wrong_value = || vm.value_error(&format!("memoryview: invalid value for format '{format}'"));
    let size = item_size(format).unwrap_or(1);
    match format {
        '?' => return Ok(vec![u8::from(vm.truth(value)?)]),
        'c' => {
            let bytes = value.as_bytes().ok_or_else(wrong_type)?;
            return if bytes.len() == 1 { Ok(bytes.to_vec()) } else { Err(wrong_value()) };
        }
        'f' | 'd' => {
            let float = crate::builtins::float::to_float(vm, value)?.ok_or_else(wrong_type)?;
            let single = || (float as f32).to_le_bytes().to_vec();
            return Ok(if format == 'f' { single() } else { float.to_le_bytes().to_vec() });
        }
        _ => {}
    }
    let number = vm.index(value).map_err(|_| wrong_type())?.as_bigint().unwrap_or_default();
    let number = number.to_i128().ok_or_else(wrong_value)?;
    let bits = 8 * size as u32;
    let range =
        if format.is_ascii_lowercase() { -(1_i128 << (bits - 1))..1_i128 << (bits - 1) } else { 0..1_i128 << bits };
    if !range.contains(&number) {
        return Err(wrong_value());
    }
    Ok(number.to_le_bytes()[..size].to_vec())
}
