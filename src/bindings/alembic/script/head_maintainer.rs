//! `HeadMaintainer`: the heads of a version table while steps are taken.

use std::cell::RefCell;
use std::rc::Rc;

use migrate::script::{HeadMaintainer, VersionChange, VersionTable};
use python::{Args, PyResult, Signature, Value, Vm};

use super::step::step_of;
use crate::class_table::ClassDef;
use crate::host::VmHandle;
use crate::library::payload;
use crate::raise::IntoPython;

/// The class.
pub const CLASS: ClassDef = ClassDef::with("HeadMaintainer", "_alembic", &["object"], |builder| {
    builder.method("__init__", init).method("update_to_step", update).property("heads", |vm, args| {
        let held = own(vm, args)?;
        let held = held.borrow();
        Ok(Value::list(held.heads().iter().map(|head| Value::str(head)).collect()))
    })
});

/// The heads that a Python object of the class holds now, by name.
pub fn heads_of(value: &Value) -> Vec<Rc<str>> {
    let held = payload::<RefCell<HeadMaintainer>>(value);
    let mut heads: Vec<Rc<str>> = held.map(|held| held.borrow().heads().to_vec()).unwrap_or_default();
    heads.sort();
    heads
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<RefCell<HeadMaintainer>>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("HeadMaintainer.__init__() has not been called"))
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let heads = vm.collect(args.get(1).unwrap_or(&Value::None))?;
    let heads: Vec<Rc<str>> = heads.iter().filter_map(Value::as_str).map(Rc::from).collect();
    if let Some(object) = args.receiver(vm)?.as_obj() {
        object.set_payload(Rc::new(RefCell::new(HeadMaintainer::new(&heads, Some(python::object::hash::hash_str)))));
    }
    Ok(Value::None)
}

/// Functions of the program that change the table and log.
struct Table<'a> {
    vm: VmHandle,
    change: &'a Value,
    debug: &'a Value,
    name: Rc<str>,
}

impl VersionTable for Table<'_> {
    fn change(&mut self, change: &VersionChange) -> migrate::Result<()> {
        let (old, new) = match change {
            VersionChange::Insert(new) => (Value::None, Value::str(new)),
            VersionChange::Delete(old) => (Value::str(old), Value::None),
            VersionChange::Update { from, to } => (Value::str(from), Value::str(to)),
        };
        let found = self.vm.call(|vm| Ok(vm.call(self.change, &[old, new])?.as_int()))?.unwrap_or(1);
        if found == 1 { Ok(()) } else { Err(change.row_count_error(&self.name, found)) }
    }

    fn debug(&mut self, text: &str) -> migrate::Result<()> {
        self.vm.call(|vm| vm.call(self.debug, &[Value::str(text)]).map(drop))?;
        Ok(())
    }
}

const UPDATE: Signature =
    Signature::new("update_to_step").positional(&["self", "step", "change", "debug", "name"]).required(5);

fn update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = UPDATE.bind(vm, args)?;
    let Some(step) = step_of(&bound.or_none(1)) else { return Err(vm.type_error("a migration step is needed")) };
    let (change, debug) = (bound.or_none(2), bound.or_none(3));
    let name = Rc::from(bound.or_none(4).as_str().unwrap_or_default());
    let mut table = Table { vm: VmHandle::of(vm), change: &change, debug: &debug, name };
    own(vm, args)?.borrow_mut().update_to_step(&step, &mut table).python(vm)?;
    Ok(Value::None)
}
