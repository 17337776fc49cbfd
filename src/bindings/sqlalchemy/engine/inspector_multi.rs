//! What an inspector tells of several tables at once: `get_multi_columns()` and its relatives.

use std::rc::Rc;

use engine::Inspector;
use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};

use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::flags::Flags;

const MODULE: &str = "sqlalchemy.engine.reflection";

/// Tables, views, or both.
pub const OBJECT_KIND: Flags = Flags {
    module: MODULE,
    name: "ObjectKind",
    members: &[("TABLE", 1), ("VIEW", 2), ("MATERIALIZED_VIEW", 4), ("ANY_VIEW", 6), ("ANY", 7)],
};

/// Lasting objects, temporary ones, or both.
pub const OBJECT_SCOPE: Flags =
    Flags { module: MODULE, name: "ObjectScope", members: &[("DEFAULT", 1), ("TEMPORARY", 2), ("ANY", 3)] };

const MULTI: Signature = Signature::new("Inspector.get_multi")
    .positional(&["self", "schema", "filter_names", "kind", "scope"])
    .required(1)
    .varkw();

/// The methods for several tables, and the one that each calls for a single table.
const METHODS: &[(&str, &str)] = &[
    ("get_multi_columns", "get_columns"),
    ("get_multi_pk_constraint", "get_pk_constraint"),
    ("get_multi_foreign_keys", "get_foreign_keys"),
    ("get_multi_indexes", "get_indexes"),
    ("get_multi_unique_constraints", "get_unique_constraints"),
    ("get_multi_check_constraints", "get_check_constraints"),
    ("get_multi_table_options", "get_table_options"),
    ("get_multi_table_comment", "get_table_comment"),
];

/// Adds the methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    let mut builder = builder
        .method("get_sorted_table_and_fkc_names", |vm, args| {
            let sorted = sorted_tables(vm, args)?;
            let told = sorted.into_iter().map(|(table, keys)| {
                let keys = keys.into_iter().map(|(table, key)| Value::tuple(vec![Value::str(&table), key]));
                Value::tuple(vec![table.map_or(Value::None, |table| Value::str(&table)), Value::list(keys.collect())])
            });
            Ok(Value::list(told.collect()))
        })
        .method("sort_tables_on_foreign_key_dependency", |vm, args| {
            let sorted = sorted_tables(vm, args)?;
            let named = |table: &str| Value::tuple(vec![Value::None, Value::str(table)]);
            let told = sorted.into_iter().map(|(table, keys)| {
                let keys = keys.into_iter().map(|(table, key)| Value::tuple(vec![named(&table), key]));
                Value::tuple(vec![table.map_or(Value::None, |table| named(&table)), Value::list(keys.collect())])
            });
            Ok(Value::list(told.collect()))
        })
        .method("has_multi_table", |vm, args| {
            let told = PyDict::new();
            let names = args.get(1).or_else(|| args.keyword("table_names")).cloned().unwrap_or(Value::None);
            let schema = args.get(2).or_else(|| args.keyword("schema")).cloned().unwrap_or(Value::None);
            for name in vm.collect(&names)? {
                let has = vm.call_method(args.receiver(vm)?, "has_table", &[name.clone(), schema.clone()])?;
                told.set(vm, Value::tuple(vec![schema.clone(), name]), has)?;
            }
            Ok(Value::dict(told))
        });
    for (name, single) in METHODS {
        builder = builder.method_closure(name, move |vm, args| multi(vm, args, single));
    }
    builder
}

fn multi(vm: &Vm, args: &Args<'_>, single: &str) -> PyResult {
    let bound = MULTI.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let Some(inspector) = payload::<Inspector>(&receiver) else { return Ok(Value::None) };
    if single == "get_table_comment" {
        return Err(vm.error(&vm.exceptions.not_implemented_error, ""));
    }
    let schema = bound.or_none(1);
    let wanted = match bound.get(2).filter(|names| !names.is_none()) {
        Some(names) => Some(vm.collect(names)?),
        None => None,
    };
    let bits = |place: usize, flags: &Flags, default: i64| match bound.get(place) {
        Some(value) => Ok(flags.bits(vm, value)?.unwrap_or(default)),
        None => Ok(default),
    };
    let (kind, scope) = (bits(3, &OBJECT_KIND, 1)?, bits(4, &OBJECT_SCOPE, 1)?);
    inspector.together(|| tell(vm, (&receiver, &inspector), single, (&schema, wanted), (kind, scope))).python(vm)?
}

fn tell(
    vm: &Vm,
    (receiver, inspector): (&Value, &Inspector),
    single: &str,
    (schema, wanted): (&Value, Option<Vec<Value>>),
    (kind, scope): (i64, i64),
) -> PyResult {
    let of = schema.as_str();
    let mut names: Vec<Rc<str>> = Vec::new();
    let is_everything = kind == 7 && scope == 3;
    match &wanted {
        Some(wanted) if is_everything => names.extend(wanted.iter().filter_map(Value::as_str).map(Rc::from)),
        _ => {
            if scope & 1 != 0 {
                if kind & 1 != 0 {
                    names.extend(inspector.table_names(of).python(vm)?);
                }
                if kind & 2 != 0 {
                    names.extend(inspector.view_names(of).python(vm)?);
                }
            }
            if scope & 2 != 0 {
                if kind & 1 != 0 {
                    names.extend(inspector.temp_table_names().python(vm)?);
                }
                if kind & 2 != 0 {
                    names.extend(inspector.temp_view_names().python(vm)?);
                }
            }
            if let Some(wanted) = &wanted {
                names.retain(|name| wanted.iter().any(|wanted| wanted.as_str() == Some(name)));
            }
        }
    }
    let told = PyDict::new();
    let missing = Library::of(vm).class(vm, "NoSuchTableError")?;
    for name in names {
        match vm.call_method(receiver, single, &[Value::str(&name), schema.clone()]) {
            Ok(found) => drop(told.set(vm, Value::tuple(vec![schema.clone(), Value::str(&name)]), found)?),
            Err(error) if vm.class_of(&error.value()).is_subclass_of(&missing) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Value::dict(told))
}

/// A table and its foreign keys by the table that has them; no table for keys that are added when all tables are there.
type Sorted = (Option<Rc<str>>, Vec<(Rc<str>, Value)>);

/// The tables, those that others refer to first.
fn sorted_tables(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Sorted>> {
    let Some(inspector) = payload::<Inspector>(args.receiver(vm)?) else { return Ok(Vec::new()) };
    let schema = args.get(1).or_else(|| args.keyword("schema")).and_then(Value::as_str);
    let mut left = Vec::new();
    for table in inspector.table_names(schema).python(vm)? {
        let keys = inspector.foreign_keys(&table, schema).python(vm)?;
        let needs: Vec<Rc<str>> =
            keys.iter().map(|key| key.referred_table.clone()).filter(|other| *other != table).collect();
        let mut names: Vec<Value> = Vec::new();
        for key in &keys {
            let name = key.name.as_ref().map_or(Value::None, |name| Value::str(name));
            if !names.iter().any(|known| known.as_str() == name.as_str()) {
                names.push(name);
            }
        }
        left.push((table, needs, names));
    }
    let mut sorted: Vec<Sorted> = Vec::new();
    let mut late = Vec::new();
    while !left.is_empty() {
        let waiting: Vec<Rc<str>> = left.iter().map(|(table, ..)| table.clone()).collect();
        let (ready, rest): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|(_, needs, _)| !needs.iter().any(|need| waiting.contains(need)));
        // A circle: its keys are added when all tables are there.
        let (ready, rest) = if ready.is_empty() {
            late.extend(rest.iter().flat_map(|(table, _, keys)| keys.iter().map(|key| (table.clone(), key.clone()))));
            (rest.into_iter().map(|(table, needs, _)| (table, needs, Vec::new())).collect(), Vec::new())
        } else {
            (ready, rest)
        };
        for (table, _, keys) in ready {
            let keys = keys.into_iter().map(|key| (table.clone(), key)).collect();
            sorted.push((Some(table), keys));
        }
        left = rest;
    }
    sorted.push((None, late));
    Ok(sorted)
}
