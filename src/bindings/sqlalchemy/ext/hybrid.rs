//! `sqlalchemy.ext.hybrid`: attributes that are computed from an object, and written in SQL from its class.

use std::rc::Rc;

use python::{Args, ClassBuilder, ClassRef, LazyNames, NativeFn, PyResult, Signature, Value, Vm};
use sql::expr::{Annotations, Expr};

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::modules::class_in;
use crate::sqlalchemy::sql::{column_operators, elements};
use crate::sqlalchemy::symbol;

const MODULE: &str = "sqlalchemy.ext.hybrid";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("hybrid_property", MODULE, &["object"], define_property),
    ClassDef::with("hybrid_method", MODULE, &["object"], define_method),
    ClassDef::with("hybrid._InPlace", MODULE, &["object"], define_in_place),
    ClassDef::with("hybrid.Comparator", MODULE, &["PropComparator"], define_comparator),
    ClassDef::with("ExprComparator", MODULE, &["hybrid.Comparator"], define_expr_comparator),
    ClassDef::with("hybrid.Proxy", "sqlalchemy.orm.attributes", &["QueryableAttribute"], define_proxy),
];

const NAMES: &[&str] = &["hybrid_property", "hybrid_method", "ExprComparator"];

/// Registers the module.
pub fn register(vm: &Vm) {
    vm.register_module(MODULE, |vm, module| {
        module.set(vm, "Comparator", Library::of(vm).class(vm, "hybrid.Comparator")?.value());
        module.set_lazy(LazyNames { names: || NAMES.to_vec(), make: |vm, _, name| class_in(vm, &[NAMES], name) });
        Ok(())
    });
}

/// The parts of a hybrid property, as its constructor takes them.
const PARTS: &[&str] = &["fget", "fset", "fdel", "expr", "custom_comparator", "update_expr"];

const PROPERTY: Signature = Signature::new("hybrid_property.__init__")
    .positional(&["self", "fget", "fset", "fdel", "expr", "custom_comparator", "update_expr"])
    .required(2);

fn define_property(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let bound = PROPERTY.bind(vm, args)?;
            let receiver = args.receiver(vm)?;
            for (place, name) in PARTS.iter().enumerate() {
                let given = bound.or_none(place + 1);
                // `expression` and `comparator` may be class methods.
                let given = if place >= 3 { vm.attr_opt(&given, "__func__")?.unwrap_or(given) } else { given };
                vm.set_attr(receiver, &vm.intern(name), given)?;
            }
            let name = vm.attr_opt(&bound.or_none(1), "__name__")?.unwrap_or(Value::None);
            vm.set_attr(receiver, &vm.intern("__name__"), name)?;
            let doc = vm.attr_opt(&bound.or_none(1), "__doc__")?.unwrap_or(Value::None);
            vm.set_attr(receiver, &vm.intern("__doc__"), doc)?;
            Ok(Value::None)
        })
        .method("__get__", get)
        .method("__set__", |vm, args| {
            let Some(function) = part(vm, args.receiver(vm)?, "fset")? else {
                return Err(refused(vm, args, "can't set attribute"));
            };
            let value = args.get(2).cloned().unwrap_or(Value::None);
            if !symbol::is(&value, symbol::DONT_SET) {
                vm.call(&function, &[args.get(1).cloned().unwrap_or(Value::None), value])?;
            }
            Ok(Value::None)
        })
        .method("__delete__", |vm, args| {
            let Some(function) = part(vm, args.receiver(vm)?, "fdel")? else {
                return Err(refused(vm, args, "can't delete attribute"));
            };
            vm.call(&function, &[args.get(1).cloned().unwrap_or(Value::None)])?;
            Ok(Value::None)
        })
        .method("getter", |vm, args| with_part(vm, args, "fget"))
        .method("setter", |vm, args| with_part(vm, args, "fset"))
        .method("deleter", |vm, args| with_part(vm, args, "fdel"))
        .method("expression", |vm, args| with_part(vm, args, "expr"))
        .method("comparator", |vm, args| with_part(vm, args, "custom_comparator"))
        .method("update_expression", |vm, args| with_part(vm, args, "update_expr"))
        .property("overrides", |vm, args| Ok(args.receiver(vm)?.clone()))
        .property("inplace", in_place)
        .property("extension_type", |vm, _| symbol::make(vm, symbol::HYBRID_PROPERTY))
        .attribute("is_attribute", true)
}

fn refused(vm: &Vm, args: &Args<'_>, text: &str) -> python::PyError {
    vm.attribute_error(args.get(1).unwrap_or(&Value::None), "", text)
}

fn part(vm: &Vm, hybrid: &Value, name: &str) -> PyResult<Option<Value>> {
    Ok(vm.attr_opt(hybrid, name)?.filter(|value| !value.is_none()))
}

/// A copy of a hybrid property with another part.
fn with_part(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let receiver = args.receiver(vm)?;
    let given = args.get(1).cloned().unwrap_or(Value::None);
    let mut keywords = Vec::new();
    for known in PARTS {
        let value = if *known == name { given.clone() } else { vm.attr(receiver, known)? };
        keywords.push((*known, value));
    }
    vm.call_kw(&vm.class_of(receiver).value(), &[], &keywords)
}

fn in_place(vm: &Vm, args: &Args<'_>) -> PyResult {
    let made = Value::Obj(Library::of(vm).class(vm, "hybrid._InPlace")?.instantiate());
    vm.set_attr(&made, &vm.intern("attr"), args.receiver(vm)?.clone())?;
    Ok(made)
}

/// `hybrid.inplace.setter`: changes the hybrid itself, so that the function may have a name of its own.
fn define_in_place(builder: ClassBuilder) -> ClassBuilder {
    fn change(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
        let hybrid = vm.attr(args.receiver(vm)?, "attr")?;
        let given = args.get(1).cloned().unwrap_or(Value::None);
        let given = vm.attr_opt(&given, "__func__")?.unwrap_or(given);
        vm.set_attr(&hybrid, &vm.intern(name), given)?;
        Ok(hybrid)
    }
    builder
        .method("getter", |vm, args| change(vm, args, "fget"))
        .method("setter", |vm, args| change(vm, args, "fset"))
        .method("deleter", |vm, args| change(vm, args, "fdel"))
        .method("expression", |vm, args| change(vm, args, "expr"))
        .method("comparator", |vm, args| change(vm, args, "custom_comparator"))
        .method("update_expression", |vm, args| change(vm, args, "update_expr"))
}

/// `object.hybrid`: what the function gives; `Class.hybrid`: an attribute over what its expression gives.
fn get(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    if let Some(object) = args.get(1).filter(|object| !object.is_none()) {
        return vm.call(&vm.attr(receiver, "fget")?, std::slice::from_ref(object));
    }
    match args.get(2).filter(|owner| !owner.is_none()) {
        Some(owner) => on_class(vm, receiver, owner),
        None => Ok(receiver.clone()),
    }
}

/// A hybrid of a class, or of an alias of one.
pub fn on_class(vm: &Vm, hybrid: &Value, owner: &Value) -> PyResult {
    if let Some(function) = method_on_class(vm, hybrid, owner)? {
        return Ok(function);
    }
    let comparator = match part(vm, hybrid, "custom_comparator")? {
        Some(function) => vm.call(&function, std::slice::from_ref(owner))?,
        None => {
            let function = match part(vm, hybrid, "expr")? {
                Some(function) => function,
                None => vm.attr(hybrid, "fget")?,
            };
            let expression = vm.call(&function, std::slice::from_ref(owner))?;
            let made = Value::Obj(Library::of(vm).class(vm, "ExprComparator")?.instantiate());
            for (name, value) in [("cls", owner.clone()), ("expression", expression), ("hybrid", hybrid.clone())] {
                vm.set_attr(&made, &vm.intern(name), value)?;
            }
            made
        }
    };
    let proxy = HybridAttribute {
        owner: owner.clone(),
        key: Rc::from(vm.str(&vm.attr(hybrid, "__name__")?)?),
        descriptor: hybrid.clone(),
        comparator,
    };
    Library::of(vm).instance(vm, "hybrid.Proxy", Rc::new(proxy))
}

/// Whether a class attribute is a hybrid.
pub fn is_hybrid(vm: &Vm, value: &Value) -> PyResult<bool> {
    let library = Library::of(vm);
    // A class that was never made has no instances.
    let known = library.class_names();
    if !known.contains(&"hybrid_property") && !known.contains(&"hybrid_method") {
        return Ok(false);
    }
    Ok(vm.is_instance(value, &library.class(vm, "hybrid_property")?)
        || vm.is_instance(value, &library.class(vm, "hybrid_method")?))
}

const METHOD: Signature = Signature::new("hybrid_method.__init__").positional(&["self", "func", "expr"]).required(2);

fn define_method(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let bound = METHOD.bind(vm, args)?;
            let receiver = args.receiver(vm)?;
            vm.set_attr(receiver, &vm.intern("func"), bound.or_none(1))?;
            let expr = bound.get(2).filter(|expr| !expr.is_none()).cloned().unwrap_or_else(|| bound.or_none(1));
            set_expression(vm, receiver, expr)
        })
        .method("__get__", |vm, args| {
            let receiver = args.receiver(vm)?;
            if let Some(object) = args.get(1).filter(|object| !object.is_none()) {
                return bound_method(vm, &vm.attr(receiver, "func")?, object);
            }
            let owner = args.get(2).cloned().unwrap_or(Value::None);
            bound_method(vm, &vm.attr(receiver, "expr")?, &owner)
        })
        .method("expression", |vm, args| {
            let receiver = args.receiver(vm)?;
            set_expression(vm, receiver, args.get(1).cloned().unwrap_or(Value::None))?;
            Ok(receiver.clone())
        })
        .property("inplace", |vm, args| {
            let made = Value::Obj(Library::of(vm).class(vm, "hybrid._InPlace")?.instantiate());
            vm.set_attr(&made, &vm.intern("attr"), args.receiver(vm)?.clone())?;
            Ok(made)
        })
        .attribute("is_attribute", true)
}

fn set_expression(vm: &Vm, hybrid: &Value, function: Value) -> PyResult {
    let function = vm.attr_opt(&function, "__func__")?.unwrap_or(function);
    vm.set_attr(hybrid, &vm.intern("expr"), function)?;
    Ok(Value::None)
}

fn bound_method(vm: &Vm, function: &Value, receiver: &Value) -> PyResult {
    let method = vm.attr(&vm.import("types")?.value(), "MethodType")?;
    vm.call(&method, &[function.clone(), receiver.clone()])
}

fn method_on_class(vm: &Vm, hybrid: &Value, owner: &Value) -> PyResult<Option<Value>> {
    match vm.attr_opt(hybrid, "func")? {
        Some(_) => bound_method(vm, &vm.attr(hybrid, "expr")?, owner).map(Some),
        None => Ok(None),
    }
}

/// `Comparator(expression)`: operators over what an expression gives; programs override some.
fn define_comparator(builder: ClassBuilder) -> ClassBuilder {
    column_operators::overridable(builder)
        .method("__init__", |vm, args| {
            let expression = args.get(1).or_else(|| args.keyword("expression")).cloned().unwrap_or(Value::None);
            vm.set_attr(args.receiver(vm)?, &vm.intern("expression"), expression)?;
            Ok(Value::None)
        })
        .method("__clause_element__", |vm, args| {
            let mut expression = vm.attr(args.receiver(vm)?, "expression")?;
            while let Some(inner) = vm.call_special(&expression, "__clause_element__", &[])? {
                if inner.is(&expression) || payload::<elements::ExprPayload>(&inner).is_some() {
                    return Ok(inner);
                }
                expression = inner;
            }
            Ok(expression)
        })
}

fn define_expr_comparator(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__getattr__", |vm, args| {
        let receiver = args.receiver(vm)?;
        let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
        if name.starts_with("__") || matches!(name, "expression" | "hybrid" | "cls") {
            return Err(vm.attribute_error(receiver, name, name));
        }
        vm.attr(&vm.attr(receiver, "expression")?, name)
    })
}

/// A hybrid property on a class or alias.
struct HybridAttribute {
    owner: Value,
    key: Rc<str>,
    descriptor: Value,
    comparator: Value,
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<HybridAttribute>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a hybrid attribute is needed"))
}

/// Operators and methods go to the comparator.
fn define_proxy(builder: ClassBuilder) -> ClassBuilder {
    let builder = column_operators::delegate(builder, |vm, attribute| {
        payload::<HybridAttribute>(attribute)
            .map(|own| own.comparator.clone())
            .ok_or_else(|| vm.type_error("a hybrid attribute is needed"))
    });
    builder
        .methods(PROXY)
        .property("key", |vm, args| Ok(Value::str(&own(vm, args)?.key)))
        .property("expression", clause_element)
        .property("property", property)
        .property("prop", property)
        .property("parent", |vm, args| vm.attr(&own(vm, args)?.owner, "__mapper__"))
        .property("class_", |vm, args| Ok(own(vm, args)?.owner.clone()))
        .property("comparator", |vm, args| Ok(own(vm, args)?.comparator.clone()))
        .property("__doc__", |vm, args| vm.attr(&own(vm, args)?.descriptor, "__doc__"))
        .property("type", |vm, args| vm.attr(&clause_element(vm, args)?, "type"))
        .property("name", |vm, args| vm.attr(&clause_element(vm, args)?, "name"))
        .property("info", |vm, args| {
            let descriptor = own(vm, args)?.descriptor.clone();
            if let Some(known) = vm.attr_opt(&descriptor, "_info")? {
                return Ok(known);
            }
            let made = Value::dict(python::PyDict::new());
            vm.set_attr(&descriptor, &vm.intern("_info"), made.clone())?;
            Ok(made)
        })
}

const PROXY: &[(&str, NativeFn)] = &[
    ("__clause_element__", clause_element),
    ("__str__", |vm, args| {
        let own = own(vm, args)?;
        let owner = vm.attr(&own.owner, "__name__")?;
        Ok(Value::string(format!("{}.{}", vm.str(&owner)?, own.key)))
    }),
    ("__repr__", |vm, args| {
        let address = python::object::address(args.receiver(vm)?);
        let class = "sqlalchemy.orm.attributes._create_proxied_attribute.<locals>.Proxy";
        Ok(Value::string(format!("<{class} object at {address:#x}>")))
    }),
    ("__getattr__", missing),
    ("__get__", |vm, args| Ok(args.receiver(vm)?.clone())),
];

/// The expression, shown under the hybrid's name.
fn clause_element(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own(vm, args)?;
    match vm.call_special(&own.comparator, "__clause_element__", &[])? {
        Some(element) => match elements::expression(vm, &element)? {
            Some(expr) => elements::wrap(vm, &named(&expr, &own.key)),
            None => Ok(element),
        },
        None => Ok(Value::None),
    }
}

/// An expression that rows and subqueries show under a name.
fn named(expr: &Expr, key: &Rc<str>) -> Expr {
    let before = expr.annotations();
    let annotations =
        Annotations { proxy_key: Some(key.clone()), ..before.map(|known| (**known).clone()).unwrap_or_default() };
    expr.annotated(Rc::new(annotations))
}

fn missing(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own(vm, args)?;
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    let receiver = args.receiver(vm)?;
    if !name.starts_with("__") {
        for source in [&own.descriptor, &own.comparator] {
            if let Some(found) = vm.attr_opt(source, name)? {
                return Ok(found);
            }
        }
    }
    let owner = vm.str(&vm.attr(&own.owner, "__name__")?)?;
    let class = vm.class_of(&own.comparator).name();
    let text = format!(
        "Neither 'hybrid_property' object nor '{class}' object associated with {owner}.{} has an attribute '{name}'",
        own.key
    );
    Err(vm.attribute_error(receiver, name, &text))
}

/// The property of the attribute that the expression is, when it is one.
fn property(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own(vm, args)?;
    if let Some(expression) = vm.attr_opt(&own.comparator, "expression")?
        && let Some(found) = vm.attr_opt(&expression, "property")?
    {
        return Ok(found);
    }
    Err(vm.attribute_error(args.receiver(vm)?, "property", "property"))
}

/// What an UPDATE sets for a hybrid of a class: what its `update_expression` says, or its expression.
pub fn update_pairs(vm: &Vm, attribute: &Value, value: &Value) -> PyResult<Option<Vec<(Value, Value)>>> {
    let Some(own) = payload::<HybridAttribute>(attribute) else { return Ok(None) };
    let Some(function) = part(vm, &own.descriptor, "update_expr")? else {
        let target = vm.attr_opt(&own.comparator, "expression")?.unwrap_or_else(|| attribute.clone());
        return Ok(Some(vec![(target, value.clone())]));
    };
    let pairs = vm.collect(&vm.call(&function, &[own.owner.clone(), value.clone()])?)?;
    let pair = |item: &Value| match item.as_sequence().as_deref() {
        Some([key, value]) => Some((key.clone(), value.clone())),
        _ => None,
    };
    Ok(Some(pairs.iter().filter_map(pair).collect()))
}

/// The hybrid of a class under a name.
pub fn of_class(vm: &Vm, class: &ClassRef, name: &str) -> PyResult<Option<Value>> {
    let mro = class.mro.borrow().clone();
    let found = mro.iter().find_map(|base| base.dict.get_str(name));
    match found {
        Some(found) if is_hybrid(vm, &found)? => Ok(Some(found)),
        _ => Ok(None),
    }
}
