//! `Index`.

use std::rc::Rc;

use engine::CheckFirst;
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::Operand;
use sql::schema::Index;

use super::{collection, ddl_if, flag, name, table};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::engine::bind;
use crate::sqlalchemy::event::schema_events::check_first_of;
use crate::sqlalchemy::sql::{coercion, elements};

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("Index", "sqlalchemy.sql.schema", &["SchemaItem"], define)];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("__repr__", |vm, args| Ok(Value::string(own(vm, args)?.repr())))
        .method("create", |vm, args| {
            let bound = CREATE.bind(vm, args)?;
            let index = own(vm, args)?;
            let check = check_first_of(vm, bound.get(2), CheckFirst::NONE)?;
            bind::schema_change(vm, &bound.or_none(1), |connection| {
                engine::create_index(connection, &index, check).python(vm)
            })
        })
        .method("drop", |vm, args| {
            let bound = DROP.bind(vm, args)?;
            let index = own(vm, args)?;
            let check = check_first_of(vm, bound.get(2), CheckFirst::NONE)?;
            bind::schema_change(vm, &bound.or_none(1), |connection| {
                engine::drop_index(connection, &index, check).python(vm)
            })
        })
        .method("ddl_if", |vm, args| {
            let own = own(vm, args)?;
            ddl_if::set(vm, args, own.condition(), "CreateIndex")
        })
        .property("name", |vm, args| Ok(own(vm, args)?.name().map_or(Value::None, |name| Value::str(name.as_str()))))
        .property("columns", |vm, args| {
            let items = own(vm, args)?.expressions();
            let columns: Vec<sql::schema::Column> = items.iter().flat_map(sql::traverse::columns_in).collect();
            collection::from_pairs(vm, columns.iter().map(|column| (column.key(), column.into())).collect())
        })
        .property("info", |vm, args| super::info_of(own(vm, args)?.info()))
        .property("dialect_kwargs", |vm, args| {
            let dict = python::PyDict::new();
            for (key, value) in own(vm, args)?.dialect_options() {
                let value = match value {
                    Operand::Value(value) => crate::convert::to_python(vm, value)?,
                    Operand::Expr(expr) => elements::wrap(vm, expr)?,
                    _ => Value::None,
                };
                dict.set_str(key, value);
            }
            Ok(Value::dict(dict))
        })
        .property("unique", |vm, args| Ok(Value::bool(own(vm, args)?.is_unique())))
        .property("table", |vm, args| match own(vm, args)?.table() {
            Some(owner) => table::wrap(vm, &owner),
            None => Ok(Value::None),
        })
        .property("expressions", |vm, args| {
            let items = own(vm, args)?.expressions();
            Ok(Value::list(items.iter().map(|item| elements::wrap(vm, item)).collect::<PyResult<_>>()?))
        })
}

const CREATE: Signature = Signature::new("Index.create").positional(&["self", "bind", "checkfirst"]).required(2);
const DROP: Signature = Signature::new("Index.drop").positional(&["self", "bind", "checkfirst"]).required(2);

const INDEX: Signature = Signature::new("Index.__init__")
    .positional_only(&["self", "name"])
    .required(2)
    .varargs()
    .keyword_only(&["unique", "quote", "info", "_table", "_column_flag"], 0)
    .varkw();

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INDEX.bind(vm, args)?;
    let mut items = Vec::new();
    for item in &bound.args {
        if item.as_str().is_none() && elements::expression(vm, item)?.is_none() {
            return Err(super::column::not_for_constraint(vm, item));
        }
        items.push(coercion::operand(vm, item)?);
    }
    super::dialect_options(vm, "sqlalchemy.sql.schema.Index", &bound.kwargs)?;
    let mut options: Vec<(Rc<str>, Operand)> = Vec::new();
    for (key, value) in &bound.kwargs {
        options.push((Rc::from(key.as_str()), option(vm, value)?));
    }
    let quote = super::optional_flag(vm, bound.get(3))?;
    let name = name(bound.get(1)).map(|name| sql::Name::quoted(name.as_str(), quote.or_else(|| name.quote())));
    let index = Index::new(name, items, flag(vm, bound.get(2), false)?, options);
    if super::quoted_name::is_final(bound.get(1)) {
        index.mark_name_conventional();
    }
    let given_table = bound.get(5).and_then(table::table_of);
    let mut columns = bound.args.iter().filter_map(|item| elements::expression(vm, item).ok().flatten());
    let owner = columns.find_map(|expr| sql::traverse::columns_in(&expr).iter().find_map(sql::schema::Column::table));
    let owner = given_table.or(owner);
    if let Some(owner) = owner {
        owner.append_index(&index).python(vm)?;
    }
    super::set_info(index.info(), bound.get(4));
    let receiver = bound.or_none(0);
    if let Some(object) = receiver.as_obj() {
        Library::of(vm).remember(index.id(), &receiver);
        object.set_payload(Rc::new(index));
    }
    Ok(Value::None)
}

/// The Python object of an index.
pub fn wrap(vm: &Vm, index: &Index) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(index.id(), || library.instance(vm, "Index", Rc::new(index.clone())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Index>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("an Index is needed"))
}

/// An argument of a single dialect: columns in a list stay columns.
pub fn option(vm: &Vm, value: &Value) -> PyResult<Operand> {
    let Some(items) = value.as_sequence() else { return coercion::operand(vm, value) };
    let items: Vec<_> = items.iter().map(|item| coercion::operand(vm, item)).collect::<PyResult<_>>()?;
    if items.iter().any(|item| matches!(item, Operand::Expr(_))) {
        return Ok(Operand::List(items));
    }
    coercion::operand(vm, value)
}
