//! Numbers and characters.

use crate::builtins::arguments::{clipped, known_keywords, type_name};
use crate::builtins::int::arithmetic::pow_mod;
use crate::format::integer::{Int, prefixed};
use crate::object::surrogate;
use crate::vm::operators::BinaryOp;
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("abs", |vm, args| {
        let value = args.exactly_one(vm, "abs")?;
        match value {
            Value::Int(number) if *number != i64::MIN => return Ok(Value::Int(number.abs())),
            Value::Float(number) => return Ok(Value::float(number.get().abs())),
            _ => {}
        }
        vm.call_special(value, "__abs__", &[])?.ok_or_else(|| {
            let name = type_name(vm, value);
            vm.type_error(&format!("bad operand type for abs(): '{name}'"))
        })
    }),
    ("round", |vm, args| {
        at_most(vm, args, "round", 2)?;
        known_keywords(vm, args, "round", &["number", "ndigits"])?;
        let number = args.get(0).or_else(|| args.keyword("number"));
        let Some(number) = number else {
            return Err(vm.type_error("round() missing required argument 'number' (pos 1)"));
        };
        let digits = args.get(1).or_else(|| args.keyword("ndigits")).filter(|digits| !digits.is_none());
        let given: Vec<Value> = digits.cloned().into_iter().collect();
        vm.call_special(number, "__round__", &given)?.ok_or_else(|| {
            let name = type_name(vm, number);
            vm.type_error(&format!("type {name} doesn't define __round__ method"))
        })
    }),
    ("divmod", |vm, args| {
        let given = args.between(vm, "divmod", 2, 2)?;
        for (a, b, method) in [(&given[0], &given[1], "__divmod__"), (&given[1], &given[0], "__rdivmod__")] {
            match vm.call_special(a, method, std::slice::from_ref(b))? {
                None | Some(Value::NotImplemented) => {}
                Some(result) => return Ok(result),
            }
        }
        let (a, b) = (type_name(vm, &given[0]), type_name(vm, &given[1]));
        Err(vm.type_error(&format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'")))
    }),
    ("pow", |vm, args| {
        let get = |at: usize, name: &str| args.get(at).or_else(|| args.keyword(name));
        let (Some(base), Some(exponent)) = (get(0, "base"), get(1, "exp")) else {
            let (name, at) = if get(0, "base").is_some() { ("exp", 2) } else { ("base", 1) };
            return Err(vm.type_error(&format!("pow() missing required argument '{name}' (pos {at})")));
        };
        at_most(vm, args, "pow", 3)?;
        known_keywords(vm, args, "pow", &["base", "exp", "mod"])?;
        match get(2, "mod") {
            None | Some(Value::None) => power(vm, base, exponent),
            Some(modulus) => {
                if base.as_bigint().is_none()
                    && base.as_float().is_none()
                    && let Some(result) = vm.call_special(base, "__pow__", &[exponent.clone(), modulus.clone()])?
                {
                    return Ok(result);
                }
                pow_mod(vm, base, exponent, modulus)
            }
        }
    }),
    ("hex", |vm, args| radix(vm, args, "hex", 16, "0x")),
    ("oct", |vm, args| radix(vm, args, "oct", 8, "0o")),
    ("bin", |vm, args| radix(vm, args, "bin", 2, "0b")),
    ("chr", |vm, args| {
        let code = clipped(vm, args.exactly_one(vm, "chr")?)?;
        u32::try_from(code)
            .ok()
            .and_then(surrogate::character)
            .map(|c| Value::str(c.encode_utf8(&mut [0; 4])))
            .ok_or_else(|| vm.value_error("chr() arg not in range(0x110000)"))
    }),
    ("ord", |vm, args| {
        let value = args.exactly_one(vm, "ord")?;
        let length = match (value.as_str(), value.as_bytes()) {
            (Some(text), _) => {
                let mut chars = text.chars();
                if let (Some(c), None) = (chars.next(), chars.next()) {
                    return Ok(Value::Int(i64::from(surrogate::code(c))));
                }
                text.chars().count()
            }
            (None, Some([byte])) => return Ok(Value::Int(i64::from(*byte))),
            (None, Some(bytes)) => bytes.len(),
            (None, None) => {
                let name = type_name(vm, value);
                return Err(vm.type_error(&format!("ord() expected string of length 1, but {name} found")));
            }
        };
        Err(vm.type_error(&format!("ord() expected a character, but string of length {length} found")))
    }),
];

/// Refuses more arguments than a function takes by position or by name.
fn at_most(vm: &Vm, args: &Args<'_>, function: &str, most: usize) -> PyResult<()> {
    match args.values().len() {
        given if given > most => {
            Err(vm.type_error(&format!("{function}() takes at most {most} arguments ({given} given)")))
        }
        _ => Ok(()),
    }
}

fn power(vm: &Vm, base: &Value, exponent: &Value) -> PyResult {
    vm.binary(BinaryOp::Pow, base, exponent)
}

fn radix(vm: &Vm, args: &Args<'_>, name: &str, radix: u32, prefix: &str) -> PyResult {
    let number = vm.index(args.exactly_one(vm, name)?)?;
    Ok(Value::string(match number.as_int() {
        Some(small) => prefixed(Int::Small(small), radix, prefix),
        None => prefixed(Int::Big(&number.as_bigint().unwrap_or_default()), radix, prefix),
    }))
}
