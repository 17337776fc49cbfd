//! `type`.

use super::arguments::{operand, receiver, type_name};
use super::descriptors::add_deleter;
use crate::embed::class_builder::{add_class_methods, add_methods};
use crate::object::Object;
use crate::{Args, ClassRef, Data, NativeFn, PyDict, PyError, PyResult, Value, Vm};

/// Fills `type`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__init__", |vm, args| {
                if matches!(args.len(), 2 | 4) {
                    return Ok(Value::None);
                }
                Err(vm.type_error("type.__init__() takes 1 or 3 arguments"))
            }),
            ("__call__", |vm, args| {
                let class = this(vm, args)?;
                vm.construct_plain(&class, &args.rest())
            }),
            ("__repr__", |vm, args| {
                let class = this(vm, args)?;
                Ok(Value::string(format!("<class '{}'>", display_name(vm, &class))))
            }),
            ("mro", |vm, args| {
                let mro = this(vm, args)?.mro.borrow().clone();
                Ok(Value::list(mro.iter().map(ClassRef::value).collect()))
            }),
            ("__subclasses__", |vm, args| {
                let class = this(vm, args)?;
                let alive: Vec<Value> =
                    class.subclasses.borrow().iter().filter_map(|weak| weak.upgrade().map(Value::Obj)).collect();
                Ok(Value::list(alive))
            }),
            ("__instancecheck__", |vm, args| {
                let (class, value) = operand(vm, args)?;
                match class.as_class() {
                    Some(class) => Ok(Value::bool(vm.is_instance(value, &class))),
                    None => Ok(Value::bool(false)),
                }
            }),
            ("__subclasscheck__", |vm, args| {
                let (class, other) = operand(vm, args)?;
                match (class.as_class(), other.as_class()) {
                    (Some(class), Some(other)) => Ok(Value::bool(other.is_subclass_of(&class))),
                    _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
                }
            }),
            ("__or__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                super::alias::union(vm, a, b)
            }),
            ("__ror__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                super::alias::union(vm, b, a)
            }),
            ("__dir__", |vm, args| {
                let names = super::functions::attributes::names_of(vm, args.receiver(vm)?)?;
                Ok(Value::list(names.iter().map(|name| Value::str(name)).collect()))
            }),
        ],
    );
    add_class_methods(vm, class, &[("__prepare__", |_, _| Ok(Value::dict(PyDict::new())))]);
    let property = |name: &'static str, getter, setter| {
        super::descriptors::add_property(vm, class, name, getter, setter);
    };
    property("__name__", |vm, args| Ok(this(vm, args)?.name().value()), Some(set_name));
    property(
        "__qualname__",
        |vm, args| Ok(this(vm, args)?.qualname.borrow().value()),
        Some(|vm, args| {
            let (class, value) = operand(vm, args)?;
            let Some(text) = value.as_str() else {
                return Err(not_a_name(vm, class, "__qualname__", value));
            };
            *this(vm, args)?.qualname.borrow_mut() = vm.intern(text);
            Ok(Value::None)
        }),
    );
    property(
        "__module__",
        |vm, args| {
            let class = this(vm, args)?;
            // The entry of `type` itself is this property.
            let module = class.module().filter(|_| !class.is(&vm.types.type_));
            Ok(module.unwrap_or_else(|| Value::str("builtins")))
        },
        Some(|vm, args| {
            let (_, value) = operand(vm, args)?;
            let class = this(vm, args)?;
            class.dict.set_str("__module__", value.clone());
            vm.class_changed(&class);
            Ok(Value::None)
        }),
    );
    property(
        "__doc__",
        |vm, args| {
            let class = this(vm, args)?;
            vm.fill(&class);
            let builtin = crate::modules::docs::of_class(vm, &class);
            Ok(builtin.or_else(|| class.dict.get_str("__doc__")).into())
        },
        Some(|vm, args| {
            let (_, value) = operand(vm, args)?;
            let class = this(vm, args)?;
            class.dict.set_str("__doc__", value.clone());
            vm.class_changed(&class);
            Ok(Value::None)
        }),
    );
    property(
        "__bases__",
        |vm, args| {
            let bases = this(vm, args)?.bases.borrow().iter().map(ClassRef::value).collect();
            Ok(Value::tuple(bases))
        },
        Some(|vm, args| {
            let (_, value) = operand(vm, args)?;
            vm.set_bases(&this(vm, args)?, value)?;
            Ok(Value::None)
        }),
    );
    property(
        "__base__",
        |vm, args| {
            let class = this(vm, args)?;
            let bases = class.bases.borrow();
            let base = bases.iter().find(|base| base.layout == class.layout).or(bases.first());
            Ok(base.map_or(Value::None, ClassRef::value))
        },
        None,
    );
    property(
        "__mro__",
        |vm, args| {
            let mro = this(vm, args)?.mro.borrow().clone();
            Ok(Value::tuple(mro.iter().map(ClassRef::value).collect()))
        },
        None,
    );
    property(
        "__dict__",
        |vm, args| {
            let class = this(vm, args)?;
            vm.fill(&class);
            Ok(Value::Obj(Object::plain(Data::MappingProxy(class.value()))))
        },
        None,
    );
    property(
        "__annotations__",
        |vm, args| {
            let class = this(vm, args)?;
            if let Some(annotations) = class.dict.get_str("__annotations__") {
                return Ok(annotations);
            }
            if class.is_immutable.get() {
                let text = format!("type object '{}' has no attribute '__annotations__'", class.name());
                return Err(vm.attribute_error(&class.value(), "__annotations__", &text));
            }
            let fresh = Value::dict(PyDict::new());
            class.dict.set_str("__annotations__", fresh.clone());
            Ok(fresh)
        },
        Some(|vm, args| {
            let (_, value) = operand(vm, args)?;
            let class = this(vm, args)?;
            class.dict.set_str("__annotations__", value.clone());
            vm.class_changed(&class);
            Ok(Value::None)
        }),
    );
    property(
        "__abstractmethods__",
        |vm, args| {
            let class = this(vm, args)?;
            class
                .dict
                .get_str("__abstractmethods__")
                .ok_or_else(|| vm.attribute_error(&class.value(), "__abstractmethods__", "__abstractmethods__"))
        },
        Some(|vm, args| {
            let (_, value) = operand(vm, args)?;
            let class = this(vm, args)?;
            class.dict.set_str("__abstractmethods__", value.clone());
            vm.class_changed(&class);
            Ok(Value::None)
        }),
    );
    for (name, deleter) in LASTING {
        add_deleter(vm, class, name, deleter);
    }
    add_deleter(vm, class, "__annotations__", |vm, args| delete_entry(vm, args, "__annotations__"));
    add_deleter(vm, class, "__abstractmethods__", |vm, args| delete_entry(vm, args, "__abstractmethods__"));
}

/// What a class never loses: `del` of it is refused by the words of a class that cannot change.
const LASTING: [(&str, NativeFn); 5] = [
    ("__name__", |vm, args| undeletable(vm, args, "__name__")),
    ("__qualname__", |vm, args| undeletable(vm, args, "__qualname__")),
    ("__module__", |vm, args| undeletable(vm, args, "__module__")),
    ("__bases__", |vm, args| undeletable(vm, args, "__bases__")),
    ("__doc__", |vm, args| undeletable(vm, args, "__doc__")),
];

fn undeletable(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let class = this(vm, args)?;
    Err(vm.type_error(&format!("cannot delete '{name}' attribute of immutable type '{}'", class.name())))
}

/// Deletes an entry of the class that a property of `type` stands for.
fn delete_entry(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let class = this(vm, args)?;
    let removed = class.dict.remove_name(&vm.intern(name));
    vm.class_changed(&class);
    match removed {
        Some(_) => Ok(Value::None),
        None => Err(vm.error(&vm.exceptions.attribute_error, name)),
    }
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<ClassRef> {
    let value = receiver(vm, args, "type", "mro")?;
    value.as_class().ok_or_else(|| super::arguments::wrong_receiver(vm, "type", "mro", value))
}

/// The name of a class with its module, as `repr` shows it.
pub fn display_name(vm: &Vm, class: &ClassRef) -> String {
    vm.fill(class);
    let qualname = class.qualname.borrow().clone();
    match class.module().as_ref().and_then(Value::as_str) {
        None | Some("builtins") => qualname.to_string(),
        Some(module) => format!("{module}.{qualname}"),
    }
}

fn not_a_name(vm: &Vm, class: &Value, attr: &str, value: &Value) -> PyError {
    let (owner, got) = (class.as_class().map(|class| class.name().to_string()), type_name(vm, value));
    vm.type_error(&format!("can only assign string to {}.{attr}, not '{got}'", owner.unwrap_or_default()))
}

fn set_name(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (class, value) = operand(vm, args)?;
    let Some(text) = value.as_str() else {
        return Err(not_a_name(vm, class, "__name__", value));
    };
    *this(vm, args)?.name.borrow_mut() = vm.intern(text);
    Ok(Value::None)
}

/// `type(value)` and `type(name, bases, namespace)`.
fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let metaclass = receiver(vm, args, "type", "__new__")?
        .as_class()
        .ok_or_else(|| vm.type_error("type.__new__(X): X is not a type object"))?;
    let rest = args.rest();
    if let [value] = rest.positional()
        && !rest.has_keywords()
        && metaclass.is(&vm.types.type_)
    {
        return Ok(vm.class_of(value).value());
    }
    let [name, bases, namespace] = rest.positional() else {
        return Err(vm.type_error(if metaclass.is(&vm.types.type_) {
            "type() takes 1 or 3 arguments"
        } else {
            "type.__new__() takes exactly 3 arguments"
        }));
    };
    let wrong = |position: usize, wanted: &str, value: &Value| {
        let got = type_name(vm, value);
        vm.type_error(&format!("type.__new__() argument {position} must be {wanted}, not {got}"))
    };
    let name = name.as_str().ok_or_else(|| wrong(1, "str", name))?;
    let bases = bases.as_tuple().ok_or_else(|| wrong(2, "tuple", bases))?;
    let namespace = namespace.as_dict().ok_or_else(|| wrong(3, "dict", namespace))?;
    let keywords: Vec<(&str, Value)> = rest.keywords().map(|(name, value)| (name.as_str(), value.clone())).collect();
    for base in bases.iter().filter(|base| base.as_class().is_none()) {
        if vm.attr_opt(base, "__mro_entries__")?.is_some() {
            return Err(vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    let winner = most_derived(vm, &metaclass, bases)?;
    if !winner.is(&metaclass)
        && let Some(own) = vm.lookup_str(&winner, "__new__")
        && !vm.lookup_str(&vm.types.type_, "__new__").is_some_and(|builtin| builtin.is(&own))
    {
        let values: Vec<Value> = std::iter::once(winner.value()).chain(rest.positional().iter().cloned()).collect();
        return vm.call_kw(&vm.attr(&winner.value(), "__new__")?, &values, &keywords);
    }
    vm.new_class(&winner, name, bases, namespace, &keywords).map(|class| class.value())
}

/// The most derived metaclass among the given one and the bases' own.
fn most_derived(vm: &Vm, metaclass: &ClassRef, bases: &[Value]) -> PyResult<ClassRef> {
    let mut winner = metaclass.clone();
    for base in bases {
        let own = vm.class_of(base);
        if base.as_class().is_none() || winner.is_subclass_of(&own) {
            continue;
        }
        if !own.is_subclass_of(&winner) {
            return Err(vm.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
            ));
        }
        winner = own;
    }
    Ok(winner)
}
