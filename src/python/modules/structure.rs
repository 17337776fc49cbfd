//! `struct`: values as packed bytes.

use std::rc::Rc;

use num_traits::ToPrimitive;

use crate::builtins::arguments::{index, type_name};
use crate::builtins::bytes::contents;
use crate::builtins::iterators::over;
use crate::{Args, ClassBuilder, ClassRef, Data, ModuleRef, PyError, PyResult, Value, Vm};

/// One item of a format: a code, how often, where it starts and how large one is.
#[derive(Clone, Copy)]
struct Item {
    code: char,
    count: usize,
    start: usize,
    size: usize,
}

/// A parsed format.
struct Layout {
    text: String,
    little: bool,
    items: Vec<Item>,
    size: usize,
}

impl Layout {
    /// How many values it packs.
    fn values(&self) -> usize {
        self.items.iter().map(|item| if matches!(item.code, 's' | 'p') { 1 } else { item.count }).sum()
    }
}

fn error(vm: &Vm, text: &str) -> PyError {
    match error_class(vm) {
        Ok(class) => vm.error(&class, text),
        Err(error) => error,
    }
}

fn error_class(vm: &Vm) -> PyResult<ClassRef> {
    let class = vm.attr(&vm.import("struct")?.value(), "error")?;
    class.as_class().ok_or_else(|| vm.type_error("struct.error is no class"))
}

fn size_of(code: char, native: bool) -> Option<usize> {
    Some(match code {
        'x' | 'c' | 'b' | 'B' | '?' | 's' | 'p' => 1,
        'h' | 'H' | 'e' => 2,
        'i' | 'I' | 'f' => 4,
        'l' | 'L' => {
            if native {
                8
            } else {
                4
            }
        }
        'q' | 'Q' | 'd' => 8,
        'n' | 'N' | 'P' if native => 8,
        _ => return None,
    })
}

fn parse(vm: &Vm, format: &Value) -> PyResult<Layout> {
    let text = match (format.as_str(), contents(format)) {
        (Some(text), _) => {
            crate::builtins::bytes::encode(vm, text, Some("ascii"), None)?;
            text.to_owned()
        }
        (None, Some(bytes)) => bytes.into_iter().map(char::from).collect(),
        _ => {
            let name = type_name(vm, format);
            return Err(vm.type_error(&format!("Struct() argument 1 must be a str or bytes object, not {name}")));
        }
    };
    let mut chars = text.chars().peekable();
    let order = chars.next_if(|c| matches!(c, '@' | '=' | '<' | '>' | '!')).unwrap_or('@');
    let native = order == '@';
    let mut layout = Layout { text: text.clone(), little: !matches!(order, '>' | '!'), items: Vec::new(), size: 0 };
    while let Some(c) = chars.next() {
        if c.is_ascii_whitespace() {
            continue;
        }
        let mut code = c;
        let mut count = 1_usize;
        if let Some(first) = c.to_digit(10) {
            count = first as usize;
            while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                count = count.saturating_mul(10).saturating_add(digit as usize);
                chars.next();
            }
            code = chars.next().ok_or_else(|| error(vm, "repeat count given without format specifier"))?;
        }
        let size = size_of(code, native).ok_or_else(|| error(vm, "bad char in struct format"))?;
        if native && !matches!(code, 'x' | 's' | 'p') {
            layout.size = layout.size.next_multiple_of(size);
        }
        let start = layout.size;
        layout.size = size
            .checked_mul(count)
            .and_then(|length| length.checked_add(start))
            .filter(|all| *all < 1 << 31)
            .ok_or_else(|| error(vm, "total struct size too long"))?;
        if code != 'x' {
            layout.items.push(Item { code, count, start, size });
        }
    }
    Ok(layout)
}

/// The bits of a half-precision float; nothing when the number is too large for it.
fn half_bits(number: f64) -> Option<u16> {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    if number.is_nan() {
        return Some(sign | 0x7e00);
    }
    let magnitude = number.abs();
    if magnitude.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let exponent = if magnitude == 0.0 { -14 } else { libm::ilogb(magnitude).max(-14) };
    // In units of the last place; rounding up may carry into the exponent, as it should.
    let units = libm::scalbn(magnitude, 10 - exponent).round_ties_even() as u32;
    let bits = if units < 0x400 { units } else { ((exponent + 15) as u32 * 0x400) + units - 0x400 };
    (bits < 0x7c00).then_some(sign | bits as u16)
}

fn half_value(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 31), f64::from(bits & 0x3ff));
    sign * match exponent {
        0 => libm::scalbn(fraction, -24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => libm::scalbn(fraction + 1024.0, exponent - 25),
    }
}

/// The bytes of a number, least significant first.
fn pack_number(vm: &Vm, code: char, size: usize, value: &Value) -> PyResult<Vec<u8>> {
    if matches!(code, 'e' | 'f' | 'd') {
        let float = crate::builtins::float::to_float(vm, value)?;
        let float = float.ok_or_else(|| error(vm, "required argument is not a float"))?;
        // Which NaN it is tells only objects apart.
        let float = if float.is_nan() { f64::NAN.copysign(float) } else { float };
        let too_large = || {
            let text = format!("float too large to pack with {code} format");
            vm.error(&vm.exceptions.overflow_error, &text)
        };
        return Ok(match code {
            'e' => half_bits(float).ok_or_else(too_large)?.to_le_bytes().to_vec(),
            'f' => {
                let single = float as f32;
                if single.is_infinite() && float.is_finite() {
                    return Err(too_large());
                }
                single.to_le_bytes().to_vec()
            }
            _ => float.to_le_bytes().to_vec(),
        });
    }
    let has_index = value.as_bigint().is_some() || vm.lookup(&vm.class_of(value), &vm.intern("__index__")).is_some();
    if !has_index {
        return Err(error(vm, "required argument is not an integer"));
    }
    let number = vm.index(value)?.as_bigint().unwrap_or_default();
    let bits = 8 * size as u32;
    let (low, high) = if code.is_ascii_lowercase() {
        (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1)
    } else {
        (0, (1_i128 << bits) - 1)
    };
    match number.to_i128().filter(|number| (low..=high).contains(number)) {
        Some(number) => Ok(number.to_le_bytes()[..size].to_vec()),
        None => Err(error(vm, &format!("'{code}' format requires {low} <= number <= {high}"))),
    }
}

fn pack(vm: &Vm, layout: &Layout, values: &[Value], function: &str) -> PyResult<Vec<u8>> {
    if values.len() != layout.values() {
        let text = format!("{function} expected {} items for packing (got {})", layout.values(), values.len());
        return Err(error(vm, &text));
    }
    vm.check_text(layout.size)?;
    let mut out = vec![0; layout.size];
    let mut left = values.iter();
    for item in &layout.items {
        let mut put = |start: usize, bytes: &[u8]| out[start..start + bytes.len()].copy_from_slice(bytes);
        if matches!(item.code, 's' | 'p') {
            let bytes = left
                .next()
                .and_then(contents)
                .ok_or_else(|| error(vm, &format!("argument for '{}' must be a bytes object", item.code)))?;
            if item.code == 's' {
                put(item.start, &bytes[..bytes.len().min(item.count)]);
            } else if item.count > 0 {
                let length = bytes.len().min(item.count - 1);
                put(item.start, &[length.min(255) as u8]);
                put(item.start + 1, &bytes[..length]);
            }
            continue;
        }
        for at in 0..item.count {
            let Some(value) = left.next() else { break };
            let mut bytes = match item.code {
                'c' => match contents(value) {
                    Some(bytes) if bytes.len() == 1 => bytes,
                    _ => return Err(error(vm, "char format requires a bytes object of length 1")),
                },
                '?' => vec![u8::from(vm.truth(value)?)],
                code => pack_number(vm, code, item.size, value)?,
            };
            if !layout.little {
                bytes.reverse();
            }
            put(item.start + at * item.size, &bytes);
        }
    }
    Ok(out)
}

fn unpack_one(code: char, bytes: &[u8]) -> Value {
    let mut padded = [0; 8];
    padded[..bytes.len()].copy_from_slice(bytes);
    let unsigned = u64::from_le_bytes(padded);
    let unused = 64 - 8 * bytes.len() as u32;
    match code {
        'c' => Value::bytes(bytes),
        '?' => Value::bool(unsigned != 0),
        'e' => Value::float(half_value(unsigned as u16)),
        'f' => Value::float(f64::from(f32::from_bits(unsigned as u32))),
        'd' => Value::float(f64::from_bits(unsigned)),
        code if code.is_ascii_lowercase() => Value::Int(((unsigned << unused) as i64) >> unused),
        _ => Value::big(unsigned.into()),
    }
}

fn unpack(layout: &Layout, bytes: &[u8]) -> Value {
    let mut values = Vec::with_capacity(layout.values());
    for item in &layout.items {
        match item.code {
            's' => values.push(Value::bytes(&bytes[item.start..item.start + item.count])),
            'p' => {
                let field = &bytes[item.start..item.start + item.count];
                let length = field.first().map_or(0, |length| usize::from(*length).min(field.len() - 1));
                values.push(Value::bytes(field.get(1..=length).unwrap_or_default()));
            }
            code => {
                for at in 0..item.count {
                    let start = item.start + at * item.size;
                    let mut one = bytes[start..start + item.size].to_vec();
                    if !layout.little {
                        one.reverse();
                    }
                    values.push(unpack_one(code, &one));
                }
            }
        }
    }
    Value::tuple(values)
}

fn buffer(vm: &Vm, value: Option<&Value>, function: &str) -> PyResult<Vec<u8>> {
    let Some(value) = value else {
        return Err(vm.type_error(&format!("{function}() missing required argument 'buffer' (pos 1)")));
    };
    contents(value).ok_or_else(|| {
        let name = type_name(vm, value);
        vm.type_error(&format!("a bytes-like object is required, not '{name}'"))
    })
}

/// Where `size` bytes at an offset stand in a buffer.
fn place(vm: &Vm, offset: i64, length: usize, size: usize, function: &str, verb: &str) -> PyResult<usize> {
    let mut start = offset;
    if offset < 0 {
        if offset + size as i64 > 0 {
            let text = format!("not enough data to {verb} {size} bytes at offset {offset}");
            return Err(error(vm, &text.replace("not enough data to pack", "no space to pack")));
        }
        start += length as i64;
        if start < 0 {
            return Err(error(vm, &format!("offset {offset} out of range for {length}-byte buffer")));
        }
    }
    let start = start as usize;
    if start + size > length {
        return Err(error(
            vm,
            &format!(
                "{function} requires a buffer of at least {} bytes for {verb}ing {size} bytes at offset {start} (actual \
                 buffer size is {length})",
                start + size
            ),
        ));
    }
    Ok(start)
}

type Run = fn(&Vm, &Layout, &Args<'_>) -> PyResult;

const OPERATIONS: &[(&str, Run)] = &[
    ("pack", |vm, layout, args| pack(vm, layout, args.positional(), "pack").map(|bytes| Value::bytes(&bytes))),
    ("unpack", |vm, layout, args| {
        let bytes = buffer(vm, args.get(0).or_else(|| args.keyword("buffer")), "unpack")?;
        if bytes.len() != layout.size {
            return Err(error(vm, &format!("unpack requires a buffer of {} bytes", layout.size)));
        }
        Ok(unpack(layout, &bytes))
    }),
    ("unpack_from", |vm, layout, args| {
        let bytes = buffer(vm, args.get(0).or_else(|| args.keyword("buffer")), "unpack_from")?;
        let offset = args.get(1).or_else(|| args.keyword("offset")).map_or(Ok(0), |value| index(vm, value))?;
        let start = place(vm, offset, bytes.len(), layout.size, "unpack_from", "unpack")?;
        Ok(unpack(layout, &bytes[start..start + layout.size]))
    }),
    ("iter_unpack", |vm, layout, args| {
        let bytes = buffer(vm, args.get(0), "iter_unpack")?;
        if layout.size == 0 {
            return Err(error(vm, "cannot iteratively unpack with a struct of length 0"));
        }
        if bytes.len() % layout.size != 0 {
            let text = format!("iterative unpacking requires a buffer of a multiple of {} bytes", layout.size);
            return Err(error(vm, &text));
        }
        Ok(over(bytes.chunks(layout.size).map(|chunk| unpack(layout, chunk)).collect(), "unpack_iterator"))
    }),
    ("pack_into", |vm, layout, args| {
        let [target, offset, values @ ..] = args.positional() else {
            return Err(error(vm, "pack_into expected buffer argument"));
        };
        let Some(Data::ByteArray(target)) = target.data() else {
            let name = type_name(vm, target);
            let text = format!("argument must be read-write bytes-like object, not {name}");
            return Err(vm.type_error(&text));
        };
        let bytes = pack(vm, layout, values, "pack_into")?;
        let length = target.borrow().len();
        let start = place(vm, index(vm, offset)?, length, layout.size, "pack_into", "pack")?;
        target.borrow_mut()[start..start + layout.size].copy_from_slice(&bytes);
        Ok(Value::None)
    }),
];

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Layout>> {
    let layout = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Layout>());
    layout.ok_or_else(|| vm.type_error("Struct object is not initialized"))
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let class = ClassBuilder::new("struct", "error").base(&vm.exceptions.exception).build(vm)?;
    module.set(vm, "error", class.value());
    let mut builder = ClassBuilder::new("_struct", "Struct")
        .method("__init__", |vm, args| {
            let Some(format) = args.get(1).or_else(|| args.keyword("format")) else {
                return Err(vm.type_error("Struct() missing required argument 'format' (pos 1)"));
            };
            let layout = parse(vm, format)?;
            if let Some(object) = args.receiver(vm)?.as_obj() {
                object.set_payload(Rc::new(layout));
            }
            Ok(Value::None)
        })
        .method("__repr__", |vm, args| {
            let format = crate::format::str_repr(&this(vm, args)?.text);
            Ok(Value::string(format!("_struct.Struct({format})")))
        })
        .property("format", |vm, args| Ok(Value::str(&this(vm, args)?.text)))
        .property("size", |vm, args| Ok(Value::from(this(vm, args)?.size)));
    for (name, run) in OPERATIONS {
        let run = *run;
        builder = builder.method_closure(name, move |vm, args| run(vm, &*this(vm, args)?, &args.rest()));
        let free = crate::embed::class_builder::native_function(
            &vm.intern(name),
            Value::str("_struct"),
            crate::object::function::NativeCode::Closure(Rc::new(move |vm: &Vm, args: &Args<'_>| {
                let Some(format) = args.get(0) else {
                    return Err(vm.type_error("missing required argument 'format' (pos 1)"));
                };
                run(vm, &parse(vm, format)?, &args.rest())
            })),
        );
        module.set(vm, name, free);
    }
    module.class(vm, &builder.build(vm)?);
    module.function(vm, "calcsize", |vm, args| {
        Ok(Value::from(parse(vm, args.exactly_one(vm, "_struct.calcsize")?)?.size))
    });
    Ok(())
}
