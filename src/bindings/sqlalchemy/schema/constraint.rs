//! Constraints and `ForeignKey`.

use std::rc::Rc;

use python::{Args, Bound, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::schema::{Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec, ForeignKeyTarget};

use super::{collection, column, flag, name, optional_flag, quoted_name, table, text};
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
        builder.method("__init__", init_foreign_key_constraint)
    }),
    ClassDef::with("ForeignKey", MODULE, &["SchemaItem"], define_foreign_key),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__repr__", repr)
        .method("__iter__", |vm, args| vm.iter(&vm.attr(args.receiver(vm)?, "columns")?))
        .method("__len__", |vm, args| Ok(Value::from(own(vm, args)?.columns().len())))
        .property("name", |vm, args| Ok(own(vm, args)?.name().map_or(Value::None, |name| Value::str(name.as_str()))))
        .property("columns", columns)
        .property("c", columns)
        .property("table", |vm, args| match own(vm, args)?.table() {
            Some(owner) => table::wrap(vm, &owner),
            None => Ok(Value::None),
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
        .property("ondelete", |vm, args| {
            Ok(own_key(vm, args)?.spec().ondelete.map_or(Value::None, |text| Value::str(&text)))
        })
        .property("onupdate", |vm, args| {
            Ok(own_key(vm, args)?.spec().onupdate.map_or(Value::None, |text| Value::str(&text)))
        })
}

/// The Python object of a constraint.
pub fn wrap(vm: &Vm, constraint: &Constraint) -> PyResult {
    let class = match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
        ConstraintKind::Unique => "UniqueConstraint",
        ConstraintKind::Check { .. } => "CheckConstraint",
        ConstraintKind::ForeignKey { .. } => "ForeignKeyConstraint",
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

fn attach(vm: &Vm, receiver: &Value, constraint: Constraint) -> PyResult {
    if let Some(object) = receiver.as_obj() {
        Library::of(vm).remember(constraint.id(), receiver);
        object.set_payload(Rc::new(constraint));
    }
    Ok(Value::None)
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let constraint = own(vm, args)?;
    let class = vm.class_of(args.receiver(vm)?).name();
    let mut parts: Vec<String> = constraint.columns().iter().map(sql::schema::Column::repr).collect();
    if let Some(name) = constraint.name() {
        parts.push(format!("name={}", sql::repr_str(name.as_str())));
    }
    if let ConstraintKind::Check { .. } = constraint.kind() {
        let text = vm.repr(&sqltext(vm, args)?)?;
        parts.insert(0, text);
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
            None => columns.push(column::required(vm, value)?),
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
        Constraint::new(kind, spec(vm, &bound, 1, "sqlalchemy.sql.schema.PrimaryKeyConstraint")?, keys, columns),
    )
}

fn init_unique(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = UNIQUE.bind(vm, args)?;
    let (keys, columns) = column_arguments(vm, &bound.args)?;
    attach(
        vm,
        &bound.or_none(0),
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
            Err(argument_error(vm, &format!("String column name or Column object expected, got {text}.")))
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
            None => column::required(vm, column)?.key(),
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
    attach(vm, &bound.or_none(0), made)
}
