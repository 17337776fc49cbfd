//! `Bundle`: columns that a row shows as one value.

use std::cell::OnceCell;
use std::rc::Rc;

use orm::{Bundle, BundleRows, OrmEntity};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::HostError;

use crate::class_table::ClassDef;
use crate::convert;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::sqlalchemy::schema::{collection, flag};
use crate::sqlalchemy::sql::coercion;

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Bundle", "sqlalchemy.orm.util", &["object"], define),
    ClassDef::with("_BundleItem", "sqlalchemy.orm.util", &["object"], |builder| builder.method("__call__", item)),
];

const INIT: Signature = Signature::new("Bundle.__init__").positional(&["self", "name"]).required(2).varargs().varkw();

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init)
        .method("label", |vm, args| {
            let own = own(vm, args)?;
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
            let class = vm.class_of(args.receiver(vm)?);
            let made = Value::Obj(class.instantiate());
            attach(vm, &made, name, own.items().to_vec(), own.is_single_entity())?;
            Ok(made)
        })
        .property("name", |vm, args| Ok(Value::str(own(vm, args)?.name())))
        .property("single_entity", |vm, args| Ok(Value::bool(own(vm, args)?.is_single_entity())))
        .property("c", columns)
        .property("columns", columns)
        .attribute("is_bundle", true)
        .attribute("is_aliased_class", false)
        .attribute("is_mapper", false)
        .attribute("is_clause_element", false)
}

/// The bundle of a value.
pub fn bundle_of(value: &Value) -> Option<Rc<Bundle>> {
    payload::<Bundle>(value)
}

/// The Python object of a bundle.
pub fn wrap(vm: &Vm, bundle: &Bundle) -> PyResult {
    let address = std::ptr::from_ref(bundle).addr();
    let library = Library::of(vm);
    library.wrapper(address, || {
        let made = Value::Obj(library.class(vm, "Bundle")?.instantiate());
        attach(vm, &made, bundle.name(), bundle.items().to_vec(), bundle.is_single_entity())?;
        Ok(made)
    })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Bundle>> {
    bundle_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("Bundle.__init__() was not called"))
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let items = bound.args.iter().map(|value| coercion::column(vm, value)).collect::<PyResult<Vec<_>>>()?;
    let single = bound.kwargs.iter().find(|(name, _)| name.as_str() == "single_entity").map(|(_, value)| value);
    let is_single = flag(vm, single, false)?;
    attach(vm, &bound.or_none(0), bound.or_none(1).as_str().unwrap_or_default(), items, is_single)?;
    Ok(Value::None)
}

fn attach(vm: &Vm, receiver: &Value, name: &str, items: Vec<sql::expr::Expr>, is_single: bool) -> PyResult<()> {
    let Some(object) = receiver.as_obj() else { return Ok(()) };
    let class = vm.class_of(receiver);
    let rows: Option<Rc<dyn BundleRows>> = match vm.attr_opt(&class.value(), "create_row_processor")? {
        Some(create) => {
            Some(Rc::new(Rows { create, class: class.value(), vm: VmHandle::of(vm), made: OnceCell::new() }))
        }
        None => None,
    };
    let bundle = Bundle::new(name, items, is_single, rows);
    Library::of(vm).remember(Rc::as_ptr(&bundle).cast::<u8>() as usize, receiver);
    object.set_payload(bundle);
    Ok(())
}

fn columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own(vm, args)?;
    let mut pairs = Vec::new();
    for item in own.items() {
        let key = match (Bundle::of(item), orm::Attribute::of(item)) {
            (Some(inner), _) => Some(inner.name().clone()),
            (None, Some(attribute)) if item.key().is_some() && item.as_column().is_some() => {
                Some(attribute.property().key().clone())
            }
            _ => item.key(),
        };
        pairs.push((key.unwrap_or_else(|| Rc::from("")), item.clone()));
    }
    collection::from_pairs(vm, pairs)
}

/// What a subclass with `create_row_processor()` makes of rows.
struct Rows {
    create: Value,
    class: Value,
    vm: VmHandle,
    made: OnceCell<Value>,
}

impl BundleRows for Rows {
    fn make(&self, names: &[Rc<str>], values: &[sql::Value]) -> Result<sql::Value, HostError> {
        self.vm.call(|vm| {
            let make = match self.made.get() {
                Some(made) => made.clone(),
                None => self.processor(vm, names)?,
            };
            let row = convert::tuple(vm, values)?;
            Ok(convert::to_sql(vm, &vm.call(&make, &[row])?))
        })
    }
}

impl Rows {
    fn processor(&self, vm: &Vm, names: &[Rc<str>]) -> PyResult {
        let library = Library::of(vm);
        let items = (0..names.len()).map(|place| library.instance(vm, "_BundleItem", Rc::new(Item(place))));
        let items = Value::list(items.collect::<PyResult<_>>()?);
        let names = Value::list(names.iter().map(|name| Value::str(name)).collect());
        let receiver = Value::Obj(self.class.as_class().map_or_else(
            || library.class(vm, "Bundle").map(|class| class.instantiate()),
            |class| Ok(class.instantiate()),
        )?);
        let made = vm.call(&self.create, &[receiver, Value::None, items, names])?;
        // Only the first one is asked for.
        let _ = self.made.set(made.clone());
        Ok(made)
    }
}

/// What reads one item of a bundle's row.
struct Item(usize);

fn item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let place = payload::<Item>(args.receiver(vm)?).map_or(0, |item| item.0);
    vm.get_item(args.get(1).unwrap_or(&Value::None), &Value::from(place))
}

/// The mapped class or alias that a bundle's first items are about.
pub fn entity_of(bundle: &Bundle) -> Option<OrmEntity> {
    bundle.items().iter().find_map(OrmEntity::of_item)
}
