//! Steps of a run, and what listeners are told about them.

use std::rc::Rc;

use migrate::script::{Dependencies, Identifiers, Place, RevisionResult, ScriptDirectory, Step, StepInfo};
use python::{Args, PyResult, Signature, Value, Vm};

use super::identifiers;
use super::revision_file::ModuleFile;
use super::revision_map::{Graph, graph};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::IntoPython;

/// A step with the Python map that it goes through.
pub struct StepPayload {
    /// The step.
    pub step: Step,
    map: Value,
}

/// What a listener is told, with the Python map.
struct InfoPayload {
    info: StepInfo,
    map: Value,
}

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("MigrationStep", "alembic.runtime.migration", &["object"], |builder| {
        builder
            .method("__str__", |vm, args| Ok(Value::string(of(vm, args)?.step.to_string())))
            .property("name", |vm, args| Ok(Value::string(of(vm, args)?.step.name())))
            .property("is_upgrade", |vm, args| Ok(Value::bool(of(vm, args)?.step.is_upgrade())))
            .property("is_downgrade", |vm, args| Ok(Value::bool(!of(vm, args)?.step.is_upgrade())))
            .property("doc", |vm, args| Ok(of(vm, args)?.step.doc().map_or(Value::None, Value::str)))
            .property("short_log", |vm, args| Ok(Value::string(of(vm, args)?.step.short_log())))
            .property("revision_map", |vm, args| Ok(of(vm, args)?.map.clone()))
            .property("from_revisions", |vm, args| {
                Ok(identifiers::tuple(&of(vm, args)?.step.sources(Dependencies::Include)))
            })
            .property("to_revisions", |vm, args| {
                Ok(identifiers::tuple(&of(vm, args)?.step.destinations(Dependencies::Include)))
            })
            .property("from_revisions_no_deps", |vm, args| {
                Ok(identifiers::tuple(&of(vm, args)?.step.sources(Dependencies::Omit)))
            })
            .property("to_revisions_no_deps", |vm, args| {
                Ok(identifiers::tuple(&of(vm, args)?.step.destinations(Dependencies::Omit)))
            })
            .property("migration_fn", migration_fn)
            .property("info", |vm, args| {
                let step = of(vm, args)?;
                let info = InfoPayload { info: step.step.info(), map: step.map.clone() };
                Library::of(vm).instance(vm, "MigrationInfo", Rc::new(info))
            })
    }),
    ClassDef::with("RevisionStep", "alembic.runtime.migration", &["MigrationStep"], |builder| {
        builder.property("revision", |vm, args| {
            let step = of(vm, args)?;
            match &step.step {
                Step::Revision(found) => Ok(graph(vm, &step.map)?.object(found.revision())),
                Step::Stamp(_) => Ok(Value::None),
            }
        })
    }),
    ClassDef::with("StampStep", "alembic.runtime.migration", &["MigrationStep"], |builder| {
        builder.method("stamp_revision", |_, _| Ok(Value::None))
    }),
    ClassDef::with("MigrationInfo", "alembic.runtime.migration", &["object"], |builder| {
        builder
            .property("is_upgrade", |vm, args| Ok(Value::bool(info(vm, args)?.info.is_upgrade)))
            .property("is_stamp", |vm, args| Ok(Value::bool(info(vm, args)?.info.is_stamp)))
            .property("is_migration", |vm, args| Ok(Value::bool(!info(vm, args)?.info.is_stamp)))
            .property("revision_map", |vm, args| Ok(info(vm, args)?.map.clone()))
            .property("up_revision_id", |vm, args| {
                Ok(info(vm, args)?.info.up_revision_id().map_or(Value::None, |id| Value::str(id)))
            })
            .property("up_revision_ids", |vm, args| Ok(identifiers::tuple(&info(vm, args)?.info.up_revision_ids)))
            .property("down_revision_ids", |vm, args| Ok(identifiers::tuple(&info(vm, args)?.info.down_revision_ids)))
            .property("source_revision_ids", |vm, args| {
                Ok(identifiers::tuple(info(vm, args)?.info.source_revision_ids()))
            })
            .property("destination_revision_ids", |vm, args| {
                Ok(identifiers::tuple(info(vm, args)?.info.destination_revision_ids()))
            })
            .property("up_revision", |vm, args| {
                let told = info(vm, args)?;
                let found = told.info.up_revision().python(vm)?;
                let graph = graph(vm, &told.map)?;
                Ok(found.map_or(Value::None, |revision| graph.object(&revision)))
            })
            .property("up_revisions", |vm, args| revisions(vm, args, |info| &info.up_revision_ids))
            .property("down_revisions", |vm, args| revisions(vm, args, |info| &info.down_revision_ids))
            .property("source_revisions", |vm, args| revisions(vm, args, StepInfo::source_revision_ids))
            .property("destination_revisions", |vm, args| revisions(vm, args, StepInfo::destination_revision_ids))
    }),
];

/// The step that an object stands for.
pub fn step_of(value: &Value) -> Option<Step> {
    payload::<StepPayload>(value).map(|found| found.step.clone())
}

fn of(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<StepPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a step of a run is needed here"))
}

/// The function that a run calls: that of the revision file, or one that does nothing.
fn migration_fn(vm: &Vm, args: &Args<'_>) -> PyResult {
    let found = match &of(vm, args)?.step {
        Step::Stamp(_) => None,
        Step::Revision(step) => {
            let file = step.revision().script().and_then(|script| script.file.clone());
            let module = file.and_then(|file| ModuleFile::module_of(&*file));
            module.map(|module| (module, if step.is_upgrade() { "upgrade" } else { "downgrade" }))
        }
    };
    match found {
        Some((module, name)) => vm.attr(&module, name),
        None => vm.attr(args.receiver(vm)?, "stamp_revision"),
    }
}

fn info(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<InfoPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a MigrationInfo is needed here"))
}

fn revisions(vm: &Vm, args: &Args<'_>, ids: fn(&StepInfo) -> &[Rc<str>]) -> PyResult {
    let told = info(vm, args)?;
    let places = told.info.revisions(ids(&told.info)).python(vm)?;
    let graph = graph(vm, &told.map)?;
    Ok(Value::tuple(places.iter().map(|place: &Place| graph.place(place)).collect()))
}

type Plan = fn(&ScriptDirectory, &Identifiers, &Identifiers) -> RevisionResult<Vec<Step>>;

const PLAN: Signature = Signature::new("RevisionMap._steps").positional(&["self", "destination", "heads"]).required(3);

/// `_upgrade_steps`, `_downgrade_steps` and `_stamp_steps` of a map.
pub fn plan(vm: &Vm, args: &Args<'_>, plan: Plan) -> PyResult {
    let bound = PLAN.bind(vm, args)?;
    let (destination, heads) = (identifiers::read(vm, &bound.or_none(1))?, identifiers::read(vm, &bound.or_none(2))?);
    let map = bound.or_none(0);
    let graph: Rc<Graph> = graph(vm, &map)?;
    let steps = plan(&graph.directory, &destination, &heads).python(vm)?;
    let library = Library::of(vm);
    let objects = steps.into_iter().map(|step| {
        let class = if matches!(step, Step::Stamp(_)) { "StampStep" } else { "RevisionStep" };
        library.instance(vm, class, Rc::new(StepPayload { step, map: map.clone() }))
    });
    Ok(Value::list(objects.collect::<PyResult<_>>()?))
}
