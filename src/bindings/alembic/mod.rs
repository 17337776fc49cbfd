//! `alembic`: configuration, script directories, environments and commands are Python, over `migrate`.

mod autogenerate;
mod fields;
mod native;
mod operation;
mod operation_object;
mod performer;
mod raise;
mod run_file;
mod script;
mod step_report;
mod templates;

use python::{LazyNames, Vm};

use crate::class_table::ClassDef;
use crate::library::Library;
use crate::library_source::python_modules;

/// The classes that are not Python.
pub const CLASSES: &[&[ClassDef]] =
    &[script::CLASSES, script::step::CLASSES, performer::CLASSES, &[step_report::CLASS]];

/// Makes the package importable.
pub fn register(vm: &Vm) {
    python_modules!(
        vm,
        "alembic/",
        "alembic" => "__init__.py",
        "alembic.autogenerate" => "autogenerate/__init__.py",
        "alembic.autogenerate.api" => "autogenerate/api.py",
        "alembic.autogenerate.compare" => "autogenerate/compare.py",
        "alembic.autogenerate.render" => "autogenerate/render.py",
        "alembic.autogenerate.rewriter" => "autogenerate/rewriter.py",
        "alembic.command" => "command.py",
        "alembic.config" => "config.py",
        "alembic.context" => "context.py",
        "alembic.ddl" => "ddl/__init__.py",
        "alembic.environment" => "environment.py",
        "alembic.migration" => "migration.py",
        "alembic.op" => "op.py",
        "alembic.operations" => "operations/__init__.py",
        "alembic.operations.base" => "operations/base.py",
        "alembic.operations.ops" => "operations/ops.py",
        "alembic.runtime" => "runtime/__init__.py",
        "alembic.runtime.environment" => "runtime/environment.py",
        "alembic.runtime.migration" => "runtime/migration.py",
        "alembic.script" => "script/__init__.py",
        "alembic.script.base" => "script/base.py",
        "alembic.script.revision" => "script/revision.py",
        "alembic.script.write_hooks" => "script/write_hooks.py",
        "alembic.util" => "util/__init__.py",
        "alembic.util.editor" => "util/editor.py",
        "alembic.util.exc" => "util/exc.py",
        "alembic.util.langhelpers" => "util/langhelpers.py",
        "alembic.util.messaging" => "util/messaging.py",
        "alembic.util.pyfiles" => "util/pyfiles.py",
    );
    vm.register_module("_alembic", |vm, module| {
        module.set(vm, "TEMPLATES", templates::as_dict());
        module.function(vm, "run_file", run_file::run_file);
        native::fill(vm, module);
        module.set_lazy(LazyNames {
            names: || CLASSES.iter().flat_map(|table| table.iter()).map(|definition| definition.name).collect(),
            make: |vm, _, name| {
                let known = CLASSES.iter().flat_map(|table| table.iter()).find(|definition| definition.name == name);
                known.map(|definition| Ok(Library::of(vm).class(vm, definition.name)?.value())).transpose()
            },
        });
        Ok(())
    });
}
