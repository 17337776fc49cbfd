//! Text: `print`, `repr`, `ascii`, `format`, `input`; and `open`.

use crate::builtins::arguments::{known_keywords, type_name};
use crate::format::text::ascii_escaped;
use crate::object::surrogate;
use crate::{Args, NativeFn, PyResult, Value, Vm};

pub(super) const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("print", print),
    ("repr", |vm, args| vm.repr(args.exactly_one(vm, "repr")?).map(Value::string)),
    ("ascii", |vm, args| Ok(Value::string(ascii_escaped(&vm.repr(args.exactly_one(vm, "ascii")?)?)))),
    ("format", |vm, args| {
        let given = args.between(vm, "format", 1, 2)?;
        let spec = match given.get(1) {
            None => "",
            Some(spec) => spec.as_str().ok_or_else(|| {
                let name = type_name(vm, spec);
                vm.type_error(&format!(
                    "format() argument 2 must be str, not {}",
                    if spec.is_none() { "None" } else { name.as_str() }
                ))
            })?,
        };
        vm.format(&given[0], spec).map(Value::string)
    }),
    ("open", |vm, args| {
        if args.get(0).or_else(|| args.keyword("file")).is_none() {
            return Err(vm.type_error("open() missing required argument 'file' (pos 1)"));
        }
        let open = vm.attr(&vm.import("_io")?.value(), "open")?;
        vm.call_args(&open, args)
    }),
    ("input", |vm, args| {
        let given = args.between(vm, "input", 0, 1)?;
        if let Some(prompt) = given.first() {
            vm.host().stdout(&vm.str(prompt)?);
        }
        match vm.host().read_line() {
            Some(line) => Ok(Value::string(line)),
            None => Err(vm.error(&vm.exceptions.eof_error, "EOF when reading a line")),
        }
    }),
];

fn separator(vm: &Vm, args: &Args<'_>, name: &str, default: &str) -> PyResult<String> {
    match args.keyword(name) {
        None | Some(Value::None) => Ok(default.to_owned()),
        Some(value) => value.as_str().map(str::to_owned).ok_or_else(|| {
            let class = type_name(vm, value);
            vm.type_error(&format!("{name} must be None or a string, not {class}"))
        }),
    }
}

fn print(vm: &Vm, args: &Args<'_>) -> PyResult {
    known_keywords(vm, args, "print", &["sep", "end", "file", "flush"])?;
    let sep = separator(vm, args, "sep", " ")?;
    let end = separator(vm, args, "end", "\n")?;
    let mut text = String::new();
    let replaced = match args.keyword("file").filter(|file| !file.is_none()) {
        Some(file) => return print_to(vm, args, file, &sep, &end),
        None => crate::modules::sys::replaced_stdout(vm),
    };
    if let Some(file) = replaced {
        return if file.is_none() { Ok(Value::None) } else { print_to(vm, args, &file, &sep, &end) };
    }
    for (at, value) in args.positional().iter().enumerate() {
        if at > 0 {
            text.push_str(&sep);
        }
        let is_exact = value.as_obj().is_none_or(|object| object.is_exact());
        if !is_exact && !text.is_empty() {
            // Its `__str__` may print, too.
            crate::modules::sys::write_stdout(vm, &std::mem::take(&mut text))?;
        }
        let made;
        let own = match value.as_str().filter(|_| is_exact) {
            Some(own) => own,
            None => {
                made = match vm.str(value) {
                    Ok(made) => made,
                    Err(error) => {
                        // What stands before it is written.
                        crate::modules::sys::write_stdout(vm, &text)?;
                        return Err(error);
                    }
                };
                &made
            }
        };
        if surrogate::has_any(own) {
            // What stands before it is written.
            crate::modules::sys::write_stdout(vm, &std::mem::take(&mut text))?;
        }
        text.push_str(own);
    }
    text.push_str(&end);
    crate::modules::sys::write_stdout(vm, &text)?;
    Ok(Value::None)
}

/// `print(…, file=file)`: each piece is a `write` of its own.
fn print_to(vm: &Vm, args: &Args<'_>, file: &Value, sep: &str, end: &str) -> PyResult {
    let write = vm.attr(file, "write")?;
    for (at, value) in args.positional().iter().enumerate() {
        if at > 0 {
            vm.call(&write, &[Value::str(sep)])?;
        }
        vm.call(&write, &[Value::string(vm.str(value)?)])?;
    }
    vm.call(&write, &[Value::str(end)])?;
    if let Some(flush) = args.keyword("flush")
        && vm.truth(flush)?
    {
        vm.call_method(file, "flush", &[])?;
    }
    Ok(Value::None)
}
