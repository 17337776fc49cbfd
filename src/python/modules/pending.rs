//! `_posix.Pending`: what waits to be written to an open file.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::posix::{Descriptors, descriptors, two};
use crate::builtins::arguments::index;
use crate::{Args, ClassBuilder, ClassRef, PyResult, Value, Vm};

/// Bytes that wait to be written to an open file. Dropped, it writes them and closes the file, as a stream does that nobody holds any more.
struct Pending {
    table: Rc<Descriptors>,
    number: Cell<Option<i64>>,
    closes: bool,
    bytes: RefCell<Vec<u8>>,
}

impl Drop for Pending {
    fn drop(&mut self) {
        let Some(number) = self.number.get() else { return };
        let Ok(mut open) = self.table.open.try_borrow_mut() else { return };
        let bytes = self.bytes.take();
        if let Some(file) = open.get_mut(&number).filter(|_| !bytes.is_empty()) {
            // Nobody is left to be told that the file refuses.
            let _ = file.write(&bytes);
        }
        if self.closes {
            open.remove(&number);
        }
    }
}

fn pending(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Pending>> {
    let object = args.receiver(vm)?.as_obj().and_then(|object| object.payload::<Pending>());
    object.ok_or_else(|| vm.type_error("expected what waits to be written"))
}

/// The class `Pending`.
pub(super) fn class(vm: &Vm) -> PyResult<ClassRef> {
    ClassBuilder::new("_posix", "Pending")
        .method("__init__", |vm, args| {
            let [receiver, number, closes] = args.between(vm, "Pending", 3, 3)? else { return Ok(Value::None) };
            let table = descriptors(vm)?;
            let (number, closes) = (Cell::new(Some(index(vm, number)?)), vm.truth(closes)?);
            if let Some(object) = receiver.as_obj() {
                object.set_payload(Rc::new(Pending { table, number, closes, bytes: RefCell::default() }));
            }
            Ok(Value::None)
        })
        .method("add", |vm, args| {
            let pending = pending(vm, args)?;
            let (_, bytes) = two(vm, args, "add")?;
            let mut waiting = pending.bytes.borrow_mut();
            waiting.extend_from_slice(bytes.as_bytes().unwrap_or_default());
            Ok(Value::from(waiting.len()))
        })
        .method("take", |vm, args| Ok(Value::bytes(&pending(vm, args)?.bytes.take())))
        .method("forget", |vm, args| {
            let pending = pending(vm, args)?;
            pending.number.set(None);
            pending.bytes.take();
            Ok(Value::None)
        })
        .build(vm)
}
