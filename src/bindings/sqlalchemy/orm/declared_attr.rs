//! `@declared_attr`: attributes of mixins that are made for each class.

use std::rc::Rc;

use python::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

use super::mapped_class::MappedPayload;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::warnings;

const MODULE: &str = "sqlalchemy.orm.decl_api";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("declared_attr", MODULE, &["object"], define),
    ClassDef::plain("_declared_directive", MODULE, &["declared_attr"]),
    ClassDef::with("_stateful_declared_attr", MODULE, &["object"], |builder| {
        builder.method("__call__", |vm, args| {
            let function = args.get(1).cloned().unwrap_or(Value::None);
            make(vm, "declared_attr", &function, true)
        })
    }),
];

/// What a `declared_attr` carries.
pub struct DeclaredAttr {
    /// Whether every class below gets an attribute of its own.
    pub is_cascading: bool,
}

/// What the declared attributes of a class that is being scanned gave.
pub struct Evaluated {
    class: ClassRef,
    values: Vec<(Value, Value)>,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let receiver = args.receiver(vm)?;
            let function = args.get(1).or_else(|| args.keyword("fn")).cloned().unwrap_or(Value::None);
            let is_cascading = args.keyword("cascading").map_or(Ok(false), |flag| vm.truth(flag))?;
            attach(vm, receiver, &function, is_cascading)
        })
        .method("__get__", get)
        .class_method("directive", |vm, args| {
            make(vm, "_declared_directive", &args.get(1).cloned().unwrap_or(Value::None), false)
        })
        .populate(|vm, class| {
            if let Ok(stateful) = Library::of(vm).class(vm, "_stateful_declared_attr") {
                class.dict.set_str("cascading", Value::Obj(stateful.instantiate()));
            }
        })
}

fn make(vm: &Vm, class: &'static str, function: &Value, is_cascading: bool) -> PyResult {
    let made = Value::Obj(Library::of(vm).class(vm, class)?.instantiate());
    attach(vm, &made, function, is_cascading)?;
    Ok(made)
}

fn attach(vm: &Vm, receiver: &Value, function: &Value, is_cascading: bool) -> PyResult {
    let function = vm.attr_opt(function, "__func__")?.unwrap_or_else(|| function.clone());
    vm.set_attr(receiver, &vm.intern("fget"), function)?;
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(DeclaredAttr { is_cascading }));
    }
    Ok(Value::None)
}

/// The `declared_attr` that a value is.
pub fn declared_of(value: &Value) -> Option<Rc<DeclaredAttr>> {
    payload(value)
}

/// `cls.name`: what the function gives for the class; once while the class is scanned.
fn get(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let owner = args.get(2).cloned().unwrap_or(Value::None);
    let function = vm.attr(receiver, "fget")?;
    let Some(class) = owner.as_class() else { return vm.call(&function, &[owner]) };
    let library = Library::of(vm);
    let scans = library.declared_scans();
    let place = scans.borrow().iter().rposition(|scan: &Evaluated| scan.class.is(&class));
    let Some(place) = place else {
        let name = vm.attr_opt(&function, "__name__")?.and_then(|name| name.as_str().map(str::to_owned));
        let name = name.unwrap_or_default();
        if class.as_obj().payload::<MappedPayload>().is_none() && !(name.starts_with("__") && name.ends_with("__")) {
            let class = class.name();
            let text = format!("Unmanaged access of declarative attribute {name} from non-mapped class {class}");
            warnings::warn(vm, "SAWarning", &text)?;
        }
        return vm.call(&function, &[owner]);
    };
    let known = scans.borrow().get(place).and_then(|scan| {
        scan.values.iter().find(|(declared, _)| declared.is(receiver)).map(|(_, value)| value.clone())
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let made = vm.call(&function, &[owner])?;
    if let Some(scan) = scans.borrow_mut().get_mut(place) {
        scan.values.push((receiver.clone(), made.clone()));
    }
    Ok(made)
}

/// Runs `act` while the declared attributes of a class are each made once.
pub fn scanning<R>(vm: &Vm, class: &ClassRef, act: impl FnOnce() -> PyResult<R>) -> PyResult<R> {
    let library = Library::of(vm);
    let scans = library.declared_scans();
    scans.borrow_mut().push(Evaluated { class: class.clone(), values: Vec::new() });
    let done = act();
    let finished = scans.borrow_mut().pop();
    drop(finished);
    done
}
