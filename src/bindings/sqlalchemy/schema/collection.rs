//! `ColumnCollection`: `table.c`.

use std::rc::Rc;

use python::{Args, ClassBuilder, Data, PyResult, Value, Vm};
use sql::selectable::FromClause;

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::sql::{elements, from_clause};

/// The class of `table.c`.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::with("ReadOnlyColumnCollection", "sqlalchemy.sql.base", &["object"], define)];

struct Columns(Vec<(Rc<str>, sql::expr::Expr)>);

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__getattr__", get_attr)
        .method("__getitem__", get_item)
        .method("__iter__", |vm, args| vm.iter(&values(vm, args)?))
        .method("__len__", |vm, args| Ok(Value::from(own(vm, args)?.0.len())))
        .method("__contains__", contains)
        .method("__str__", display)
        .method("keys", |vm, args| Ok(Value::list(own(vm, args)?.0.iter().map(|(key, _)| Value::str(key)).collect())))
        .method("values", values)
        .method("items", |vm, args| {
            let mut pairs = Vec::new();
            for (key, column) in &own(vm, args)?.0 {
                pairs.push(Value::tuple(vec![Value::str(key), elements::wrap(vm, column)?]));
            }
            Ok(Value::list(pairs))
        })
        .method("get", |vm, args| {
            let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
            let columns = own(vm, args)?;
            match columns.0.iter().find(|(known, _)| &**known == key) {
                Some((_, column)) => elements::wrap(vm, column),
                None => Ok(args.get(2).cloned().unwrap_or(Value::None)),
            }
        })
        .method("contains_column", |vm, args| {
            let columns = own(vm, args)?;
            let wanted = args.get(1).map(|value| elements::expression(vm, value)).transpose()?.flatten();
            Ok(Value::bool(wanted.is_some_and(|wanted| columns.0.iter().any(|(_, column)| column.same(&wanted)))))
        })
}

/// `table.c` and `table.columns`.
pub fn columns_property(vm: &Vm, args: &Args<'_>) -> PyResult {
    of(vm, &from_clause::own(vm, args)?)
}

/// The collection of a FROM element's columns.
pub fn of(vm: &Vm, from: &FromClause) -> PyResult {
    from_pairs(vm, from.columns_keyed())
}

/// A collection of keys and columns.
pub fn from_pairs(vm: &Vm, pairs: Vec<(Rc<str>, sql::expr::Expr)>) -> PyResult {
    Library::of(vm).instance(vm, "ReadOnlyColumnCollection", Rc::new(Columns(pairs)))
}

/// The columns of a collection; none when the value is no collection.
pub fn columns_of(value: &Value) -> Option<Vec<sql::expr::Expr>> {
    payload::<Columns>(value).map(|columns| columns.0.iter().map(|(_, column)| column.clone()).collect())
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Columns>> {
    payload::<Columns>(args.receiver(vm)?).ok_or_else(|| vm.type_error("a column collection is needed"))
}

fn values(vm: &Vm, args: &Args<'_>) -> PyResult {
    let columns = own(vm, args)?;
    Ok(Value::list(columns.0.iter().map(|(_, column)| elements::wrap(vm, column)).collect::<PyResult<_>>()?))
}

fn get_attr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let key = args.get(1).and_then(Value::as_str).unwrap_or_default();
    let columns = own(vm, args)?;
    match columns.0.iter().find(|(known, _)| &**known == key) {
        Some((_, column)) => elements::wrap(vm, column),
        None => Err(vm.attribute_error(args.receiver(vm)?, key, key)),
    }
}

fn get_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let columns = own(vm, args)?;
    let key = args.get(1).cloned().unwrap_or(Value::None);
    if matches!(key.data(), Some(Data::Slice(_))) {
        let places = Value::list((0..columns.0.len()).map(Value::from).collect());
        let picked = vm.collect(&vm.get_item(&places, &key)?)?;
        return from_pairs(vm, picked.iter().map(|place| columns.at(vm, place).cloned()).collect::<PyResult<_>>()?);
    }
    if let Some(keys) = key.as_tuple() {
        return from_pairs(vm, keys.iter().map(|key| columns.at(vm, key).cloned()).collect::<PyResult<_>>()?);
    }
    elements::wrap(vm, &columns.at(vm, &key)?.1)
}

impl Columns {
    /// The column of a name or a place.
    fn at(&self, vm: &Vm, key: &Value) -> PyResult<&(Rc<str>, sql::expr::Expr)> {
        vm.hash(key)?;
        if let Some(place) = key.as_int() {
            let found = usize::try_from(place).ok().and_then(|place| self.0.get(place));
            return found.ok_or_else(|| vm.index_error(&place.to_string()));
        }
        let found = key.as_str().and_then(|name| self.0.iter().find(|(known, _)| &**known == name));
        found.ok_or_else(|| vm.key_error(key))
    }
}

fn contains(vm: &Vm, args: &Args<'_>) -> PyResult {
    let columns = own(vm, args)?;
    match args.get(1).and_then(Value::as_str) {
        Some(key) => Ok(Value::bool(columns.0.iter().any(|(known, _)| &**known == key))),
        None => Err(crate::raise::argument_error(vm, "__contains__ requires a string argument")),
    }
}

fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let mut names = Vec::new();
    for (_, column) in &own(vm, args)?.0 {
        names.push(vm.str(&elements::wrap(vm, column)?)?);
    }
    let kind = "ReadOnlyColumnCollection";
    Ok(Value::string(format!("{kind}({})", names.join(", "))))
}
