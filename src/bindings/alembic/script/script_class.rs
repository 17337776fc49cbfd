//! `Script`: the revision of a file.

use std::rc::Rc;

use migrate::script::{LineFormat, RevisionSpec, ScriptSpec};
use python::{Args, PyResult, Signature, Value, Vm};

use super::identifiers;
use super::revision::{make, of};
use super::revision_file::ModuleFile;
use crate::class_table::ClassDef;
use crate::sqlalchemy::schema::flag;

const INIT: Signature = Signature::new("Script.__init__").positional(&["self", "module", "rev_id", "path"]).required(4);

const CMD_FORMAT: Signature = Signature::new("Script.cmd_format")
    .positional(&["self", "verbose", "include_branches", "include_doc", "include_parents", "tree_indicators"])
    .required(2);

/// The class.
pub const CLASS: ClassDef = ClassDef::with("Script", "alembic.script.base", &["Revision"], |builder| {
    builder
        .method("__init__", init)
        .method("cmd_format", |vm, args| {
            let bound = CMD_FORMAT.bind(vm, args)?;
            let verbose = flag(vm, bound.get(1), false)?;
            let format = LineFormat {
                branches: flag(vm, bound.get(2), false)?,
                doc: flag(vm, bound.get(3), false)?,
                parents: flag(vm, bound.get(4), false)?,
                no_tree: !flag(vm, bound.get(5), true)?,
            };
            Ok(Value::string(of(vm, args)?.cmd_format(verbose, format)))
        })
        .property("module", |vm, args| {
            let revision = of(vm, args)?;
            let file = revision.script().and_then(|script| script.file.clone());
            let module = file.and_then(|file| ModuleFile::module_of(&*file));
            Ok(module.unwrap_or(Value::None))
        })
        .property("path", |vm, args| Ok(Value::str(of(vm, args)?.path())))
        .property("doc", |vm, args| Ok(Value::str(of(vm, args)?.doc())))
        .property("longdoc", |vm, args| Ok(Value::str(of(vm, args)?.longdoc())))
        .property("log_entry", |vm, args| Ok(Value::string(of(vm, args)?.log_entry())))
        .property_with_setter(
            "_db_current_indicator",
            |vm, args| Ok(Value::bool(of(vm, args)?.is_current())),
            |vm, args| {
                let is_current = vm.truth(args.get(1).unwrap_or(&Value::None))?;
                of(vm, args)?.set_current(is_current);
                Ok(Value::None)
            },
        )
});

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    let module = bound.or_none(1);
    let optional = |name: &str| -> PyResult<_> {
        let value = vm.attr_opt(&module, name)?.unwrap_or(Value::None);
        identifiers::read(vm, &value)
    };
    let doc = vm.attr_opt(&module, "__doc__")?;
    let spec = RevisionSpec {
        revision: identifiers::text(vm, &bound.or_none(2))?,
        down_revision: identifiers::read(vm, &vm.attr(&module, "down_revision")?)?,
        dependencies: optional("depends_on")?,
        branch_labels: optional("branch_labels")?.as_slice().to_vec(),
        script: Some(ScriptSpec {
            path: identifiers::text(vm, &bound.or_none(3))?,
            longdoc: Rc::from(doc.as_ref().and_then(Value::as_str).unwrap_or_default().trim()),
            file: Some(Rc::new(ModuleFile::new(vm, module.clone()))),
        }),
        name_hash: Some(python::object::hash::hash_str),
    };
    make(vm, args.receiver(vm)?, spec)
}
