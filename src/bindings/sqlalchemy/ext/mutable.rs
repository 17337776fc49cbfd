//! `sqlalchemy.ext.mutable`: values that tell the objects which hold them when they change.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use orm::{AttrValue, InstanceState};
use python::{Args, ClassRef, NativeFn, PyResult, Value, Vm};
use sql::types::Type;

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::orm::composite;
use crate::sqlalchemy::orm::instance::python_object;
use crate::sqlalchemy::types;

const MODULE: &str = "sqlalchemy.ext.mutable";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("MutableBase", MODULE, &["object"], |builder| builder.class_method("coerce", refuse)),
    ClassDef::with("Mutable", MODULE, &["MutableBase"], |builder| {
        builder
            .method("changed", changed)
            .class_method("as_mutable", as_mutable)
            .class_method("associate_with", associate_with)
            .class_method("associate_with_attribute", associate_with_attribute)
    }),
    ClassDef::with("MutableComposite", MODULE, &["MutableBase"], |builder| builder.method("changed", part_changed)),
    ClassDef::with("MutableDict", MODULE, &["Mutable", "dict"], |builder| {
        builder.methods(DICT).class_method("coerce", |vm, args| coerce(vm, args, "MutableDict", "dict"))
    }),
    ClassDef::with("MutableList", MODULE, &["Mutable", "list"], |builder| {
        builder.methods(LIST).class_method("coerce", |vm, args| coerce(vm, args, "MutableList", "list"))
    }),
    ClassDef::with("MutableSet", MODULE, &["Mutable", "set"], |builder| {
        builder.methods(SET).class_method("coerce", |vm, args| coerce(vm, args, "MutableSet", "set"))
    }),
];

/// The names of the module.
pub const NAMES: &[&str] = &["Mutable", "MutableBase", "MutableComposite", "MutableDict", "MutableList", "MutableSet"];

/// The objects that hold a value, and by which attribute.
#[derive(Default)]
struct Parents(RefCell<Vec<(Weak<InstanceState>, Rc<str>)>>);

/// Which types have values that tell of their changes.
#[derive(Default)]
pub struct MutableTypes {
    by_type: RefCell<Vec<(Type, ClassRef)>>,
    by_class: RefCell<Vec<(ClassRef, ClassRef)>>,
}

impl MutableTypes {
    fn of(vm: &Vm) -> Rc<Self> {
        Library::of(vm).mutable_types()
    }

    /// The class of a column's values.
    fn class_for(&self, vm: &Vm, ty: &Type) -> PyResult<Option<ClassRef>> {
        if let Some((_, class)) = self.by_type.borrow().iter().find(|(known, _)| known.ptr_eq(ty)) {
            return Ok(Some(class.clone()));
        }
        if self.by_class.borrow().is_empty() {
            return Ok(None);
        }
        let object = types::wrap(vm, ty)?;
        Ok(self
            .by_class
            .borrow()
            .iter()
            .find(|(known, _)| vm.is_instance(&object, known))
            .map(|(_, class)| class.clone()))
    }

    fn is_empty(&self) -> bool {
        self.by_type.borrow().is_empty() && self.by_class.borrow().is_empty()
    }
}

/// A value that was set or loaded, as the attribute holds it, when its column's type has such values.
///
/// The object is noted as one to be told of changes.
pub fn tracked(vm: &Vm, state: &Rc<InstanceState>, key: &Rc<str>, value: &Value) -> PyResult<Option<Value>> {
    let known = MutableTypes::of(vm);
    if known.is_empty() || value.is_none() {
        return Ok(None);
    }
    let Some(ty) =
        state.mapper().find_property(key).and_then(|property| property.column().map(sql::schema::Column::ty))
    else {
        return Ok(None);
    };
    let Some(class) = known.class_for(vm, &ty)? else { return Ok(None) };
    let held = vm.call_method(&class.value(), "coerce", &[Value::str(key), value.clone()])?;
    note_parent(vm, &held, state, key)?;
    Ok(Some(held))
}

fn note_parent(vm: &Vm, value: &Value, state: &Rc<InstanceState>, key: &Rc<str>) -> PyResult<()> {
    let mutable = Library::of(vm).class(vm, "MutableBase")?;
    let Some(object) = value.as_obj().filter(|_| vm.is_instance(value, &mutable)) else { return Ok(()) };
    let parents = match payload::<Parents>(value) {
        Some(parents) => parents,
        None => {
            let parents = Rc::new(Parents::default());
            object.set_payload(parents.clone());
            parents
        }
    };
    let mut parents = parents.0.borrow_mut();
    parents.retain(|(known, _)| known.strong_count() > 0);
    if !parents.iter().any(|(known, name)| *name == *key && known.ptr_eq(&Rc::downgrade(state))) {
        parents.push((Rc::downgrade(state), key.clone()));
    }
    Ok(())
}

/// A composite that was set, as its class has it, and noted as one that tells of changes.
pub fn composite_set(vm: &Vm, state: &Rc<InstanceState>, key: &str, class: &Value, value: &Value) -> PyResult {
    let base = Library::of(vm).class(vm, "MutableComposite")?;
    let Some(class) = class.as_class().filter(|class| class.is_subclass_of(&base)) else { return Ok(value.clone()) };
    let held = vm.call_method(&class.value(), "coerce", &[Value::str(key), value.clone()])?;
    composite_made(vm, state, key, &held)?;
    Ok(held)
}

/// Notes a composite as one that tells of changes, where it does.
pub fn composite_made(vm: &Vm, state: &Rc<InstanceState>, key: &str, value: &Value) -> PyResult<()> {
    let base = Library::of(vm).class(vm, "MutableComposite")?;
    if vm.is_instance(value, &base) { note_parent(vm, value, state, &Rc::from(key)) } else { Ok(()) }
}

/// `composite.changed()`: the attributes of every object that holds it take its values.
fn part_changed(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let Some(parents) = payload::<Parents>(receiver) else { return Ok(Value::None) };
    let parents: Vec<_> = parents.0.borrow().clone();
    for (state, key) in parents {
        let Some(instance) = state.upgrade().and_then(|state| state.instance()) else { continue };
        let object = python_object(vm, &instance)?;
        let Some(property) = instance.state().mapper().find_property(&key) else { continue };
        if let Some(composite) = property.as_composite() {
            for (name, value) in composite.attributes.iter().zip(composite::parts(vm, composite, receiver)?) {
                vm.set_attr(&object, &vm.intern(name), value)?;
            }
        }
    }
    Ok(Value::None)
}

/// What an attribute holds after a value was read: the same value, tracked.
pub fn read(vm: &Vm, state: &Rc<InstanceState>, key: &Rc<str>, value: Value) -> PyResult {
    match tracked(vm, state, key, &value)? {
        Some(held) => {
            if python::object::address(&held) != python::object::address(&value) {
                state.replace_loaded(key, AttrValue::Plain(crate::convert::to_sql(vm, &held))).python(vm)?;
            }
            Ok(held)
        }
        None => Ok(value),
    }
}

/// `value.changed()`: every object that holds the value has it written at the next flush.
fn changed(vm: &Vm, args: &Args<'_>) -> PyResult {
    if let Some(parents) = payload::<Parents>(args.receiver(vm)?) {
        let parents: Vec<_> = parents.0.borrow().clone();
        for (state, key) in parents {
            let Some(state) = state.upgrade() else { continue };
            // An object that does not hold the value any more does not mind.
            if state.loaded_value(&key).is_some() {
                state.flag_modified(&key).python(vm)?;
            }
        }
    }
    Ok(Value::None)
}

fn own_class(vm: &Vm, args: &Args<'_>) -> PyResult<ClassRef> {
    args.receiver(vm)?.as_class().ok_or_else(|| vm.type_error("a class is needed"))
}

/// `MutableBase.coerce`: any value but one of the class is refused.
fn refuse(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = own_class(vm, args)?;
    let key = args.get(1).map(|key| vm.str(key)).transpose()?.unwrap_or_default();
    let value = args.get(2).cloned().unwrap_or(Value::None);
    if value.is_none() || vm.is_instance(&value, &class) {
        return Ok(value);
    }
    let type_text = vm.repr(&vm.class_of(&value).value())?;
    Err(vm.value_error(&format!("Attribute '{key}' does not accept objects of type {type_text}")))
}

fn coerce(vm: &Vm, args: &Args<'_>, own: &'static str, plain: &str) -> PyResult {
    let class = own_class(vm, args)?;
    let value = args.get(2).cloned().unwrap_or(Value::None);
    if vm.is_instance(&value, &class) {
        return Ok(value);
    }
    let is_plain = match plain {
        "dict" => value.as_dict().is_some(),
        "list" => vm.is_instance(&value, &vm.types.list),
        _ => vm.is_instance(&value, &vm.types.set),
    };
    if is_plain && class.is_subclass_of(&Library::of(vm).class(vm, own)?) {
        return vm.call(&class.value(), &[value]);
    }
    refuse(vm, args)
}

/// `MutableDict.as_mutable(JSON)`: the type, whose columns' values are of this class from now on.
fn as_mutable(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = own_class(vm, args)?;
    let given = args.get(1).or_else(|| args.keyword("sqltype")).cloned().unwrap_or(Value::None);
    let object = if given.as_class().is_some() { vm.call(&given, &[])? } else { given };
    let ty = types::required_type(vm, &object)?;
    MutableTypes::of(vm).by_type.borrow_mut().push((ty, class));
    Ok(object)
}

fn associate_with(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = own_class(vm, args)?;
    match args.get(1).and_then(Value::as_class) {
        Some(type_class) => MutableTypes::of(vm).by_class.borrow_mut().push((type_class, class)),
        None => return Err(vm.type_error("associate_with() needs a type's class")),
    }
    Ok(Value::None)
}

fn associate_with_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = own_class(vm, args)?;
    let attribute = args.get(1).cloned().unwrap_or(Value::None);
    let ty = types::required_type(vm, &vm.attr(&attribute, "type")?)?;
    MutableTypes::of(vm).by_type.borrow_mut().push((ty, class));
    Ok(Value::None)
}

/// Calls the builtin class's method, then tells the holders.
fn then_changed(vm: &Vm, args: &Args<'_>, builtin: &ClassRef, method: &str) -> PyResult {
    let function = vm.attr(&builtin.value(), method)?;
    let keywords: Vec<(&str, Value)> = args.keywords().map(|(key, value)| (key.as_str(), value.clone())).collect();
    let made = vm.call_kw(&function, args.positional(), &keywords)?;
    vm.call_method(args.receiver(vm)?, "changed", &[])?;
    Ok(made)
}

macro_rules! changing {
    ($builtin:ident: $($name:literal),+) => {
        &[$(($name, |vm, args| then_changed(vm, args, &vm.types.$builtin, $name))),+]
    };
}

const DICT: &[(&str, NativeFn)] = changing!(
    dict: "__setitem__", "__delitem__", "setdefault", "update", "pop", "popitem", "clear", "__ior__"
);
const LIST: &[(&str, NativeFn)] = changing!(
    list: "__setitem__", "__delitem__", "pop", "append", "extend", "insert", "remove", "clear", "sort", "reverse",
    "__iadd__", "__imul__"
);
const SET: &[(&str, NativeFn)] = changing!(
    set: "update", "intersection_update", "difference_update", "symmetric_difference_update", "__ior__", "__iand__",
    "__ixor__", "__isub__", "add", "remove", "discard", "pop", "clear"
);
