//! `relationship()` and `backref()`.

use std::cell::RefCell;
use std::rc::Rc;

use orm::{Cascade, InnerJoin, Lazy, PassiveDeletes, RelationshipConfig};
use python::{Args, Bound, ClassRef, PyResult, Signature, Value, Vm};
use sql::expr::JoinMarks;

use super::dataclass_options::DataclassOptions;
use super::relationship_arguments::{Given, PyArguments};
use super::{collections, relationship_object};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, refuse};
use crate::sqlalchemy::sql::{coercion, elements};
use crate::sqlalchemy::warnings;

const MODULE: &str = "sqlalchemy.orm.relationships";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("RelationshipProperty", MODULE, &["MapperProperty"], relationship_object::define),
    ClassDef::plain("Relationship", MODULE, &["RelationshipProperty", "_DeclarativeMapped"]),
    ClassDef::plain("_RelationshipDeclared", MODULE, &["Relationship"]),
    ClassDef::with("CascadeOptions", "sqlalchemy.orm.util", &["frozenset"], |builder| {
        let builder = builder
            .property("save_update", |vm, args| has_cascade(vm, args, "save-update"))
            .property("merge", |vm, args| has_cascade(vm, args, "merge"))
            .property("delete", |vm, args| has_cascade(vm, args, "delete"))
            .property("delete_orphan", |vm, args| has_cascade(vm, args, "delete-orphan"))
            .property("expunge", |vm, args| has_cascade(vm, args, "expunge"))
            .property("refresh_expire", |vm, args| has_cascade(vm, args, "refresh-expire"));
        builder.method("__repr__", |vm, args| {
            let mut names = Vec::new();
            for name in vm.collect(args.receiver(vm)?)? {
                names.push(vm.str(&name)?);
            }
            names.sort();
            Ok(Value::string(format!("CascadeOptions({})", sql::repr_str(&names.join(",")))))
        })
    }),
];

fn has_cascade(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    vm.contains(args.receiver(vm)?, &Value::str(name)).map(Value::bool)
}

/// What a `relationship()` carries until its class is mapped.
pub struct RelationshipPayload {
    given: Rc<Given>,
    config: RefCell<RelationshipConfig>,
    backref: Option<(Rc<str>, Rc<Self>)>,
    collection_class: Option<Value>,
    /// `init`, `default` and their like.
    pub options: DataclassOptions,
}

impl RelationshipPayload {
    /// What is done to related objects too, as far as that is known before the class is mapped.
    pub fn cascade(&self) -> Cascade {
        self.config.borrow().cascade.unwrap_or(Cascade::DEFAULT)
    }
}

const KEYWORDS: &[&str] = &[
    "uselist",
    "collection_class",
    "primaryjoin",
    "secondaryjoin",
    "back_populates",
    "order_by",
    "backref",
    "overlaps",
    "post_update",
    "cascade",
    "viewonly",
    "init",
    "repr",
    "default",
    "default_factory",
    "compare",
    "kw_only",
    "hash",
    "lazy",
    "passive_deletes",
    "passive_updates",
    "active_history",
    "enable_typechecks",
    "foreign_keys",
    "remote_side",
    "join_depth",
    "comparator_factory",
    "single_parent",
    "innerjoin",
    "distinct_target_key",
    "load_on_pending",
    "query_class",
    "info",
    "doc",
    "omit_join",
    "sync_backref",
    "dataclass_metadata",
];

const RELATIONSHIP: Signature =
    Signature::new("relationship").positional(&["argument", "secondary"]).keyword_only(KEYWORDS, 0);

/// Where unknown keywords are told of.
const INIT: Signature =
    Signature::new("RelationshipProperty.__init__").positional(&["argument", "secondary"]).keyword_only(KEYWORDS, 0);

/// The value of a keyword; `None` in Python's sense counts as absent.
struct Keywords(Bound);

impl Keywords {
    fn given(&self, name: &str) -> Option<&Value> {
        let place = KEYWORDS.iter().position(|known| *known == name)? + 2;
        self.0.get(place)
    }

    fn value(&self, name: &str) -> Option<Value> {
        self.given(name).filter(|value| !value.is_none()).cloned()
    }

    fn flag(&self, vm: &Vm, name: &str) -> PyResult<Option<bool>> {
        self.value(name).map(|value| vm.truth(&value)).transpose()
    }
}

/// `relationship(…)`.
pub fn relationship(vm: &Vm, args: &Args<'_>) -> PyResult {
    let is_known = |key: &str| KEYWORDS.contains(&key) || key == "argument" || key == "secondary";
    let signature = if args.keywords().all(|(key, _)| is_known(key.as_str())) { RELATIONSHIP } else { INIT };
    let keywords = Keywords(signature.bind(vm, args)?);
    refuse(
        vm,
        "relationship",
        &["comparator_factory", "query_class", "dataclass_metadata"].map(|name| (name, keywords.given(name))),
    )?;
    let payload = make_payload(vm, &keywords)?;
    let payload = RelationshipPayload { options: DataclassOptions::of(args), ..payload };
    Library::of(vm).instance(vm, "_RelationshipDeclared", Rc::new(payload))
}

/// `backref("name", **keywords)`: the name and the keywords, as SQLAlchemy returns them.
pub fn backref(_vm: &Vm, args: &Args<'_>) -> PyResult {
    let dict = python::PyDict::new();
    for (key, value) in args.keywords() {
        dict.set_str(key.as_str(), value.clone());
    }
    Ok(Value::tuple(vec![args.get(0).cloned().unwrap_or(Value::None), Value::dict(dict)]))
}

/// `foreign(column)`: the column gets its value from the one it is compared with.
pub fn foreign(vm: &Vm, args: &Args<'_>) -> PyResult {
    marked(vm, args, |marks| JoinMarks { foreign: true, ..marks })
}

/// `remote(column)`: the column belongs to the related class.
pub fn remote(vm: &Vm, args: &Args<'_>) -> PyResult {
    marked(vm, args, |marks| JoinMarks { remote: true, ..marks })
}

fn marked(vm: &Vm, args: &Args<'_>, change: impl Fn(JoinMarks) -> JoinMarks) -> PyResult {
    let expr = coercion::column(vm, args.receiver(vm)?)?;
    elements::wrap(vm, &orm::marked(&expr, &change))
}

fn make_payload(vm: &Vm, keywords: &Keywords) -> PyResult<RelationshipPayload> {
    let given = Rc::new(Given {
        argument: keywords.0.get(0).filter(|value| !value.is_none()).cloned(),
        secondary: keywords.0.get(1).filter(|value| !value.is_none()).cloned(),
        primaryjoin: keywords.value("primaryjoin"),
        secondaryjoin: keywords.value("secondaryjoin"),
        order_by: keywords.value("order_by"),
        foreign_keys: keywords.value("foreign_keys"),
        remote_side: keywords.value("remote_side"),
        back_populates: keywords.value("back_populates"),
        backref: keywords.value("backref"),
        lazy: keywords.given("lazy").cloned(),
        info: RefCell::new(keywords.value("info")),
        doc: keywords.value("doc"),
    });
    let backref = match keywords.value("backref") {
        Some(_) if given.back_populates.is_some() => {
            return Err(argument_error(vm, "backref and back_populates keyword arguments are mutually exclusive"));
        }
        Some(backref) => Some(read_backref(vm, &backref)?),
        None => None,
    };
    let config = RelationshipConfig::new(Rc::new(PyArguments::unbound(vm, &given)));
    let payload = RelationshipPayload {
        given,
        config: RefCell::new(config),
        backref,
        collection_class: keywords.value("collection_class"),
        options: DataclassOptions::default(),
    };
    read_config(vm, keywords, &mut payload.config.borrow_mut())?;
    Ok(payload)
}

/// A name, or what `backref()` gives.
fn read_backref(vm: &Vm, value: &Value) -> PyResult<(Rc<str>, Rc<RelationshipPayload>)> {
    let (name, keywords) = match value.as_tuple() {
        Some([name, keywords]) => (name.clone(), keywords.as_dict().map(python::PyDict::items).unwrap_or_default()),
        _ => (value.clone(), Vec::new()),
    };
    let names: Vec<python::Name> =
        keywords.iter().filter_map(|(key, _)| key.as_str()).map(|key| vm.intern(key)).collect();
    let values: Vec<Value> = keywords.into_iter().map(|(_, value)| value).collect();
    let bound = RELATIONSHIP.bind(vm, &Args::new(&values, &names))?;
    Ok((Rc::from(vm.str(&name)?), Rc::new(make_payload(vm, &Keywords(bound))?)))
}

fn read_config(vm: &Vm, keywords: &Keywords, config: &mut RelationshipConfig) -> PyResult<()> {
    config.uselist = keywords.flag(vm, "uselist")?;
    config.viewonly = keywords.flag(vm, "viewonly")?;
    config.post_update = keywords.flag(vm, "post_update")?;
    config.passive_updates = keywords.flag(vm, "passive_updates")?;
    config.sync_backref = keywords.flag(vm, "sync_backref")?;
    config.active_history = keywords.flag(vm, "active_history")?.unwrap_or(false);
    config.enable_typechecks = keywords.flag(vm, "enable_typechecks")?.unwrap_or(true);
    config.single_parent = keywords.flag(vm, "single_parent")?.unwrap_or(false);
    config.load_on_pending = keywords.flag(vm, "load_on_pending")?.unwrap_or(false);
    config.omit_join = keywords.flag(vm, "omit_join")?;
    config.join_depth =
        keywords.value("join_depth").and_then(|value| value.as_int()).map(|depth| depth.max(0) as usize);
    if let Some(text) = keywords.value("overlaps") {
        config.overlaps = vm.str(&text)?.split(',').map(|name| Rc::from(name.trim())).collect();
    }
    if let Some(cascade) = keywords.value("cascade") {
        let text = match cascade.as_str() {
            Some(text) => text.to_owned(),
            None => {
                let names = vm.collect(&cascade)?;
                names.iter().map(|name| vm.str(name)).collect::<PyResult<Vec<_>>>()?.join(",")
            }
        };
        let parsed = Cascade::parse(&text);
        warnings::show_pending(vm)?;
        config.cascade = Some(parsed.python(vm)?);
    } else if keywords.given("cascade").is_some_and(Value::is_none) {
        config.cascade = Some(Cascade::default());
    }
    let lazy = keywords.given("lazy");
    match read_lazy(lazy) {
        Some(lazy) => config.lazy = lazy,
        None => config.unknown_lazy = lazy.map(|word| vm.repr(word)).transpose()?,
    }
    config.passive_deletes = match keywords.value("passive_deletes") {
        Some(value) if value.as_str() == Some("all") => PassiveDeletes::All,
        Some(value) if vm.truth(&value)? => PassiveDeletes::On,
        _ => PassiveDeletes::Off,
    };
    config.innerjoin = match keywords.value("innerjoin") {
        Some(value) if value.as_str() == Some("unnested") => InnerJoin::Unnested,
        Some(value) if vm.truth(&value)? => InnerJoin::Nested,
        _ => InnerJoin::Off,
    };
    if config.viewonly == Some(true) {
        if config.sync_backref == Some(true) {
            return Err(argument_error(vm, "sync_backref and viewonly cannot both be True"));
        }
        warn_of_persistence_flags(vm, config)?;
    }
    if config.omit_join == Some(true) {
        warnings::warn(
            vm,
            "SAWarning",
            "setting omit_join to True is not supported; selectin loading of this relationship may not work correctly if this flag is set explicitly.  omit_join optimization is automatically detected for conditions under which it is supported.",
        )?;
        config.omit_join = None;
    }
    Ok(())
}

fn warn_of_persistence_flags(vm: &Vm, config: &RelationshipConfig) -> PyResult<()> {
    let set = [
        ("passive_deletes", config.passive_deletes != PassiveDeletes::Off),
        ("passive_updates", config.passive_updates == Some(false)),
        ("enable_typechecks", !config.enable_typechecks),
        ("active_history", config.active_history),
    ];
    for (name, _) in set.iter().filter(|(_, is_set)| *is_set) {
        warnings::warn(
            vm,
            "SAWarning",
            &format!(
                "Setting {name} on relationship() while also setting viewonly=True does not make sense, as a viewonly=True relationship does not perform persistence operations. This configuration may raise an error in a future release."
            ),
        )?;
    }
    Ok(())
}

/// When the relationship is loaded; none for a word that names no way of loading.
fn read_lazy(value: Option<&Value>) -> Option<Lazy> {
    let Some(value) = value else { return Some(Lazy::Select) };
    Some(match (value, value.as_str()) {
        (Value::None, _) | (_, Some("noload")) => Lazy::NoLoad,
        (Value::Bool(flag), _) => {
            if flag.get() {
                Lazy::Select
            } else {
                Lazy::Joined
            }
        }
        (_, Some("select")) => Lazy::Select,
        (_, Some("joined")) => Lazy::Joined,
        (_, Some("selectin")) => Lazy::Selectin,
        (_, Some("subquery")) => Lazy::Subquery,
        (_, Some("immediate")) => Lazy::Immediate,
        (_, Some("raise")) => Lazy::Raise,
        (_, Some("raise_on_sql")) => Lazy::RaiseOnSql,
        (_, Some("dynamic")) => Lazy::Dynamic,
        (_, Some("write_only")) => Lazy::WriteOnly,
        _ => return None,
    })
}

/// What the annotation of a relationship says: the class, and whether it is in a collection.
#[derive(Default)]
pub struct AnnotatedTarget {
    /// The class, or its name.
    pub argument: Option<Value>,
    /// Whether there are many; unknown without an annotation.
    pub uselist: Option<bool>,
    /// The class of the collection.
    pub collection_class: Option<Value>,
    /// How it is loaded, for `DynamicMapped` and `WriteOnlyMapped`.
    pub lazy: Option<Lazy>,
}

/// The configuration of a relationship of a class that is being mapped.
pub fn config_for(
    vm: &Vm,
    class: &ClassRef,
    registry: &Value,
    payload: &RelationshipPayload,
    annotated: &AnnotatedTarget,
) -> PyResult<RelationshipConfig> {
    let mut config = payload.config.borrow().clone();
    config.arguments = Rc::new(PyArguments::bound(vm, &payload.given, class, registry, annotated.argument.clone()));
    if config.uselist.is_none() {
        config.uselist = annotated.uselist;
    }
    if let Some(lazy) = annotated.lazy {
        config.lazy = lazy;
    }
    let collection_class = payload.collection_class.as_ref().or(annotated.collection_class.as_ref());
    config.collection = Some(collections::factory(vm, collection_class));
    if let Some((key, other)) = &payload.backref {
        let config_of_other = config_for(vm, class, registry, other, &AnnotatedTarget::default())?;
        config.backref = Some(orm::Backref { key: key.clone(), config: Rc::new(config_of_other) });
    }
    Ok(config)
}

/// The payload of a `relationship()` that a class holds.
pub fn payload_of(value: &Value) -> Option<Rc<RelationshipPayload>> {
    payload::<RelationshipPayload>(value)
}

/// `dynamic_loader(…)`: `relationship(…, lazy="dynamic")`.
pub fn dynamic_loader(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut names: Vec<python::Name> = args.keyword_names().to_vec();
    let mut values = args.values().to_vec();
    match names.iter().position(|name| name.as_str() == "lazy") {
        Some(place) => {
            let place = args.positional().len() + place;
            if let Some(value) = values.get_mut(place) {
                *value = Value::str("dynamic");
            }
        }
        None => {
            names.push(vm.intern("lazy"));
            values.push(Value::str("dynamic"));
        }
    }
    relationship(vm, &Args::new(&values, &names))
}
