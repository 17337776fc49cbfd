"""`alembic.autogenerate.api`: the revision files that one command writes."""

from types import SimpleNamespace

from alembic import util


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
        return SimpleNamespace(
            rev_id=given["rev_id"] or util.rev_id(), **{name: given[name] for name in names}
        )

    def run_autogenerate(self, rev, migration_context):
        if self.command_args["sql"]:
            raise util.CommandError("Using --sql with --autogenerate does not make any sense")
        applied, heads = (set(self.script_directory.get_revisions(ids)) for ids in (rev, "heads"))
        if applied != heads:
            raise util.CommandError("Target database is not up to date.")
        self._run_environment(rev, migration_context, True)

    def run_no_autogenerate(self, rev, migration_context):
        self._run_environment(rev, migration_context, False)

    def _run_environment(self, rev, migration_context, autogenerate):
        raise NotImplementedError("revisions that are made within their environment")

    def _to_script(self, migration_script):
        return self.script_directory.generate_revision(
            migration_script.rev_id,
            migration_script.message,
            refresh=True,
            head=migration_script.head,
            splice=migration_script.splice,
            branch_labels=migration_script.branch_label,
            version_path=migration_script.version_path,
            depends_on=migration_script.depends_on,
            **self.template_args,
        )

    def generate_scripts(self):
        return map(self._to_script, self.generated_revisions)
