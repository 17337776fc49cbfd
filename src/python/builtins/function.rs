//! `function`: what a program defines by `def` and `lambda`.

use std::cell::RefCell;
use std::rc::Rc;

use super::arguments::{operand, receiver, type_name, wrong_receiver};
use super::descriptors::{add_deleter, add_property};
use crate::embed::class_builder::add_methods;
use crate::object::function::Function;
use crate::object::{Object, address};
use crate::{Args, ClassRef, Data, PyDict, PyResult, Signature, Value, Vm};

fn this<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Function> {
    let value = receiver(vm, args, "function", "__call__")?;
    match value.data() {
        Some(Data::Function(function)) => Ok(function),
        _ => Err(wrong_receiver(vm, "function", "__call__", value)),
    }
}

fn second<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Value> {
    operand(vm, args).map(|(_, value)| value)
}

/// Fills `function`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new_function),
            ("__call__", |vm, args| vm.call_args(args.receiver(vm)?, &args.rest())),
            ("__repr__", |vm, args| {
                let name = this(vm, args)?.qualname.borrow().to_string();
                Ok(Value::string(format!("<function {name} at {:#x}>", address(args.receiver(vm)?))))
            }),
            ("__get__", bind),
        ],
    );
    let property = |name, getter, setter| add_property(vm, class, name, getter, setter);
    property(
        "__name__",
        |vm, args| Ok(this(vm, args)?.name.borrow().value()),
        Some(|vm, args| {
            *this(vm, args)?.name.borrow_mut() = name_argument(vm, args, "__name__")?;
            Ok(Value::None)
        }),
    );
    property(
        "__qualname__",
        |vm, args| Ok(this(vm, args)?.qualname.borrow().value()),
        Some(|vm, args| {
            *this(vm, args)?.qualname.borrow_mut() = name_argument(vm, args, "__qualname__")?;
            Ok(Value::None)
        }),
    );
    property(
        "__doc__",
        |vm, args| Ok(this(vm, args)?.doc.borrow().clone()),
        Some(|vm, args| {
            *this(vm, args)?.doc.borrow_mut() = second(vm, args)?.clone();
            Ok(Value::None)
        }),
    );
    property(
        "__module__",
        |vm, args| Ok(this(vm, args)?.module.borrow().clone()),
        Some(|vm, args| {
            *this(vm, args)?.module.borrow_mut() = second(vm, args)?.clone();
            Ok(Value::None)
        }),
    );
    property(
        "__annotations__",
        |vm, args| {
            let mut annotations = this(vm, args)?.annotations.borrow_mut();
            if annotations.as_dict().is_none() {
                *annotations = Value::dict(PyDict::new());
            }
            Ok(annotations.clone())
        },
        Some(|vm, args| {
            let annotations = second(vm, args)?;
            if annotations.as_dict().is_none() && !annotations.is_none() {
                return Err(vm.type_error("__annotations__ must be set to a dict object"));
            }
            *this(vm, args)?.annotations.borrow_mut() = annotations.clone();
            Ok(Value::None)
        }),
    );
    property(
        "__type_params__",
        |vm, args| {
            let params = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<TypeParams>());
            Ok(params.map_or_else(|| Value::tuple(Vec::new()), |params| params.0.clone()))
        },
        Some(|vm, args| {
            let (function, params) = operand(vm, args)?;
            if params.as_tuple().is_none() {
                return Err(vm.type_error("__type_params__ must be set to a tuple"));
            }
            if let Some(object) = function.as_obj() {
                object.set_payload(Rc::new(TypeParams(params.clone())));
            }
            Ok(Value::None)
        }),
    );
    property(
        "__defaults__",
        |vm, args| {
            let defaults = this(vm, args)?.defaults.borrow().to_vec();
            Ok(if defaults.is_empty() { Value::None } else { Value::tuple(defaults) })
        },
        Some(|vm, args| {
            let given = second(vm, args)?;
            if given.as_tuple().is_none() && !given.is_none() {
                return Err(vm.type_error("__defaults__ must be set to a tuple object"));
            }
            let defaults = given.as_tuple().unwrap_or_default().to_vec();
            *this(vm, args)?.defaults.borrow_mut() = defaults.into();
            Ok(Value::None)
        }),
    );
    property(
        "__kwdefaults__",
        |vm, args| {
            let defaults = this(vm, args)?.kw_defaults.borrow().clone();
            Ok(if defaults.is_unbound() { Value::None } else { defaults })
        },
        Some(|vm, args| {
            let given = second(vm, args)?;
            if given.as_dict().is_none() && !given.is_none() {
                return Err(vm.type_error("__kwdefaults__ must be set to a dict object"));
            }
            *this(vm, args)?.kw_defaults.borrow_mut() = if given.is_none() { Value::Unbound } else { given.clone() };
            Ok(Value::None)
        }),
    );
    property(
        "__code__",
        |vm, args| {
            let code = this(vm, args)?.code.borrow().clone();
            Ok(Value::Obj(Object::plain(Data::Code(code))))
        },
        Some(|vm, args| {
            let Some(Data::Code(code)) = second(vm, args)?.data() else {
                return Err(vm.type_error("__code__ must be set to a code object"));
            };
            let function = this(vm, args)?;
            let (has, needs) = (function.closure.borrow().len(), code.free_count as usize);
            if has != needs {
                let name = function.name.borrow().clone();
                return Err(
                    vm.value_error(&format!("{name}() requires a code object with {has} free vars, not {needs}"))
                );
            }
            *function.code.borrow_mut() = code.clone();
            Ok(Value::None)
        }),
    );
    property("__globals__", |vm, args| Ok(Value::Obj(this(vm, args)?.globals.clone())), None);
    property(
        "__closure__",
        |vm, args| {
            let cells: Vec<Value> = this(vm, args)?.closure.borrow().iter().map(Value::from).collect();
            Ok(if cells.is_empty() { Value::None } else { Value::tuple(cells) })
        },
        None,
    );
    add_deleter(vm, class, "__annotations__", |vm, args| {
        *this(vm, args)?.annotations.borrow_mut() = Value::None;
        Ok(Value::None)
    });
    add_deleter(vm, class, "__code__", |vm, _| Err(vm.type_error("__code__ must be set to a code object")));
    add_deleter(vm, class, "__name__", |vm, _| Err(vm.type_error("__name__ must be set to a string object")));
    add_deleter(vm, class, "__qualname__", |vm, _| Err(vm.type_error("__qualname__ must be set to a string object")));
    add_deleter(vm, class, "__defaults__", |vm, args| {
        *this(vm, args)?.defaults.borrow_mut() = Vec::new().into();
        Ok(Value::None)
    });
    add_deleter(vm, class, "__kwdefaults__", |vm, args| {
        *this(vm, args)?.kw_defaults.borrow_mut() = Value::Unbound;
        Ok(Value::None)
    });
}

const NEW_FUNCTION: Signature = Signature::new("function")
    .positional(&["cls", "code", "globals", "name", "argdefs", "closure", "kwdefaults"])
    .required(3);

/// `types.FunctionType(code, globals, …)`.
fn new_function(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = NEW_FUNCTION.bind(vm, args)?;
    let wrong = |name: &str, wanted: &str, value: &Value| {
        let got = type_name(vm, value);
        Err(vm.type_error(&format!("function() argument '{name}' must be {wanted}, not {got}")))
    };
    let code = bound.or_none(1);
    let Some(Data::Code(code)) = code.data() else { return wrong("code", "code", &code) };
    let Value::Obj(globals) = bound.or_none(2) else { return wrong("globals", "dict", &bound.or_none(2)) };
    let namespace = Value::Obj(globals.clone());
    let Some(names) = namespace.as_dict() else { return wrong("globals", "dict", &namespace) };
    let name = match bound.or_none(3) {
        Value::None => code.name.clone(),
        other => match other.as_str() {
            Some(name) => vm.intern(name),
            None => return Err(vm.type_error("arg 3 (name) must be None or string")),
        },
    };
    let defaults = bound.or_none(4);
    if defaults.as_tuple().is_none() && !defaults.is_none() {
        return Err(vm.type_error("arg 4 (defaults) must be None or tuple"));
    }
    let closure = bound.or_none(5);
    let needed = code.free_count as usize;
    let cells: Vec<Value> = match closure.as_tuple() {
        Some(cells) => cells.to_vec(),
        None if closure.is_none() && needed == 0 => Vec::new(),
        None if closure.is_none() => return Err(vm.type_error("arg 5 (closure) must be tuple")),
        None => return Err(vm.type_error("arg 5 (closure) must be None or tuple")),
    };
    if cells.len() != needed {
        let text = format!("{} requires closure of length {needed}, not {}", code.name, cells.len());
        return Err(vm.value_error(&text));
    }
    let mut held = Vec::with_capacity(needed);
    for cell in &cells {
        match cell {
            Value::Obj(object) if matches!(object.data, Data::Cell(_)) => held.push(object.clone()),
            other => {
                let got = type_name(vm, other);
                return Err(vm.type_error(&format!("arg 5 (closure) expected cell, found {got}")));
            }
        }
    }
    let kw_defaults = bound.or_none(6);
    let function = Function {
        code: RefCell::new(code.clone()),
        globals: globals.clone(),
        closure: RefCell::new(held.into()),
        defaults: RefCell::new(defaults.as_tuple().unwrap_or_default().to_vec().into()),
        kw_defaults: RefCell::new(if kw_defaults.is_none() { Value::Unbound } else { kw_defaults }),
        name: RefCell::new(name.clone()),
        qualname: RefCell::new(if bound.or_none(3).is_none() { code.qualname.clone() } else { name }),
        annotations: RefCell::new(Value::Unbound),
        doc: RefCell::new(code.doc.clone()),
        module: RefCell::new(names.get_str("__name__").unwrap_or(Value::None)),
    };
    Ok(Value::Obj(Object::tracked(Data::Function(Box::new(function)))))
}

/// The type parameters of a function that has some.
struct TypeParams(Value);

fn name_argument(vm: &Vm, args: &Args<'_>, attribute: &str) -> PyResult<crate::Name> {
    match second(vm, args)?.as_str() {
        Some(text) => Ok(vm.intern(text)),
        None => Err(vm.type_error(&format!("{attribute} must be set to a string object"))),
    }
}

/// `function.__get__(object, class)`.
pub(super) fn bind(vm: &Vm, args: &Args<'_>) -> PyResult {
    let function = args.receiver(vm)?;
    match args.get(1) {
        None | Some(Value::None) if args.get(2).is_none_or(Value::is_none) => {
            Err(vm.type_error("__get__(None, None) is invalid"))
        }
        None | Some(Value::None) => Ok(function.clone()),
        Some(object) => {
            Ok(Value::Obj(Object::plain(Data::BoundMethod { receiver: object.clone(), function: function.clone() })))
        }
    }
}
