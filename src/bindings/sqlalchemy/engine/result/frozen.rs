//! `FrozenResult`: rows kept to be handed out again and again.

use std::rc::Rc;

use engine::{CursorResult, RowMeta};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::{own_frozen_rows, wrap_as};
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;

struct Frozen {
    meta: Rc<RowMeta>,
    rows: Vec<Rc<[sql::Value]>>,
}

/// `result.freeze()`.
pub fn freeze(vm: &Vm, result: &CursorResult) -> PyResult {
    let rows = result.all().python(vm)?.iter().map(|row| row.values().clone()).collect();
    Library::of(vm).instance(vm, "FrozenResult", Rc::new(Frozen { meta: result.meta().clone(), rows }))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Frozen>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a FrozenResult is needed"))
}

/// The methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__call__", |vm, args| {
            let own = own(vm, args)?;
            wrap_as(vm, "IteratorResult", CursorResult::from_rows(own.meta.clone(), own.rows.iter().cloned()))
        })
        .method("with_new_rows", |vm, args| {
            let own = own(vm, args)?;
            let rows = own_frozen_rows(vm, args.get(1).unwrap_or(&Value::None))?;
            Library::of(vm).instance(vm, "FrozenResult", Rc::new(Frozen { meta: own.meta.clone(), rows }))
        })
        .method("rewrite_rows", |vm, args| {
            let own = own(vm, args)?;
            let rows = own.rows.iter().map(|row| Ok(Value::list(vm.collect(&convert::tuple(vm, row)?)?)));
            Ok(Value::list(rows.collect::<PyResult<_>>()?))
        })
        .property("data", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::list(own.rows.iter().map(|row| convert::tuple(vm, row)).collect::<PyResult<_>>()?))
        })
}
