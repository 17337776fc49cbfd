"""`alembic.autogenerate.api`: comparisons, and the revision files that one command writes."""

import contextlib
import fnmatch
import logging

from alembic import util
from alembic.autogenerate import compare, render
from alembic.operations import ops
from sqlalchemy import inspect

log = logging.getLogger("alembic.runtime.plugins")


def compare_metadata(context, metadata):
    """The differences between a database and a collection of tables."""
    return produce_migrations(context, metadata).upgrade_ops.as_diffs()


def produce_migrations(context, metadata):
    """The steps that a database lacks, as a script."""
    autogen_context = AutogenContext(context, metadata=metadata)
    script = ops.MigrationScript(rev_id=None, upgrade_ops=ops.UpgradeOps([]), downgrade_ops=ops.DowngradeOps([]))
    compare._populate_migration_script(autogen_context, script)
    return script


def render_python_code(
    up_or_down_op,
    sqlalchemy_module_prefix="sa.",
    alembic_module_prefix="op.",
    render_as_batch=False,
    imports=(),
    render_item=None,
    migration_context=None,
    user_module_prefix=None,
):
    """Steps as the body of a function."""
    opts = {
        "sqlalchemy_module_prefix": sqlalchemy_module_prefix,
        "alembic_module_prefix": alembic_module_prefix,
        "render_item": render_item,
        "render_as_batch": render_as_batch,
        "user_module_prefix": user_module_prefix,
    }
    if migration_context is None:
        from alembic.runtime.migration import MigrationContext
        from sqlalchemy.engine.default import DefaultDialect

        migration_context = MigrationContext.configure(dialect=DefaultDialect())
    autogen_context = AutogenContext(migration_context, opts=opts)
    autogen_context.imports = set(imports)
    return render._render_body(up_or_down_op, autogen_context)


def _set_up_plugins(wanted):
    """Says which comparisons are made."""
    for name in ("schemas", "tables", "types", "constraints", "defaults", "comments"):
        plugin = f"alembic.autogenerate.{name}"
        if not any(fnmatch.fnmatchcase(plugin, pattern) for pattern in wanted):
            raise NotImplementedError(f"comparisons without {plugin} are not available in Ormlet")
        log.info("setting up autogenerate plugin %s", plugin)


class AutogenContext:
    """What one comparison is about, and what its text imports."""

    metadata = None
    connection = None
    dialect = None
    imports = None
    migration_context = None

    def __init__(self, migration_context, metadata=None, opts=None, autogenerate=True):
        if autogenerate and migration_context is not None and migration_context.as_sql:
            raise util.CommandError(
                "autogenerate can't use as_sql=True as it prevents querying the database for schema information"
            )
        if autogenerate:
            _set_up_plugins(migration_context.opts.get("autogenerate_plugins", ["alembic.autogenerate.*"]))
        self.opts = opts = migration_context.opts if opts is None else opts
        self.metadata = metadata = opts.get("target_metadata") if metadata is None else metadata
        if autogenerate and metadata is None and migration_context is not None:
            script = migration_context.script
            if script is not None:
                raise util.CommandError(
                    f"Can't proceed with --autogenerate option; environment script {script.env_py_location} does not "
                    "provide a MetaData object or sequence of objects to the context."
                )
        self._object_filters = [one for one in [opts.get("include_object")] if one]
        self._name_filters = [one for one in [opts.get("include_name")] if one]
        self.migration_context = migration_context
        self.connection = migration_context.bind
        self.dialect = migration_context.dialect
        self.imports = set()
        self._has_batch = False

    @util.memoized_property
    def inspector(self):
        if self.connection is None:
            raise TypeError("can't return inspector as this AutogenContext has no database connection")
        return inspect(self.connection)

    @contextlib.contextmanager
    def _within_batch(self):
        self._has_batch = True
        yield
        self._has_batch = False

    def run_name_filters(self, name, type_, parent_names):
        """Whether all filters want a name of the database looked at."""
        if "schema_name" in parent_names:
            table_name = name if type_ == "table" else parent_names.get("table_name")
            if table_name:
                schema_name = parent_names["schema_name"]
                qualified = f"{schema_name}.{table_name}" if schema_name else table_name
                parent_names["schema_qualified_table_name"] = qualified
        return all(function(name, type_, parent_names) for function in self._name_filters)

    def run_object_filters(self, object_, name, type_, reflected, compare_to):
        """Whether all filters want a thing in the comparison."""
        return all(function(object_, name, type_, reflected, compare_to) for function in self._object_filters)

    run_filters = run_object_filters

    @util.memoized_property
    def sorted_tables(self):
        return [table for metadata in util.to_list(self.metadata) for table in metadata.sorted_tables]

    @util.memoized_property
    def table_key_to_table(self):
        tables = {}
        for metadata in util.to_list(self.metadata):
            twice = sorted(set(tables).intersection(metadata.tables))
            if twice:
                names = ", ".join(f'"{key}"' for key in twice)
                raise ValueError(f"Duplicate table keys across multiple MetaData objects: {names}")
            tables.update(metadata.tables)
        return tables


class RevisionContext:
    """The revisions that a command generates, and what their templates get to see."""

    def __init__(self, config, script_directory, command_args, process_revision_directives=None):
        self.config = config
        self.script_directory = script_directory
        self.command_args = command_args
        self.process_revision_directives = process_revision_directives
        self.template_args = {"config": config}
        self.generated_revisions = [self._default_revision()]

    def _default_revision(self):
        given = self.command_args
        names = ("message", "head", "splice", "branch_label", "version_path", "depends_on")
        return ops.MigrationScript(
            rev_id=given["rev_id"] or util.rev_id(),
            upgrade_ops=ops.UpgradeOps([]),
            downgrade_ops=ops.DowngradeOps([]),
            **{name: given[name] for name in names},
        )

    def run_autogenerate(self, rev, migration_context):
        self._run_environment(rev, migration_context, True)

    def run_no_autogenerate(self, rev, migration_context):
        self._run_environment(rev, migration_context, False)

    def _run_environment(self, rev, migration_context, autogenerate):
        if autogenerate:
            if self.command_args["sql"]:
                raise util.CommandError("Using --sql with --autogenerate does not make any sense")
            applied, heads = (set(self.script_directory.get_revisions(ids)) for ids in (rev, "heads"))
            if applied != heads:
                raise util.CommandError("Target database is not up to date.")
        upgrade_token = migration_context.opts["upgrade_token"]
        downgrade_token = migration_context.opts["downgrade_token"]
        script = self.generated_revisions[-1]
        if getattr(script, "_needs_render", False):
            script._upgrade_ops.append(ops.UpgradeOps([], upgrade_token=upgrade_token))
            script._downgrade_ops.append(ops.DowngradeOps([], downgrade_token=downgrade_token))
        else:
            script.upgrade_ops_list[-1].upgrade_token = upgrade_token
            script.downgrade_ops_list[-1].downgrade_token = downgrade_token
            script._needs_render = True
        self._last_autogen_context = context = AutogenContext(migration_context, autogenerate=autogenerate)
        if autogenerate:
            compare._populate_migration_script(context, script)
        for hook in (self.process_revision_directives, migration_context.opts["process_revision_directives"]):
            if hook:
                hook(migration_context, rev, self.generated_revisions)
        for script in self.generated_revisions:
            script._needs_render = True

    def _to_script(self, migration_script):
        template_args = self.template_args.copy()
        if getattr(migration_script, "_needs_render", False):
            context = self._last_autogen_context
            context.imports = set(migration_script.imports or ())
            render._render_python_into_templatevars(context, migration_script, template_args)
        return self.script_directory.generate_revision(
            migration_script.rev_id,
            migration_script.message,
            refresh=True,
            head=migration_script.head,
            splice=migration_script.splice,
            branch_labels=migration_script.branch_label,
            version_path=migration_script.version_path,
            depends_on=migration_script.depends_on,
            **template_args,
        )

    def generate_scripts(self):
        return map(self._to_script, self.generated_revisions)
