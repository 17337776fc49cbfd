//! What `sys` tells of numbers: `float_info`, `int_info`, `hash_info`, `thread_info`, `flags`.

use crate::{ModuleRef, PyResult, Value, Vm};

/// A tuple whose items have names too, as CPython's structures of constants.
fn named(vm: &Vm, name: &str, fields: &[(&str, Value)]) -> PyResult {
    let names = fields.iter().map(|(field, _)| Value::str(field)).collect();
    let maker = vm.attr(&vm.import("collections")?.value(), "namedtuple")?;
    let class = vm.call(&maker, &[Value::str(name), Value::list(names)])?;
    vm.set_attr(&class, &vm.intern("__module__"), Value::str("sys"))?;
    let values: Vec<Value> = fields.iter().map(|(_, value)| value.clone()).collect();
    let made = vm.call(&class, &values)?;
    Ok(made)
}

/// The constant of this name, when it is one of them.
pub fn constant(vm: &Vm, name: &str) -> Option<PyResult> {
    let int = Value::Int;
    let fields: Vec<(&str, Value)> = match name {
        "float_info" => vec![
            ("max", Value::float(f64::MAX)),
            ("max_exp", int(1024)),
            ("max_10_exp", int(308)),
            ("min", Value::float(f64::MIN_POSITIVE)),
            ("min_exp", int(-1021)),
            ("min_10_exp", int(-307)),
            ("dig", int(15)),
            ("mant_dig", int(53)),
            ("epsilon", Value::float(f64::EPSILON)),
            ("radix", int(2)),
            ("rounds", int(1)),
        ],
        "int_info" => vec![
            ("bits_per_digit", int(30)),
            ("sizeof_digit", int(4)),
            ("default_max_str_digits", int(4300)),
            ("str_digits_check_threshold", int(640)),
        ],
        "hash_info" => vec![
            ("width", int(64)),
            ("modulus", int((1 << 61) - 1)),
            ("inf", int(314_159)),
            ("nan", int(0)),
            ("imag", int(1_000_003)),
            ("algorithm", Value::str("siphash13")),
            ("hash_bits", int(64)),
            ("seed_bits", int(128)),
            ("cutoff", int(0)),
        ],
        "thread_info" => {
            vec![("name", Value::str("pthread")), ("lock", Value::str("semaphore")), ("version", Value::None)]
        }
        "flags" => {
            const ZERO: [&str; 12] = [
                "debug",
                "inspect",
                "interactive",
                "optimize",
                "dont_write_bytecode",
                "no_user_site",
                "no_site",
                "ignore_environment",
                "verbose",
                "bytes_warning",
                "quiet",
                "hash_randomization",
            ];
            let mut fields: Vec<(&str, Value)> = ZERO.iter().map(|name| (*name, int(0))).collect();
            fields.extend([
                ("isolated", int(0)),
                ("dev_mode", Value::bool(false)),
                ("utf8_mode", int(1)),
                ("warn_default_encoding", int(0)),
                ("safe_path", Value::bool(false)),
                ("int_max_str_digits", int(4300)),
            ]);
            fields
        }
        _ => return None,
    };
    Some(named(vm, name, &fields))
}

/// Adds the constants as names that are made when they are first asked for.
pub fn fill(vm: &Vm, module: &ModuleRef) {
    module.function(vm, "__getattr__", |vm, args| {
        let name = args.get(0).and_then(Value::as_str).unwrap_or_default();
        match constant(vm, name) {
            Some(value) => {
                let value = value?;
                vm.set_attr(&vm.import("sys")?.value(), &vm.intern(name), value.clone())?;
                Ok(value)
            }
            None => {
                let module = vm.import("sys")?.value();
                Err(vm.attribute_error(&module, name, &format!("module 'sys' has no attribute '{name}'")))
            }
        }
    });
}
