//! `load_only()`, `defer()`, `joinedload()` and their like: how a statement loads attributes.

use std::rc::Rc;

use orm::{AttributeRef, Load, LoadJoin, LoaderStrategy, Mapper, Wildcard};
use python::{Args, NativeFn, PyResult, Signature, Value, Vm};

use super::{aliased, attribute};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, unavailable};
use crate::sqlalchemy::engine::inspector;
use crate::sqlalchemy::schema::flag;
use crate::sqlalchemy::sql::{coercion, elements};
use crate::sqlalchemy::warnings;

const MODULE: &str = "sqlalchemy.orm.strategy_options";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("ExecutableOption", "sqlalchemy.sql.base", &["object"]),
    ClassDef::plain("LoaderOption", "sqlalchemy.orm.interfaces", &["ExecutableOption"]),
    ClassDef::with("_AbstractLoad", MODULE, &["LoaderOption"], |builder| builder.methods(METHODS)),
    ClassDef::with("Load", MODULE, &["_AbstractLoad"], |builder| {
        builder.method("__init__", init).method("__str__", |vm, args| {
            let own = own(vm, args)?;
            let name = own.root().map(|entity| match entity.alias() {
                Some(alias) => alias.to_string(),
                None => entity.mapper().class().name().to_owned(),
            });
            Ok(Value::string(format!("Load({})", name.unwrap_or_default())))
        })
    }),
    ClassDef::plain("_WildcardLoad", MODULE, &["_AbstractLoad"]),
];

/// The methods of options; each has a function of the same name that begins one.
const METHODS: &[(&str, NativeFn)] = &[
    ("defer", |vm, args| chained(vm, args, "defer")),
    ("undefer", |vm, args| chained(vm, args, "undefer")),
    ("undefer_group", |vm, args| chained(vm, args, "undefer_group")),
    ("load_only", |vm, args| chained(vm, args, "load_only")),
    ("joinedload", |vm, args| chained(vm, args, "joinedload")),
    ("selectinload", |vm, args| chained(vm, args, "selectinload")),
    ("subqueryload", |vm, args| chained(vm, args, "subqueryload")),
    ("lazyload", |vm, args| chained(vm, args, "lazyload")),
    ("immediateload", |vm, args| chained(vm, args, "immediateload")),
    ("noload", |vm, args| chained(vm, args, "noload")),
    ("raiseload", |vm, args| chained(vm, args, "raiseload")),
    ("contains_eager", |vm, args| chained(vm, args, "contains_eager")),
    ("defaultload", |vm, args| chained(vm, args, "defaultload")),
    ("with_expression", |vm, args| chained(vm, args, "with_expression")),
    ("selectin_polymorphic", |vm, args| {
        let classes = args.get(1).or_else(|| args.keyword("classes")).cloned().unwrap_or(Value::None);
        wrap(vm, own(vm, args)?.selectin_polymorphic(classes_of(vm, &classes)?))
    }),
    ("options", |vm, args| {
        let own = own(vm, args)?;
        let others = args.rest().positional().iter().map(|value| required(vm, value)).collect::<PyResult<Vec<_>>>()?;
        let others: Vec<Load> = others.iter().map(|other| (**other).clone()).collect();
        wrap(vm, own.options(&others).python(vm)?)
    }),
];

/// The functions that begin an option.
pub const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("defer", |vm, args| begun(vm, args, "defer")),
    ("undefer", |vm, args| begun(vm, args, "undefer")),
    ("undefer_group", |vm, args| begun(vm, args, "undefer_group")),
    ("load_only", |vm, args| begun(vm, args, "load_only")),
    ("joinedload", |vm, args| begun(vm, args, "joinedload")),
    ("selectinload", |vm, args| begun(vm, args, "selectinload")),
    ("subqueryload", |vm, args| begun(vm, args, "subqueryload")),
    ("lazyload", |vm, args| begun(vm, args, "lazyload")),
    ("immediateload", |vm, args| begun(vm, args, "immediateload")),
    ("noload", |vm, args| begun(vm, args, "noload")),
    ("raiseload", |vm, args| begun(vm, args, "raiseload")),
    ("contains_eager", |vm, args| begun(vm, args, "contains_eager")),
    ("defaultload", |vm, args| begun(vm, args, "defaultload")),
    ("with_expression", |vm, args| begun(vm, args, "with_expression")),
    ("selectin_polymorphic", selectin_polymorphic),
];

const SELECTIN_POLYMORPHIC: Signature =
    Signature::new("selectin_polymorphic").positional(&["base_cls", "classes"]).required(2);

/// `selectin_polymorphic(base, [below])`.
fn selectin_polymorphic(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = SELECTIN_POLYMORPHIC.bind(vm, args)?;
    let value = bound.or_none(0);
    let Some(entity) = aliased::entity_of(vm, &value)? else {
        return Err(inspector::not_inspectable(vm, &value)?);
    };
    wrap(vm, Load::of(&entity).selectin_polymorphic(classes_of(vm, &bound.or_none(1))?))
}

fn classes_of(vm: &Vm, value: &Value) -> PyResult<Vec<Rc<Mapper>>> {
    let mut found = Vec::new();
    for class in vm.collect(value)? {
        match aliased::entity_of(vm, &class)? {
            Some(entity) if entity.alias().is_none() => found.push(entity.mapper().clone()),
            Some(_) => return Err(unavailable(vm, "selectin_polymorphic() of an alias")),
            None => return Err(inspector::not_inspectable(vm, &class)?),
        }
    }
    Ok(found)
}

const LOAD: Signature = Signature::new("Load.__init__").positional(&["self", "entity"]).required(2);

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = LOAD.bind(vm, args)?;
    let value = bound.or_none(1);
    let Some(entity) = aliased::entity_of(vm, &value)? else {
        if inspector::inspected(vm, &value)?.is_none() {
            return Err(inspector::not_inspectable(vm, &value)?);
        }
        vm.attr(&value, "_path_registry")?;
        return Ok(Value::None);
    };
    if let Some(object) = bound.or_none(0).as_obj() {
        object.set_payload(Rc::new(Load::of(&entity)));
    }
    Ok(Value::None)
}

/// The loader option of a value.
pub fn of(value: &Value) -> Option<Rc<Load>> {
    payload(value)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Load>> {
    of(args.receiver(vm)?).ok_or_else(|| vm.type_error("a loader option is needed"))
}

/// The Python object of a loader option.
pub fn wrap(vm: &Vm, load: Load) -> PyResult {
    let class = if load.root().is_some() { "Load" } else { "_WildcardLoad" };
    Library::of(vm).instance(vm, class, Rc::new(load))
}

/// The loader option of a value, or the error of `options()`.
pub fn required(vm: &Vm, value: &Value) -> PyResult<Rc<Load>> {
    if let Some(load) = of(value) {
        return Ok(load);
    }
    let resolved = match elements::expression(vm, value)? {
        Some(expr) => {
            let column = vm.repr(&elements::wrap(vm, &expr.deannotated())?)?;
            format!("{column} object resolved from {} object", vm.repr(value)?)
        }
        None => vm.repr(value)?,
    };
    Err(argument_error(vm, &format!("ExecutionOption Core or ORM object expected, got {resolved}.")))
}

/// What an argument of an option names.
enum Named {
    All,
    Attribute(AttributeRef),
}

fn named(vm: &Vm, value: &Value, takes_all: bool) -> PyResult<Named> {
    match value.as_str() {
        Some("*") if takes_all => return Ok(Named::All),
        Some(_) if takes_all => {
            let text = "Strings are not accepted for attribute names in loader options; please use class-bound attributes \
                        directly.";
            return Err(argument_error(vm, text));
        }
        _ => {}
    }
    if let Some(found) = attribute::reference_of(value) {
        found.entity.mapper().registry_configure().python(vm)?;
        return Ok(Named::Attribute(found));
    }
    if elements::expression(vm, value)?.is_some() {
        vm.attr(value, "is_property")?;
    }
    Err(argument_error(vm, "expected ORM mapped attribute for loader strategy argument"))
}

/// `option.joinedload(…)`: the option with a further step.
fn chained(vm: &Vm, args: &Args<'_>, function: &'static str) -> PyResult {
    let own = own(vm, args)?;
    wrap(vm, extended(vm, &own, args, 1, function)?)
}

/// `joinedload(…)`.
fn begun(vm: &Vm, args: &Args<'_>, function: &'static str) -> PyResult {
    if function == "load_only" {
        let Some(first) = args.get(0) else { return Err(vm.index_error("tuple index out of range")) };
        named(vm, first, false)?;
        return wrap(vm, extended(vm, &Load::unbound(), args, 0, function)?);
    }
    let mut load = Load::unbound();
    if let Some(value) = args.get(0).filter(|_| function != "undefer_group")
        && let Named::Attribute(first) = named(vm, value, true)?
    {
        load = Load::of(&first.entity);
    }
    wrap(vm, extended(vm, &load, args, 0, function)?)
}

fn extended(vm: &Vm, load: &Load, args: &Args<'_>, skip: usize, function: &'static str) -> PyResult<Load> {
    let keys = args.positional().get(skip..).unwrap_or_default();
    match function {
        "load_only" => {
            let is_chained = skip > 0;
            let mut attributes = Vec::new();
            for value in keys {
                match named(vm, value, is_chained)? {
                    Named::Attribute(found) => attributes.push(found),
                    Named::All => {
                        return Err(argument_error(vm, "expected ORM mapped attribute for loader strategy argument"));
                    }
                }
            }
            let raises = flag(vm, args.keyword("raiseload"), false)?;
            let load = match attributes.first() {
                Some(first) if !is_chained && attributes.iter().all(|other| other.entity.is_same(&first.entity)) => {
                    Load::of(&first.entity)
                }
                _ => load.clone(),
            };
            load.load_only(attributes, raises).python(vm)
        }
        "with_expression" => {
            let (Some(key), Some(given)) = (keys.first(), keys.get(1).or_else(|| args.keyword("expression"))) else {
                return Err(vm.type_error("with_expression() needs an attribute and an expression"));
            };
            let Named::Attribute(found) = named(vm, key, true)? else {
                return Err(argument_error(vm, "expected ORM mapped attribute for loader strategy argument"));
            };
            let expr = coercion::column(vm, given)?;
            load.column(found, LoaderStrategy::WithExpression(expr)).python(vm)
        }
        "undefer_group" => {
            let name = args.get(skip).or_else(|| args.keyword("name"));
            let name = Rc::from(name.and_then(Value::as_str).unwrap_or_default());
            Ok(load.all(Wildcard::Columns, LoaderStrategy::UndeferGroup(name)))
        }
        _ => {
            let (last, before) = match (keys.split_last(), args.keyword("key").or_else(|| args.keyword("attr"))) {
                (Some((last, before)), _) => (last.clone(), before),
                (None, Some(key)) => (key.clone(), keys),
                (None, None) => {
                    return Err(argument_error(vm, "expected ORM mapped attribute for loader strategy argument"));
                }
            };
            let mut load = load.clone();
            for value in before {
                if let Named::Attribute(found) = named(vm, value, true)? {
                    load = load.relationship(found, LoaderStrategy::Default).python(vm)?;
                }
            }
            let strategy = strategy(vm, args, function)?;
            match named(vm, &last, true)? {
                Named::All if strategy.is_of_columns() => Ok(load.all(Wildcard::Columns, strategy)),
                Named::All => Ok(load.all(Wildcard::Relationships, strategy)),
                Named::Attribute(found) if strategy.is_of_columns() => load.column(found, strategy).python(vm),
                Named::Attribute(found) => load.relationship(found, strategy).python(vm),
            }
        }
    }
}

fn strategy(vm: &Vm, args: &Args<'_>, function: &'static str) -> PyResult<LoaderStrategy> {
    let given = |name: &str| args.keyword(name).filter(|value| !value.is_none());
    Ok(match function {
        "defer" => LoaderStrategy::Defer { raises: flag(vm, given("raiseload"), false)? },
        "undefer" => LoaderStrategy::Undefer,
        "joinedload" => LoaderStrategy::Joined(match given("innerjoin") {
            None => LoadJoin::OfRelationship,
            Some(value) if value.as_str() == Some("unnested") => LoadJoin::Unnested,
            Some(value) if vm.truth(value)? => LoadJoin::Nested,
            Some(_) => LoadJoin::Outer,
        }),
        "selectinload" => LoaderStrategy::Selectin { depth: given("recursion_depth").and_then(Value::as_int) },
        "subqueryload" => LoaderStrategy::Subquery,
        "lazyload" => LoaderStrategy::Lazy,
        "immediateload" => LoaderStrategy::Immediate { depth: given("recursion_depth").and_then(Value::as_int) },
        "noload" => {
            warnings::warn(
                vm,
                "SADeprecationWarning",
                "The noload() option is deprecated and will be removed in a future release.  This option produces \
                 incorrect results by returning ``None`` for related items. (deprecated since: 2.1)",
            )?;
            LoaderStrategy::NoLoad
        }
        "raiseload" => LoaderStrategy::Raise { sql_only: flag(vm, given("sql_only"), false)? },
        "contains_eager" => LoaderStrategy::ContainsEager(match given("alias") {
            None => None,
            Some(value) => match aliased::alias_of(value) {
                Some(alias) => Some(alias),
                None => return Err(unavailable(vm, "contains_eager(alias=…) of anything but aliased()")),
            },
        }),
        _ => LoaderStrategy::Default,
    })
}

/// The options of `options(…)`, lists among them taken apart.
pub fn all(vm: &Vm, values: &[Value]) -> PyResult<Vec<Load>> {
    let mut loads = Vec::new();
    for value in values {
        match value.as_sequence() {
            Some(items) => loads.extend(all(vm, &items)?),
            None => loads.push((*required(vm, value)?).clone()),
        }
    }
    Ok(loads)
}
