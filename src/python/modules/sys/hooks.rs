//! The hooks of `sys`: what shows values and what shows the exceptions that leave a program.

use crate::builtins::arguments::index;
use crate::object::surrogate;
use crate::{ModuleRef, NativeFn, PyError, Value, Vm};

const HOOKS: &[(&str, NativeFn)] = &[
    ("displayhook", |vm, args| {
        let value = args.exactly_one(vm, "sys.displayhook")?;
        if !value.is_none() {
            let builtins = vm.import("builtins")?.value();
            vm.set_attr(&builtins, &vm.intern("_"), Value::None)?;
            super::write_stdout(vm, &format!("{}\n", vm.repr(value)?))?;
            vm.set_attr(&builtins, &vm.intern("_"), value.clone())?;
        }
        Ok(Value::None)
    }),
    ("excepthook", |vm, args| {
        let given = args.between(vm, "excepthook", 3, 3)?;
        super::write_stderr(vm, &vm.format_exception(&vm.raise(&given[1])))?;
        Ok(Value::None)
    }),
    ("unraisablehook", |_, _| Ok(Value::None)),
];

/// The functions that only say what CPython's would.
const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("set_int_max_str_digits", |vm, args| {
        let digits = args.get(0).or_else(|| args.keyword("maxdigits"));
        let Some(digits) = digits else {
            return Err(vm.type_error("set_int_max_str_digits() missing required argument 'maxdigits' (pos 1)"));
        };
        match usize::try_from(index(vm, digits)?) {
            Ok(digits) if digits == 0 || digits >= 640 => {
                crate::format::integer::set_max_str_digits(digits);
                Ok(Value::None)
            }
            _ => Err(vm.value_error("maxdigits must be 0 or larger than 640")),
        }
    }),
    ("audit", |_, _| Ok(Value::None)),
    ("addaudithook", |_, _| Ok(Value::None)),
    ("setswitchinterval", |vm, args| {
        let seconds = crate::builtins::float::convert(vm, args.exactly_one(vm, "sys.setswitchinterval")?)?;
        if seconds > 0.0 { Ok(Value::None) } else { Err(vm.value_error("switch interval must be strictly positive")) }
    }),
];

/// Adds the hooks, each under a second name by which a program finds the first one again.
pub fn fill(vm: &Vm, module: &ModuleRef) {
    module.functions(vm, FUNCTIONS);
    module.functions(vm, HOOKS);
    for (name, _) in HOOKS {
        if let Some(hook) = module.get(name) {
            module.set(vm, &format!("__{name}__"), hook);
        }
    }
}

/// Shows an exception that left the program: by the program's own hook where there is one.
pub fn show_uncaught(vm: &Vm, module: Option<&ModuleRef>, error: &PyError) {
    if vm.error_is(error, &vm.exceptions.system_exit) {
        let code = vm.attr(&error.value(), "code").unwrap_or(Value::None);
        if !code.is_none() && code.as_bigint().is_none() {
            let text = vm.str(&code).unwrap_or_default();
            vm.host().stderr(&format!("{text}\n"));
        }
        return;
    }
    let hook = module.and_then(|module| {
        let hook = module.get("excepthook")?;
        (!hook.is(&module.get("__excepthook__")?)).then_some(hook)
    });
    let Some(hook) = hook else { return vm.host().stderr(&surrogate::shown(&vm.format_exception(error))) };
    let value = error.value();
    let traceback = match &*error.data().traceback.borrow() {
        Value::Unbound => Value::None,
        traceback => traceback.clone(),
    };
    let args = [vm.class_of(&value).value(), value, traceback];
    if let Err(second) = vm.call(&hook, &args) {
        let (first, second) = (vm.format_exception(error), vm.format_exception(&second));
        vm.host().stderr(&format!("Error in sys.excepthook:\n{second}\nOriginal exception was:\n{first}"));
    }
}
