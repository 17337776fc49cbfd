//! `sqlite3.Row`.

use std::rc::Rc;

use python::vm::operators::CompareOp;
use python::{Args, ClassBuilder, Data, PyResult, Value, Vm};

use super::cursor;
use crate::library::payload;

struct Row {
    names: Vec<Value>,
    values: Value,
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Row>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a Row is needed"))
}

/// The methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__new__", |vm, args| {
            if args.len() != 3 {
                let given = args.len().saturating_sub(1);
                return Err(vm.type_error(&format!("Row expected 2 arguments, got {given}")));
            }
            let (Some(class), Some(from), Some(values)) =
                (args.get(0).and_then(Value::as_class), args.get(1), args.get(2))
            else {
                return Ok(Value::None);
            };
            let Some(names) = cursor::column_names(from) else {
                return Err(vm.type_error("instance of cursor required for first argument"));
            };
            if values.as_tuple().is_none() {
                return Err(vm.type_error("tuple required for second argument"));
            }
            let object = class.instantiate();
            object.set_payload(Rc::new(Row { names, values: values.clone() }));
            Ok(Value::Obj(object))
        })
        .method("__init__", |_, _| Ok(Value::None))
        .method("keys", |vm, args| Ok(Value::list(own(vm, args)?.names.clone())))
        .method("__len__", |vm, args| Ok(Value::from(vm.len(&own(vm, args)?.values)?)))
        .method("__iter__", |vm, args| vm.iter(&own(vm, args)?.values))
        .method("__hash__", |vm, args| {
            let own = own(vm, args)?;
            Ok(Value::Int(vm.hash(&Value::tuple(own.names.clone()))? ^ vm.hash(&own.values)?))
        })
        .method("__eq__", |vm, args| compare(vm, args, CompareOp::Eq))
        .method("__ne__", |vm, args| compare(vm, args, CompareOp::Ne))
        .method("__getitem__", |vm, args| {
            let own = own(vm, args)?;
            let wanted = args.get(1).unwrap_or(&Value::None);
            if let Some(name) = wanted.as_str() {
                let is_wanted = |known: &Value| known.as_str().is_some_and(|known| known.eq_ignore_ascii_case(name));
                let place = own.names.iter().position(is_wanted);
                let found = place.and_then(|place| own.values.as_tuple()?.get(place).cloned());
                return found.ok_or_else(|| vm.index_error("No item with that key"));
            }
            if wanted.as_int().is_some() || matches!(wanted.data(), Some(Data::Slice(_))) {
                return vm.get_item(&own.values, wanted);
            }
            Err(vm.index_error("Index must be int or string"))
        })
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let own = own(vm, args)?;
    let Some(other) = args.get(1).and_then(payload::<Row>) else { return Ok(Value::NotImplemented) };
    let (mine, theirs) = (Value::list(own.names.clone()), Value::list(other.names.clone()));
    let is_equal = vm.eq(&mine, &theirs)? && vm.eq(&own.values, &other.values)?;
    Ok(Value::bool(is_equal == matches!(op, CompareOp::Eq)))
}
