"""Reads a project's migrations and tells what it finds, without anybody seeing it run."""

import copy
import os
import sys
import warnings

import _inquiry
from alembic import command, util
from alembic.autogenerate import renderers
from alembic.autogenerate.api import AutogenContext
from alembic.autogenerate.render import _render_body, render_op_text
from alembic.config import CommandLine, Config
from alembic.operations import ops
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, types

# How many rows of what would be lost are told, and for how many renames a whole text is written.
MOST_ROWS = 50
MOST_OFFERS = 6


def place_of(path):
    return os.path.relpath(path, os.getcwd()).replace(os.sep, "/")


def lines_of(error):
    """The files and lines that an error went through."""
    if isinstance(error, SyntaxError):
        yield error.filename, error.lineno
    traceback = error.__traceback__
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next


def problem_of(error, warned=()):
    """An error in its own words, and the innermost line of the project's own files."""
    own = [
        (place_of(file), line)
        for file, line in lines_of(error)
        if file and line and os.path.exists(file) and not place_of(file).startswith("..")
    ]
    if isinstance(error, SyntaxError):
        own = own[:1]
    file, line = own[-1] if own else (None, 0)
    message = str(error)
    if isinstance(error, KeyError) and warned and not own:
        # A revision that is missing: the warning before says from where it is referred to.
        message = str(warned[-1].message)
    return {"class": type(error).__name__, "message": message, "file": file, "line": line}


def described(revision):
    return {
        "id": revision.revision,
        "down_revisions": list(revision._versioned_down_revisions),
        "branch_labels": list(util.to_tuple(getattr(revision.module, "branch_labels", None), default=())),
        "depends_on": list(util.to_tuple(revision.dependencies, default=())),
        "message": revision.doc,
        "path": place_of(revision.path),
        "is_head": revision.is_head,
        "is_base": revision.is_base,
        "is_branch_point": revision.is_branch_point,
        "is_merge_point": revision.is_merge_point,
    }


def databases_of(config):
    """The databases that the environment connects to, and what their version tables hold."""
    found = []
    script = ScriptDirectory.from_config(config)

    def look(applied, context):
        connection = context.connection
        name = "" if connection is None else connection.engine.url.database or ":memory:"
        found.append({"name": name, "heads": sorted(applied)})
        return []

    with EnvironmentContext(config, script, fn=look, dont_mutate=True):
        script.run_env()
    return found


# What would be lost.


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def loss_of(connection, op):
    """The rows of a table or the values of a column that an operation destroys."""
    if not isinstance(op, (ops.DropColumnOp, ops.DropTableOp)):
        return None
    table = quoted(op.table_name) if op.schema is None else f"{quoted(op.schema)}.{quoted(op.table_name)}"
    column, condition = None, ""
    if isinstance(op, ops.DropColumnOp):
        column = str(op.column_name)
        keys = inspect(connection).get_pk_constraint(op.table_name, schema=op.schema)["constrained_columns"]
        columns = [key for key in keys if key != column] + [column]
        condition = f" WHERE {quoted(column)} IS NOT NULL"
    else:
        columns = [found["name"] for found in inspect(connection).get_columns(op.table_name, schema=op.schema)]
    shown = ", ".join(map(quoted, columns))
    rows = connection.exec_driver_sql(f"SELECT {shown} FROM {table}{condition} LIMIT {MOST_ROWS}").fetchall()
    return {
        "table": str(op.table_name),
        "column": column,
        "columns": columns,
        "rows": [list(row) for row in rows],
        "total": connection.exec_driver_sql(f"SELECT count(*) FROM {table}{condition}").scalar(),
    }


# Operations in words.


def steps_in(container):
    """The operations one by one, each with what it stands in."""
    for op in container.ops:
        if isinstance(op, ops.OpContainer):
            yield from steps_in(op)
        else:
            yield container, op


def named(kind, name):
    return f"{kind} {name}" if name else f"an unnamed {kind}"


def words_of(op):
    table = getattr(op, "table_name", None) or getattr(op, "source_table", None) or ""
    match op:
        case ops.CreateTableOp():
            return f"create table {table}"
        case ops.DropTableOp():
            return f"drop table {table}"
        case ops.AddColumnOp():
            return f"add column {op.column.name} to {table}"
        case ops.DropColumnOp():
            return f"drop column {op.column_name} of {table}"
        case ops.CreateIndexOp():
            return f"create {named('unique index' if op.unique else 'index', op.index_name)} on {table}"
        case ops.DropIndexOp():
            return f"drop {named('index', op.index_name)} of {table}"
        case ops.CreateForeignKeyOp():
            here, there = ", ".join(op.local_cols), ", ".join(op.remote_cols)
            return f"add a foreign key from {table} ({here}) to {op.referent_table} ({there})"
        case ops.AddConstraintOp():
            kind = {"unique": "unique constraint", "primarykey": "primary key", "check": "check constraint"}
            return f"add {named(kind.get(op.constraint_type, 'constraint'), op.constraint_name)} to {table}"
        case ops.DropConstraintOp():
            return f"drop {named('constraint', op.constraint_name)} of {table}"
        case ops.AlterColumnOp():
            return f"change {op.column_name} of {table}: {', '.join(changes_of(op))}"
        case ops.CreateTableCommentOp() | ops.DropTableCommentOp():
            return f"change the comment of {table}"
    return f"{type(op).__name__.removesuffix('Op')} {table}".rstrip()


def changes_of(op):
    if op.modify_type is not None:
        yield f"type {op.existing_type} becomes {op.modify_type}"
    if op.modify_nullable is not None:
        yield "NULL is allowed" if op.modify_nullable else "NULL is refused"
    if op.modify_server_default is not False:
        yield "no default" if op.modify_server_default is None else "another default"
    if op.modify_comment is not False:
        yield "another comment"
    if op.modify_name is not None:
        yield f"name becomes {op.modify_name}"


# Renames.


class RenameColumn(ops.MigrateOperation):
    """Another name for a column."""

    def __init__(self, table_name, old, new, schema=None):
        self.table_name = table_name
        self.old = old
        self.new = new
        self.schema = schema

    def reverse(self):
        return RenameColumn(self.table_name, self.new, self.old, self.schema)


class RenameTable(ops.MigrateOperation):
    """Another name for a table."""

    def __init__(self, old, new, schema=None):
        self.table_name = self.old = old
        self.new = new
        self.schema = schema

    def reverse(self):
        return RenameTable(self.new, self.old, self.schema)


def with_schema(op):
    return "" if op.schema is None else f", schema={op.schema!r}"


@renderers.dispatch_for(RenameColumn)
def render_rename_column(context, op):
    if context._has_batch:
        return f"batch_op.alter_column({op.old!r}, new_column_name={op.new!r})"
    prefix = context.opts["alembic_module_prefix"]
    return f"{prefix}alter_column({op.table_name!r}, {op.old!r}, new_column_name={op.new!r}{with_schema(op)})"


@renderers.dispatch_for(RenameTable)
def render_rename_table(context, op):
    return f"{context.opts['alembic_module_prefix']}rename_table({op.old!r}, {op.new!r}{with_schema(op)})"


# The first that a type is of; what SQLite has one type for is one family.
FAMILIES = (
    ("text", (types.String, types.Uuid)),
    ("boolean", (types.Boolean,)),
    ("whole number", (types.Integer,)),
    ("number", (types.Numeric,)),
    ("moment", (types.DateTime, types.Interval)),
    ("date", (types.Date,)),
    ("time", (types.Time,)),
    ("bytes", (types.LargeBinary,)),
    ("json", (types.JSON,)),
)


def family_of(column):
    kind = column.type
    if isinstance(kind, types.TypeDecorator):
        kind = kind.impl_instance if hasattr(kind, "impl_instance") else kind.impl
    return next((name for name, classes in FAMILIES if isinstance(kind, classes)), str(kind))


def likeness_of_columns(old, new):
    """How much two columns are alike; `None` where one cannot be the other."""
    if family_of(old) != family_of(new) or old.primary_key != new.primary_key:
        return None
    return (str(old.type) == str(new.type), old.nullable == new.nullable, old.name[:3] == new.name[:3])


def shape_of(op):
    """Names and kinds of the columns of the table that an operation makes or drops."""
    return sorted((column.name, family_of(column)) for column in op.to_table().columns)


def found_alike(steps):
    """Pairs of what drops and what adds that may be a rename: how much they are alike, and their places."""
    placed = list(enumerate(op for _, op in steps))
    of = lambda kind: [(place, op) for place, op in placed if isinstance(op, kind)]
    made = [(place, op, shape_of(op)) for place, op in of(ops.CreateTableOp)]
    for dropping, old in of(ops.DropTableOp) if made else ():
        shape = shape_of(old)
        for adding, new, other in made:
            if shape == other and old.schema == new.schema:
                yield (True,), dropping, adding
    added = of(ops.AddColumnOp)
    for dropping, old in of(ops.DropColumnOp):
        for adding, new in added:
            if (old.schema, old.table_name) == (new.schema, new.table_name):
                likeness = likeness_of_columns(old.to_column(), new.column)
                if likeness is not None:
                    yield likeness, dropping, adding


def pairs_in(steps):
    """What drops and what adds, by their places, where both may be a rename; each at most once, the most alike first."""
    pairs = []
    for _, dropping, adding in sorted(found_alike(steps), key=lambda found: ([not one for one in found[0]], found[1:])):
        if all(dropping != old and adding != new for old, new in pairs):
            pairs.append((dropping, adding))
    return sorted(pairs)


def rename_of(old, new):
    """The operation instead of one that drops and one that adds."""
    if isinstance(old, ops.DropTableOp):
        return RenameTable(str(old.table_name), str(new.table_name), old.schema)
    return RenameColumn(str(old.table_name), str(old.column_name), str(new.column.name), old.schema)


def retarget(container, rename):
    """What else is done to a table whose name changes is done while it has its new one."""
    for inner, op in list(steps_in(container)):
        if not isinstance(op, RenameTable) and getattr(op, "table_name", None) == rename.old:
            op.table_name = rename.new
            if isinstance(inner, ops.ModifyTableOps):
                inner.table_name = rename.new


def put_renames(upgrade, downgrade, pairs):
    """Writes renames into the operations of a revision, in place of what drops and what adds.

    They come first in both directions, and in batch mode in a block of their own: what is done to indexes and
    constraints afterwards finds the columns by the names that they have then.
    """
    renames = []
    for (old_container, old), (new_container, new) in pairs:
        old_container.ops.remove(old)
        new_container.ops.remove(new)
        renames.append(rename_of(old, new))
    upgrade.reverse_into(downgrade)
    for container, way in ((upgrade, renames), (downgrade, [rename.reverse() for rename in renames])):
        blocks = []
        for rename in way:
            if isinstance(rename, RenameTable):
                retarget(container, rename)
                blocks.append(rename)
            elif blocks and isinstance(blocks[-1], ops.ModifyTableOps) and blocks[-1].table_name == rename.table_name:
                blocks[-1].ops.append(rename)
            else:
                blocks.append(ops.ModifyTableOps(rename.table_name, [rename], schema=rename.schema))
        container.ops[:0] = blocks


def copied(op):
    """An operation that can be changed without changing the original."""
    made = copy.copy(op)
    if isinstance(op, ops.OpContainer):
        made.ops = [copied(inner) for inner in op.ops]
    return made


# What autogenerate would write.


class Drafting:
    """One `alembic revision --autogenerate`, whose file is read and taken away again."""

    def __init__(self, config, rev_id, renames=()):
        self.config = config
        self.rev_id = rev_id
        # The places of what drops and what adds.
        self.renames = renames
        self.operations = []
        # Places, operation and its text of what may be a rename.
        self.pairs = []
        # The bodies of `upgrade` and `downgrade` of each database, and what they would be with some renames.
        self.bodies = []
        self.path = self.text = ""

    def run(self):
        scripts = command.revision(
            self.config, autogenerate=True, rev_id=self.rev_id, process_revision_directives=self.look
        )
        for script in util.to_list(scripts) or ():
            with open(script.path, encoding="utf-8") as file:
                self.path, self.text = place_of(script.path), file.read()
            os.remove(script.path)
        return self

    def look(self, context, applied, directives):
        upgrade = directives[-1].upgrade_ops_list[-1]
        downgrade = directives[-1].downgrade_ops_list[-1]
        steps = list(steps_in(upgrade))
        first = len(self.operations)
        rendering = AutogenContext(context, autogenerate=False)
        for container, op in steps:
            try:
                loss = loss_of(context.connection, op)
            except Exception:
                # What cannot be read is not told.
                loss = None
            self.operations.append(
                {
                    "words": words_of(op),
                    "text": self.rendered(rendering, container, op),
                    "table": str(getattr(op, "table_name", None) or getattr(op, "source_table", None) or ""),
                    "loss": loss,
                }
            )
        for dropping, adding in pairs_in(steps):
            rename = rename_of(steps[dropping][1], steps[adding][1])
            text = self.rendered(rendering, steps[adding][0], rename)
            self.pairs.append((first + dropping, first + adding, rename, text))
        last = len(self.operations)

        def bodies_with(renames):
            up, down = copied(upgrade), copied(downgrade)
            own = list(steps_in(up))
            chosen = [(own[old - first], own[new - first]) for old, new in renames if first <= old < last]
            if chosen:
                put_renames(up, down, chosen)
            return [_render_body(up, rendering), _render_body(down, rendering)]

        self.bodies.append((bodies_with([]), bodies_with))
        chosen = [(steps[old - first], steps[new - first]) for old, new in self.renames if first <= old < last]
        if chosen:
            put_renames(upgrade, downgrade, chosen)

    def text_with(self, renames):
        """The text with some renames: with other bodies, or by doing all anew where something else has a say in it."""
        pairs = [pair for own, bodies_with in self.bodies for pair in zip(own, bodies_with(renames))]
        text = self.text
        for old, new in pairs:
            if old == new:
                continue
            if self.text.count(old) != 1:
                return Drafting(self.config, self.rev_id, renames).run().text
            text = text.replace(old, new)
        return text

    def rendered(self, rendering, container, op):
        """An operation as it stands in the file, apart from the line of the batch around it."""
        if isinstance(container, ops.ModifyTableOps) and rendering.opts.get("render_as_batch", False):
            with rendering._within_batch():
                return render_op_text(rendering, op)
        return render_op_text(rendering, op)


def offer_of(draft, dropping, adding, rename, text):
    return {
        "dropping": dropping,
        "adding": adding,
        "table": None if isinstance(rename, RenameTable) else rename.table_name,
        "from": rename.old,
        "to": rename.new,
        "text": text,
        "file": draft.text_with([(dropping, adding)]),
    }


def draft_of(config):
    draft = Drafting(config, util.rev_id()).run()
    if not draft.text:
        # A hook of env.py wants no file.
        return {"path": "", "text": "", "operations": [], "renames": [], "text_with_all_renames": None}
    places = [(dropping, adding) for dropping, adding, _, _ in draft.pairs]
    return {
        "path": draft.path,
        "text": draft.text,
        "operations": draft.operations,
        "renames": [offer_of(draft, *pair) for pair in draft.pairs[:MOST_OFFERS]],
        "text_with_all_renames": draft.text_with(places) if len(places) > 1 else None,
    }


def main():
    options = CommandLine(prog="alembic").parser.parse_args(["revision", "--autogenerate"])
    config = Config(file_="alembic.ini", toml_file="pyproject.toml", cmd_opts=options)
    if not os.path.exists("alembic.ini") and not config.toml_alembic_config:
        return
    _inquiry.tell("is_configured", True)
    script = ScriptDirectory.from_config(config)
    revisions = [described(revision) for revision in script.walk_revisions()]
    _inquiry.tell("revisions", revisions[::-1])
    _inquiry.tell("heads", sorted(script.get_heads()))
    _inquiry.tell("databases", databases_of(config))
    try:
        draft = draft_of(config)
    except (Exception, SystemExit) as error:
        _inquiry.tell("refused", problem_of(error))
    else:
        _inquiry.tell("draft", draft)


sys.argv = ["/usr/bin/alembic", "revision", "--autogenerate"]
sys.path[0] = "/usr/bin"
with warnings.catch_warnings(record=True) as warned:
    warnings.simplefilter("always")
    try:
        main()
    except (Exception, SystemExit) as error:
        _inquiry.tell("problem", problem_of(error, warned))
