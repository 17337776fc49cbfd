//! `registry`: the mappers of one declarative base, its metadata and its annotation map.

use std::cell::RefCell;
use std::rc::Rc;

use python::{Args, ClassBuilder, ClassRef, PyDict, PyResult, Signature, Value, Vm, WeakObj};
use sql::schema::MetaData;

use super::{dataclass, declarative, map_class};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, refuse};
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
    /// The `__init__` of the classes, where it is not the usual one.
    pub constructor: Option<Value>,
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
            let bound = GENERATE_BASE.bind(vm, args)?;
            let base = declarative::BaseOptions::of(&bound, 1);
            declarative::make_base(vm, args.receiver(vm)?, &base)
        })
        .method("as_declarative_base", |vm, args| {
            let receiver = args.receiver(vm)?.clone();
            let given = keywords_of(args);
            decorator(vm, move |vm, class| {
                let mut keywords: Vec<(&str, Value)> =
                    given.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
                keywords.push(("cls", class.clone()));
                keywords.push(("name", vm.attr(class, "__name__")?));
                vm.call_kw(&vm.attr(&receiver, "generate_base")?, &[], &keywords)
            })
        })
        .method("map_declaratively", |vm, args| {
            let class = args.get(1).cloned().unwrap_or(Value::None);
            declarative::map_decorated(vm, args.receiver(vm)?, &class)?;
            vm.attr(&class, "__mapper__")
        })
        .method("map_imperatively", |vm, args| {
            let bound = MAP_IMPERATIVELY.bind(vm, args)?;
            let Some(class) = bound.or_none(1).as_class() else { return Err(vm.type_error("a class is needed")) };
            let given: Vec<(String, Value)> =
                bound.kwargs.iter().map(|(name, value)| (name.as_str().to_owned(), value.clone())).collect();
            let mapper = map_class::map_imperatively(vm, args.receiver(vm)?, &class, bound.get(2), &given)?;
            super::mapper::wrap(vm, &mapper)
        })
        .method("mapped_as_dataclass", |vm, args| {
            let receiver = args.receiver(vm)?.clone();
            let map = move |vm: &Vm, class: &Value, keywords: &[(String, Value)]| -> PyResult {
                let Some(own) = class.as_class() else { return Err(vm.type_error("a class is needed")) };
                dataclass::note_arguments(vm, &own, keywords);
                declarative::map_decorated(vm, &receiver, class)?;
                Ok(class.clone())
            };
            let given = keywords_of(args);
            match args.get(1).filter(|class| !class.is_none()) {
                Some(class) => map(vm, class, &given),
                None => decorator(vm, move |vm, class| map(vm, class, &given)),
            }
        })
        .method("update_type_annotation_map", |vm, args| {
            let own = own(vm, args)?;
            let mut known = own.type_annotation_map.borrow_mut();
            for (key, value) in type_map_items(args.get(1).or_else(|| args.keyword("type_annotation_map"))) {
                known.retain(|(other, _)| !other.is(&key));
                known.push((key, value));
            }
            Ok(Value::None)
        })
        .method("configure", |vm, args| {
            own(vm, args)?.mappers.configure().python(vm)?;
            Ok(Value::None)
        })
        .method("dispose", |vm, args| {
            dispose(vm, &*own(vm, args)?);
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

const GENERATE_BASE: Signature =
    Signature::new("registry.generate_base").positional(&["self", "mapper", "cls", "name", "metaclass"]).required(1);

const MAP_IMPERATIVELY: Signature =
    Signature::new("registry.map_imperatively").positional(&["self", "class_", "local_table"]).required(2).varkw();

/// The keywords of a call.
pub fn keywords_of(args: &Args<'_>) -> Vec<(String, Value)> {
    args.keywords().map(|(name, value)| (name.as_str().to_owned(), value.clone())).collect()
}

/// A decorator of classes.
pub fn decorator(vm: &Vm, act: impl Fn(&Vm, &Value) -> PyResult + 'static) -> PyResult {
    let module = python::ModuleRef::new(vm, "sqlalchemy.orm.decl_api");
    module.closure(vm, "decorate", move |vm, args| act(vm, args.get(0).unwrap_or(&Value::None)));
    Ok(module.get("decorate").unwrap_or(Value::None))
}

const REGISTRY: Signature = Signature::new("registry.__init__")
    .positional(&["self"])
    .required(1)
    .keyword_only(&["metadata", "class_registry", "type_annotation_map", "constructor"], 0);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = REGISTRY.bind(vm, args)?;
    refuse(vm, "registry", &[("class_registry", bound.get(2))])?;
    let given = bound.get(1).and_then(payload::<MetaData>);
    let metadata = given.map_or_else(MetaData::default, |metadata| (*metadata).clone());
    attach(vm, &bound.or_none(0), metadata, type_map_items(bound.get(3)), bound.get(4).cloned());
    Ok(Value::None)
}

/// The pairs of a `type_annotation_map`.
pub fn type_map_items(value: Option<&Value>) -> Vec<(Value, Value)> {
    value.and_then(Value::as_dict).map(PyDict::items).unwrap_or_default()
}

fn attach(
    vm: &Vm,
    receiver: &Value,
    metadata: MetaData,
    type_annotation_map: Vec<(Value, Value)>,
    constructor: Option<Value>,
) {
    if let Some(object) = receiver.as_obj() {
        let payload = Rc::new(RegistryPayload {
            mappers: orm::Registry::new(),
            metadata,
            type_annotation_map: RefCell::new(type_annotation_map),
            class_names: RefCell::default(),
            classes: RefCell::default(),
            constructor,
        });
        Library::of(vm).add_registry(&payload);
        object.set_payload(payload);
    }
}

/// A registry over a metadata collection.
pub fn make(
    vm: &Vm,
    metadata: MetaData,
    type_annotation_map: Vec<(Value, Value)>,
    constructor: Option<Value>,
) -> PyResult {
    let value = Value::Obj(Library::of(vm).class(vm, "registry")?.instantiate());
    attach(vm, &value, metadata, type_annotation_map, constructor);
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

/// `clear_mappers()`: no class of the program is mapped any more.
pub fn clear_mappers(vm: &Vm, _args: &Args<'_>) -> PyResult {
    for registry in Library::of(vm).registries() {
        dispose(vm, &registry);
    }
    Ok(Value::None)
}

/// Makes the mapped classes plain ones.
fn dispose(vm: &Vm, registry: &RegistryPayload) {
    for class in registry.classes() {
        if let Some(mapper) = super::mapped_class::mapper_of_class(&class) {
            for property in mapper.properties().iter() {
                class.dict.remove_name(&vm.intern(property.key()));
            }
        }
        for name in ["__mapper__", "__table__", "__dict__"] {
            class.dict.remove_name(&vm.intern(name));
        }
        class.as_obj().set_payload(Rc::new(()));
        vm.class_changed(&class);
    }
    registry.classes.borrow_mut().clear();
    registry.mappers.dispose();
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
