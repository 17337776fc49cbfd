//! `SessionTransaction`: what `session.begin()` gives.

use std::cell::RefCell;
use std::rc::Rc;

use orm::{SessionContext, SessionTransaction, TransactionOrigin};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::session;
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::flags::Flags;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("SessionTransaction", "sqlalchemy.orm.session", &["object"], define)];

/// How transactions came to be.
pub const ORIGIN: Flags = Flags {
    module: "sqlalchemy.orm.session",
    name: "SessionTransactionOrigin",
    members: &[("AUTOBEGIN", 0), ("BEGIN", 1), ("BEGIN_NESTED", 2), ("SUBTRANSACTION", 3)],
};

struct Payload {
    transaction: Rc<SessionTransaction>,
    contexts: RefCell<Vec<SessionContext>>,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__enter__", |vm, args| {
            let own = own(vm, args)?;
            let context = SessionContext::enter(&own.transaction).python(vm)?;
            own.contexts.borrow_mut().push(context);
            Ok(args.receiver(vm)?.clone())
        })
        .method("__exit__", |vm, args| {
            let own = own(vm, args)?;
            let context = own.contexts.borrow_mut().pop();
            if let Some(context) = context {
                let has_raised = args.get(1).is_some_and(|class| !class.is_none());
                context.exit(has_raised).python(vm)?;
            }
            Ok(Value::None)
        })
        .method("commit", |vm, args| {
            own(vm, args)?.transaction.commit().python(vm)?;
            Ok(Value::None)
        })
        .method("rollback", |vm, args| {
            own(vm, args)?.transaction.rollback().python(vm)?;
            Ok(Value::None)
        })
        .method("close", |vm, args| {
            own(vm, args)?.transaction.close().python(vm)?;
            Ok(Value::None)
        })
        .property("is_active", |vm, args| Ok(Value::bool(own(vm, args)?.transaction.is_active())))
        .property("nested", |vm, args| Ok(Value::bool(own(vm, args)?.transaction.is_nested())))
        .property("parent", |vm, args| match own(vm, args)?.transaction.parent() {
            Some(parent) => wrap(vm, &parent),
            None => Ok(Value::None),
        })
        .property("origin", |vm, args| {
            ORIGIN.value(
                vm,
                match own(vm, args)?.transaction.origin() {
                    TransactionOrigin::Autobegin => 0,
                    TransactionOrigin::Begin => 1,
                    TransactionOrigin::BeginNested => 2,
                    TransactionOrigin::Subtransaction => 3,
                },
            )
        })
        .property("session", |vm, args| session::wrap(vm, &own(vm, args)?.transaction.session().python(vm)?))
}

/// The Python object of a transaction.
pub fn wrap(vm: &Vm, transaction: &Rc<SessionTransaction>) -> PyResult {
    let library = Library::of(vm);
    let address = Rc::as_ptr(transaction).cast::<u8>() as usize;
    library.wrapper(address, || {
        let payload = Payload { transaction: transaction.clone(), contexts: RefCell::default() };
        library.instance(vm, "SessionTransaction", Rc::new(payload))
    })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Payload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a SessionTransaction is needed"))
}
