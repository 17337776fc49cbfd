//! `Revision`: a node of the graph.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use migrate::script::{NameSet, Revision, RevisionSpec, verify_rev_id};
use python::{Args, PyResult, Signature, Value, Vm};

use super::identifiers;
use crate::class_table::ClassDef;
use crate::library;
use crate::raise::Raise;

const INIT: Signature = Signature::new("Revision.__init__")
    .positional(&["self", "revision", "down_revision", "dependencies", "branch_labels"])
    .required(3);

const VERIFY: Signature = Signature::new("Revision.verify_rev_id").positional(&["cls", "revision"]).required(2);

/// The class.
pub const CLASS: ClassDef = ClassDef::with("Revision", "alembic.script.revision", &["object"], |builder| {
    builder
        .method("__init__", init)
        .method("__eq__", |_, args| {
            let pair = args.get(0).and_then(library::payload::<Revision>).zip(args.get(1).and_then(library::payload));
            Ok(pair.map_or(Value::NotImplemented, |(one, other)| Value::bool(one == other)))
        })
        .method("__hash__", |vm, args| {
            let mut hasher = DefaultHasher::new();
            of(vm, args)?.hash(&mut hasher);
            Ok(Value::Int((hasher.finish() >> 2).cast_signed()))
        })
        .method("__repr__", |vm, args| Ok(Value::string(of(vm, args)?.repr())))
        .method("__str__", |vm, args| Ok(Value::string(of(vm, args)?.to_string())))
        .class_method("verify_rev_id", |vm, args| {
            let bound = VERIFY.bind(vm, args)?;
            let id = identifiers::text(vm, &bound.or_none(1))?;
            verify_rev_id(&id).map_err(|error| error.raise(vm))?;
            Ok(Value::None)
        })
        .property("revision", |vm, args| Ok(Value::str(of(vm, args)?.id())))
        .property("down_revision", |vm, args| Ok(identifiers::write(of(vm, args)?.down_revision())))
        .property("dependencies", |vm, args| Ok(identifiers::write(of(vm, args)?.dependencies())))
        .property("branch_labels", |vm, args| set(vm, &of(vm, args)?.branch_labels()))
        .property("nextrev", |vm, args| frozen_set(vm, &of(vm, args)?.nextrev()))
        .property("_all_nextrev", |vm, args| frozen_set(vm, &of(vm, args)?.all_nextrev()))
        .property("_resolved_dependencies", |vm, args| {
            Ok(identifiers::tuple(of(vm, args)?.resolved_dependencies().iter()))
        })
        .property("_normalized_resolved_dependencies", |vm, args| {
            Ok(identifiers::tuple(of(vm, args)?.normalized_dependencies().iter()))
        })
        .property("_versioned_down_revisions", |vm, args| {
            Ok(identifiers::tuple(of(vm, args)?.versioned_down_revisions()))
        })
        .property("_all_down_revisions", |vm, args| Ok(identifiers::tuple(&of(vm, args)?.all_down_revisions())))
        .property("_normalized_down_revisions", |vm, args| {
            Ok(identifiers::tuple(&of(vm, args)?.normalized_down_revisions()))
        })
        .property("is_head", |vm, args| Ok(Value::bool(of(vm, args)?.is_head())))
        .property("_is_real_head", |vm, args| Ok(Value::bool(of(vm, args)?.is_real_head())))
        .property("is_base", |vm, args| Ok(Value::bool(of(vm, args)?.is_base())))
        .property("_is_real_base", |vm, args| Ok(Value::bool(of(vm, args)?.is_real_base())))
        .property("is_branch_point", |vm, args| Ok(Value::bool(of(vm, args)?.is_branch_point())))
        .property("_is_real_branch_point", |vm, args| Ok(Value::bool(of(vm, args)?.is_real_branch_point())))
        .property("is_merge_point", |vm, args| Ok(Value::bool(of(vm, args)?.is_merge_point())))
});

/// The revision that a method is called on.
pub fn of(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Revision>> {
    payload(vm, args.receiver(vm)?)
}

/// The revision that an object stands for.
pub fn payload(vm: &Vm, value: &Value) -> PyResult<Rc<Revision>> {
    library::payload::<Revision>(value).ok_or_else(|| {
        let class = vm.class_of(value);
        vm.type_error(&format!("a Revision is needed here, not '{}'", class.name()))
    })
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let spec = RevisionSpec {
        revision: identifiers::text(vm, &bound.or_none(1))?,
        down_revision: identifiers::read(vm, &bound.or_none(2))?,
        dependencies: identifiers::read(vm, &bound.or_none(3))?,
        branch_labels: identifiers::read(vm, &bound.or_none(4))?.as_slice().to_vec(),
        script: None,
        name_hash: Some(python::object::hash::hash_str),
    };
    make(vm, args.receiver(vm)?, spec)
}

/// Makes an object stand for a new revision.
pub fn make(vm: &Vm, object: &Value, spec: RevisionSpec) -> PyResult {
    let revision = Revision::new(spec).map_err(|error| error.raise(vm))?;
    if let Some(object) = object.as_obj() {
        object.set_payload(Rc::new(revision));
    }
    Ok(Value::None)
}

fn list(names: &NameSet) -> Value {
    Value::list(names.iter().map(|name| Value::str(name)).collect())
}

fn set(vm: &Vm, names: &NameSet) -> PyResult {
    vm.call(&vm.types.set.value(), &[list(names)])
}

fn frozen_set(vm: &Vm, names: &NameSet) -> PyResult {
    vm.call(&vm.types.frozenset.value(), &[list(names)])
}
