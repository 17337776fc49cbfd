//! Functions, methods, modules, cells, weak references, `super` and `SimpleNamespace`.

use std::cell::RefCell;
use std::rc::Rc;

use super::arguments::{operand, receiver, type_name, wrong_receiver};
use super::descriptors::{add_deleter, add_property};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::object::function::{Binding, Function, NativeFunction};
use crate::object::{Object, address};
use crate::vm::operators::CompareOp;
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
fn bind(vm: &Vm, args: &Args<'_>) -> PyResult {
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

/// The native function behind a value, with its receiver when it is bound.
fn native_of(value: &Value) -> Option<(&NativeFunction, Option<&Value>)> {
    match value.data()? {
        Data::Native(function) => Some((function, None)),
        Data::BoundMethod { receiver, function } => match function.data()? {
            Data::Native(function) => Some((function, Some(receiver))),
            _ => None,
        },
        _ => None,
    }
}

/// Fills `builtin_function_or_method` and `method_descriptor`.
pub fn populate_native(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__call__", |vm, args| vm.call_args(args.receiver(vm)?, &args.rest())),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let Some((function, receiver)) = native_of(value) else {
                    return super::object::default_repr(vm, value).map(Value::string);
                };
                let name = &function.name;
                Ok(Value::string(match receiver {
                    Some(receiver) => {
                        let owner = type_name(vm, receiver);
                        format!("<built-in method {name} of {owner} object at {:#x}>", address(receiver))
                    }
                    None if function.binding == Binding::Free => format!("<built-in function {name}>"),
                    None => {
                        let owner = function.owner_class().map_or_else(String::new, |class| class.name().to_string());
                        format!("<method '{name}' of '{owner}' objects>")
                    }
                }))
            }),
            ("__eq__", bound_equal),
            ("__hash__", bound_hash),
        ],
    );
    if class.name().as_str() != "builtin_function_or_method" {
        add_methods(vm, class, &[("__get__", bind)]);
    }
    add_properties(
        vm,
        class,
        &[
            ("__name__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).map_or(Value::None, |(function, _)| function.name.value()))
            }),
            ("__qualname__", |vm, args| {
                Ok(native_of(args.receiver(vm)?)
                    .map_or(Value::None, |(function, _)| Value::string(function.qualname())))
            }),
            ("__module__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).map_or(Value::None, |(function, _)| function.module.clone()))
            }),
            ("__doc__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).map_or(Value::None, |(function, _)| match documented(function) {
                    Some(text) => Value::str(text),
                    None => function.doc.clone(),
                }))
            }),
            ("__self__", |vm, args| {
                Ok(native_of(args.receiver(vm)?).and_then(|(_, receiver)| receiver.cloned()).unwrap_or(Value::None))
            }),
        ],
    );
}

/// What `__doc__` says of a builtin function, where one line says all.
fn documented(function: &NativeFunction) -> Option<&'static str> {
    if function.binding != Binding::Free || function.module.as_str() != Some("builtins") {
        return None;
    }
    Some(match function.name.as_str() {
        "abs" => "Return the absolute value of the argument.",
        "aiter" => "Return an AsyncIterator for an AsyncIterable object.",
        "all" => {
            "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True."
        }
        "any" => "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
        "chr" => "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
        "divmod" => "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.",
        "len" => "Return the number of items in a container.",
        "ord" => "Return the Unicode code point for a one-character string.",
        _ => return None,
    })
}

fn bound_parts<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<(&'a Value, &'a Value)> {
    match receiver(vm, args, "method", "__call__")?.data() {
        Some(Data::BoundMethod { receiver, function }) => Ok((receiver, function)),
        _ => Err(vm.type_error("expected a bound method")),
    }
}

fn bound_equal(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (a, b) = operand(vm, args)?;
    let parts = |value: &Value| match value.data() {
        Some(Data::BoundMethod { receiver, function }) => Some((receiver.clone(), function.clone())),
        _ => None,
    };
    Ok(match (parts(a), parts(b)) {
        (Some(x), Some(y)) => Value::Bool(x.0.is(&y.0) && x.1.is(&y.1)),
        _ if a.is(b) => Value::Bool(true),
        _ => Value::NotImplemented,
    })
}

fn bound_hash(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    Ok(Value::Int(match value.data() {
        Some(Data::BoundMethod { receiver, function }) => {
            super::object::identity_hash(receiver) ^ super::object::identity_hash(function)
        }
        _ => super::object::identity_hash(value),
    }))
}

/// Fills `method`.
pub fn populate_bound(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let rest = args.rest();
                let given = rest.between(vm, "method", 2, 2)?;
                if !vm.is_callable(&given[0]) {
                    return Err(vm.type_error("first argument must be callable"));
                }
                if given[1].is_none() {
                    return Err(vm.type_error("instance must not be None"));
                }
                Ok(Value::Obj(Object::plain(Data::BoundMethod {
                    receiver: given[1].clone(),
                    function: given[0].clone(),
                })))
            }),
            ("__call__", |vm, args| vm.call_args(args.receiver(vm)?, &args.rest())),
            ("__repr__", |vm, args| {
                let (receiver, function) = bound_parts(vm, args)?;
                let name = vm.attr_opt(function, "__qualname__")?.unwrap_or_else(|| Value::str("?"));
                Ok(Value::string(format!("<bound method {} of {}>", vm.str(&name)?, vm.repr(receiver)?)))
            }),
            ("__eq__", bound_equal),
            ("__hash__", bound_hash),
            ("__getattr__", |vm, args| {
                let name = second(vm, args)?;
                let (_, function) = bound_parts(vm, args)?;
                let text = name.as_str().unwrap_or_default();
                match vm.attr_opt(function, text)? {
                    Some(value) => Ok(value),
                    None => {
                        let owner = type_name(vm, function);
                        let message = format!("'{owner}' object has no attribute '{text}'");
                        Err(vm.attribute_error(args.receiver(vm)?, text, &message))
                    }
                }
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__self__", |vm, args| Ok(bound_parts(vm, args)?.0.clone())),
            ("__func__", |vm, args| Ok(bound_parts(vm, args)?.1.clone())),
            ("__name__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__name__")),
            ("__qualname__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__qualname__")),
            ("__doc__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__doc__")),
            ("__module__", |vm, args| vm.attr(bound_parts(vm, args)?.1, "__module__")),
        ],
    );
}

/// Fills `module`.
pub fn populate_module(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let class = args.receiver(vm)?.as_class();
                let object = match class {
                    Some(class) if !class.is(&vm.types.module) => class.instantiate_with(Data::Module),
                    _ => Object::tracked(Data::Module),
                };
                Ok(Value::Obj(object))
            }),
            ("__init__", |vm, args| {
                let (module, name) = operand(vm, args)?;
                if let Some(object) = module.as_obj() {
                    object.ensure_dict();
                    object.with_dict(|dict| {
                        dict.set_str("__name__", name.clone());
                        dict.set_str("__doc__", args.get(2).cloned().unwrap_or(Value::None));
                        for name in ["__package__", "__loader__", "__spec__"] {
                            dict.set_str(name, Value::None);
                        }
                    });
                }
                Ok(Value::None)
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let text = |name: &str| {
                    let found = value.as_obj().and_then(|object| object.with_dict(|dict| dict.get_str(name)).flatten());
                    found.and_then(|found| found.as_str().map(str::to_owned))
                };
                let name = text("__name__").unwrap_or_else(|| "?".to_owned());
                Ok(Value::string(match text("__file__") {
                    Some(file) => format!("<module '{name}' from '{file}'>"),
                    // Modules that a program makes itself have no package.
                    None if text("__package__").is_none() => format!("<module '{name}'>"),
                    None => format!("<module '{name}' (built-in)>"),
                }))
            }),
        ],
    );
}

/// Fills `cell`.
pub fn populate_cell(vm: &Vm, class: &ClassRef) {
    add_property(
        vm,
        class,
        "cell_contents",
        |vm, args| match args.receiver(vm)?.data() {
            Some(Data::Cell(value)) if !value.borrow().is_unbound() => Ok(value.borrow().clone()),
            _ => Err(vm.value_error("Cell is empty")),
        },
        Some(|vm, args| {
            let (cell, value) = operand(vm, args)?;
            if let Some(Data::Cell(cell)) = cell.data() {
                drop(cell.replace(value.clone()));
            }
            Ok(Value::None)
        }),
    );
    add_methods(
        vm,
        class,
        &[
            ("__new__", |_, args| {
                let contents = args.rest().get(0).cloned().unwrap_or(Value::Unbound);
                Ok(Value::Obj(Object::tracked(Data::Cell(RefCell::new(contents)))))
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let address = address(value);
                let Some(Data::Cell(cell)) = value.data() else {
                    return Err(vm.type_error("expected a cell"));
                };
                let contents = cell.borrow().clone();
                Ok(Value::string(if contents.is_unbound() {
                    format!("<cell at {address:#x}: empty>")
                } else {
                    let shown = crate::object::address(&contents);
                    format!("<cell at {address:#x}: {} object at {shown:#x}>", type_name(vm, &contents))
                }))
            }),
        ],
    );
}

/// Fills `code`.
pub fn populate_code(_vm: &Vm, _class: &ClassRef) {}

/// Fills `super`.
pub fn populate_super(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new_super),
            ("__init__", |_, _| Ok(Value::None)),
            ("__repr__", |vm, args| match args.receiver(vm)?.data() {
                Some(Data::Super(parts)) => {
                    let text = |value: &Value| value.as_class().map(|class| class.name().to_string());
                    let start = text(&parts[0]).unwrap_or_else(|| "?".to_owned());
                    Ok(Value::string(match text(&parts[2]) {
                        Some(name) => format!("<super: <class '{start}'>, <{name} object>>"),
                        None => format!("<super: <class '{start}'>, NULL>"),
                    }))
                }
                _ => Err(vm.type_error("expected a super object")),
            }),
            ("__get__", |vm, args| {
                let (this, object) = operand(vm, args)?;
                match this.data() {
                    Some(Data::Super(parts)) if parts[1].is_none() && !object.is_none() => {
                        vm.call(&vm.types.super_.value(), &[parts[0].clone(), object.clone()])
                    }
                    _ => Ok(this.clone()),
                }
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("__thisclass__", |vm, args| super_part(vm, args, 0)),
            ("__self__", |vm, args| super_part(vm, args, 1)),
            ("__self_class__", |vm, args| super_part(vm, args, 2)),
        ],
    );
}

fn super_part(vm: &Vm, args: &Args<'_>, at: usize) -> PyResult {
    match args.receiver(vm)?.data() {
        Some(Data::Super(parts)) => Ok(parts[at].clone()),
        _ => Err(vm.type_error("expected a super object")),
    }
}

/// `super(class, object)`, or the caller's class and first argument.
fn new_super(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    rest.between(vm, "super()", 0, 2)?;
    let Some(first) = rest.get(0) else {
        return vm.caller_super();
    };
    let Some(start) = first.as_class() else {
        let name = type_name(vm, first);
        return Err(vm.type_error(&format!("super() argument 1 must be a type, not {name}")));
    };
    let parts = match rest.get(1) {
        None | Some(Value::None) => [start.value(), Value::None, Value::None],
        Some(object) => {
            let kind = match object.as_class() {
                Some(class) if class.is_subclass_of(&start) => class,
                _ => vm.class_of(object),
            };
            if !kind.is_subclass_of(&start) {
                return Err(vm.not_super(object, &start));
            }
            [start.value(), object.clone(), kind.value()]
        }
    };
    Ok(Value::Obj(Object::plain(Data::Super(Box::new(parts)))))
}

/// Fills `weakref.ref`.
pub fn populate_weakref(vm: &Vm, class: &ClassRef) {
    class.dict.set_str("__module__", Value::str("weakref"));
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let rest = args.rest();
                let [object, callback @ ..] = rest.between(vm, "__new__", 1, 2)? else {
                    return Err(vm.type_error("__new__ expected at least 1 argument, got 0"));
                };
                let callback = callback.first().cloned().unwrap_or(Value::None);
                match object.as_obj() {
                    Some(target) if is_weakly_referable(vm, target) => {
                        let class = args.receiver(vm)?.as_class().filter(|class| !class.is(&vm.types.weakref));
                        if callback.is_none()
                            && class.is_none()
                            && let Some(known) = crate::object::heap::plain_watcher(target)
                        {
                            return Ok(Value::Obj(known));
                        }
                        let data = Data::WeakRef(Rc::downgrade(target), callback);
                        let reference = match class {
                            Some(class) => class.instantiate_with(data),
                            None => Object::plain(data),
                        };
                        crate::object::heap::watch(target, &reference);
                        Ok(Value::Obj(reference))
                    }
                    _ => {
                        let name = type_name(vm, object);
                        Err(vm.type_error(&format!("cannot create weak reference to '{name}' object")))
                    }
                }
            }),
            ("__init__", |_, _| Ok(Value::None)),
            ("__call__", |vm, args| {
                let given = args.len().saturating_sub(1);
                if given > 0 {
                    return Err(vm.type_error(&format!("weakref expected 0 arguments, got {given}")));
                }
                Ok(referent(args.receiver(vm)?))
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let address = address(value);
                let target = referent(value);
                Ok(Value::string(if target.is_none() {
                    format!("<weakref at {address:#x}; dead>")
                } else {
                    let name = type_name(vm, &target);
                    format!("<weakref at {address:#x}; to '{name}' at {:#x}>", crate::object::address(&target))
                }))
            }),
            ("__eq__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                let (Some(Data::WeakRef(..)), Some(Data::WeakRef(..))) = (a.data(), b.data()) else {
                    return Ok(Value::NotImplemented);
                };
                let (x, y) = (referent(a), referent(b));
                if x.is_none() || y.is_none() {
                    return Ok(Value::Bool(a.is(b)));
                }
                vm.eq(&x, &y).map(Value::Bool)
            }),
            ("__hash__", |vm, args| {
                let value = args.receiver(vm)?;
                let known = value.as_obj().and_then(|object| object.payload::<i64>());
                if let Some(hash) = known {
                    return Ok(Value::Int(*hash));
                }
                let target = referent(value);
                if target.is_none() {
                    return Err(vm.type_error("weak object has gone away"));
                }
                let hash = vm.hash(&target)?;
                if let Some(object) = value.as_obj() {
                    object.set_payload(Rc::new(hash));
                }
                Ok(Value::Int(hash))
            }),
        ],
    );
    add_properties(
        vm,
        class,
        &[("__callback__", |vm, args| {
            let value = args.receiver(vm)?;
            match value.data() {
                Some(Data::WeakRef(_, callback)) if !referent(value).is_none() => Ok(callback.clone()),
                _ => Ok(Value::None),
            }
        })],
    );
}

/// Whether weak references to the object are allowed, as for CPython's classes.
fn is_weakly_referable(vm: &Vm, object: &crate::ObjRef) -> bool {
    if !object.is_exact() {
        let class = vm.class_of(&Value::Obj(object.clone()));
        let has_slot = |class: &ClassRef| {
            let slots = class.dict.get_str("__slots__");
            let names = slots.as_ref().and_then(Value::as_sequence).unwrap_or_default();
            names.iter().chain(&slots).any(|name| name.as_str() == Some("__weakref__"))
        };
        return !class.is(&vm.types.object)
            && (class.is_immutable.get() || class.has_dict.get() || class.mro.borrow().iter().any(has_slot));
    }
    matches!(
        object.data,
        Data::Function(_)
            | Data::Class(_)
            | Data::Module
            | Data::Generator(_)
            | Data::Set(_)
            | Data::FrozenSet(_)
            | Data::BoundMethod { .. }
            | Data::Native(_)
    )
}

/// The object a weak reference refers to, or `None`.
pub fn referent(reference: &Value) -> Value {
    match reference.data() {
        Some(Data::WeakRef(target, _)) => {
            target.upgrade().filter(|target| !target.is_condemned()).map_or(Value::None, Value::Obj)
        }
        _ => Value::None,
    }
}

/// Namespaces compare as the dicts of their attributes do.
fn compare_namespaces(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    if !vm.is_instance(b, &vm.types.namespace) {
        return Ok(Value::NotImplemented);
    }
    let dict = |value: &Value| value.as_obj().map_or(Value::None, |object| Value::Obj(object.ensure_dict()));
    vm.compare(op, &dict(a), &dict(b))
}

/// Fills `types.SimpleNamespace`.
pub fn populate_namespace(vm: &Vm, class: &ClassRef) {
    class.has_dict.set(true);
    class.dict.set_str("__hash__", Value::None);
    add_methods(
        vm,
        class,
        &[
            ("__init__", |vm, args| {
                let given = args.positional().len().saturating_sub(1);
                if given > 1 {
                    let text = format!("SimpleNamespace expected at most 1 argument, got {given}");
                    return Err(vm.type_error(&text));
                }
                if let Some(mapping) = args.positional().get(1) {
                    let pairs = vm.call(&vm.types.dict.value(), std::slice::from_ref(mapping))?;
                    for (name, value) in pairs.as_dict().map(PyDict::items).unwrap_or_default() {
                        let Some(name) = name.as_str() else {
                            return Err(vm.type_error("keywords must be strings"));
                        };
                        vm.generic_set_attr(args.receiver(vm)?, &vm.intern(name), value)?;
                    }
                }
                for (name, value) in args.keywords() {
                    vm.generic_set_attr(args.receiver(vm)?, &vm.intern(name), value.clone())?;
                }
                Ok(Value::None)
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let class = vm.class_of(value);
                let name =
                    if class.is(&vm.types.namespace) { "namespace".to_owned() } else { class.name().to_string() };
                let Some(_guard) = super::sequence::ReprGuard::enter(value) else {
                    return Ok(Value::string(format!("{name}(...)")));
                };
                let items = value.as_obj().and_then(|object| object.with_dict(PyDict::items)).unwrap_or_default();
                let mut parts = Vec::with_capacity(items.len());
                for (name, value) in &items {
                    parts.push(format!("{}={}", vm.str(name)?, vm.repr(value)?));
                }
                Ok(Value::string(format!("{name}({})", parts.join(", "))))
            }),
            ("__replace__", |vm, args| {
                let value = args.receiver(vm)?;
                let copy = vm.call(&vm.class_of(value).value(), &[])?;
                let own = value.as_obj().and_then(|object| object.with_dict(PyDict::items)).unwrap_or_default();
                for (name, value) in own {
                    vm.set_attr(&copy, &vm.intern(name.as_str().unwrap_or_default()), value)?;
                }
                for (name, value) in args.keywords() {
                    vm.set_attr(&copy, name, value.clone())?;
                }
                Ok(copy)
            }),
            ("__eq__", |vm, args| compare_namespaces(vm, args, CompareOp::Eq)),
            ("__lt__", |vm, args| compare_namespaces(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare_namespaces(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare_namespaces(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare_namespaces(vm, args, CompareOp::Ge)),
        ],
    );
}
