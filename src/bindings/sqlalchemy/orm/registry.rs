//! `registry`: the mappers of one declarative base, its metadata and its annotation map.

use std::cell::RefCell;
use std::rc::Rc;

use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Signature, Value, Vm, WeakObj};
use sql::schema::MetaData;

use super::declarative;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, refuse, unavailable};
use crate::sqlalchemy::schema::metadata;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("registry", "sqlalchemy.orm.decl_api", &["object"], define)];

/// What a `registry` carries.
pub struct RegistryPayload {
    /// The mappers.
    pub mappers: Rc<orm::Registry>,
    /// The tables.
    pub metadata: MetaData,
    /// `type_annotation_map`: Python types and SQL types.
    pub type_annotation_map: RefCell<Vec<(Value, Value)>>,
    /// Names of the classes mapped so far, with their modules, for the warning about replaced ones.
    pub class_names: RefCell<Vec<(String, String)>>,
    /// The mapped classes, for texts that name them.
    classes: RefCell<Vec<WeakObj>>,
}

impl RegistryPayload {
    /// The mapped classes that live, in the order in which they were mapped.
    pub fn classes(&self) -> Vec<ClassRef> {
        let classes = self.classes.borrow();
        classes.iter().filter_map(|class| ClassRef::from_obj(&class.upgrade()?)).collect()
    }

    /// Notes a mapped class.
    pub fn add_class(&self, class: &ClassRef) {
        self.classes.borrow_mut().push(Rc::downgrade(class.as_obj()));
    }
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("generate_base", |vm, args| {
            let given = |place: usize, name: &str| args.get(place).or_else(|| args.keyword(name));
            refuse(vm, "registry.generate_base", &[("mapper", given(1, "mapper"))])?;
            let is_own = |place: usize, name: &str, class: &'static str| -> PyResult<bool> {
                let class = Library::of(vm).class(vm, class)?.value();
                Ok(given(place, name).is_none_or(|value| value.is(&class)))
            };
            if !is_own(2, "cls", "object")? || !is_own(4, "metaclass", "DeclarativeMeta")? {
                return Err(unavailable(vm, "registry.generate_base(cls=…, metaclass=…)"));
            }
            let name = given(3, "name").and_then(Value::as_str).unwrap_or("Base").to_owned();
            declarative::make_base(vm, &name, args.receiver(vm)?, &[])
        })
        .method("configure", |vm, args| {
            own(vm, args)?.mappers.configure().python(vm)?;
            Ok(Value::None)
        })
        .method("dispose", |vm, args| {
            own(vm, args)?.mappers.dispose();
            Ok(Value::None)
        })
        .method("mapped", |vm, args| {
            let class = args.get(1).cloned().unwrap_or(Value::None);
            declarative::map_decorated(vm, args.receiver(vm)?, &class)?;
            Ok(class)
        })
        .property("metadata", |vm, args| metadata::wrap(vm, &own(vm, args)?.metadata))
        .property("type_annotation_map", |vm, args| {
            let dict = PyDict::new();
            for (key, value) in own(vm, args)?.type_annotation_map.borrow().iter() {
                dict.set(vm, key.clone(), value.clone())?;
            }
            Ok(Value::dict(dict))
        })
        .property("mappers", |vm, args| {
            let mappers = own(vm, args)?.mappers.mappers();
            let items = mappers.iter().map(|mapper| super::mapper::wrap(vm, mapper)).collect::<PyResult<Vec<_>>>()?;
            vm.call(&vm.types.frozenset.value(), &[Value::list(items)])
        })
}

const REGISTRY: Signature = Signature::new("registry.__init__")
    .positional(&["self"])
    .required(1)
    .keyword_only(&["metadata", "class_registry", "type_annotation_map", "constructor"], 0);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REGISTRY.bind(vm, args)?;
    refuse(vm, "registry", &[("class_registry", bound.get(2))])?;
    if bound.get(4).is_some() {
        return Err(unavailable(vm, "registry(constructor=…)"));
    }
    let given = bound.get(1).and_then(payload::<MetaData>);
    let metadata = given.map_or_else(MetaData::default, |metadata| (*metadata).clone());
    attach(vm, &bound.or_none(0), metadata, type_map_items(bound.get(3)));
    Ok(Value::None)
}

/// The pairs of a `type_annotation_map`.
pub fn type_map_items(value: Option<&Value>) -> Vec<(Value, Value)> {
    value.and_then(Value::as_dict).map(PyDict::items).unwrap_or_default()
}

fn attach(vm: &Vm, receiver: &Value, metadata: MetaData, type_annotation_map: Vec<(Value, Value)>) {
    if let Some(object) = receiver.as_obj() {
        let payload = Rc::new(RegistryPayload {
            mappers: orm::Registry::new(),
            metadata,
            type_annotation_map: RefCell::new(type_annotation_map),
            class_names: RefCell::default(),
            classes: RefCell::default(),
        });
        Library::of(vm).add_registry(&payload);
        object.set_payload(payload);
    }
}

/// A registry over a metadata collection.
pub fn make(vm: &Vm, metadata: MetaData, type_annotation_map: Vec<(Value, Value)>) -> PyResult {
    let value = Value::Obj(Library::of(vm).class(vm, "registry")?.instantiate());
    attach(vm, &value, metadata, type_annotation_map);
    Ok(value)
}

/// `configure_mappers()`: of every registry of the program.
pub fn configure_mappers(vm: &Vm, _args: &Args<'_>) -> PyResult {
    for registry in Library::of(vm).registries() {
        let configured = registry.mappers.configure().python(vm);
        crate::sqlalchemy::warnings::show_pending(vm)?;
        configured?;
    }
    Ok(Value::None)
}

/// The payload of a registry object.
pub fn payload_of(vm: &Vm, value: &Value) -> PyResult<Rc<RegistryPayload>> {
    payload(value).ok_or_else(|| {
        crate::raise::invalid_request(
            vm,
            "Declarative base class has no 'registry' attribute, or registry is not a sqlalchemy.orm.registry() object",
        )
    })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RegistryPayload>> {
    payload_of(vm, args.receiver(vm)?)
}
