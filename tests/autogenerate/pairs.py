"""What a comparison finds for the pairs of `pairs.txt`, what it writes, and what is left once that is applied.

The lines that describe a pair are printed again; those that begin with `|` say what came of it: log records, warnings,
differences, the text of both directions, and for each direction, once it is applied, what a second comparison finds.
"""

import logging
import pathlib
import re
import warnings

import sqlalchemy as sa
from alembic.autogenerate import api, render
from alembic.migration import MigrationContext
from alembic.operations import Operations

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
LINES = []


class Recorder(logging.Handler):
    def emit(self, record):
        if not record.name.startswith("alembic.runtime"):
            LINES.append(f"{record.levelname} {record.name} {record.getMessage()}")


def show_warning(message, category, *rest):
    LINES.append(f"{category.__name__}: {message}")


def type_of(text):
    name, _, arguments = text.rstrip(")").partition("(")
    if name == "Enum":
        return sa.Enum(*arguments.split("|"), name="kind")
    return getattr(sa, name)(*[int(number) for number in arguments.split(",") if number])


def flag(flags, name):
    return next((one[len(name) + 1 :] for one in flags if one.startswith(name + "=")), None)


def column_of(name, kind, flags):
    args, kwargs = [], {}
    if flag(flags, "lit") is not None:
        kwargs["server_default"] = flag(flags, "lit")
    if flag(flags, "sql") is not None:
        kwargs["server_default"] = sa.text(flag(flags, "sql"))
    if flag(flags, "computed") is not None:
        args.append(sa.Computed(flag(flags, "computed")))
    if flag(flags, "check") is not None:
        args.append(sa.CheckConstraint(sa.text(flag(flags, "check")), name="column_check"))
    if flag(flags, "null") is not None:
        kwargs["nullable"] = flag(flags, "null") == "1"
    if flag(flags, "comment") is not None:
        kwargs["comment"] = flag(flags, "comment")
    for name_, word in (("primary_key", "pk"), ("unique", "unique"), ("index", "index")):
        if word in flags:
            kwargs[name_] = True
    return sa.Column(name, type_of(kind), *args, **kwargs)


def item_of(kind, name, columns, flags):
    name = None if name == "-" else name
    if kind == "uq":
        return sa.UniqueConstraint(*columns, name=name)
    if kind == "ck":
        return sa.CheckConstraint(sa.text(flag(flags, "sql")), name=name)
    if kind == "fk":
        kwargs = {key: flag(flags, key) for key in ("ondelete", "onupdate", "initially")}
        kwargs["deferrable"] = True if "deferrable" in flags else None
        return sa.ForeignKeyConstraint(columns, [flag(flags, "to")], name=name, **kwargs)
    kwargs = {"unique": "unique" in flags}
    if flag(flags, "where"):
        kwargs["sqlite_where"] = sa.text(flag(flags, "where"))
    return sa.Index(name, *[sa.text(column[1:]) if column[0] == "~" else column for column in columns], **kwargs)


def metadata_of(lines):
    naming = "naming" in lines
    metadata = sa.MetaData(naming_convention=NAMING) if naming else sa.MetaData()
    rows = [line.split("\t") for line in lines if line != "naming"]
    starts = [place for place, row in enumerate(rows) if row[0] == "table"] + [len(rows)]
    for start, end in zip(starts, starts[1:]):
        head, body = rows[start], rows[start + 1 : end]
        items = [column_of(row[1], row[2], row[3:]) for row in body if row[0] == "col"]
        items += [item_of(row[0], row[1], row[2].split(","), row[3:]) for row in body if row[0] != "col"]
        kwargs = {"comment": flag(head[2:], "comment")}
        if "rowid" in head:
            kwargs["sqlite_with_rowid"] = True
        sa.Table(head[1], metadata, *items, **kwargs)
    return metadata


def name_text(item):
    return "-" if item.name is None else str(item.name)


def default_text(default):
    if default is None or default is False:
        return repr(default)
    if isinstance(default, sa.Computed):
        return "computed"
    if isinstance(default.arg, str):
        return repr(default.arg)
    return f"text({default.arg.text!r})"


def diff_text(diff):
    if isinstance(diff, list):
        return "; ".join(column_diff_text(one) for one in diff)
    kind, thing = diff[0], diff[-1]
    if kind in ("add_column", "remove_column"):
        return f"{kind} {diff[1]} {diff[2]} {clean(repr(thing))}"
    if kind in ("add_constraint", "remove_constraint"):
        return f"{kind} {name_text(thing)} {thing.table.name}({', '.join(c.name for c in thing.columns)})"
    if kind in ("add_fk", "remove_fk"):
        targets = ", ".join(element.target_fullname for element in thing.elements)
        own = ", ".join(element.parent.name for element in thing.elements)
        return f"{kind} {name_text(thing)} {thing.parent.name}({own}) -> {targets} {thing.ondelete} {thing.onupdate}"
    return f"{kind} {clean(repr(thing))}"


def column_diff_text(diff):
    kind, schema_name, table, column, existing, before, after = diff
    show = default_text if kind == "modify_default" else repr
    parts = []
    for key in sorted(existing):
        value = existing[key]
        parts.append(f"{key}={default_text(value) if key == 'existing_server_default' else repr(value)}")
    return f"{kind} {schema_name} {table} {column} [{', '.join(parts)}] {show(before)} -> {show(after)}"


def clean(text):
    return re.sub(r" object at 0x[0-9a-f]+", " object", text)


def compared(connection, metadata, words):
    options = {
        "target_metadata": metadata,
        "compare_type": "types" in words,
        "compare_server_default": "defaults" in words,
        "render_as_batch": "batch" in words,
        "sqlalchemy_module_prefix": "sa.",
        "alembic_module_prefix": "op.",
        "user_module_prefix": None,
    }
    context = MigrationContext.configure(connection, opts=options)
    return context, api.produce_migrations(context, metadata)


def written(context, metadata, script):
    """The bodies of both directions, and the lines that import what they name."""
    made = {}
    render._render_python_into_templatevars(api.AutogenContext(context, metadata), script, made)
    return made["upgrades"], made["downgrades"], made["imports"]


def applied(connection, context, text, imports, wanted, words):
    """What a second comparison finds once the text has run; what it says does not count."""
    known = list(LINES)
    try:
        with Operations.context(context) as op:
            names = {"sa": sa}
            exec(f"{imports}\ndef go(op):\n    {text}\n", names)
            names["go"](op)
        left = compared(connection, wanted, words)[1].upgrade_ops.as_diffs()
        found = ["left " + diff_text(diff) for diff in left] or ["left nothing"]
    except Exception as error:
        found = [error_text(error)]
    LINES[:] = known + found


def error_text(error):
    text = f"{type(error).__name__}: {error}"
    if isinstance(error, sa.exc.CircularDependencyError):
        # The names come from a set.
        return text.split(" (")[0] + " " + " ".join(sorted(re.findall("'.*?'", text)))
    return text


def outcome(words, before, after):
    """The lines about one pair; none where the first side cannot be made."""
    with sa.create_engine("sqlite://").connect() as connection:
        try:
            metadata_of(before).create_all(connection)
        except sa.exc.OperationalError:
            return None
        connection.commit()
        LINES.clear()
        metadata = metadata_of(after)
        context, script = compared(connection, metadata, words)
        LINES.extend("diff " + diff_text(diff) for diff in script.upgrade_ops.as_diffs())
        upgrade, downgrade, imports = written(context, metadata, script)
        for name, text in (("upgrade", upgrade), ("downgrade", downgrade)):
            LINES.extend([name, *text.split("\n")])
        LINES.extend(imports.split("\n") if imports else [])
        for name, text, wanted in (("upgrade", upgrade, after), ("downgrade", downgrade, before)):
            LINES.append(f"applied {name}")
            applied(connection, context, text, imports, metadata_of(wanted), words)
    return ["| " + clean(line) if line else "|" for line in "\n".join(LINES).split("\n")]


def begin():
    logging.getLogger("alembic").setLevel(logging.INFO)
    logging.getLogger("alembic").addHandler(Recorder())
    warnings.showwarning = show_warning
    warnings.simplefilter("always")
    warnings.simplefilter("ignore", ResourceWarning)


def about(lines):
    """The lines of a description and what came of it."""
    sides = [[line[2:] for line in lines if line.startswith(mark)] for mark in "<>"]
    found = outcome(lines[0].split(" ")[2:], *sides)
    return [] if found is None else [line for line in lines if line[0] in "=<>"] + found


def main():
    begin()
    text = (pathlib.Path(__file__).parent / "pairs.txt").read_text()
    for part in text.removeprefix("= ").split("\n= "):
        print("\n".join(about(["= " + line if place == 0 else line for place, line in enumerate(part.splitlines())])))


if __name__ == "__main__":
    main()
