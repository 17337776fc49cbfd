//! Running text as a program: `eval`, `exec`, `compile`, `globals`, `locals`, `__import__`.

use crate::builtins::arguments::type_name;
use crate::compile::Mode;
use crate::{Args, Data, NativeFn, ObjRef, Object, PyDict, PyResult, Value, Vm};

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
            return Err(vm.type_error("__import__() argument 1 must be str"));
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
    let get = |at: usize, name: &str| args.get(at).or_else(|| args.keyword(name));
    let (Some(source), Some(path), Some(mode)) = (get(0, "source"), get(1, "filename"), get(2, "mode")) else {
        return Err(vm.type_error("compile() missing required argument 'mode' (pos 3)"));
    };
    let mode = match mode.as_str() {
        Some("eval") => Mode::Expression,
        Some("exec" | "single") => Mode::Module,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let (Some(text), Some(path)) = (source.as_str(), path.as_str()) else {
        return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    let source = std::rc::Rc::new(crate::code::SourceText::new(path, text.into()));
    let code = crate::compile::compile(vm, &source, mode).map_err(|error| vm.syntax_error(&error, &source))?;
    Ok(Value::Obj(Object::plain(Data::Code(code))))
}

fn namespace(vm: &Vm, function: &str, value: &Value) -> PyResult<ObjRef> {
    crate::builtins::dict::object_of(vm, value).map_err(|_| {
        let name = type_name(vm, value);
        vm.type_error(&format!("{function}() globals must be a dict, not {name}"))
    })
}

fn run(vm: &Vm, args: &Args<'_>, function: &str, mode: Mode) -> PyResult {
    let given = args.between(vm, function, 1, 3)?;
    let globals = given.get(1).filter(|value| !value.is_none());
    let locals = given.get(2).filter(|value| !value.is_none());
    let (globals, locals) = match (globals, locals) {
        (None, None) => {
            let globals = vm.caller_globals().unwrap_or_else(|| Object::tracked(Data::Dict(PyDict::new())));
            (globals, vm.caller_locals())
        }
        (Some(globals), locals) => (namespace(vm, function, globals)?, locals.cloned()),
        (None, Some(locals)) => {
            let globals = vm.caller_globals().unwrap_or_else(|| Object::tracked(Data::Dict(PyDict::new())));
            (globals, Some(locals.clone()))
        }
    };
    if let Data::Dict(dict) = &globals.data
        && dict.get_str("__builtins__").is_none()
    {
        dict.set_str("__builtins__", vm.import("builtins")?.value());
    }
    if let Some(Data::Code(code)) = given[0].data() {
        if code.free_count > 0 {
            let text = format!("code object passed to {function}() may not contain free variables");
            return Err(vm.type_error(&text));
        }
        return vm.run_code(code.clone(), globals, locals);
    }
    match given[0].as_str() {
        Some(text) => {
            let text = if mode == Mode::Expression { text.trim_start_matches([' ', '\t']) } else { text };
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
