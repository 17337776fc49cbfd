"""`alembic.command`: what can be done with migrations."""

import os
import pathlib

from alembic import util
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

# In the order in which the command line lists them.
__all__ = [
    "branches",
    "check",
    "current",
    "downgrade",
    "edit",
    "ensure_version",
    "heads",
    "history",
    "init",
    "list_templates",
    "merge",
    "revision",
    "show",
    "stamp",
    "upgrade",
]


def list_templates(config):
    """List available templates."""
    config.print_stdout("Available templates:\n")
    for name, files in _templates(config).items():
        config.print_stdout("%s - %s", name, files["README"].partition("\n")[0].rstrip())
    config.print_stdout("\nTemplates are used via the 'init' command, e.g.:")
    config.print_stdout("\n  alembic init --template generic ./scripts")


def _templates(config):
    """The kinds of environments: texts by file by name."""
    from alembic.config import Config

    if type(config).get_template_directory is Config.get_template_directory:
        import _alembic

        return _alembic.TEMPLATES
    found = {}
    for kind in config._get_template_path().iterdir():
        found[kind.name] = {file.name: file.read_text("utf-8") for file in kind.iterdir() if file.is_file()}
    return found


def init(config, directory, template="generic", package=False):
    """Initialize a new scripts directory."""
    from mako.template import Template

    folder = pathlib.Path(directory)
    if folder.exists() and list(folder.iterdir()):
        raise util.CommandError(f"Directory {folder} already exists and is not empty")
    files = _templates(config).get(template)
    if files is None:
        raise util.CommandError(f"No such template {config._get_template_path() / template}")
    options = config.messaging_opts
    versions = folder / "versions"
    for path in (folder, versions):
        if path is versions or not os.access(path, os.F_OK):
            with util.status(f"Creating directory {path.absolute()}", **options):
                os.makedirs(path)

    script = ScriptDirectory(folder)
    ini = toml = None
    for name, text in files.items():
        if name == "alembic.ini.mako":
            assert config.config_file_name is not None
            ini = config._config_file_path.absolute()
            if ini.exists():
                util.msg(f"File {ini} already exists, skipping", **options)
            else:
                script._generate_template(Template(text), ini, script_location=_location_seen_from(ini, folder))
        elif name == "pyproject.toml.mako":
            assert config._toml_file_path is not None
            toml = config._toml_file_path.absolute()
            _write_toml(script, Template(text), toml, _location_seen_from(toml, folder))
        else:
            script._write_file(text, folder / name)
    if package:
        for path in (folder, versions):
            path = path.absolute() / "__init__.py"
            with util.status(f"Adding {path}", **options):
                path.write_text("")

    assert ini is not None
    where = f"configuration settings in {toml} and " if toml else ""
    util.msg(
        f"Please edit {where}configuration/connection/logging settings in {ini} before proceeding.", **options
    )


def _location_seen_from(file, folder):
    """The folder as a configuration file names it: from its own place, unless the folder has been given from the root."""
    if folder.is_absolute():
        return folder.as_posix()
    return ("%(here)s" / folder.absolute().relative_to(file.parent, walk_up=True)).as_posix()


def _write_toml(script, template, path, location):
    if not path.exists():
        script._generate_template(template, path, script_location=location)
        return
    import tomllib

    with open(path, "rb") as file:
        if "alembic" in tomllib.load(file).get("tool", {}):
            util.msg(f"File {path} already exists and already has a [tool.alembic] section, skipping")
            return
    script._append_template(template, path, script_location=location)


def _run_environment(config, script, fn, **options):
    with EnvironmentContext(config, script, fn=fn, **options):
        script.run_env()


def _asks_for_environment(config):
    return util.asbool(config.get_alembic_option("revision_environment"))


def revision(config, message=None, autogenerate=False, sql=False, head="head", splice=False, branch_label=None,
             version_path=None, rev_id=None, depends_on=None, process_revision_directives=None):
    """Create a new revision file."""
    from alembic.autogenerate.api import RevisionContext

    script = ScriptDirectory.from_config(config)
    arguments = dict(
        message=message,
        autogenerate=autogenerate,
        sql=sql,
        head=head,
        splice=splice,
        branch_label=branch_label,
        version_path=version_path,
        rev_id=rev_id,
        depends_on=depends_on,
    )
    context = RevisionContext(
        config, script, arguments, process_revision_directives=process_revision_directives
    )
    in_environment = _asks_for_environment(config)
    if autogenerate and sql:
        raise util.CommandError("Using --sql with --autogenerate does not make any sense")
    if sql and not in_environment:
        raise util.CommandError(
            "Using --sql with the revision command when revision_environment is not configured does not make any sense"
        )
    if autogenerate or in_environment:

        def retrieve_migrations(rev, migration_context):
            if autogenerate:
                context.run_autogenerate(rev, migration_context)
            else:
                context.run_no_autogenerate(rev, migration_context)
            return []

        _run_environment(
            config,
            script,
            retrieve_migrations,
            as_sql=sql,
            template_args=context.template_args,
            revision_context=context,
        )
    scripts = list(context.generate_scripts())
    return scripts[0] if len(scripts) == 1 else scripts


def check(config):
    """Check if revision command with autogenerate has pending upgrade ops."""
    from alembic.autogenerate.api import RevisionContext

    script = ScriptDirectory.from_config(config)
    names = ("message", "branch_label", "version_path", "rev_id", "depends_on")
    arguments = dict.fromkeys(names) | dict(autogenerate=True, sql=False, head="head", splice=False)
    context = RevisionContext(config, script, arguments)

    def retrieve_migrations(rev, migration_context):
        context.run_autogenerate(rev, migration_context)
        return []

    _run_environment(
        config,
        script,
        retrieve_migrations,
        as_sql=False,
        template_args=context.template_args,
        revision_context=context,
    )
    diffs = [diff for ops in context.generated_revisions[-1].upgrade_ops_list for diff in ops.as_diffs()]
    if diffs:
        raise util.AutogenerateDiffsDetected(
            f"New upgrade operations detected: {diffs}", revision_context=context, diffs=diffs
        )
    config.print_stdout("No new upgrade operations detected.")


def merge(config, revisions, message=None, branch_label=None, rev_id=None, splice=False):
    """Merge two revisions together.  Creates a new migration file."""
    script = ScriptDirectory.from_config(config)
    template_args = {"config": config}
    if _asks_for_environment(config):
        _run_environment(
            config, script, lambda rev, context: [], as_sql=False, template_args=template_args
        )
    return script.generate_revision(
        rev_id or util.rev_id(),
        message,
        refresh=True,
        head=revisions,
        branch_labels=branch_label,
        splice=splice,
        **template_args,
    )


def upgrade(config, revision, sql=False, tag=None):
    """Upgrade to a later version."""
    script = ScriptDirectory.from_config(config)
    start, revision = _range(revision, sql)
    _run_environment(
        config,
        script,
        lambda rev, context: script._upgrade_revs(revision, rev),
        as_sql=sql,
        starting_rev=start,
        destination_rev=revision,
        tag=tag,
    )


def downgrade(config, revision, sql=False, tag=None):
    """Revert to a previous version."""
    script = ScriptDirectory.from_config(config)
    if sql and ":" not in revision:
        raise util.CommandError("downgrade with --sql requires <fromrev>:<torev>")
    start, revision = _range(revision, sql)
    _run_environment(
        config,
        script,
        lambda rev, context: script._downgrade_revs(revision, rev),
        as_sql=sql,
        starting_rev=start,
        destination_rev=revision,
        tag=tag,
    )


def _range(revision, sql):
    """Start and target of `start:target`."""
    if ":" not in revision:
        return None, revision
    if not sql:
        raise util.CommandError("Range revision not allowed")
    start, target = revision.split(":", 2)
    return start, target


def show(config, rev):
    """Show the revision(s) denoted by the given symbol."""
    script = ScriptDirectory.from_config(config)

    def display(ids):
        for revision in script.get_revisions(ids):
            config.print_stdout(revision.log_entry)
        return []

    if rev == "current":
        _run_environment(config, script, lambda applied, context: display(applied))
    else:
        display(rev)


def history(config, rev_range=None, verbose=False, indicate_current=False):
    """List changeset scripts in chronological order."""
    script = ScriptDirectory.from_config(config)
    base = head = None
    if rev_range is not None:
        if ":" not in rev_range:
            raise util.CommandError("History range requires [start]:[end], [start]:, or :[end]")
        base, head = rev_range.strip().split(":")

    def display(base, head, applied=()):
        for revision in script.walk_revisions(base=base or "base", head=head or "heads"):
            if indicate_current:
                revision._db_current_indicator = revision.revision in applied
            line = revision.cmd_format(
                verbose=verbose, include_branches=True, include_doc=True, include_parents=True
            )
            config.print_stdout(line)

    def display_with_database(applied, context):
        if head == "current":
            display(base, applied, applied)
        elif base == "current":
            display(applied, head, applied)
        else:
            display(base, head, applied)
        return []

    in_environment = _asks_for_environment(config) or indicate_current
    if in_environment or "current" in (base, head):
        _run_environment(config, script, display_with_database)
    else:
        display(base, head)


def heads(config, verbose=False, resolve_dependencies=False):
    """Show current available heads in the script directory."""
    script = ScriptDirectory.from_config(config)
    ids = "heads" if resolve_dependencies else script.get_heads()
    for revision in script.get_revisions(ids):
        config.print_stdout(revision.cmd_format(verbose, include_branches=True, tree_indicators=False))


def branches(config, verbose=False):
    """Show current branch points."""
    script = ScriptDirectory.from_config(config)
    for revision in script.walk_revisions():
        if not revision.is_branch_point:
            continue
        indent = " " * len(str(revision.revision))
        following = (script.get_revision(name) for name in revision.nextrev)
        lines = [
            f"{indent} -> {child.cmd_format(False, include_branches=True, include_doc=verbose)}" for child in following
        ]
        config.print_stdout("%s\n%s\n", revision.cmd_format(verbose, include_branches=True), "\n".join(lines))


def current(config, check_heads=False, verbose=False):
    """Display the current revision for a database."""
    script = ScriptDirectory.from_config(config)

    def display_version(applied, context):
        if verbose:
            url = util.obfuscate_url_pw(context.connection.engine.url)
            config.print_stdout("Current revision(s) for %s:", url)
        if check_heads and set(context.get_current_heads()) != set(script.get_heads()):
            raise util.DatabaseNotAtHead("Database is not on all head revisions")
        for revision in script.get_all_current(applied):
            config.print_stdout(revision.cmd_format(verbose))
        return []

    _run_environment(config, script, display_version, dont_mutate=True)


def stamp(config, revision, sql=False, tag=None, purge=False):
    """'stamp' the revision table with the given revision; don't
    run any migrations.
    """
    script = ScriptDirectory.from_config(config)
    start, targets = None, util.to_list(revision)
    if sql:
        pairs = [name.split(":", 2) if ":" in name else (None, name) for name in targets]
        targets = [target for _, target in pairs]
        starts = [given for given, _ in pairs if given is not None]
        if any(given != starts[0] for given in starts):
            raise util.CommandError("Stamp operation with --sql only supports a single starting revision at a time")
        start = starts[0] if starts else None
    targets = util.to_tuple(targets)
    _run_environment(
        config,
        script,
        lambda rev, context: script._stamp_revs(targets, rev),
        as_sql=sql,
        starting_rev=start,
        destination_rev=targets,
        tag=tag,
        purge=purge,
    )


def edit(config, rev):
    """Edit revision script(s) using $EDITOR."""
    script = ScriptDirectory.from_config(config)

    def open_all(revisions):
        for revision in revisions:
            util.open_in_editor(revision.path)

    if rev == "current":

        def edit_current(applied, context):
            if not applied:
                raise util.CommandError("No current revisions")
            open_all(script.get_revisions(applied))
            return []

        _run_environment(config, script, edit_current)
        return
    revisions = script.get_revisions(rev)
    if not revisions:
        raise util.CommandError(f"No revision files indicated by symbol '{rev}'")
    open_all(revisions)


def ensure_version(config, sql=False):
    """Create the alembic version table if it doesn't exist already ."""
    script = ScriptDirectory.from_config(config)

    def ensure(rev, context):
        context._ensure_version_table()
        return []

    _run_environment(config, script, ensure, as_sql=sql)
