//! `inspect()` of engines and connections: `Inspector`.

use std::rc::Rc;

use engine::{Inspector, ReflectedColumn};
use orm::Bind;
use python::{Args, ClassBuilder, PyDict, PyError, PyResult, Signature, Value, Vm};

use super::{bind, engine_object, inspector_multi, reflection};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, error};
use crate::sqlalchemy::orm::{aliased, inspection, instance, mapped_class, mapper};
use crate::sqlalchemy::types;
use engine::reflected_type;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("Inspector", "sqlalchemy.engine.reflection", &["object"], define)];

fn texts(items: &[Rc<str>]) -> Value {
    Value::list(items.iter().map(|item| Value::str(item)).collect())
}

fn text(value: Option<&Rc<str>>) -> Value {
    value.map_or(Value::None, |text| Value::str(text))
}

fn dict(pairs: Vec<(&str, Value)>) -> Value {
    let made = PyDict::new();
    for (key, value) in pairs {
        made.set_str(key, value);
    }
    Value::dict(made)
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    let refused = |vm: &Vm| Err(vm.error(&vm.exceptions.not_implemented_error, ""));
    inspector_multi::define(builder)
        .method_closure("get_table_comment", move |vm, _| refused(vm))
        .method_closure("get_sequence_names", move |vm, _| refused(vm))
        .method_closure("has_sequence", move |vm, _| refused(vm))
        .method_closure("get_materialized_view_names", move |vm, _| refused(vm))
        .method("get_temp_table_names", |vm, args| Ok(texts(&own(vm, args)?.temp_table_names().python(vm)?)))
        .method("get_temp_view_names", |vm, args| Ok(texts(&own(vm, args)?.temp_view_names().python(vm)?)))
        .method("get_view_definition", |vm, args| {
            let name = args.get(1).or_else(|| args.keyword("view_name")).and_then(Value::as_str).unwrap_or_default();
            Ok(Value::str(&own(vm, args)?.view_definition(name, schema(args, 2)).python(vm)?))
        })
        .method("get_table_options", |vm, args| {
            let options = own(vm, args)?.table_options(&table_name(args), schema(args, 2)).python(vm)?;
            Ok(dict(options.into_iter().map(|(name, flag)| (name, Value::bool(flag))).collect()))
        })
        .method("has_index", |vm, args| {
            let index = args.get(2).or_else(|| args.keyword("index_name")).and_then(Value::as_str).unwrap_or_default();
            Ok(Value::bool(own(vm, args)?.has_index(&table_name(args), index, schema(args, 3)).python(vm)?))
        })
        .method("has_schema", |vm, args| {
            let name = args.get(1).or_else(|| args.keyword("schema_name")).and_then(Value::as_str).unwrap_or_default();
            Ok(Value::bool(own(vm, args)?.schema_names().python(vm)?.iter().any(|known| **known == *name)))
        })
        .method("reflect_table", |vm, args| {
            const REFLECT: Signature = Signature::new("Inspector.reflect_table")
                .positional(&["self", "table", "include_columns", "exclude_columns", "resolve_fks"])
                .required(2)
                .varkw();
            let bound = REFLECT.bind(vm, args)?;
            let Some(table) = bound.get(1).and_then(crate::sqlalchemy::schema::table::table_of) else {
                return Err(vm.type_error("a Table is needed"));
            };
            let mut options = reflection::Options::default();
            if let Some(names) = bound.get(2).filter(|names| !names.is_none()) {
                let names = vm.collect(names)?;
                options.include_columns = Some(names.iter().filter_map(Value::as_str).map(Rc::from).collect());
            }
            options.leaves_references = !bound.get(4).map_or(Ok(true), |flag| vm.truth(flag))?;
            reflection::reflect_table(vm, &bound.or_none(0), &table, &options)?;
            Ok(Value::None)
        })
        .attribute("default_schema_name", "main")
        .property("bind", |vm, args| match own(vm, args)?.connection() {
            Some(found) => super::connection::wrap(vm, found),
            None => engine_object::wrap(vm, own(vm, args)?.engine()),
        })
        .method("get_table_names", |vm, args| Ok(texts(&own(vm, args)?.table_names(schema(args, 1)).python(vm)?)))
        .method("get_view_names", |vm, args| Ok(texts(&own(vm, args)?.view_names(schema(args, 1)).python(vm)?)))
        .method("get_schema_names", |vm, args| Ok(texts(&own(vm, args)?.schema_names().python(vm)?)))
        .method("has_table", |vm, args| {
            Ok(Value::bool(own(vm, args)?.has_table(&table_name(args), schema(args, 2)).python(vm)?))
        })
        .method("get_columns", |vm, args| {
            let mut columns = Vec::new();
            for column in own(vm, args)?.columns(&table_name(args), schema(args, 2)).python(vm)? {
                columns.push(column_info(vm, &column)?);
            }
            Ok(Value::list(columns))
        })
        .method("get_pk_constraint", |vm, args| {
            let key = own(vm, args)?.primary_key(&table_name(args), schema(args, 2)).python(vm)?;
            let mut pairs = vec![("constrained_columns", texts(&key.columns)), ("name", text(key.name.as_ref()))];
            if key.columns.is_empty() {
                pairs.reverse();
            }
            Ok(dict(pairs))
        })
        .method("get_foreign_keys", |vm, args| {
            let mut keys = Vec::new();
            for key in own(vm, args)?.foreign_keys(&table_name(args), schema(args, 2)).python(vm)? {
                let option = |(name, value): &(&'static str, Rc<str>)| match *name {
                    "deferrable" => (*name, Value::bool(value.eq_ignore_ascii_case("true"))),
                    _ => (*name, Value::str(value)),
                };
                let options = key.options.iter().map(option).collect();
                keys.push(dict(vec![
                    ("name", text(key.name.as_ref())),
                    ("constrained_columns", texts(&key.columns)),
                    ("referred_schema", text(key.referred_schema.as_ref())),
                    ("referred_table", Value::str(&key.referred_table)),
                    ("referred_columns", texts(&key.referred_columns)),
                    ("options", dict(options)),
                ]));
            }
            Ok(Value::list(keys))
        })
        .method("get_indexes", |vm, args| {
            let mut indexes = Vec::new();
            for index in own(vm, args)?.indexes(&table_name(args), schema(args, 2)).python(vm)? {
                let mut options = Vec::new();
                if let Some(condition) = &index.condition {
                    let condition = sql::expr::TextClause::new(condition).into_expr();
                    options.push(("sqlite_where", crate::sqlalchemy::sql::elements::wrap(vm, &condition)?));
                }
                indexes.push(dict(vec![
                    ("name", Value::str(&index.name)),
                    ("column_names", texts(&index.columns)),
                    ("unique", Value::Int(i64::from(index.is_unique))),
                    ("dialect_options", dict(options)),
                ]));
            }
            Ok(Value::list(indexes))
        })
        .method("get_unique_constraints", |vm, args| {
            let mut found = Vec::new();
            for unique in own(vm, args)?.unique_constraints(&table_name(args), schema(args, 2)).python(vm)? {
                found.push(dict(vec![("name", text(unique.name.as_ref())), ("column_names", texts(&unique.columns))]));
            }
            Ok(Value::list(found))
        })
        .method("get_check_constraints", |vm, args| {
            let mut found = Vec::new();
            for check in own(vm, args)?.check_constraints(&table_name(args), schema(args, 2)).python(vm)? {
                found.push(dict(vec![("sqltext", Value::str(&check.sql)), ("name", text(check.name.as_ref()))]));
            }
            Ok(Value::list(found))
        })
        .method("clear_cache", |vm, args| {
            own(vm, args)?.clear_cache();
            Ok(Value::None)
        })
        .property("engine", |vm, args| engine_object::wrap(vm, own(vm, args)?.engine()))
        .property("dialect", |vm, args| vm.attr(&engine_object::wrap(vm, own(vm, args)?.engine())?, "dialect"))
}

/// What the inspector tells of a column.
pub fn column_info(vm: &Vm, column: &ReflectedColumn) -> PyResult {
    let mut pairs = vec![
        ("name", Value::str(&column.name)),
        ("type", types::wrap(vm, &reflected_type(&column.declared_type))?),
        ("nullable", Value::bool(column.is_nullable)),
        ("default", text(column.default.as_ref())),
        ("primary_key", Value::Int(column.primary_key)),
    ];
    if let Some(computed) = &column.computed {
        let told = vec![("sqltext", Value::str(&computed.sql)), ("persisted", Value::bool(computed.is_persisted))];
        pairs.push(("computed", dict(told)));
    }
    Ok(dict(pairs))
}

fn table_name(args: &Args<'_>) -> String {
    args.get(1).or_else(|| args.keyword("table_name")).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn schema<'a>(args: &Args<'a>, place: usize) -> Option<&'a str> {
    args.get(place).or_else(|| args.keyword("schema")).and_then(Value::as_str)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Inspector>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an Inspector is needed"))
}

/// The inspector of an engine, connection or inspector.
pub fn of(value: &Value) -> Option<Rc<Inspector>> {
    if let Some(found) = payload::<Inspector>(value) {
        return Some(found);
    }
    Some(Rc::new(match bind::bind_of(value)? {
        Bind::Engine(engine) => Inspector::of_engine(&engine),
        Bind::Connection(connection) => Inspector::of_connection(&connection),
    }))
}

/// `inspect(subject)`: engines, connections, mapped classes and objects of mapped classes.
pub fn inspect(vm: &Vm, args: &Args<'_>) -> PyResult {
    let subject = args.receiver(vm)?;
    if let Some(found) = inspected(vm, subject)? {
        return Ok(found);
    }
    let raises = args.get(1).or_else(|| args.keyword("raiseerr")).map_or(Ok(true), |flag| vm.truth(flag))?;
    if raises { Err(not_inspectable(vm, subject)?) } else { Ok(Value::None) }
}

/// What `inspect()` gives for a subject; nothing for one that it does not know.
pub fn inspected(vm: &Vm, subject: &Value) -> PyResult<Option<Value>> {
    if let Some(inspector) = of(subject) {
        return Library::of(vm).instance(vm, "Inspector", inspector).map(Some);
    }
    if let Some(mapper) = mapped_class::mapper_of(vm, subject)? {
        return mapper::wrap(vm, &mapper).map(Some);
    }
    if let Some(alias) = aliased::alias_of(subject) {
        return aliased::wrap_inspected(vm, &alias).map(Some);
    }
    if let Ok(found) = instance::instance_of(vm, subject) {
        return inspection::wrap_state(vm, found.state()).map(Some);
    }
    // Statements, expressions, attributes and what inspect() answers are their own inspection.
    for name in ["ClauseElement", "QueryableAttribute", "Query", "MetaData", "Mapper", "AliasedInsp", "InstanceState"] {
        if vm.is_instance(subject, &Library::of(vm).class(vm, name)?) {
            return Ok(Some(subject.clone()));
        }
    }
    Ok(None)
}

/// The error of `inspect()` about a subject that it does not know.
pub fn not_inspectable(vm: &Vm, subject: &Value) -> PyResult<PyError> {
    let class = vm.repr(&vm.class_of(subject).value())?;
    Ok(error(vm, "NoInspectionAvailable", &format!("No inspection system is available for object of type {class}")))
}
