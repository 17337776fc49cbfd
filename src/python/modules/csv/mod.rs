//! `_csv`: reading and writing rows of separated values. Dialect classes, dict rows and the sniffer are Python source.

pub mod dialect;
pub mod reader;
pub mod writer;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::{Args, ClassBuilder, ClassRef, ModuleRef, NativeFn, PyError, PyResult, Value, Vm};

/// The classes of the module, and its settings.
pub struct Classes {
    /// `csv.Error`.
    error: ClassRef,
    /// `_csv.Dialect`.
    dialect: ClassRef,
    /// `_csv.reader`.
    reader: ClassRef,
    /// `_csv.writer`.
    writer: ClassRef,
    /// The registered dialects, by name.
    registered: RefCell<Vec<(String, Value)>>,
    /// The longest field that is read.
    limit: Cell<i64>,
}

fn classes(vm: &Vm) -> PyResult<Rc<Classes>> {
    if let Some(classes) = vm.extension::<Classes>() {
        return Ok(classes);
    }
    let classes = Rc::new(Classes {
        error: ClassBuilder::new("_csv", "Error").base(&vm.exceptions.exception).build(vm)?,
        dialect: dialect::class(vm)?,
        reader: reader::class(vm)?,
        writer: writer::class(vm)?,
        registered: RefCell::default(),
        limit: Cell::new(131_072),
    });
    vm.set_extension(classes.clone());
    Ok(classes)
}

/// A `csv.Error`.
fn error(vm: &Vm, message: &str) -> PyError {
    match classes(vm) {
        Ok(classes) => vm.error(&classes.error, message),
        Err(error) => error,
    }
}

fn field_limit(vm: &Vm) -> PyResult<i64> {
    Ok(classes(vm)?.limit.get())
}

/// The dialect that is registered under a name.
fn registered(vm: &Vm, name: &Value) -> PyResult {
    let classes = classes(vm)?;
    let registered = classes.registered.borrow();
    let found = registered.iter().find(|(known, _)| Some(known.as_str()) == name.as_str());
    found.map(|(_, dialect)| dialect.clone()).ok_or_else(|| error(vm, "unknown dialect"))
}

/// What is read from or written to.
fn first_argument<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Value> {
    let given = args.len();
    match args.get(0) {
        None => Err(vm.type_error(" expected at least 1 argument, got 0")),
        Some(_) if given > 2 => Err(vm.type_error(&format!(" expected at most 2 arguments, got {given}"))),
        Some(value) => Ok(value),
    }
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("reader", reader::make),
    ("writer", writer::make),
    ("register_dialect", |vm, args| {
        let Some(name) = args.get(0) else {
            return Err(vm.type_error(" expected at least 1 argument, got 0"));
        };
        let Some(text) = name.as_str() else {
            return Err(vm.type_error("dialect name must be a string"));
        };
        let dialect = dialect::make(vm, args.get(1).or_else(|| args.keyword("dialect")), args)?;
        let classes = classes(vm)?;
        let mut registered = classes.registered.borrow_mut();
        registered.retain(|(known, _)| known != text);
        registered.push((text.to_owned(), dialect));
        Ok(Value::None)
    }),
    ("unregister_dialect", |vm, args| {
        let name = args.get(0).or_else(|| args.keyword("name")).unwrap_or(&Value::None);
        registered(vm, name)?;
        classes(vm)?.registered.borrow_mut().retain(|(known, _)| Some(known.as_str()) != name.as_str());
        Ok(Value::None)
    }),
    ("get_dialect", |vm, args| {
        if args.values().is_empty() {
            return Err(vm.type_error("get_dialect() missing required argument 'name' (pos 1)"));
        }
        registered(vm, args.get(0).or_else(|| args.keyword("name")).unwrap_or(&Value::None))
    }),
    ("list_dialects", |vm, args| {
        args.none(vm, "_csv.list_dialects")?;
        let classes = classes(vm)?;
        let registered = classes.registered.borrow();
        Ok(Value::list(registered.iter().map(|(name, _)| Value::str(name)).collect()))
    }),
    ("field_size_limit", |vm, args| {
        let limit = &classes(vm)?.limit;
        let given = args.len();
        if given > 1 {
            return Err(vm.type_error(&format!("field_size_limit() takes at most 1 argument ({given} given)")));
        }
        let old = limit.get();
        if let Some(new) = args.get(0).or_else(|| args.keyword("new_limit")) {
            limit.set(new.as_int().ok_or_else(|| vm.type_error("limit must be an integer"))?);
        }
        Ok(Value::Int(old))
    }),
];

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let classes = classes(vm)?;
    module.class(vm, &classes.error);
    module.class(vm, &classes.dialect);
    module.functions(vm, FUNCTIONS);
    Ok(())
}
