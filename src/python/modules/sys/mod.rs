//! `sys`.

mod hooks;
mod info;
mod standard;
mod stream;

use std::cell::RefCell;

use crate::builtins::arguments::operand;
use crate::format::integer::max_str_digits;
use crate::{ClassBuilder, ModuleRef, PyResult, Value, Vm};
pub(crate) use standard::is_standard_module;

/// The highest recursion limit that a program can set.
const DEEPEST_RECURSION: usize = 100_000;

/// Writes to `sys.stdout`: the host's output unless the program put something else there.
pub fn write_stdout(vm: &Vm, text: &str) -> PyResult<()> {
    write(vm, "stdout", text, |vm, text| {
        let streams = vm.extension::<Streams>();
        vm.host().stdout(&stream::writable(vm, streams.as_ref().map(|streams| &streams.stdout), text)?);
        Ok(())
    })
}

/// Writes to `sys.stderr`: the host's unless the program put something else there.
pub fn write_stderr(vm: &Vm, text: &str) -> PyResult<()> {
    write(vm, "stderr", text, |vm, text| {
        let streams = vm.extension::<Streams>();
        vm.host().stderr(&stream::writable(vm, streams.as_ref().map(|streams| &streams.stderr), text)?);
        Ok(())
    })
}

/// The streams as the module had them first.
struct Streams {
    stdout: Value,
    stderr: Value,
    module: RefCell<Option<ModuleRef>>,
}

fn write(vm: &Vm, name: &str, text: &str, host: fn(&Vm, &str) -> PyResult<()>) -> PyResult<()> {
    let Some(streams) = vm.extension::<Streams>() else {
        return host(vm, text);
    };
    let current = streams.module.borrow().as_ref().and_then(|module| module.get(name));
    let original = if name == "stdout" { &streams.stdout } else { &streams.stderr };
    match current {
        Some(stream) if !stream.is(original) => {
            if stream.is_none() {
                return Ok(());
            }
            vm.call_method(&stream, "write", &[Value::str(text)])?;
        }
        _ => host(vm, text)?,
    }
    Ok(())
}

/// What the program put in the place of `sys.stdout`, if it did.
pub fn replaced_stdout(vm: &Vm) -> Option<Value> {
    let streams = vm.extension::<Streams>()?;
    let current = streams.module.borrow().as_ref()?.get("stdout")?;
    (!current.is(&streams.stdout)).then_some(current)
}

/// What `sys.argv` holds.
struct Arguments(Vec<String>);

fn argv(vm: &Vm) -> Value {
    let words = match vm.extension::<Arguments>() {
        Some(arguments) => arguments.0.clone(),
        None => vec![vm.main_path().unwrap_or_else(|| "main.py".to_owned())],
    };
    Value::list(words.into_iter().map(Value::string).collect())
}

/// Says what stands in `sys.argv`: the program's name first.
pub fn set_arguments(vm: &Vm, words: Vec<String>) {
    vm.set_extension(std::rc::Rc::new(Arguments(words)));
    let streams = vm.extension::<Streams>();
    if let Some(module) = streams.and_then(|streams| streams.module.borrow().clone()) {
        module.set(vm, "argv", argv(vm));
    }
}

/// Shows an exception that left the program on the host's stderr, or by `sys.excepthook`.
pub fn show_uncaught(vm: &Vm, error: &crate::PyError) {
    let streams = vm.extension::<Streams>();
    let module = streams.and_then(|streams| streams.module.borrow().clone());
    hooks::show_uncaught(vm, module.as_ref(), error);
}

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let class = stream::class(vm)?;
    let stdout = stream::instance(&class, stream::Kind::Output);
    let stderr = stream::instance(&class, stream::Kind::Error);
    let stdin = stream::instance(&class, stream::Kind::Input);
    for (name, stream) in [("stdout", &stdout), ("stderr", &stderr), ("stdin", &stdin)] {
        module.set(vm, name, stream.clone());
        module.set(vm, &format!("__{name}__"), stream.clone());
    }
    vm.set_extension(std::rc::Rc::new(Streams { stdout, stderr, module: RefCell::new(Some(module.clone())) }));
    module.set(vm, "argv", argv(vm));
    module.set(vm, "path", Value::list(vec![Value::str("")]));
    module.set(vm, "modules", vm.sys_modules());
    module.set(vm, "version", vm.release().version());
    module.set(vm, "maxsize", i64::MAX);
    module.set(vm, "maxunicode", 0x10_ffff_i64);
    module.set(vm, "byteorder", "little");
    module.set(vm, "float_repr_style", "short");
    module.set(vm, "platform", "linux");
    module.set(vm, "executable", "/usr/bin/python3");
    module.set(vm, "prefix", "/usr");
    module.set(vm, "base_prefix", "/usr");
    module.set(vm, "hexversion", vm.release().hex_version());
    module.set(vm, "copyright", "Copyright (c) 2001-2024 Python Software Foundation.");
    module.set(vm, "api_version", 1013_i64);
    module.set(vm, "dont_write_bytecode", true);
    module.set(vm, "warnoptions", Value::list(Vec::new()));
    module.set(vm, "builtin_module_names", Value::tuple(vec![Value::str("builtins"), Value::str("sys")]));
    module.set(vm, "version_info", version_info(vm)?);
    module.set(vm, "implementation", implementation(vm)?);
    info::fill(vm, module);
    hooks::fill(vm, module);
    module.set(vm, "stdlib_module_names", standard::names(vm)?);
    module.functions(
        vm,
        &[
            ("exit", |vm, args| {
                let given = args.between(vm, "exit", 0, 1)?;
                // As when an exception is made of a class and a value: nothing for `None`, one argument for each item of a tuple.
                let arguments = match given {
                    [] | [Value::None] => Vec::new(),
                    [code] => code.as_tuple().map_or_else(|| vec![code.clone()], <[Value]>::to_vec),
                    more => more.to_vec(),
                };
                Err(vm.exception(&vm.exceptions.system_exit, arguments))
            }),
            ("exc_info", |vm, _| {
                let none = Value::None;
                Ok(match vm.handled_exception() {
                    Some(error) => {
                        let traceback = match &*error.data().traceback.borrow() {
                            Value::Unbound => none,
                            traceback => traceback.clone(),
                        };
                        let value = error.value();
                        Value::tuple(vec![vm.class_of(&value).value(), value, traceback])
                    }
                    None => Value::tuple(vec![none.clone(), none.clone(), none]),
                })
            }),
            ("exception", |vm, _| Ok(vm.handled_exception().map_or(Value::None, |error| error.value()))),
            ("_getframe", |vm, args| {
                let given = args.between(vm, "_getframe", 0, 1)?;
                let level = given.first().map_or(Ok(Value::Int(0)), |level| vm.index(level))?;
                // A negative depth is the frame itself.
                let level = usize::try_from(level.as_int().unwrap_or(i64::MAX)).unwrap_or(0);
                vm.running_frame(level).ok_or_else(|| vm.value_error("call stack is not deep enough"))
            }),
            ("_getframemodulename", |vm, args| {
                let depth = args.get(0).or_else(|| args.keyword("depth"));
                let depth = depth.map_or(Ok(Value::Int(0)), |depth| vm.index(depth))?;
                let frame = depth.as_int().and_then(|depth| vm.running_frame(usize::try_from(depth).ok()?));
                let Some(frame) = frame else { return Ok(Value::None) };
                let globals = vm.attr(&frame, "f_globals")?;
                Ok(globals.as_dict().and_then(|globals| globals.get_str("__name__")).into())
            }),
            ("getrefcount", |vm, args| {
                let value = args.exactly_one(vm, "sys.getrefcount")?;
                Ok(Value::from(value.as_obj().map_or(1, std::rc::Rc::strong_count)))
            }),
            ("getsizeof", |vm, args| match args.get(0).or_else(|| args.keyword("object")) {
                Some(value) => Ok(Value::Int(size_of(value))),
                None => Err(vm.type_error("getsizeof() missing required argument 'object' (pos 1)")),
            }),
            ("intern", |vm, args| {
                let value = args.exactly_one(vm, "sys.intern")?;
                match value.as_str() {
                    Some(text) => Ok(vm.intern(text).value()),
                    None => {
                        let name = vm.class_of(value).name();
                        Err(vm.type_error(&format!("intern() argument must be str, not {name}")))
                    }
                }
            }),
            ("getrecursionlimit", |vm, _| Ok(Value::from(vm.deepest_call.get()))),
            ("setrecursionlimit", |vm, args| {
                let limit = crate::builtins::arguments::index(vm, args.exactly_one(vm, "sys.setrecursionlimit")?)?;
                match usize::try_from(limit) {
                    Ok(limit) if limit > 0 => vm.deepest_call.set(limit.min(DEEPEST_RECURSION)),
                    _ => return Err(vm.value_error("recursion limit must be greater or equal than 1")),
                }
                Ok(Value::None)
            }),
            ("getdefaultencoding", |_, _| Ok(Value::str("utf-8"))),
            ("getfilesystemencoding", |_, _| Ok(Value::str("utf-8"))),
            ("getswitchinterval", |_, _| Ok(Value::float(0.005))),
            ("get_int_max_str_digits", |_, _| Ok(Value::from(max_str_digits()))),
            ("gettrace", |_, _| Ok(Value::None)),
            ("settrace", |_, _| Ok(Value::None)),
            ("is_finalizing", |_, _| Ok(Value::bool(false))),
        ],
    );
    Ok(())
}

/// About how many bytes CPython keeps an object in.
fn size_of(value: &Value) -> i64 {
    use crate::Data;
    let words = |count: usize| count as i64 * 8;
    match value {
        Value::Int(0) => 28,
        Value::Int(number) => 24 + 4 * ((93 - i64::from(number.unsigned_abs().leading_zeros())) / 30),
        Value::Bool(_) => 28,
        Value::Float(_) => 24,
        Value::None | Value::NotImplemented | Value::Ellipsis | Value::Unbound => 16,
        Value::Obj(object) => match &object.data {
            Data::Str(text) if text.is_ascii() => 41 + text.as_str().len() as i64,
            Data::Str(text) => 61 + 2 * text.char_len() as i64,
            Data::Bytes(bytes) => 33 + bytes.len() as i64,
            Data::ByteArray(bytes) => 57 + bytes.borrow().len() as i64,
            Data::List(items) => 56 + words(items.borrow().len()),
            Data::Tuple(items) => 40 + words(items.len()),
            Data::Dict(dict) if dict.is_empty() => 64,
            Data::Dict(dict) => 184 + 24 * (dict.len() as i64 / 6) * 5,
            Data::Set(set) | Data::FrozenSet(set) => 216 + 16 * (set.len() as i64 / 5) * 4,
            Data::BigInt(number) => 24 + 4 * (number.bits() as i64 + 29).div_euclid(30),
            Data::Complex(..) => 32,
            _ => 48,
        },
    }
}

fn version_info(vm: &Vm) -> PyResult {
    const NAMES: [&str; 5] = ["major", "minor", "micro", "releaselevel", "serial"];
    let class = ClassBuilder::new("sys", "version_info")
        .base(&vm.types.tuple)
        .method("__new__", |vm, _| Err(vm.type_error("cannot create 'sys.version_info' instances")))
        .method("__getattr__", |vm, args| {
            let (value, name) = operand(vm, args)?;
            let name = name.as_str().unwrap_or_default();
            let at = NAMES.iter().position(|known| *known == name);
            match at.and_then(|at| value.as_tuple()?.get(at).cloned()) {
                Some(part) => Ok(part),
                None => Err(vm.attribute_error(
                    value,
                    name,
                    &format!("'sys.version_info' object has no attribute '{name}'"),
                )),
            }
        })
        .method("__repr__", |vm, args| {
            let parts = args.receiver(vm)?.as_tuple().unwrap_or_default();
            let mut shown = Vec::with_capacity(parts.len());
            for (name, part) in NAMES.iter().zip(parts) {
                shown.push(format!("{name}={}", vm.repr(part)?));
            }
            Ok(Value::string(format!("sys.version_info({})", shown.join(", "))))
        })
        .build(vm)?;
    let (minor, micro) = vm.release().numbers();
    let parts = [Value::Int(3), Value::Int(minor.into()), Value::Int(micro.into()), Value::str("final"), Value::Int(0)];
    Ok(Value::Obj(class.instantiate_with(crate::Data::Tuple(Box::new(parts)))))
}

fn implementation(vm: &Vm) -> PyResult {
    vm.call_kw(
        &vm.types.namespace.value(),
        &[],
        &[
            ("name", Value::str("cpython")),
            ("cache_tag", Value::string(format!("cpython-3{}", vm.release().numbers().0))),
            ("version", version_info(vm)?),
            ("hexversion", Value::from(vm.release().hex_version())),
        ],
    )
}
