//! Properties as Python objects: what `column_property()` and its like give, and `Model.name.property`.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use orm::{Deferral, ExpressionProperty, Mapper, Property, PropertyKind};
use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::expr::Expr;

use super::dataclass_options::DataclassOptions;
use super::relationship_arguments::{Given, PyArguments};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::schema::{column, flag};
use crate::sqlalchemy::sql::{coercion, elements};

const MODULE: &str = "sqlalchemy.orm.properties";
const DESCRIPTORS: &str = "sqlalchemy.orm.descriptor_props";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("MapperProperty", "sqlalchemy.orm.interfaces", &["InspectionAttrInfo"], define),
    ClassDef::with("ColumnProperty", MODULE, &["MapperProperty"], define_columns),
    ClassDef::plain("MappedSQLExpression", MODULE, &["ColumnProperty", "_DeclarativeMapped"]),
    ClassDef::plain("DescriptorProperty", DESCRIPTORS, &["MapperProperty"]),
    ClassDef::with("SynonymProperty", DESCRIPTORS, &["DescriptorProperty"], define_synonym),
    ClassDef::plain("Synonym", DESCRIPTORS, &["SynonymProperty", "_DeclarativeMapped"]),
    ClassDef::plain("ConcreteInheritedProperty", DESCRIPTORS, &["DescriptorProperty"]),
    ClassDef::with("CompositeProperty", DESCRIPTORS, &["DescriptorProperty"], super::composite::define_property),
    ClassDef::plain("Composite", DESCRIPTORS, &["CompositeProperty", "_DeclarativeMapped"]),
];

/// What a property of Python carries.
pub struct PropertyPayload {
    /// What the program declared; absent for the attribute of a plain column.
    pub declared: Option<Declared>,
    /// `init`, `default` and their like.
    pub options: DataclassOptions,
    place: RefCell<Option<(Weak<Mapper>, Rc<str>)>>,
    info: RefCell<Option<Value>>,
    doc: Value,
}

/// What a program declared a property to be.
pub enum Declared {
    /// `column_property(…)`, `deferred(…)`.
    Columns(DeclaredColumns),
    /// `query_expression(…)`.
    QueryExpression {
        /// What queries read that say nothing else.
        default: Option<Expr>,
        /// Whether a flush expires the value.
        expires_on_flush: bool,
    },
    /// `synonym(…)`.
    Synonym(DeclaredSynonym),
    /// `composite(…)`.
    Composite(super::composite::DeclaredComposite),
}

/// The arguments of `column_property()`.
pub struct DeclaredColumns {
    /// Columns and expressions.
    pub items: Vec<Value>,
    /// How the property is left out of queries.
    pub deferral: Option<Deferral>,
    /// Whether a change loads the old value first.
    pub has_active_history: bool,
    /// Whether a flush expires the value.
    pub expires_on_flush: bool,
}

/// The arguments of `synonym()`.
pub struct DeclaredSynonym {
    /// The attribute that it is another name of.
    pub target: Rc<str>,
    /// Whether the column of the synonym's name is mapped under the target's.
    pub maps_column: bool,
    /// What objects do when the attribute is read or set.
    pub descriptor: RefCell<Option<Value>>,
}

impl PropertyPayload {
    fn placed(mapper: &Rc<Mapper>, key: &Rc<str>) -> Self {
        Self {
            declared: None,
            options: DataclassOptions::default(),
            place: RefCell::new(Some((Rc::downgrade(mapper), key.clone()))),
            info: RefCell::new(None),
            doc: Value::None,
        }
    }

    /// Columns and names of attributes, of a composite.
    pub fn attributes(&self) -> Option<Vec<Value>> {
        match &self.declared {
            Some(Declared::Composite(composite)) => Some(composite.attributes.borrow().clone()),
            _ => None,
        }
    }

    /// Notes which attribute of which mapper the property is.
    pub fn place_at(&self, mapper: &Rc<Mapper>, key: &Rc<str>) {
        *self.place.borrow_mut() = Some((Rc::downgrade(mapper), key.clone()));
    }

    /// Which attribute of which mapper the property is, once that is mapped.
    pub fn place(&self) -> Option<(Rc<Mapper>, Rc<str>)> {
        let place = self.place.borrow();
        let (mapper, key) = place.as_ref()?;
        Some((mapper.upgrade()?, key.clone()))
    }
}

/// The property that a value is.
pub fn property_of(value: &Value) -> Option<Rc<PropertyPayload>> {
    payload(value)
}

/// A declared property as a Python object; `args` are those of the function that declares it.
pub fn declare(vm: &Vm, class: &'static str, declared: Declared, args: &Args<'_>) -> PyResult {
    let payload = PropertyPayload {
        declared: Some(declared),
        options: DataclassOptions::of(args),
        place: RefCell::new(None),
        info: RefCell::new(args.keyword("info").filter(|info| !info.is_none()).cloned()),
        doc: args.keyword("doc").cloned().unwrap_or(Value::None),
    };
    Library::of(vm).instance(vm, class, Rc::new(payload))
}

/// The Python object of a mapper's property.
pub fn of_mapper(vm: &Vm, mapper: &Rc<Mapper>, key: &Rc<str>) -> PyResult {
    let property = mapper.property(key).python(vm)?;
    let library = Library::of(vm);
    library.wrapper(address(&property), || {
        let class = match property.kind() {
            PropertyKind::Column(_) => "ColumnProperty",
            PropertyKind::Expression(_) => "MappedSQLExpression",
            PropertyKind::Synonym(_) => "Synonym",
            PropertyKind::Composite(_) => "Composite",
            PropertyKind::Relationship(_) => "Relationship",
            PropertyKind::Hidden => "ConcreteInheritedProperty",
        };
        library.instance(vm, class, Rc::new(PropertyPayload::placed(mapper, key)))
    })
}

/// Makes a declared property stand for a mapper's.
pub fn bind(vm: &Vm, mapper: &Rc<Mapper>, key: &Rc<str>, object: &Value) -> PyResult<()> {
    let property = mapper.property(key).python(vm)?;
    if let Some(payload) = property_of(object) {
        payload.place_at(mapper, key);
    }
    Library::of(vm).remember(address(&property), object);
    Ok(())
}

fn address(property: &Rc<Property>) -> usize {
    Rc::as_ptr(property).addr()
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<PropertyPayload>> {
    property_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("a MapperProperty is needed"))
}

/// The mapper and key of a method's receiver; `AttributeError` before it is mapped.
pub fn own_place(vm: &Vm, args: &Args<'_>, asked: &str) -> PyResult<(Rc<Mapper>, Rc<str>)> {
    own(vm, args)?.place().ok_or_else(|| vm.attribute_error(args.get(0).unwrap_or(&Value::None), asked, asked))
}

fn own_property(vm: &Vm, args: &Args<'_>, asked: &str) -> PyResult<Rc<Property>> {
    let (mapper, key) = own_place(vm, args, asked)?;
    mapper.property(&key).python(vm)
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", repr)
        .method("__str__", |vm, args| {
            let own = own(vm, args)?;
            let is_named = !matches!(own.declared, Some(Declared::Synonym(_)));
            match own.place() {
                Some((mapper, key)) if is_named => Ok(Value::string(format!("{}.{key}", mapper.class().name()))),
                _ => repr(vm, args),
            }
        })
        .property("key", |vm, args| Ok(Value::str(&own_place(vm, args, "key")?.1)))
        .property("parent", |vm, args| super::mapper::wrap(vm, &own_place(vm, args, "parent")?.0))
        .property("class_attribute", |vm, args| {
            let (mapper, key) = own_place(vm, args, "class_attribute")?;
            vm.attr(&super::mapped_class::python_class(vm, &mapper)?, &key)
        })
        .property("info", |vm, args| {
            let own = own(vm, args)?;
            let shown = own.place().and_then(|(mapper, key)| mapper.find_property(&key)?.column().cloned());
            if let (None, Some(shown)) = (own.info.borrow().as_ref(), shown) {
                return crate::sqlalchemy::schema::info_of(shown.info());
            }
            let new = || Value::dict(PyDict::new());
            Ok(match given_of(&own) {
                Some(given) => given.info.borrow_mut().get_or_insert_with(new).clone(),
                None => own.info.borrow_mut().get_or_insert_with(new).clone(),
            })
        })
        .property("doc", |vm, args| {
            let own = own(vm, args)?;
            let shown = own.place().and_then(|(mapper, key)| mapper.find_property(&key)?.column()?.doc());
            if let Some(given) = given_of(&own) {
                return Ok(given.doc.clone().unwrap_or(Value::None));
            }
            Ok(match shown {
                Some(doc) if own.doc.is_none() => Value::str(&doc),
                _ => own.doc.clone(),
            })
        })
        .attribute("is_property", true)
        .property("extension_type", |vm, _| super::base_module::extension_type(vm, "NotExtension", "NOT_EXTENSION"))
        .attribute("is_mapper", false)
        .attribute("is_attribute", false)
}

/// The arguments of `relationship()`, where the property is one.
fn given_of(own: &PropertyPayload) -> Option<Rc<Given>> {
    let (mapper, key) = own.place()?;
    PyArguments::of(mapper.find_property(&key)?.relationship()?)
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let address = python::object::address(receiver);
    let class = vm.class_of(receiver).name();
    let place = property_of(receiver).and_then(|own| own.place());
    let key = place.map_or_else(|| "no key".to_owned(), |(_, key)| key.to_string());
    Ok(Value::string(format!("<{class} at {address:#x}; {key}>")))
}

fn define_columns(builder: ClassBuilder) -> ClassBuilder {
    builder
        .property("columns", |vm, args| {
            if own(vm, args)?.place().is_none()
                && let Some(Declared::Columns(declared)) = &own(vm, args)?.declared
            {
                return Ok(Value::list(declared.items.clone()));
            }
            let property = own_property(vm, args, "columns")?;
            let items = match property.kind() {
                PropertyKind::Column(columns) => {
                    columns.columns.iter().map(|found| column::wrap(vm, found)).collect::<PyResult<_>>()?
                }
                PropertyKind::Expression(expression) => vec![elements::wrap(vm, &expression.expr)?],
                _ => Vec::new(),
            };
            Ok(Value::list(items))
        })
        .property("expression", |vm, args| match own_property(vm, args, "expression")?.expression() {
            Some(expr) => elements::wrap(vm, &expr),
            None => Ok(Value::None),
        })
        .property("deferred", |vm, args| Ok(Value::bool(own_property(vm, args, "deferred")?.is_deferred())))
        .property("group", |vm, args| {
            let property = own_property(vm, args, "group")?;
            let group = property.deferral().and_then(|deferral| deferral.group.clone());
            Ok(group.map_or(Value::None, |group| Value::str(&group)))
        })
        .property("active_history", |vm, args| {
            Ok(Value::bool(own_property(vm, args, "active_history")?.has_active_history()))
        })
        .method("__clause_element__", |vm, args| match own(vm, args)?.place() {
            Some((mapper, key)) => match mapper.attribute(&key) {
                Some(expr) => elements::wrap(vm, &expr),
                None => Ok(Value::None),
            },
            None => match &own(vm, args)?.declared {
                Some(Declared::Columns(declared)) => match declared.items.first() {
                    Some(item) => elements::wrap(vm, &coercion::expr(vm, item)?),
                    None => Ok(Value::None),
                },
                _ => Ok(Value::None),
            },
        })
}

fn define_synonym(builder: ClassBuilder) -> ClassBuilder {
    builder.property("name", |vm, args| match &own(vm, args)?.declared {
        Some(Declared::Synonym(synonym)) => Ok(Value::str(&synonym.target)),
        _ => match own_property(vm, args, "name")?.kind() {
            PropertyKind::Synonym(synonym) => Ok(Value::str(&synonym.target)),
            _ => Ok(Value::None),
        },
    })
}

const COLUMN_PROPERTY: Signature =
    Signature::new("column_property").positional(&["column"]).required(1).varargs().keyword_only(
        &[
            "group",
            "deferred",
            "raiseload",
            "comparator_factory",
            "init",
            "repr",
            "default",
            "default_factory",
            "compare",
            "kw_only",
            "hash",
            "active_history",
            "expire_on_flush",
            "info",
            "doc",
            "dataclass_metadata",
        ],
        0,
    );

/// `column_property(…)`.
pub fn column_property(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COLUMN_PROPERTY.bind(vm, args)?;
    let is_deferred = flag(vm, bound.get(2), false)?;
    declared_columns(vm, args, &bound, is_deferred)
}

const DEFERRED: Signature = Signature::new("deferred").positional(&["column"]).required(1).varargs().keyword_only(
    &[
        "group",
        "",
        "raiseload",
        "comparator_factory",
        "init",
        "repr",
        "default",
        "default_factory",
        "compare",
        "kw_only",
        "hash",
        "active_history",
        "expire_on_flush",
        "info",
        "doc",
        "dataclass_metadata",
    ],
    0,
);

/// `deferred(…)`.
pub fn deferred(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DEFERRED.bind(vm, args)?;
    declared_columns(vm, args, &bound, true)
}

fn declared_columns(vm: &Vm, args: &Args<'_>, bound: &python::Bound, is_deferred: bool) -> PyResult {
    crate::raise::refuse(vm, "column_property", &[("comparator_factory", bound.get(4))])?;
    let mut items = vec![bound.or_none(0)];
    items.extend(bound.args.iter().cloned());
    for item in &items {
        coercion::expr(vm, item)?;
    }
    let deferral =
        Deferral { group: bound.get(1).and_then(Value::as_str).map(Rc::from), raises: flag(vm, bound.get(3), false)? };
    let declared = DeclaredColumns {
        items,
        deferral: is_deferred.then_some(deferral),
        has_active_history: flag(vm, bound.get(12), false)?,
        expires_on_flush: flag(vm, bound.get(13), true)?,
    };
    declare(vm, "MappedSQLExpression", Declared::Columns(declared), args)
}

const QUERY_EXPRESSION: Signature = Signature::new("query_expression")
    .positional(&["default_expr"])
    .required(0)
    .keyword_only(&["repr", "compare", "expire_on_flush", "info", "doc"], 0);

/// `query_expression(…)`.
pub fn query_expression(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = QUERY_EXPRESSION.bind(vm, args)?;
    let default = bound.get(0).filter(|value| !value.is_none()).map(|value| coercion::expr(vm, value)).transpose()?;
    let expires_on_flush = flag(vm, bound.get(3), true)?;
    declare(vm, "MappedSQLExpression", Declared::QueryExpression { default, expires_on_flush }, args)
}

const SYNONYM: Signature = Signature::new("synonym").positional(&["name"]).required(1).keyword_only(
    &[
        "map_column",
        "descriptor",
        "comparator_factory",
        "init",
        "repr",
        "default",
        "default_factory",
        "compare",
        "kw_only",
        "hash",
        "info",
        "doc",
        "dataclass_metadata",
    ],
    0,
);

/// `synonym(…)`.
pub fn synonym(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = SYNONYM.bind(vm, args)?;
    crate::raise::refuse(vm, "synonym", &[("comparator_factory", bound.get(3))])?;
    let declared = DeclaredSynonym {
        target: Rc::from(bound.or_none(0).as_str().unwrap_or_default()),
        maps_column: flag(vm, bound.get(1), false)?,
        descriptor: RefCell::new(bound.get(2).filter(|value| !value.is_none()).cloned()),
    };
    declare(vm, "Synonym", Declared::Synonym(declared), args)
}

/// A synonym of an attribute, as `other = Model.name` makes it.
pub fn synonym_of(vm: &Vm, target: &str) -> PyResult {
    synonym(vm, &Args::positional_only(&[Value::str(target)]))
}

/// What a synonym was given for objects to read and set it with.
pub fn descriptor_of(vm: &Vm, mapper: &Rc<Mapper>, key: &Rc<str>) -> PyResult<Option<Value>> {
    let object = of_mapper(vm, mapper, key)?;
    Ok(property_of(&object).and_then(|property| match &property.declared {
        Some(Declared::Synonym(synonym)) => synonym.descriptor.borrow().clone(),
        _ => None,
    }))
}

/// The expression of a property that is no column.
pub fn expression_kind(expr: Expr, deferral: Option<Deferral>, expires_on_flush: bool) -> PropertyKind {
    PropertyKind::Expression(ExpressionProperty { deferral, expires_on_flush, ..ExpressionProperty::new(expr) })
}
