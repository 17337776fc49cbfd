//! `RevisionMap`: the graph of revisions, connected when it is first asked.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use migrate::script::{
    Dependencies, DirectoryOptions, NameHash, Overlap, Place, Revision, RevisionMap, RevisionResult, RevisionSource,
    ScriptDirectory, Walk,
};
use python::{Args, Bound, PyResult, Signature, Value, Vm};

use super::{identifiers, revision, step};
use crate::class_table::ClassDef;
use crate::host::VmHandle;
use crate::library;
use crate::raise::Raise;
use crate::sqlalchemy::schema::flag;

/// What a map holds once its revisions are connected.
pub struct Graph {
    /// The revisions as commands ask for them.
    pub directory: ScriptDirectory,
    /// The graph.
    pub map: Rc<RevisionMap>,
    /// The Python objects that stand for the revisions, by identifier.
    objects: RefCell<HashMap<Rc<str>, Value>>,
}

const INIT: Signature = Signature::new("RevisionMap.__init__").positional(&["self", "generator"]).required(2);
const ONE: Signature = Signature::new("RevisionMap.get_revisions").positional(&["self", "id_"]).required(2);
const HEAD: Signature =
    Signature::new("RevisionMap.get_current_head").positional(&["self", "branch_label"]).required(1);
const ADD: Signature =
    Signature::new("RevisionMap.add_revision").positional(&["self", "revision", "_replace"]).required(2);
const ITERATE: Signature = Signature::new("RevisionMap.iterate_revisions")
    .positional(&[
        "self",
        "upper",
        "lower",
        "implicit_base",
        "inclusive",
        "assert_relative_length",
        "select_for_downgrade",
    ])
    .required(3);
const LINEAGE: Signature = Signature::new("RevisionMap.filter_for_lineage")
    .positional(&["self", "targets", "check_against", "include_dependencies"])
    .required(3);
const NODES: Signature = Signature::new("RevisionMap._get_descendant_nodes")
    .positional(&["self", "targets", "check", "include_dependencies"])
    .required(2);

/// The class.
pub const CLASS: ClassDef = ClassDef::with("RevisionMap", "alembic.script.revision", &["object"], |builder| {
    builder
        .method("__init__", |vm, args| {
            let bound = INIT.bind(vm, args)?;
            vm.set_attr(args.receiver(vm)?, &vm.intern("_generator"), bound.or_none(1))?;
            Ok(Value::None)
        })
        .property("heads", |vm, args| Ok(identifiers::tuple(&of(vm, args)?.map.heads())))
        .property("_real_heads", |vm, args| Ok(identifiers::tuple(&of(vm, args)?.map.real_heads())))
        .property("bases", |vm, args| Ok(identifiers::tuple(&of(vm, args)?.map.bases())))
        .property("_real_bases", |vm, args| Ok(identifiers::tuple(&of(vm, args)?.map.real_bases())))
        .method("get_current_head", |vm, args| {
            let bound = HEAD.bind(vm, args)?;
            let head = of(vm, args)?.map.get_current_head(bound.get(1).and_then(Value::as_str));
            Ok(raised(vm, head)?.map_or(Value::None, |head| Value::str(&head)))
        })
        .method("get_revisions", |vm, args| {
            let bound = ONE.bind(vm, args)?;
            let graph = of(vm, args)?;
            let places = raised(vm, graph.map.get_revisions(&ids(vm, &bound, 1)?))?;
            Ok(Value::tuple(places.iter().map(|place| graph.place(place)).collect()))
        })
        .method("get_revision", |vm, args| {
            let bound = ONE.bind(vm, args)?;
            let graph = of(vm, args)?;
            let found = raised(vm, graph.map.get_revision(&ids(vm, &bound, 1)?))?;
            Ok(found.map_or(Value::None, |revision| graph.object(&revision)))
        })
        .method("_get_all_current", |vm, args| {
            let bound = ONE.bind(vm, args)?;
            let graph = of(vm, args)?;
            let found = raised(vm, graph.map.get_all_current(&ids(vm, &bound, 1)?))?;
            Ok(Value::list(found.iter().map(|revision| graph.object(revision)).collect()))
        })
        .method("_resolve_revision_number", |vm, args| {
            let bound = ONE.bind(vm, args)?;
            let named = raised(vm, of(vm, args)?.map.resolve_revision_number(&ids(vm, &bound, 1)?))?;
            let label = named.label.map_or(Value::None, |label| Value::str(&label));
            Ok(Value::tuple(vec![identifiers::tuple(&named.ids), label]))
        })
        .method("iterate_revisions", iterate_revisions)
        .method("filter_for_lineage", |vm, args| {
            let bound = LINEAGE.bind(vm, args)?;
            let graph = of(vm, args)?;
            let targets = revisions(vm, &bound.or_none(1))?;
            let with = dependencies(vm, bound.get(3))?;
            let found = raised(vm, graph.map.filter_for_lineage(&targets, &ids(vm, &bound, 2)?, with))?;
            Ok(Value::list(found.iter().map(|revision| graph.object(revision)).collect()))
        })
        .method("_get_descendant_nodes", |vm, args| {
            let bound = NODES.bind(vm, args)?;
            let (graph, targets) = (of(vm, args)?, revisions(vm, &bound.or_none(1))?);
            let overlap = if flag(vm, bound.get(2), false)? { Overlap::Refuse } else { Overlap::Allow };
            let found = raised(vm, graph.map.descendants(&targets, with_dependencies(vm, bound.get(3))?, overlap))?;
            Ok(Value::list(found.iter().map(|revision| graph.object(revision)).collect()))
        })
        .method("_get_ancestor_nodes", |vm, args| {
            let bound = NODES.bind(vm, args)?;
            let (graph, targets) = (of(vm, args)?, revisions(vm, &bound.or_none(1))?);
            let overlap = if flag(vm, bound.get(2), false)? { Overlap::Refuse } else { Overlap::Allow };
            let found = raised(vm, graph.map.ancestors(&targets, with_dependencies(vm, bound.get(3))?, overlap))?;
            Ok(Value::list(found.iter().map(|revision| graph.object(revision)).collect()))
        })
        .method("_upgrade_steps", |vm, args| step::plan(vm, args, ScriptDirectory::plan_upgrade))
        .method("_downgrade_steps", |vm, args| step::plan(vm, args, ScriptDirectory::plan_downgrade))
        .method("_stamp_steps", |vm, args| step::plan(vm, args, ScriptDirectory::plan_stamp))
        .method("add_revision", |vm, args| {
            let bound = ADD.bind(vm, args)?;
            let graph = of(vm, args)?;
            let object = bound.or_none(1);
            let revision = revision::payload(vm, &object)?;
            raised(vm, graph.map.add_revision(&revision))?;
            graph.objects.borrow_mut().insert(revision.id().clone(), object);
            Ok(Value::None)
        })
});

fn iterate_revisions(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ITERATE.bind(vm, args)?;
    let graph = of(vm, args)?;
    let walk = Walk {
        implicit_base: flag(vm, bound.get(3), false)?,
        inclusive: flag(vm, bound.get(4), false)?,
        assert_relative_length: flag(vm, bound.get(5), true)?,
        select_for_downgrade: flag(vm, bound.get(6), false)?,
    };
    let found = raised(vm, graph.map.iterate_revisions(&ids(vm, &bound, 1)?, &ids(vm, &bound, 2)?, walk))?;
    vm.iter(&Value::list(found.iter().map(|revision| graph.object(revision)).collect()))
}

fn ids(vm: &Vm, bound: &Bound, index: usize) -> PyResult<migrate::script::Identifiers> {
    identifiers::read(vm, &bound.or_none(index))
}

fn raised<T>(vm: &Vm, result: RevisionResult<T>) -> PyResult<T> {
    result.map_err(|error| error.raise(vm))
}

fn revisions(vm: &Vm, values: &Value) -> PyResult<Vec<Revision>> {
    let values = vm.collect(values)?;
    values.iter().map(|value| revision::payload(vm, value).map(|revision| (*revision).clone())).collect()
}

fn dependencies(vm: &Vm, value: Option<&Value>) -> PyResult<Dependencies> {
    Ok(if flag(vm, value, false)? { Dependencies::Include } else { Dependencies::Omit })
}

fn with_dependencies(vm: &Vm, value: Option<&Value>) -> PyResult<Dependencies> {
    Ok(if flag(vm, value, true)? { Dependencies::Include } else { Dependencies::Omit })
}

/// The graph of a map; it asks the map's generator for the revisions the first time.
fn of(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Graph>> {
    graph(vm, args.receiver(vm)?)
}

/// The graph of a Python map.
pub fn graph(vm: &Vm, object: &Value) -> PyResult<Rc<Graph>> {
    if let Some(graph) = library::payload::<Graph>(object) {
        return Ok(graph);
    }
    let objects = vm.collect(&vm.call(&vm.attr(object, "_generator")?, &[])?)?;
    let mut revisions = Vec::with_capacity(objects.len());
    let mut by_id = HashMap::new();
    for object in objects {
        let revision = revision::payload(vm, &object)?;
        by_id.insert(revision.id().clone(), object);
        revisions.push((*revision).clone());
    }
    let source = Rc::new(Loaded { revisions, vm: VmHandle::of(vm) });
    let directory = ScriptDirectory::new(DirectoryOptions::default(), source);
    let map = raised(vm, directory.map())?;
    let graph = Rc::new(Graph { directory, map, objects: RefCell::new(by_id) });
    if let Some(object) = object.as_obj() {
        object.set_payload(graph.clone());
    }
    Ok(graph)
}

/// Revisions that Python has loaded.
struct Loaded {
    revisions: Vec<Revision>,
    vm: VmHandle,
}

impl RevisionSource for Loaded {
    fn revisions(&self) -> RevisionResult<Vec<Revision>> {
        Ok(self.revisions.clone())
    }

    fn warn(&self, message: &str) -> migrate::Result<()> {
        self.vm.call(|vm| {
            let messaging = vm.import("alembic.util.messaging")?.value();
            vm.call(&vm.attr(&messaging, "warn")?, &[Value::str(message)]).map(|_| ())
        })?;
        Ok(())
    }

    fn name_hash(&self) -> Option<NameHash> {
        Some(python::object::hash::hash_str)
    }
}

impl Graph {
    /// The Python object of a revision.
    pub fn object(&self, revision: &Revision) -> Value {
        self.objects.borrow().get(revision.id()).cloned().unwrap_or(Value::None)
    }

    /// The Python object of a place.
    pub fn place(&self, place: &Place) -> Value {
        match place {
            Place::Revision(revision) => self.object(revision),
            Place::Base => Value::str("base"),
            Place::Nowhere => Value::None,
        }
    }
}
