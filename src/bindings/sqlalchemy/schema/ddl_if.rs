//! `ddl_if()` of constraints and indexes, and the conditions of `execute_if()`.

use std::rc::Rc;

use python::{Args, PyResult, Signature, Value, Vm};
use sql::schema::{Conditional, DdlCondition, DdlTest};

use crate::host::VmHandle;
use crate::library::Library;
use crate::sqlalchemy::dialects;

const DDL_IF: Signature =
    Signature::new("HasConditionalDDL.ddl_if").positional(&["self", "dialect", "callable_", "state"]).required(1);

/// `item.ddl_if(dialect="postgresql")`: when the item is written; `ddl` names the class of its statement.
pub fn set(vm: &Vm, args: &Args<'_>, condition: &Conditional, ddl: &'static str) -> PyResult {
    let bound = DDL_IF.bind(vm, args)?;
    let dialects = match bound.get(1).filter(|names| !names.is_none()) {
        Some(names) => Some(dialect_names(vm, names)?),
        None => None,
    };
    let mut test: Option<DdlTest> = None;
    if let Some(callable) = bound.get(2).filter(|callable| !callable.is_none()) {
        let (handle, callable, state) = (VmHandle::of(vm), callable.clone(), bound.or_none(3));
        // The item holds the condition, so the condition only looks back at it.
        let item = bound.or_none(0).as_obj().map(Rc::downgrade);
        test = Some(Rc::new(move |dialect| {
            let answer = handle.call(|vm| {
                let item = item.as_ref().and_then(std::rc::Weak::upgrade).map_or(Value::None, Value::Obj);
                let element = Value::Obj(Library::of(vm).class(vm, ddl)?.instantiate());
                vm.set_attr(&element, &vm.intern("element"), item.clone())?;
                let shown = match sql::dialect::named(dialect.name()) {
                    Some(dialect) => dialects::wrap(vm, dialect, "")?,
                    None => Value::None,
                };
                ask(vm, &callable, &[element, item, Value::None], &state, shown)
            });
            answer.map_err(sql::Error::from)
        }));
    }
    condition.set(DdlCondition { dialects, test });
    Ok(bound.or_none(0))
}

/// The names of dialects that a condition gives: one, or several.
pub fn dialect_names(vm: &Vm, names: &Value) -> PyResult<Vec<Rc<str>>> {
    match names.as_str() {
        Some(name) => Ok(vec![Rc::from(name)]),
        None => Ok(vm.collect(names)?.iter().filter_map(Value::as_str).map(Rc::from).collect()),
    }
}

/// What the program's function says: `callable_(ddl, target, bind, state=…, dialect=…, compiler=…)`.
pub fn ask(vm: &Vm, callable: &Value, arguments: &[Value], state: &Value, dialect: Value) -> PyResult<bool> {
    let named = [("state", state.clone()), ("dialect", dialect), ("compiler", Value::None)];
    vm.truth(&vm.call_kw(callable, arguments, &named)?)
}
