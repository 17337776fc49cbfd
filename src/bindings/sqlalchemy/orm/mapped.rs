//! `Mapped[…]` and `mapped_column()`.

use std::cell::Cell;
use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::schema::Column;

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::column;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Mapped", "sqlalchemy.orm.base", &["object"], define_mapped),
    ClassDef::plain("DynamicMapped", "sqlalchemy.orm.base", &["Mapped"]),
    ClassDef::plain("WriteOnlyMapped", "sqlalchemy.orm.base", &["Mapped"]),
    ClassDef::with("_MappedAlias", "sqlalchemy.orm.base", &["object"], define_alias),
    ClassDef::with("MappedColumn", "sqlalchemy.orm.properties", &["object"], define_column),
];

/// What a `mapped_column()` carries.
pub struct MappedColumnPayload {
    /// The column, completed by the annotation when the class is mapped.
    pub column: Column,
    /// Whether the program said `nullable`.
    pub has_nullable: bool,
    /// `sort_order`.
    pub sort_order: i64,
    /// `deferred`.
    pub is_deferred: bool,
    /// `active_history`.
    pub has_active_history: bool,
    /// Whether the class that holds it was mapped: a mixin's is copied instead.
    pub is_used: Cell<bool>,
}

fn define_mapped(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__class_getitem__", subscript)
}

fn define_alias(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__repr__", |vm, args| {
        let receiver = args.receiver(vm)?;
        let arguments = vm.attr(receiver, "__args__")?;
        let mut inner = Vec::new();
        for argument in arguments.as_tuple().unwrap_or_default() {
            inner.push(match argument.as_class() {
                Some(class) => class.name().to_string(),
                None => vm.repr(argument)?,
            });
        }
        let origin = vm.attr(receiver, "__origin__")?;
        let name = vm.attr(&origin, "__name__")?;
        Ok(Value::string(format!("sqlalchemy.orm.base.{}[{}]", vm.str(&name)?, inner.join(", "))))
    })
}

/// `Mapped[int]`.
fn subscript(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = args.receiver(vm)?.clone();
    let argument = args.get(1).cloned().unwrap_or(Value::None);
    let arguments = match argument.data() {
        Some(python::Data::Tuple(items)) => Value::tuple(items.to_vec()),
        _ => Value::tuple(vec![argument]),
    };
    let alias = Value::Obj(Library::of(vm).class(vm, "_MappedAlias")?.instantiate());
    vm.set_attr(&alias, &vm.intern("__origin__"), class)?;
    vm.set_attr(&alias, &vm.intern("__args__"), arguments)?;
    Ok(alias)
}

fn define_column(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__clause_element__", |vm, args| column::wrap(vm, &own(vm, args)?.column))
        .property("column", |vm, args| column::wrap(vm, &own(vm, args)?.column))
        .property("name", |vm, args| {
            Ok(own(vm, args)?.column.name_opt().map_or(Value::None, |name| Value::str(name.as_str())))
        })
        .methods(&[
            ("desc", |vm, args| vm.call_method(&column::wrap(vm, &own(vm, args)?.column)?, "desc", &[])),
            ("asc", |vm, args| vm.call_method(&column::wrap(vm, &own(vm, args)?.column)?, "asc", &[])),
        ])
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<MappedColumnPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a mapped_column() is needed"))
}

/// Keywords of `mapped_column()` that are not a column's.
const OWN_KEYWORDS: &[&str] = &[
    "sort_order",
    "deferred",
    "deferred_group",
    "deferred_raiseload",
    "active_history",
    "use_existing_column",
    "init",
    "repr",
    "compare",
    "kw_only",
    "default_factory",
    "hash",
    "dataclass_metadata",
];

/// `mapped_column(…)`.
pub fn mapped_column(vm: &Vm, args: &Args<'_>) -> PyResult {
    let object = Value::Obj(Library::of(vm).class(vm, "MappedColumn")?.instantiate());
    let mut values = vec![object.clone()];
    values.extend_from_slice(args.positional());
    let mut names = Vec::new();
    let mut sort_order = 0;
    let (mut is_deferred, mut has_active_history, mut has_nullable) = (false, false, false);
    for (name, value) in args.keywords() {
        match name.as_str() {
            "sort_order" => sort_order = value.as_int().unwrap_or(0),
            "deferred" => is_deferred = vm.truth(value)?,
            "deferred_group" => is_deferred = true,
            "active_history" => has_active_history = vm.truth(value)?,
            other if OWN_KEYWORDS.contains(&other) => {}
            other => {
                has_nullable |= other == "nullable" && !value.is_none();
                names.push(name.clone());
                values.push(value.clone());
            }
        }
    }
    let (mut spec, rest) = column::spec(vm, &Args::new(&values, &names))?;
    spec.dialect_options = crate::sqlalchemy::schema::dialect_options(vm, "sqlalchemy.sql.schema.Column", &rest)?;
    let column = Column::new(spec);
    crate::sqlalchemy::schema::set_info(column.info(), args.keyword("info"));
    let payload = MappedColumnPayload {
        column,
        has_nullable,
        sort_order,
        is_deferred,
        has_active_history,
        is_used: Cell::new(false),
    };
    if let Some(object) = object.as_obj() {
        object.set_payload(Rc::new(payload));
    }
    Ok(object)
}

/// A copy for a class that takes the column from a mixin or from `Annotated[…]`.
pub fn copy(original: &MappedColumnPayload) -> MappedColumnPayload {
    MappedColumnPayload {
        column: original.column.copy(),
        has_nullable: original.has_nullable,
        sort_order: original.sort_order,
        is_deferred: original.is_deferred,
        has_active_history: original.has_active_history,
        is_used: Cell::new(false),
    }
}

/// The column of `name: Mapped[int]` without a right side.
pub fn blank() -> MappedColumnPayload {
    MappedColumnPayload {
        column: Column::new(sql::schema::ColumnSpec::default()),
        has_nullable: false,
        sort_order: 0,
        is_deferred: false,
        has_active_history: false,
        is_used: Cell::new(false),
    }
}
