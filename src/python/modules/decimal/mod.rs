//! `decimal`.
//!
//! Rust code makes and reads values through [`make`] and [`read`].

mod arithmetic;
pub mod context;
mod conversion;
mod methods;
pub mod number;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use context::Settings;
use number::{Number, Rounding, Rules};

use crate::{ClassBuilder, ClassRef, ModuleRef, PyResult, Value, Vm};

/// The class, the exceptions, and the rules of the current context.
pub struct State {
    /// `Decimal`.
    pub class: ClassRef,
    /// `InvalidOperation`.
    pub invalid: ClassRef,
    /// `DivisionByZero`.
    pub division_by_zero: ClassRef,
    /// `DivisionUndefined`.
    pub division_undefined: ClassRef,
    settings: Cell<Settings>,
    /// The classes of the signals, a tuple in the order of [`context::Signals`].
    signals: RefCell<Value>,
    /// The current context's flags, a dict.
    flags: RefCell<Value>,
    /// The current context's traps, a dict.
    traps: RefCell<Value>,
}

/// The state, made when it is first needed.
pub fn state(vm: &Vm) -> PyResult<Rc<State>> {
    if let Some(state) = vm.extension::<State>() {
        return Ok(state);
    }
    let exception = |name: &str, bases: &[&ClassRef]| {
        bases.iter().fold(ClassBuilder::new("decimal", name), |builder, base| builder.base(base)).build(vm)
    };
    let root = exception("DecimalException", &[&vm.exceptions.arithmetic_error])?;
    let invalid = exception("InvalidOperation", &[&root])?;
    let division_by_zero = exception("DivisionByZero", &[&root, &vm.exceptions.zero_division_error])?;
    let division_undefined = exception("DivisionUndefined", &[&invalid, &vm.exceptions.zero_division_error])?;
    let state = Rc::new(State {
        class: methods::class(vm)?,
        invalid,
        division_by_zero,
        division_undefined,
        settings: Cell::default(),
        signals: RefCell::default(),
        flags: RefCell::default(),
        traps: RefCell::default(),
    });
    vm.set_extension(state.clone());
    Ok(state)
}

/// The rules of the current context.
pub fn rules(vm: &Vm) -> PyResult<Rules> {
    Ok(state(vm)?.settings.get().rules)
}

/// A `Decimal`.
pub fn make(vm: &Vm, number: Number) -> PyResult {
    let object = state(vm)?.class.instantiate();
    object.set_payload(Rc::new(number));
    Ok(Value::Obj(object))
}

/// A `Decimal` from its text.
pub fn from_text(vm: &Vm, text: &str) -> PyResult {
    match Number::parse(text) {
        Some(number) if !number.is_representable() => make(vm, context::invalid(vm, "InvalidOperation")?),
        Some(number) => make(vm, number),
        None => make(vm, context::invalid(vm, "ConversionSyntax")?),
    }
}

/// The number of a `Decimal`.
pub fn read(value: &Value) -> Option<Rc<Number>> {
    value.as_obj()?.payload::<Number>()
}

/// Fills the module `_decimal`.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let state = state(vm)?;
    module.class(vm, &state.class);
    module.class(vm, &state.invalid);
    module.class(vm, &state.division_by_zero);
    module.class(vm, &state.division_undefined);
    if let Some(root) = state.invalid.bases.borrow().first() {
        module.class(vm, root);
    }
    module.function(vm, "extend", |vm, args| {
        let given = args.between(vm, "extend", 2, 2)?;
        let class = crate::modules::decimal::state(vm)?.class.clone();
        class.dict.set_str(given[0].as_str().unwrap_or_default(), given[1].clone());
        vm.class_changed(&class);
        Ok(Value::None)
    });
    module.function(vm, "set_signals", |vm, args| {
        let classes = args.exactly_one(vm, "set_signals")?;
        drop(crate::modules::decimal::state(vm)?.signals.replace(classes.clone()));
        Ok(Value::None)
    });
    module.function(vm, "signal", |vm, args| {
        let given = args.between(vm, "signal", 1, 2)?;
        let signals = given[0].as_int().and_then(|bits| u16::try_from(bits).ok()).unwrap_or_default();
        context::signal(vm, signals, given.get(1).cloned())?;
        make(vm, Number::special(false, number::Kind::Nan))
    });
    module.function(vm, "activate", |vm, args| {
        let given = args.between(vm, "activate", 8, 8)?;
        let whole = |at: usize| crate::builtins::arguments::index(vm, &given[at]);
        let Some(rounding) = given[1].as_str().and_then(Rounding::from_name) else {
            return Err(vm.type_error("a rounding is a str"));
        };
        let state = crate::modules::decimal::state(vm)?;
        state.settings.set(Settings {
            rules: Rules { precision: whole(0)?.max(1) as usize, rounding },
            least: whole(2)?,
            most: whole(3)?,
            capitals: whole(4)? != 0,
            clamp: whole(5)? != 0,
        });
        drop((state.flags.replace(given[6].clone()), state.traps.replace(given[7].clone())));
        Ok(Value::None)
    });
    Ok(())
}
