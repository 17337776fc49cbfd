//! `Column`.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyError, PyResult, Signature, Value, Vm};
use sql::expr::ExprKind;
use sql::schema::{Autoincrement, Column, ColumnSpec, Constraint, ConstraintKind, ForeignKey, ServerDefault};
use sql::selectable::ProxyColumn;

use super::{defaults, flag, name, optional_flag, text};
use crate::library::{Library, payload};
use crate::raise::argument_error;
use crate::sqlalchemy::sql::elements::{self, ExprPayload};
use crate::sqlalchemy::sql::from_clause;
use crate::sqlalchemy::types;

const COLUMN: Signature = Signature::new("Column.__init__")
    .positional_only(&["self"])
    .required(1)
    .varargs()
    .keyword_only(
        &[
            "name",
            "type_",
            "autoincrement",
            "default",
            "insert_default",
            "doc",
            "key",
            "index",
            "unique",
            "info",
            "nullable",
            "onupdate",
            "primary_key",
            "server_default",
            "server_onupdate",
            "quote",
            "system",
            "comment",
            "_proxies",
            "_is_protocol",
        ],
        0,
    )
    .varkw();

/// The arguments of `Column(…)` or `mapped_column(…)` as the mapping layer takes them.
///
/// `args` are the values after the receiver; keywords that are not a column's own are returned to the caller.
pub fn spec(vm: &Vm, args: &Args<'_>) -> PyResult<(ColumnSpec, Vec<(python::Name, Value)>)> {
    let bound = COLUMN.bind(vm, args)?;
    let mut spec = ColumnSpec { name: name(bound.get(1)), ..ColumnSpec::default() };
    if let Some(ty) = bound.get(2).filter(|ty| !ty.is_none()) {
        spec.ty = Some(types::required_type(vm, ty)?);
    }
    positional_items(vm, &mut spec, &bound.args)?;
    spec.autoincrement = match bound.get(3) {
        None => Autoincrement::Auto,
        Some(value) => match value.as_str() {
            Some("ignore_fk") => Autoincrement::IgnoreFk,
            Some(_) => Autoincrement::Auto,
            None if vm.truth(value)? => Autoincrement::True,
            None => Autoincrement::False,
        },
    };
    if bound.get(5).is_some() && bound.get(4).is_some() {
        let text = "The 'default' and 'insert_default' parameters of Column are mutually exclusive";
        return Err(argument_error(vm, text));
    }
    if let Some(default) = bound.get(5).or(bound.get(4)) {
        spec.default = defaults::column_default(vm, default)?;
    }
    spec.doc = text(bound.get(6));
    spec.key = text(bound.get(7));
    spec.index = optional_flag(vm, bound.get(8))?;
    spec.unique = optional_flag(vm, bound.get(9))?;
    spec.nullable = optional_flag(vm, bound.get(11))?;
    if let Some(onupdate) = bound.get(12) {
        spec.onupdate = defaults::column_default(vm, onupdate)?;
    }
    spec.primary_key = flag(vm, bound.get(13), false)?;
    if let Some(default) = bound.get(14) {
        spec.server_default = defaults::server_default(vm, default)?;
    }
    if let Some(default) = bound.get(15) {
        spec.server_onupdate = defaults::server_default(vm, default)?;
    }
    if let Some(quote) = optional_flag(vm, bound.get(16))? {
        let Some(given) = &spec.name else {
            return Err(argument_error(vm, "Explicit 'name' is required when sending 'quote' argument"));
        };
        spec.name = Some(sql::Name::quoted(given.as_str(), Some(quote)));
    }
    spec.system = flag(vm, bound.get(17), false)?;
    spec.comment = text(bound.get(18));
    check_generated(vm, &spec)?;
    Ok((spec, bound.kwargs))
}

/// A column that the database fills takes no other value from it.
fn check_generated(vm: &Vm, spec: &ColumnSpec) -> PyResult<()> {
    let has_other = spec.server_default.is_some() || spec.server_onupdate.is_some();
    if spec.computed.is_some() && has_other {
        let text = "A generated column cannot specify a server_default or a server_onupdate argument";
        return Err(argument_error(vm, text));
    }
    if spec.identity.is_some() {
        if has_other {
            let text = "A column with an Identity object cannot specify a server_default or a server_onupdate argument";
            return Err(argument_error(vm, text));
        }
        if spec.autoincrement == Autoincrement::False {
            return Err(argument_error(vm, "A column with an Identity object cannot specify autoincrement=False"));
        }
    }
    Ok(())
}

/// The positional arguments: a name first, then a type, then schema items in any order.
fn positional_items(vm: &Vm, spec: &mut ColumnSpec, items: &[Value]) -> PyResult<()> {
    let mut items = items;
    if let [first, rest @ ..] = items {
        if let Some(given) = first.as_str() {
            if spec.name.is_some() {
                return Err(argument_error(vm, "May not pass name positionally and as a keyword."));
            }
            spec.name = name(Some(first)).or_else(|| Some(sql::Name::new(given)));
            items = rest;
        } else if first.is_none() && !rest.is_empty() {
            items = rest;
        }
    }
    if let [first, rest @ ..] = items {
        if payload::<ForeignKey>(first).is_none() {
            if let Some(ty) = types::type_of(vm, first)? {
                if spec.ty.is_some() {
                    return Err(argument_error(vm, "May not pass type_ positionally and as a keyword."));
                }
                spec.ty = Some(ty);
                items = rest;
            }
        }
    }
    for item in items {
        schema_item(vm, spec, item)?;
    }
    Ok(())
}

fn schema_item(vm: &Vm, spec: &mut ColumnSpec, item: &Value) -> PyResult<()> {
    if let Some(key) = payload::<ForeignKey>(item) {
        spec.foreign_keys.push((*key).clone());
    } else if let Some(constraint) = payload::<Constraint>(item) {
        spec.constraints.push(column_level(vm, item, &constraint));
    } else if let Some(computed) = payload::<sql::schema::Computed>(item) {
        spec.computed = Some((*computed).clone());
    } else if let Some(identity) = payload::<sql::schema::Identity>(item) {
        spec.identity = Some((*identity).clone());
    } else if payload::<sql::schema::Sequence>(item).is_some() {
        spec.default = defaults::column_default(vm, item)?;
    } else if let Some(default) = payload::<ServerDefault>(item) {
        if vm.attr_opt(item, "for_update")?.is_some_and(|flag| flag.as_bool() == Some(true)) {
            spec.server_onupdate = Some((*default).clone());
        } else {
            spec.server_default = Some((*default).clone());
        }
    } else {
        let text = vm.repr(item)?;
        return Err(argument_error(
            vm,
            &format!("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {text}"),
        ));
    }
    Ok(())
}

/// A constraint given to a column; a CHECK is written behind that column.
fn column_level(vm: &Vm, item: &Value, constraint: &Constraint) -> Constraint {
    let ConstraintKind::Check { sqltext, is_column_level: false, .. } = constraint.kind() else {
        return constraint.clone();
    };
    let made = Constraint::column_check(sqltext.clone(), constraint.spec().clone());
    if let Some(object) = item.as_obj() {
        Library::of(vm).remember(made.id(), item);
        object.set_payload(Rc::new(made.clone()));
    }
    made
}

/// Adds what a `Column` has beside every expression's operators.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("__repr__", repr)
        .method("_copy", copy)
        .method("references", references)
        .property("primary_key", |vm, args| Ok(Value::bool(own(vm, args)?.is_primary_key())))
        .property_with_setter(
            "nullable",
            |vm, args| Ok(Value::bool(own(vm, args)?.is_nullable())),
            |vm, args| {
                own(vm, args)?.set_nullable(flag(vm, args.get(1), true)?);
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "type",
            |vm, args| types::wrap(vm, &own(vm, args)?.ty()),
            |vm, args| {
                own(vm, args)?.set_type(types::required_type(vm, args.get(1).unwrap_or(&Value::None))?);
                Ok(Value::None)
            },
        )
        .property("table", |vm, args| match (proxy_of(args.receiver(vm)?), own(vm, args)?.table()) {
            (Some(proxy), _) => from_clause::wrap(vm, &proxy.from),
            (None, Some(table)) => super::table::wrap(vm, &table),
            (None, None) => Ok(Value::None),
        })
        .property("default", |vm, args| match own(vm, args)?.default() {
            Some(default) => defaults::wrap(vm, &default),
            None => Ok(Value::None),
        })
        .property("onupdate", |vm, args| match own(vm, args)?.onupdate() {
            Some(default) => defaults::wrap(vm, &default),
            None => Ok(Value::None),
        })
        .property("server_default", |vm, args| {
            let column = own(vm, args)?;
            let library = Library::of(vm);
            if let Some(computed) = column.computed() {
                return library.instance(vm, "Computed", Rc::new(computed.clone()));
            }
            if let Some(identity) = column.identity() {
                return library.instance(vm, "Identity", Rc::new(identity.clone()));
            }
            match column.server_default() {
                Some(default) => super::generated::wrap_server_default(vm, &default),
                None => Ok(Value::None),
            }
        })
        .property("server_onupdate", |vm, args| match own(vm, args)?.server_onupdate() {
            Some(default) => super::generated::wrap_server_default(vm, &default),
            None => Ok(Value::None),
        })
        .property("computed", |vm, args| match own(vm, args)?.computed() {
            Some(computed) => Library::of(vm).instance(vm, "Computed", Rc::new(computed.clone())),
            None => Ok(Value::None),
        })
        .property("identity", |vm, args| match own(vm, args)?.identity() {
            Some(identity) => Library::of(vm).instance(vm, "Identity", Rc::new(identity.clone())),
            None => Ok(Value::None),
        })
        .property("system", |vm, args| Ok(Value::bool(own(vm, args)?.is_system())))
        .property_with_setter(
            "index",
            |vm, args| Ok(own(vm, args)?.index().map_or(Value::None, Value::bool)),
            |vm, args| {
                own(vm, args)?.set_index(optional_flag(vm, args.get(1))?);
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "unique",
            |vm, args| Ok(own(vm, args)?.unique().map_or(Value::None, Value::bool)),
            |vm, args| {
                own(vm, args)?.set_unique(optional_flag(vm, args.get(1))?);
                Ok(Value::None)
            },
        )
        .property("comment", |vm, args| Ok(own(vm, args)?.comment().map_or(Value::None, |text| Value::str(&text))))
        .property("doc", |vm, args| Ok(own(vm, args)?.doc().map_or(Value::None, |text| Value::str(&text))))
        .property("autoincrement", |vm, args| {
            Ok(match own(vm, args)?.autoincrement() {
                Autoincrement::Auto => Value::str("auto"),
                Autoincrement::IgnoreFk => Value::str("ignore_fk"),
                Autoincrement::True => Value::bool(true),
                Autoincrement::False => Value::bool(false),
            })
        })
        .property("info", info)
        .property("foreign_keys", foreign_keys)
        .property("constraints", |vm, args| {
            let constraints = own(vm, args)?.constraints();
            let items = constraints.iter().map(|item| super::constraint::wrap(vm, item)).collect::<PyResult<_>>()?;
            Ok(Value::list(items))
        })
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (mut spec, rest) = spec(vm, args)?;
    spec.dialect_options = super::dialect_options(vm, "sqlalchemy.sql.schema.Column", &rest)?;
    let column = Column::new(spec);
    let receiver = args.receiver(vm)?;
    super::set_info(column.info(), args.keyword("info"));
    attach(vm, receiver, &column);
    Ok(Value::None)
}

/// Makes a Python object stand for a column.
pub fn attach(vm: &Vm, receiver: &Value, column: &Column) {
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(ExprPayload(column.into())));
        Library::of(vm).remember(column.id(), receiver);
    }
}

/// The Python object of a column.
pub fn wrap(vm: &Vm, column: &Column) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(column.id(), || library.instance(vm, "Column", Rc::new(ExprPayload(column.into()))))
}

/// The column that a Python object stands for.
pub fn column_of(value: &Value) -> Option<Column> {
    payload::<ExprPayload>(value).and_then(|payload| payload.0.as_column().cloned())
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Column> {
    let receiver = args.receiver(vm)?;
    if let Some(column) = column_of(receiver) {
        return Ok(column);
    }
    proxy_of(receiver)
        .and_then(|proxy| described(&proxy))
        .ok_or_else(|| vm.type_error("Column.__init__() was not called"))
}

/// The column of an alias or a subquery that a Python object stands for.
fn proxy_of(value: &Value) -> Option<Rc<ProxyColumn>> {
    payload::<ExprPayload>(value).and_then(|payload| match payload.0.kind() {
        ExprKind::Proxy(proxy) => Some(proxy.clone()),
        _ => None,
    })
}

/// A column with what an alias's or a subquery's column has of the one that it shows.
fn described(proxy: &ProxyColumn) -> Option<Column> {
    let shown = proxy.shown_column()?;
    Some(Column::new(ColumnSpec {
        name: Some(proxy.name.clone()),
        key: Some(proxy.key.clone()),
        ty: Some(proxy.ty()),
        primary_key: shown.is_primary_key(),
        nullable: Some(shown.is_nullable()),
        ..ColumnSpec::default()
    }))
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    match proxy_of(args.receiver(vm)?).and_then(|proxy| proxy.repr()) {
        Some(text) => Ok(Value::string(text)),
        None => Ok(Value::string(own(vm, args)?.repr())),
    }
}

fn copy(vm: &Vm, args: &Args<'_>) -> PyResult {
    wrap(vm, &own(vm, args)?.copy())
}

fn references(vm: &Vm, args: &Args<'_>) -> PyResult {
    let column = own(vm, args)?;
    let other = args.get(1).and_then(column_of);
    let keys = column.foreign_keys();
    let found = keys.iter().any(|key| match (key.resolved(), &other) {
        (Some(target), Some(other)) => target.ptr_eq(other),
        _ => false,
    });
    Ok(Value::bool(found))
}

/// The dictionary of notes, made when it is first asked for.
fn info(vm: &Vm, args: &Args<'_>) -> PyResult {
    super::info_of(own(vm, args)?.info())
}

fn foreign_keys(vm: &Vm, args: &Args<'_>) -> PyResult {
    let column = match proxy_of(args.receiver(vm)?).and_then(|proxy| proxy.shown_column()) {
        Some(shown) => shown,
        None => own(vm, args)?,
    };
    let keys = column.foreign_keys();
    let items = keys.iter().map(|key| super::constraint::wrap_foreign_key(vm, key)).collect::<PyResult<Vec<_>>>()?;
    vm.call(&vm.types.set.value(), &[Value::list(items)])
}

/// The `Column` of a value where one is needed: a column, or an attribute of a mapped class.
pub fn required(vm: &Vm, value: &Value) -> PyResult<Column> {
    if let Some(column) = column_in(vm, value)? {
        return Ok(column);
    }
    let text = vm.repr(value)?;
    Err(argument_error(vm, &format!("Column expression expected, got {text}")))
}

/// As [`required`], where a constraint needs it.
pub fn in_constraint(vm: &Vm, value: &Value) -> PyResult<Column> {
    column_in(vm, value)?.ok_or_else(|| not_for_constraint(vm, value))
}

fn column_in(vm: &Vm, value: &Value) -> PyResult<Option<Column>> {
    Ok(elements::expression(vm, value)?.and_then(|expr| expr.as_column().cloned()))
}

/// The error of what is no column where a constraint or an index needs one.
pub fn not_for_constraint(vm: &Vm, value: &Value) -> PyError {
    match vm.repr(value) {
        Ok(text) => {
            let text = format!("String column name or column expression for DDL constraint expected, got {text}.");
            argument_error(vm, &text)
        }
        Err(error) => error,
    }
}
