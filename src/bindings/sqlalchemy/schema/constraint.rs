//! Constraints and `ForeignKey`.

use std::rc::Rc;

use python::{Args, Bound, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::schema::{Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec, ForeignKeyTarget};

use super::{collection, column, ddl_if, flag, name, optional_flag, quoted_name, table, text};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::sql::elements;

const MODULE: &str = "sqlalchemy.sql.schema";

/// The classes of constraints.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("SchemaItem", MODULE, &["object"]),
    ClassDef::with("Constraint", MODULE, &["SchemaItem"], define),
    ClassDef::plain("ColumnCollectionConstraint", MODULE, &["Constraint"]),
    ClassDef::with("PrimaryKeyConstraint", MODULE, &["ColumnCollectionConstraint"], |builder| {
        builder.method("__init__", init_primary_key)
    }),
    ClassDef::with("UniqueConstraint", MODULE, &["ColumnCollectionConstraint"], |builder| {
        builder.method("__init__", init_unique)
    }),
    ClassDef::with("CheckConstraint", MODULE, &["ColumnCollectionConstraint"], |builder| {
        builder.method("__init__", init_check).property("sqltext", sqltext)
    }),
    ClassDef::with("ForeignKeyConstraint", MODULE, &["ColumnCollectionConstraint"], |builder| {
        builder
            .method("__init__", init_foreign_key_constraint)
            .property("ondelete", |vm, args| match own(vm, args)?.kind() {
                ConstraintKind::ForeignKey { ondelete, .. } => Ok(optional_text(ondelete.as_deref())),
                _ => Ok(Value::None),
            })
            .property("onupdate", |vm, args| match own(vm, args)?.kind() {
                ConstraintKind::ForeignKey { onupdate, .. } => Ok(optional_text(onupdate.as_deref())),
                _ => Ok(Value::None),
            })
            .property("match", |vm, args| match own(vm, args)?.kind() {
                ConstraintKind::ForeignKey { match_, .. } => Ok(optional_text(match_.as_deref())),
                _ => Ok(Value::None),
            })
            .property("use_alter", |vm, args| match own(vm, args)?.kind() {
                ConstraintKind::ForeignKey { use_alter, .. } => Ok(Value::bool(*use_alter)),
                _ => Ok(Value::None),
            })
            .property("referred_table", |vm, args| {
                let constraint = own(vm, args)?;
                let Some(first) = constraint.elements().first().cloned() else { return Ok(Value::None) };
                match first.column().python(vm)?.table() {
                    Some(referred) => table::wrap(vm, &referred),
                    None => Ok(Value::None),
                }
            })
            .property("column_keys", |vm, args| {
                let columns = own(vm, args)?.columns();
                Ok(Value::list(columns.iter().map(|column| Value::str(&column.key())).collect()))
            })
    }),
    ClassDef::with("ForeignKey", MODULE, &["SchemaItem"], define_foreign_key),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", repr)
        .method("__iter__", |vm, args| vm.iter(&vm.attr(args.receiver(vm)?, "columns")?))
        .method("__len__", |vm, args| Ok(Value::from(own(vm, args)?.columns().len())))
        .method("ddl_if", |vm, args| {
            let own = own(vm, args)?;
            ddl_if::set(vm, args, own.condition(), "AddConstraint")
        })
        .property("name", |vm, args| Ok(own(vm, args)?.name().map_or(Value::None, |name| Value::str(name.as_str()))))
        .method("__contains__", |vm, args| {
            let wanted = args.get(1).cloned().unwrap_or(Value::None);
            let columns = own(vm, args)?.columns();
            Ok(Value::bool(match wanted.as_str() {
                Some(key) => columns.iter().any(|column| &*column.key() == key),
                None => column::column_of(&wanted).is_some_and(|wanted| columns.iter().any(|c| c.ptr_eq(&wanted))),
            }))
        })
        .method("contains_column", |vm, args| {
            let wanted = args.get(1).and_then(column::column_of);
            let columns = own(vm, args)?.columns();
            Ok(Value::bool(wanted.is_some_and(|wanted| columns.iter().any(|column| column.ptr_eq(&wanted)))))
        })
        .property("deferrable", |vm, args| Ok(own(vm, args)?.spec().deferrable.map_or(Value::None, Value::bool)))
        .property("initially", |vm, args| Ok(optional_text(own(vm, args)?.spec().initially.as_deref())))
        .property("comment", |vm, args| Ok(optional_text(own(vm, args)?.spec().comment.as_deref())))
        .property("info", |vm, args| super::info_of(own(vm, args)?.info()))
        .property("dialect_kwargs", |vm, args| {
            let dict = python::PyDict::new();
            for (key, value) in &own(vm, args)?.spec().dialect_options {
                dict.set_str(key, crate::convert::to_python(vm, value)?);
            }
            Ok(Value::dict(dict))
        })
        .property("columns", columns)
        .property("c", columns)
        .property("table", |vm, args| match own(vm, args)?.table() {
            Some(owner) => table::wrap(vm, &owner),
            None => Err(crate::raise::error(
                vm,
                "InvalidRequestError",
                "This constraint is not bound to a table.  Did you mean to call table.append_constraint(constraint) ?",
            )),
        })
        .property("parent", |vm, args| match own(vm, args)?.table() {
            Some(owner) => table::wrap(vm, &owner),
            None => {
                let object = args.receiver(vm)?;
                let text = format!("'{}' object has no attribute 'parent'", vm.class_of(object).name());
                Err(vm.attribute_error(object, "parent", &text))
            }
        })
        .property("elements", |vm, args| {
            let keys = own(vm, args)?.elements();
            Ok(Value::list(keys.iter().map(|key| wrap_foreign_key(vm, key)).collect::<PyResult<_>>()?))
        })
}

fn define_foreign_key(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init_foreign_key)
        .method("__repr__", |vm, args| Ok(Value::string(own_key(vm, args)?.repr())))
        .property("column", |vm, args| column::wrap(vm, &own_key(vm, args)?.column().python(vm)?))
        .property("target_fullname", |vm, args| Ok(Value::string(own_key(vm, args)?.target_fullname())))
        .property("parent", |vm, args| match own_key(vm, args)?.parent() {
            Some(parent) => column::wrap(vm, &parent),
            None => Ok(Value::None),
        })
        .property("constraint", |vm, args| match own_key(vm, args)?.constraint() {
            Some(constraint) => wrap(vm, &constraint),
            None => Ok(Value::None),
        })
        .method("references", |vm, args| {
            let key = own_key(vm, args)?;
            Ok(Value::bool(args.get(1).and_then(table::table_of).is_some_and(|table| key.references(&table))))
        })
        .method("get_referent", |vm, args| {
            let column = own_key(vm, args)?.column().python(vm)?;
            let target = args.get(1).and_then(table::table_of);
            match target.filter(|target| column.table().is_some_and(|owner| owner.ptr_eq(target))) {
                Some(_) => column::wrap(vm, &column),
                None => Ok(Value::None),
            }
        })
        .property("name", |vm, args| Ok(own_key(vm, args)?.spec().name.map_or(Value::None, |n| Value::str(n.as_str()))))
        .property("use_alter", |vm, args| Ok(Value::bool(own_key(vm, args)?.spec().use_alter)))
        .property("deferrable", |vm, args| Ok(own_key(vm, args)?.spec().deferrable.map_or(Value::None, Value::bool)))
        .property("initially", |vm, args| Ok(optional_text(own_key(vm, args)?.spec().initially.as_deref())))
        .property("match", |vm, args| Ok(optional_text(own_key(vm, args)?.spec().match_.as_deref())))
        .property("link_to_name", |vm, args| Ok(Value::bool(own_key(vm, args)?.spec().link_to_name)))
        .property("ondelete", |vm, args| {
            Ok(own_key(vm, args)?.spec().ondelete.map_or(Value::None, |text| Value::str(&text)))
        })
        .property("onupdate", |vm, args| {
            Ok(own_key(vm, args)?.spec().onupdate.map_or(Value::None, |text| Value::str(&text)))
        })
}

fn optional_text(text: Option<&str>) -> Value {
    text.map_or(Value::None, Value::str)
}

/// The Python object of a constraint.
pub fn wrap(vm: &Vm, constraint: &Constraint) -> PyResult {
    let class = match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
        ConstraintKind::Unique => "UniqueConstraint",
        ConstraintKind::Check { .. } => "CheckConstraint",
        ConstraintKind::ForeignKey { .. } => "ForeignKeyConstraint",
        ConstraintKind::Exclude(_) => "ExcludeConstraint",
    };
    let library = Library::of(vm);
    library.wrapper(constraint.id(), || library.instance(vm, class, Rc::new(constraint.clone())))
}

/// The Python object of a foreign key.
pub fn wrap_foreign_key(vm: &Vm, key: &ForeignKey) -> PyResult {
    let library = Library::of(vm);
    library.wrapper(key.id(), || library.instance(vm, "ForeignKey", Rc::new(key.clone())))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Constraint>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a constraint is needed"))
}

fn own_key(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<ForeignKey>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a ForeignKey is needed"))
}

/// Gives a Python object its constraint.
pub fn attach(vm: &Vm, receiver: &Value, info: Option<&Value>, constraint: Constraint) -> PyResult {
    super::set_info(constraint.info(), info);
    if let Some(object) = receiver.as_obj() {
        Library::of(vm).remember(constraint.id(), receiver);
        object.set_payload(Rc::new(constraint));
    }
    Ok(Value::None)
}

/// The class, what the constraint is made of, and those arguments that have no default value.
fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let constraint = own(vm, args)?;
    let class = vm.class_of(receiver).name();
    let mut parts: Vec<String> = Vec::new();
    let mut keywords: Vec<(&str, String)> = Vec::new();
    match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } | ConstraintKind::Unique => {
            parts.extend(constraint.columns().iter().map(sql::schema::Column::repr));
        }
        ConstraintKind::Check { .. } => parts.push(vm.repr(&sqltext(vm, args)?)?),
        ConstraintKind::ForeignKey { ondelete, onupdate, use_alter, match_, .. } => {
            parts.push(vm.repr(&columns(vm, args)?)?);
            parts.push("None".to_owned());
            let texts = [("onupdate", onupdate), ("ondelete", ondelete), ("match", match_)];
            keywords.extend(texts.iter().filter_map(|(key, text)| text.as_ref().map(|t| (*key, sql::repr_str(t)))));
            if *use_alter {
                keywords.push(("use_alter", "True".to_owned()));
            }
        }
        ConstraintKind::Exclude(_) => {}
    }
    let is_listed = matches!(
        constraint.kind(),
        ConstraintKind::PrimaryKey { .. } | ConstraintKind::Unique | ConstraintKind::Exclude(_)
    );
    if !is_listed {
        if let Some(name) = constraint.name() {
            parts.push(format!("name={}", sql::repr_str(name.as_str())));
        }
        parts.extend(keywords.into_iter().map(|(key, text)| format!("{key}={text}")));
        if let Some(owner) = constraint.table() {
            parts.push(format!("table={}", owner.repr()));
        }
    }
    Ok(Value::string(format!("{class}({})", parts.join(", "))))
}

fn columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let columns = own(vm, args)?.columns();
    collection::from_pairs(vm, columns.iter().map(|column| (column.key(), column.into())).collect())
}

fn sqltext(vm: &Vm, args: &Args<'_>) -> PyResult {
    match own(vm, args)?.kind() {
        ConstraintKind::Check { sqltext, .. } => elements::wrap(vm, sqltext),
        _ => Ok(Value::None),
    }
}

const OPTIONS: &[&str] = &["name", "deferrable", "initially", "info", "comment", "_autoattach"];

/// The options all constraints share, which stand at `first` and after it.
fn spec(vm: &Vm, bound: &Bound, first: usize, class: &str) -> PyResult<ConstraintSpec> {
    Ok(ConstraintSpec {
        name: name(bound.get(first)),
        is_name_final: quoted_name::is_final(bound.get(first)),
        deferrable: optional_flag(vm, bound.get(first + 1))?,
        initially: text(bound.get(first + 2)),
        comment: text(bound.get(first + 4)),
        dialect_options: super::dialect_options(vm, class, &bound.kwargs)?,
    })
}

/// Columns given by key or as objects.
fn column_arguments(vm: &Vm, values: &[Value]) -> PyResult<(Vec<Rc<str>>, Vec<sql::schema::Column>)> {
    let mut keys = Vec::new();
    let mut columns = Vec::new();
    for value in values {
        match value.as_str() {
            Some(key) => keys.push(Rc::from(key)),
            None => columns.push(column::in_constraint(vm, value)?),
        }
    }
    Ok((keys, columns))
}

const PRIMARY_KEY: Signature = Signature::new("PrimaryKeyConstraint.__init__")
    .positional_only(&["self"])
    .required(1)
    .varargs()
    .keyword_only(OPTIONS, 0)
    .varkw();
const UNIQUE: Signature = Signature::new("UniqueConstraint.__init__")
    .positional_only(&["self"])
    .required(1)
    .varargs()
    .keyword_only(OPTIONS, 0)
    .varkw();

fn init_primary_key(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = PRIMARY_KEY.bind(vm, args)?;
    let (keys, columns) = column_arguments(vm, &bound.args)?;
    let kind = ConstraintKind::PrimaryKey { is_implicit: false };
    attach(
        vm,
        &bound.or_none(0),
        bound.get(4),
        Constraint::new(kind, spec(vm, &bound, 1, "sqlalchemy.sql.schema.PrimaryKeyConstraint")?, keys, columns),
    )
}

fn init_unique(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = UNIQUE.bind(vm, args)?;
    let (keys, columns) = column_arguments(vm, &bound.args)?;
    attach(
        vm,
        &bound.or_none(0),
        bound.get(4),
        Constraint::new(
            ConstraintKind::Unique,
            spec(vm, &bound, 1, "sqlalchemy.sql.schema.UniqueConstraint")?,
            keys,
            columns,
        ),
    )
}

const CHECK: Signature = Signature::new("CheckConstraint.__init__")
    .positional(&["self", "sqltext", "name", "deferrable", "initially", "info", "comment"])
    .required(2)
    .varkw();

fn init_check(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CHECK.bind(vm, args)?;
    let given = bound.or_none(1);
    let sqltext = match given.as_str() {
        Some(text) => sql::expr::TextClause::new(text).into_expr(),
        None => crate::sqlalchemy::sql::coercion::condition(vm, &given)?,
    };
    attach(
        vm,
        &bound.or_none(0),
        bound.get(5),
        Constraint::check(sqltext, spec(vm, &bound, 2, "sqlalchemy.sql.schema.CheckConstraint")?),
    )
}

const FOREIGN_KEY: Signature = Signature::new("ForeignKey.__init__")
    .positional(&[
        "self",
        "column",
        "_constraint",
        "use_alter",
        "name",
        "onupdate",
        "ondelete",
        "deferrable",
        "initially",
        "link_to_name",
        "match",
        "info",
        "comment",
    ])
    .required(2)
    .varkw();

fn init_foreign_key(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FOREIGN_KEY.bind(vm, args)?;
    let key = ForeignKey::new(ForeignKeySpec {
        target: target(vm, &bound.or_none(1))?,
        use_alter: flag(vm, bound.get(3), false)?,
        name: name(bound.get(4)),
        is_name_final: quoted_name::is_final(bound.get(4)),
        match_: text(bound.get(10)),
        comment: text(bound.get(12)),
        dialect_options: super::dialect_arguments::unchecked(&bound.kwargs, vm)?,
        onupdate: text(bound.get(5)),
        ondelete: text(bound.get(6)),
        deferrable: optional_flag(vm, bound.get(7))?,
        initially: text(bound.get(8)),
        link_to_name: flag(vm, bound.get(9), false)?,
    });
    let receiver = bound.or_none(0);
    if let Some(object) = receiver.as_obj() {
        Library::of(vm).remember(key.id(), &receiver);
        object.set_payload(Rc::new(key));
    }
    Ok(Value::None)
}

fn target(vm: &Vm, value: &Value) -> PyResult<ForeignKeyTarget> {
    if let Some(text) = value.as_str() {
        return Ok(ForeignKeyTarget::Spec(Rc::from(text)));
    }
    match elements::expression(vm, value)?.and_then(|expr| expr.as_column().cloned()) {
        Some(column) => Ok(ForeignKeyTarget::Column(column)),
        None => {
            let text = vm.repr(value)?;
            Err(argument_error(
                vm,
                &format!("String column name or Column object for DDL foreign key constraint expected, got {text}."),
            ))
        }
    }
}

const FOREIGN_KEY_CONSTRAINT: Signature = Signature::new("ForeignKeyConstraint.__init__")
    .positional(&[
        "self",
        "columns",
        "refcolumns",
        "name",
        "onupdate",
        "ondelete",
        "deferrable",
        "initially",
        "use_alter",
        "link_to_name",
        "match",
        "table",
        "info",
        "comment",
    ])
    .required(3)
    .varkw();

fn init_foreign_key_constraint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FOREIGN_KEY_CONSTRAINT.bind(vm, args)?;
    let columns = vm.collect(&bound.or_none(1))?;
    let targets = vm.collect(&bound.or_none(2))?;
    if columns.len() != targets.len() {
        return Err(argument_error(
            vm,
            "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.",
        ));
    }
    let mut keys = Vec::new();
    for column in &columns {
        keys.push(match column.as_str() {
            Some(key) => Rc::from(key),
            None => column::in_constraint(vm, column)?.key(),
        });
    }
    let (onupdate, ondelete) = (text(bound.get(4)), text(bound.get(5)));
    let use_alter = flag(vm, bound.get(8), false)?;
    let link_to_name = flag(vm, bound.get(9), false)?;
    let mut elements = Vec::new();
    for value in &targets {
        elements.push(ForeignKey::for_table_constraint(ForeignKeySpec {
            onupdate: onupdate.clone(),
            ondelete: ondelete.clone(),
            use_alter,
            link_to_name,
            ..ForeignKeySpec::of(target(vm, value)?)
        }));
    }
    let spec = ConstraintSpec {
        name: name(bound.get(3)),
        is_name_final: quoted_name::is_final(bound.get(3)),
        deferrable: optional_flag(vm, bound.get(6))?,
        initially: text(bound.get(7)),
        comment: text(bound.get(13)),
        dialect_options: super::dialect_options(vm, "sqlalchemy.sql.schema.ForeignKeyConstraint", &bound.kwargs)?,
    };
    let match_ = text(bound.get(10));
    let made = Constraint::foreign_key(keys, elements, spec, ondelete, onupdate, use_alter, match_);
    attach(vm, &bound.or_none(0), bound.get(12), made.clone())?;
    if let Some(owner) = bound.get(11).and_then(table::table_of) {
        owner.append_constraint(&made).python(vm)?;
    }
    Ok(Value::None)
}
