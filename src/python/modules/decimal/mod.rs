//! `decimal`.
//!
//! Rust code makes and reads values through [`make`] and [`read`].

mod methods;
pub mod number;

use std::cell::Cell;
use std::rc::Rc;

use number::{Number, Rounding, Rules};

use crate::{ClassBuilder, ClassRef, ModuleRef, PyError, PyResult, Value, Vm};

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
    rules: Cell<Rules>,
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
        rules: Cell::new(Rules { precision: 28, rounding: Rounding::HalfEven }),
    });
    vm.set_extension(state.clone());
    Ok(state)
}

/// The rules of the current context.
pub fn rules(vm: &Vm) -> PyResult<Rules> {
    Ok(state(vm)?.rules.get())
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
        Some(number) => make(vm, number),
        None => Err(invalid(vm, "ConversionSyntax")),
    }
}

/// The number of a `Decimal`.
pub fn read(value: &Value) -> Option<Rc<Number>> {
    value.as_obj()?.payload::<Number>()
}

/// `InvalidOperation` with the condition's class, as the C implementation raises it.
fn invalid(vm: &Vm, condition: &str) -> PyError {
    match state(vm) {
        Ok(state) => {
            let shown = match condition {
                "DivisionUndefined" => state.division_undefined.value(),
                _ => {
                    let module = vm.import("decimal").ok().and_then(|module| module.get(condition));
                    module.unwrap_or_else(|| state.invalid.value())
                }
            };
            vm.exception(&state.invalid, vec![Value::list(vec![shown])])
        }
        Err(error) => error,
    }
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
    module.function(vm, "set_rules", |vm, args| {
        let given = args.between(vm, "set_rules", 2, 2)?;
        let precision = crate::builtins::arguments::index(vm, &given[0])?.max(1) as usize;
        let Some(rounding) = given[1].as_str().and_then(Rounding::from_name) else {
            return Err(vm.type_error("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"));
        };
        crate::modules::decimal::state(vm)?.rules.set(Rules { precision, rounding });
        Ok(Value::None)
    });
    Ok(())
}
