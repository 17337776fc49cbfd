//! Running text as a program: `eval`, `exec`, `compile`, `globals`, `locals`, `__import__`.

use crate::builtins::arguments::{known_keywords, type_name};
use crate::compile::Mode;
use crate::{Args, Data, NativeFn, Object, PyDict, PyResult, Value, Vm};

pub(super) const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("exit", leave),
    ("quit", leave),
    ("globals", |vm, args| {
        args.none(vm, "globals")?;
        Ok(vm.caller_globals().map_or(Value::None, Value::Obj))
    }),
    ("locals", |vm, args| {
        args.none(vm, "locals")?;
        Ok(vm.caller_locals().unwrap_or(Value::None))
    }),
    ("eval", |vm, args| run(vm, args, "eval", Mode::Expression)),
    ("exec", |vm, args| run(vm, args, "exec", Mode::Module).map(|_| Value::None)),
    ("compile", compile),
    ("__import__", |vm, args| {
        let name = args.get(0).or_else(|| args.keyword("name"));
        let Some(name) = name.and_then(Value::as_str) else {
            return Err(vm.type_error("module name must be a string"));
        };
        let module = vm.import(name)?;
        let wants_inner = match args.get(3).or_else(|| args.keyword("fromlist")) {
            Some(names) => vm.truth(names)?,
            None => false,
        };
        if wants_inner || !name.contains('.') {
            return Ok(module.value());
        }
        vm.import(name.split('.').next().unwrap_or(name)).map(|module| module.value())
    }),
];

fn compile(vm: &Vm, args: &Args<'_>) -> PyResult {
    const KNOWN: [&str; 7] = ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"];
    known_keywords(vm, args, "compile", &KNOWN)?;
    let get = |at: usize, name: &str| args.get(at).or_else(|| args.keyword(name));
    let required = |at: usize| {
        let name = KNOWN[at];
        get(at, name)
            .ok_or_else(|| vm.type_error(&format!("compile() missing required argument '{name}' (pos {})", at + 1)))
    };
    let (source, path, mode) = (required(0)?, required(1)?, required(2)?);
    let path = match (path.as_str(), path.as_bytes()) {
        (Some(path), _) => path.to_owned(),
        (None, Some(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        (None, None) => {
            vm.str(&vm.call(&vm.attr(&vm.import("os")?.value(), "fspath")?, std::slice::from_ref(path))?)?
        }
    };
    let Some(mode) = mode.as_str() else {
        let name = type_name(vm, mode);
        return Err(vm.type_error(&format!("compile() argument 'mode' must be str, not {name}")));
    };
    let mode = match mode {
        "eval" => Mode::Expression,
        "exec" => Mode::Module,
        "single" => Mode::Interactive,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if matches!(source.data(), Some(Data::Code(_))) {
        return Ok(source.clone());
    }
    let Some(text) = source_text(vm, source)? else {
        return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let source = std::rc::Rc::new(crate::code::SourceText::new(&path, text.into()));
    let code = crate::compile::compile(vm, &source, mode).map_err(|error| vm.syntax_error(&error, &source))?;
    Ok(Value::Obj(Object::plain(Data::Code(code))))
}

/// The text of a program that is given as text or as bytes; nothing for other values.
fn source_text(vm: &Vm, source: &Value) -> PyResult<Option<String>> {
    let text = match source.as_str() {
        Some(text) => text.to_owned(),
        None => match crate::builtins::bytes::contents(source) {
            Some(bytes) => crate::builtins::bytes::decode(vm, &bytes, Some("utf-8-sig"), None)?,
            None => return Ok(None),
        },
    };
    if text.contains('\0') {
        let text = Value::str("source code string cannot contain null bytes");
        return Err(vm.raise(&vm.call(&vm.exceptions.syntax_error.value(), &[text])?));
    }
    Ok(Some(text))
}

/// Refuses namespaces that are none, each function with its own words.
fn check_namespaces(vm: &Vm, function: &str, globals: Option<&Value>, locals: Option<&Value>) -> PyResult<()> {
    let is_mapping = |value: &Value| {
        value.as_dict().is_some() || vm.lookup(&vm.class_of(value), &vm.intern("__getitem__")).is_some()
    };
    let is_dict = |value: &Value| crate::builtins::dict::object_of(vm, value).is_ok();
    let locals = locals.filter(|locals| !is_mapping(locals));
    let globals = globals.filter(|globals| !is_dict(globals));
    let text = match (function, globals, locals) {
        ("eval", _, Some(_)) => "locals must be a mapping".to_owned(),
        ("eval", Some(globals), _) if is_mapping(globals) => {
            "globals must be a real dict; try eval(expr, {}, mapping)".to_owned()
        }
        ("eval", Some(_), _) => "globals must be a dict".to_owned(),
        (_, Some(globals), _) => format!("exec() globals must be a dict, not {}", type_name(vm, globals)),
        (_, None, Some(locals)) => format!("locals must be a mapping or None, not {}", type_name(vm, locals)),
        (_, None, None) => return Ok(()),
    };
    Err(vm.type_error(&text))
}

fn run(vm: &Vm, args: &Args<'_>, function: &str, mode: Mode) -> PyResult {
    let given = args.values().len();
    let Some(source) = args.get(0) else {
        let text = format!("{function}() takes at least 1 positional argument ({} given)", args.len());
        return Err(vm.type_error(&text));
    };
    if function == "eval" {
        if given > 3 {
            return Err(vm.type_error(&format!("eval() takes at most 3 arguments ({given} given)")));
        }
        known_keywords(vm, args, function, &["globals", "locals"])?;
    } else {
        if args.len() > 3 {
            let given = args.len();
            return Err(vm.type_error(&format!("exec() takes at most 3 positional arguments ({given} given)")));
        }
        known_keywords(vm, args, function, &["globals", "locals", "closure"])?;
    }
    let part = |at: usize, name: &str| args.get(at).or_else(|| args.keyword(name)).filter(|value| !value.is_none());
    let (globals, locals) = (part(1, "globals"), part(2, "locals"));
    check_namespaces(vm, function, globals, locals)?;
    let own = || vm.caller_globals().unwrap_or_else(|| Object::tracked(Data::Dict(PyDict::new())));
    let (globals, locals) = match (globals, locals) {
        (None, None) => (own(), vm.caller_locals()),
        (Some(globals), locals) => (crate::builtins::dict::object_of(vm, globals)?, locals.cloned()),
        (None, Some(locals)) => (own(), Some(locals.clone())),
    };
    if let Data::Dict(dict) = &globals.data {
        match dict.get_str("__builtins__") {
            Some(builtins) => vm.note_builtins(&builtins),
            None => {
                dict.set_str("__builtins__", vm.import("builtins")?.value());
            }
        }
    }
    let closure = args.keyword("closure").filter(|closure| !closure.is_none());
    if let Some(Data::Code(code)) = source.data() {
        if code.free_count > 0 {
            let text = format!("code object passed to {function}() may not contain free variables");
            return Err(vm.type_error(&text));
        }
        return vm.run_code(code.clone(), globals, locals);
    }
    if closure.is_some() {
        return Err(vm.type_error("closure can only be used when source is a code object"));
    }
    match source_text(vm, source)? {
        Some(text) => {
            let text = if mode == Mode::Expression { text.trim_start_matches([' ', '\t']) } else { &text };
            vm.run_text(text, "<string>", mode, globals, locals)
        }
        None => Err(vm.type_error(&format!("{function}() arg 1 must be a string, bytes or code object"))),
    }
}

/// `exit(code)` and `quit(code)`.
fn leave(vm: &Vm, args: &Args<'_>) -> PyResult {
    let code = args.get(0).or_else(|| args.keyword("code")).cloned().unwrap_or(Value::None);
    Err(vm.exception(&vm.exceptions.system_exit, vec![code]))
}
