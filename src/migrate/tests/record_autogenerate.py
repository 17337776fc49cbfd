"""Records what Alembic finds and writes for pairs of random tables: `python record_autogenerate.py [FROM TO]`.

Each pair is described in lines that the Rust test of this folder reads too. A database is made from the first of the
pair and compared with the second; log records, warnings, differences, the text of both directions, and, for pairs that
are applied, what a second comparison finds in each direction, are written below the description.
"""
import ast
import copy
import inspect as pyinspect
import logging
import pathlib
import random
import re
import sys
import warnings

import sqlalchemy as sa
from alembic.autogenerate import api, compare, render
from alembic.autogenerate.compare import constraints, schema, tables
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.util import OrderedSet

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
TYPES = [
    "Integer", "BigInteger", "SmallInteger", "String", "String(20)", "String(50)", "Text", "Unicode(10)",
    "Numeric", "Numeric(10,2)", "Numeric(12,4)", "Float", "Double", "Boolean", "Date", "DateTime", "Time",
    "LargeBinary", "VARCHAR(20)", "CHAR(3)", "INTEGER", "TIMESTAMP", "DECIMAL(10,2)", "Uuid", "Interval",
    "Enum(a|b|c)", "Enum(a|bb)", "NVARCHAR(5)", "REAL",
]


class Ordered(ast.NodeTransformer):
    """Sets keep the order in which they are filled: the order of a set is different in each run."""

    def visit_SetComp(self, node):
        self.generic_visit(node)
        inner = ast.ListComp(elt=node.elt, generators=node.generators)
        return ast.Call(func=ast.Name("_Ordered", ast.Load()), args=[inner], keywords=[])

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "set":
            node.func = ast.Name("_Ordered", ast.Load())
        return node


def put_in_order(module):
    tree = ast.fix_missing_locations(Ordered().visit(ast.parse(pyinspect.getsource(module))))
    made = dict(module.__dict__)
    exec(compile(tree, module.__file__, "exec"), made)
    module._Ordered = OrderedSet
    for name, function in vars(module).copy().items():
        if pyinspect.isfunction(function) and function.__module__ == module.__name__:
            old, new = pyinspect.unwrap(function), pyinspect.unwrap(made[name])
            old.__code__ = new.__code__


for one in (constraints, schema, tables):
    put_in_order(one)

LINES = []


class Recorder(logging.Handler):
    def emit(self, record):
        if not record.name.startswith("alembic.runtime"):
            LINES.append(f"{record.levelname} {record.name} {record.getMessage()}")


logging.getLogger("alembic").setLevel(logging.INFO)
logging.getLogger("alembic").addHandler(Recorder())
warnings.showwarning = lambda message, category, *rest: LINES.append(f"{category.__name__}: {message}")
warnings.simplefilter("always")
warnings.simplefilter("ignore", ResourceWarning)


# ---- descriptions


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.applies = seed % 2 == 0
        self.naming = self.applies or self.rng.random() < 0.3

    def chance(self, p):
        return self.rng.random() < p

    def column(self, name, table):
        column = {"name": name, "type": self.rng.choice(TYPES), "flags": []}
        flags = column["flags"]
        if self.chance(0.3):
            flags.append("null=0")
        elif self.chance(0.1):
            flags.append("null=1")
        if self.chance(0.1):
            flags.append("unique")
        elif self.chance(0.1):
            flags.append("index")
        if self.chance(0.25):
            flags.append(self.default())
        elif self.chance(0.05) and not self.applies:
            flags.append(self.rng.choice(["computed=id + 1", "computed=lower('x')"]))
        if self.chance(0.05):
            flags.append(f"comment=it's {name}")
        if self.chance(0.04):
            flags.append("check=" + self.rng.choice([f"{name} IS NOT NULL", "1 = 1"]))
        return column

    def default(self):
        made = ["lit=5", "lit=abc", "sql=5", "sql=10", "sql=CURRENT_TIMESTAMP", "sql='x'", "sql=(1 + 2)", "lit=12:30"]
        # A quote within a default is a difference that never goes away.
        return self.rng.choice(made if self.applies else [*made, "lit=it's", "sql='it''s'"])

    def table(self, name, others):
        table = {"name": name, "columns": [], "items": [], "flags": []}
        if self.chance(0.85):
            table["columns"].append({"name": "id", "type": "Integer", "flags": ["pk"]})
            if self.chance(0.1):
                table["columns"].append({"name": "id2", "type": "Integer", "flags": ["pk"]})
        else:
            table["columns"].append({"name": "id", "type": "Integer", "flags": []})
        names = ["a", "b", "c", "Name", "e e", "f"]
        self.rng.shuffle(names)
        for column in names[: self.rng.randint(1, 5)]:
            table["columns"].append(self.column(column, table))
        if self.chance(0.1):
            table["flags"].append("comment=all of it")
        if self.chance(0.06):
            table["flags"].append("rowid")
        for _ in range(self.rng.randint(0, 3)):
            self.item(table, others)
        return table

    def columns_of(self, table):
        names = [column["name"] for column in table["columns"] if column["name"] != "id"]
        self.rng.shuffle(names)
        return names[: self.rng.randint(1, min(2, len(names)))] if names else ["id"]

    def name_of(self, kind, table):
        number = self.rng.randint(0, 3)
        return f"{kind}_{table['name']}_{number}"

    def item(self, table, others):
        kind = self.rng.choice(["uq", "ix", "ix", "fk", "ck"])
        columns = self.columns_of(table)
        flags = []
        name = "-" if self.chance(0.4) else self.name_of(kind, table)
        if kind == "ix":
            name = self.name_of(kind, table) if name == "-" and len(columns) > 1 else name
            if self.chance(0.3):
                flags.append("unique")
            if self.chance(0.1):
                flags.append(f"where={columns[0]!r} = 1".replace("'", '"'))
            if self.chance(0.08) and not self.applies:
                columns = ["~lower(id)"]
                name = self.name_of(kind, table)
        if kind == "fk":
            if not others:
                return
            columns = columns[:1]
            flags.append("to=" + self.rng.choice(others) + ".id")
            for option, words in (("ondelete", ["CASCADE", "SET NULL", "no action"]), ("onupdate", ["CASCADE"])):
                if self.chance(0.25):
                    flags.append(f"{option}={self.rng.choice(words)}")
            if self.chance(0.1):
                flags.append("deferrable")
                if self.chance(0.5):
                    flags.append("initially=DEFERRED")
        if kind == "ck":
            name = self.name_of(kind, table) if self.naming or self.chance(0.7) else "-"
            flags.append("sql=" + self.rng.choice(["id > 0", "id % 2 = 0", "id IN (1, 2)"]))
        table["items"].append({"kind": kind, "name": name, "columns": columns, "flags": flags})

    def metadata(self):
        names = ["t0", "t1", "Group", "t3"][: self.rng.randint(1, 4)]
        made = []
        for place, name in enumerate(names):
            made.append(self.table(name, names[: place + 1] if self.chance(0.9) else names))
        return self.cleaned(made)

    def cleaned(self, tables):
        """Without what cannot be made: columns and tables that are not there, names that are taken."""
        taken = set()
        known = {table["name"]: table for table in tables}
        for table in tables:
            names = {column["name"] for column in table["columns"]}
            kept = []
            seen = set()
            for item in table["items"]:
                wanted = item["name"]
                if not all(column in names or column[0] == "~" for column in item["columns"]):
                    continue
                target = next((flag[3:] for flag in item["flags"] if flag.startswith("to=")), None)
                if target and target.split(".")[0] not in known:
                    continue
                key = (item["kind"], wanted if wanted != "-" else tuple(sorted(item["columns"])))
                if self.naming and item["kind"] in ("uq", "fk"):
                    item["name"] = "-"
                    key = (item["kind"], item["columns"][0])
                if key in seen or (wanted != "-" and wanted in taken):
                    continue
                if item["kind"] == "ix" and wanted == "-" and any("index" in c["flags"] for c in table["columns"] if c["name"] == item["columns"][0]):
                    continue
                if item["kind"] == "uq" and any("unique" in c["flags"] for c in table["columns"] if c["name"] == item["columns"][0]):
                    continue
                seen.add(key)
                taken.add(wanted)
                kept.append(item)
            table["items"] = kept
        return tables

    def changed(self, before):
        after = copy.deepcopy(before)
        after = [table for table in after if not self.chance(0.12)]
        names = [table["name"] for table in after]
        for table in after:
            self.change(table, names)
        for name in ["new", "t1", "Group"]:
            if self.chance(0.12) and name not in names:
                after.append(self.table(name, names + [name]))
                names.append(name)
        return self.cleaned(after)

    def change(self, table, others):
        kept = []
        for column in table["columns"]:
            is_key = column["name"].startswith("id")
            if not is_key and self.chance(0.12):
                continue
            if not is_key and self.chance(0.2):
                column["type"] = self.rng.choice(TYPES)
            if not is_key and self.chance(0.15):
                nullable = "null=0" in column["flags"]
                column["flags"] = [flag for flag in column["flags"] if not flag.startswith("null=")]
                if not nullable:
                    column["flags"].append("null=0")
            has_computed = any(flag.startswith("computed") for flag in column["flags"])
            if not is_key and not has_computed and self.chance(0.15):
                column["flags"] = [flag for flag in column["flags"] if flag[:3] not in ("lit", "sql")]
                if self.chance(0.6):
                    column["flags"].append(self.default())
            elif has_computed and self.chance(0.5):
                column["flags"] = [flag for flag in column["flags"] if not flag.startswith("computed")]
                if self.chance(0.7):
                    column["flags"].append("computed=id + 2")
            if not is_key and self.chance(0.08):
                before = column["flags"]
                column["flags"] = [flag for flag in before if flag not in ("unique", "index")]
                if column["flags"] == before:
                    column["flags"].append(self.rng.choice(["unique", "index"]))
            kept.append(column)
        table["columns"] = kept
        if self.chance(0.3):
            known = {column["name"] for column in kept}
            name = self.rng.choice(["a", "b", "c", "Name", "e e", "f", "g"])
            if name not in known:
                kept.insert(self.rng.randint(0, len(kept)), self.column(name, table))
        items = []
        for item in table["items"]:
            if self.chance(0.15):
                continue
            if self.chance(0.12):
                item["columns"] = self.columns_of(table)[:1] if item["kind"] == "fk" else self.columns_of(table)
            if self.chance(0.1) and item["kind"] == "ix":
                item["flags"] = [flag for flag in item["flags"] if flag != "unique"]
                item["flags"] += [] if self.chance(0.5) else ["unique"]
            if self.chance(0.08) and item["kind"] != "ck":
                item["kind"] = {"uq": "ix", "ix": "uq", "fk": "fk"}[item["kind"]]
                if item["kind"] == "ix":
                    item["name"] = self.name_of("ix", table) if item["name"] == "-" else item["name"]
                if item["kind"] == "uq":
                    item["flags"] = []
                    item["columns"] = [column for column in item["columns"] if column[0] != "~"] or ["id"]
            if self.chance(0.1) and item["kind"] == "fk":
                item["flags"] = [flag for flag in item["flags"] if flag.startswith("to=")]
                if self.chance(0.5):
                    item["flags"].append("ondelete=CASCADE")
            items.append(item)
        table["items"] = items
        for _ in range(self.rng.randint(0, 1)):
            self.item(table, others)


def lines_of(tables, naming):
    lines = ["naming"] if naming else []
    for table in tables:
        lines.append("\t".join(["table", table["name"], *table["flags"]]))
        for column in table["columns"]:
            lines.append("\t".join(["col", column["name"], column["type"], *column["flags"]]))
        for item in table["items"]:
            lines.append("\t".join([item["kind"], item["name"], ",".join(item["columns"]), *item["flags"]]))
    return lines


# ---- tables of a description


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
        table = sa.Table(head[1], metadata, *items, **kwargs)
        table.constraints = OrderedSet(sorted(table.constraints, key=lambda one: one._creation_order))
    return metadata


# ---- what is recorded


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


def steps(connection, metadata, options):
    opts = {
        "target_metadata": metadata, "compare_type": options["types"], "compare_server_default": options["defaults"],
        "render_as_batch": options["batch"], "sqlalchemy_module_prefix": "sa.", "alembic_module_prefix": "op.",
        "user_module_prefix": None,
    }
    context = MigrationContext.configure(connection, opts=opts)
    return context, api.produce_migrations(context, metadata)


def body(context, metadata, operations):
    autogen = api.AutogenContext(context, metadata)
    text = render._indent(render._render_cmd_body(operations, autogen))
    return text, sorted(autogen.imports)


def run(context, text, imports):
    source = "\n".join(imports) + "\ndef go(op):\n    " + text + "\n"
    with Operations.context(context) as op:
        made = {"sa": sa}
        exec(source, made)
        made["go"](op)


def scenario(seed):
    maker = Maker(seed)
    rng = random.Random(seed + 1_000_000)
    options = {
        "batch": maker.applies or rng.random() < 0.5, "defaults": maker.applies or rng.random() < 0.5,
        "types": maker.applies or rng.random() < 0.9,
    }
    first = maker.metadata()
    before = lines_of(first, maker.naming)
    after = lines_of(maker.changed(first), maker.naming)
    words = [key for key in options if options[key]] + (["applied"] if maker.applies else [])
    head = [" ".join(["=", str(seed), *words])]
    head += ["< " + line for line in before] + ["> " + line for line in after]
    LINES.clear()
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        try:
            metadata_of(before).create_all(connection)
        except sa.exc.OperationalError:
            return []
        connection.commit()
        LINES.clear()
        metadata = metadata_of(after)
        context, script = steps(connection, metadata, options)
        for diff in script.upgrade_ops.as_diffs():
            LINES.append("diff " + diff_text(diff))
        texts = []
        for name, operations in (("upgrade", script.upgrade_ops), ("downgrade", script.downgrade_ops)):
            text, imports = body(context, metadata, operations)
            texts.append((text, imports))
            LINES.extend([name, *imports, *text.split("\n")])
        if maker.applies:
            for (text, imports), wanted in zip(texts, (after, before)):
                apply(connection, context, text, imports, metadata_of(wanted), options)
    return head + ["| " + clean(line) for line in "\n".join(LINES).split("\n")]


def apply(connection, context, text, imports, metadata, options):
    known = list(LINES)
    try:
        run(context, text, imports)
        left = steps(connection, metadata, options)[1].upgrade_ops.as_diffs()
        found = ["left " + diff_text(diff) for diff in left] or ["left nothing"]
    except Exception as error:
        found = [f"{type(error).__name__}: {error}"]
    LINES[:] = known + found


def main():
    first, last = map(int, sys.argv[1:3] or (0, 24))
    text = "\n".join(line for seed in range(first, last) for line in scenario(seed)) + "\n"
    if len(sys.argv) > 1:
        sys.stdout.write(text)
    else:
        (pathlib.Path(__file__).parent / "recorded" / "autogenerate.txt").write_text(text)


main()
