//! `Mapped[…]` and `mapped_column()`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use orm::Deferral;
use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::schema::Column;

use super::dataclass_options::DataclassOptions;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::column;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("InspectionAttr", "sqlalchemy.orm.base", &["object"]),
    ClassDef::plain("InspectionAttrInfo", "sqlalchemy.orm.base", &["InspectionAttr"]),
    ClassDef::with("SQLORMExpression", "sqlalchemy.orm.base", &["object"], define_mapped),
    ClassDef::with("ORMDescriptor", "sqlalchemy.orm.base", &["object"], define_mapped),
    ClassDef::with("Mapped", "sqlalchemy.orm.base", &["SQLORMExpression", "ORMDescriptor"], define_mapped),
    ClassDef::plain("DynamicMapped", "sqlalchemy.orm.base", &["Mapped"]),
    ClassDef::plain("WriteOnlyMapped", "sqlalchemy.orm.base", &["Mapped"]),
    ClassDef::plain("Unmapped", "sqlalchemy.orm.base", &["Mapped"]),
    ClassDef::plain("_DeclarativeMapped", "sqlalchemy.orm.base", &["Mapped"]),
    ClassDef::with("_MappedAlias", "sqlalchemy.orm.base", &["object"], define_alias),
    ClassDef::with(
        "MappedColumn",
        "sqlalchemy.orm.properties",
        &["ColumnOperators", "_DeclarativeMapped"],
        define_column,
    ),
];

/// What a `mapped_column()` carries.
#[derive(Clone)]
pub struct MappedColumnPayload {
    /// The column, completed by the annotation when the class is mapped.
    pub column: RefCell<Column>,
    /// Whether the program said `nullable`.
    pub has_nullable: bool,
    /// `sort_order`.
    pub sort_order: Option<i64>,
    /// `deferred`, `deferred_group`, `deferred_raiseload`.
    pub deferral: Option<Deferral>,
    /// `active_history`.
    pub has_active_history: bool,
    /// `use_existing_column`.
    pub uses_existing: bool,
    /// Whether the column is one of the table only; SQLAlchemy: `unmapped_column()`.
    pub is_unmapped: bool,
    /// `init`, `default` and their like.
    pub options: DataclassOptions,
    /// Whether the class that holds it was mapped: a mixin's is copied instead.
    pub is_used: Cell<bool>,
}

impl MappedColumnPayload {
    /// The column.
    pub fn column(&self) -> Column {
        self.column.borrow().clone()
    }

    /// The column of `name: Mapped[int]` without a right side.
    pub fn blank() -> Self {
        Self {
            column: RefCell::new(Column::new(sql::schema::ColumnSpec::default())),
            has_nullable: false,
            sort_order: None,
            deferral: None,
            has_active_history: false,
            uses_existing: false,
            is_unmapped: false,
            options: DataclassOptions::default(),
            is_used: Cell::new(false),
        }
    }

    /// A copy for a class that takes the column from a mixin.
    pub fn copied(&self) -> Self {
        Self { column: RefCell::new(self.column().copy()), is_used: Cell::new(false), ..self.clone() }
    }
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
        .method("__clause_element__", |vm, args| column::wrap(vm, &own(vm, args)?.column()))
        .method("__repr__", |vm, args| {
            let address = args.get(0).map_or(0, python::object::address);
            let class = vm.class_of(args.receiver(vm)?).name();
            Ok(Value::string(format!("<sqlalchemy.orm.properties.{class} object at {address:#x}>")))
        })
        .method("__getattr__", |vm, args| {
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
            let receiver = args.receiver(vm)?;
            if !name.starts_with("__")
                && let Some(own) = payload::<MappedColumnPayload>(receiver)
                && let Some(found) = vm.attr_opt(&column::wrap(vm, &own.column())?, name)?
            {
                return Ok(found);
            }
            Err(vm.attribute_error(receiver, name, &format!("'MappedColumn' object has no attribute '{name}'")))
        })
        .property("column", |vm, args| column::wrap(vm, &own(vm, args)?.column()))
        .property("name", |vm, args| {
            Ok(own(vm, args)?.column().name_opt().map_or(Value::None, |name| Value::str(name.as_str())))
        })
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
    wrap(vm, Rc::new(declared(vm, args)?))
}

/// `unmapped_column(…)`: a column of the table that is no attribute.
pub fn unmapped_column(vm: &Vm, args: &Args<'_>) -> PyResult {
    wrap(vm, Rc::new(MappedColumnPayload { is_unmapped: true, ..declared(vm, args)? }))
}

fn declared(vm: &Vm, args: &Args<'_>) -> PyResult<MappedColumnPayload> {
    let mut values = vec![Value::None];
    values.extend_from_slice(args.positional());
    let mut names = Vec::new();
    let mut made = MappedColumnPayload { options: DataclassOptions::of(args), ..MappedColumnPayload::blank() };
    let (mut is_deferred, mut deferral) = (None, Deferral::default());
    for (name, value) in args.keywords() {
        match name.as_str() {
            "sort_order" => made.sort_order = value.as_int(),
            "deferred" => is_deferred = Some(vm.truth(value)?),
            "deferred_group" => deferral.group = value.as_str().map(Rc::from),
            "deferred_raiseload" => deferral.raises = vm.truth(value)?,
            "active_history" => made.has_active_history = vm.truth(value)?,
            "use_existing_column" => made.uses_existing = vm.truth(value)?,
            other if OWN_KEYWORDS.contains(&other) => {}
            other => {
                made.has_nullable |= other == "nullable" && !value.is_none();
                names.push(name.clone());
                values.push(value.clone());
            }
        }
    }
    let has_deferral = deferral != Deferral::default();
    made.deferral = is_deferred.unwrap_or(has_deferral).then_some(deferral);
    let (mut spec, rest) = column::spec(vm, &Args::new(&values, &names))?;
    spec.dialect_options = crate::sqlalchemy::schema::dialect_options(vm, "sqlalchemy.sql.schema.Column", &rest)?;
    let column = Column::new(spec);
    crate::sqlalchemy::schema::set_info(column.info(), args.keyword("info"));
    made.column = RefCell::new(column);
    Ok(made)
}

/// The Python object of what a `mapped_column()` carries.
pub fn wrap(vm: &Vm, payload: Rc<MappedColumnPayload>) -> PyResult {
    Library::of(vm).instance(vm, "MappedColumn", payload)
}
