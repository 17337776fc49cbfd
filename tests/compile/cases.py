"""What the programs of this folder share: a case is a name and a function that builds an SQL construct.

    case(name, build, *arguments)     the construct as it is: a statement, a clause, a DDL element, a type
    column(name, build, *arguments)   the expression in the columns of a SELECT
    where(name, build, *arguments)    the expression in the WHERE of `SELECT users.id`
    over_users(*columns)              for `before=`: a temporary table that lies over `users`
    setup(*tables)                    cases `setup NAME`: the tables that the statements of the program need on a server

Every case is compiled for every dialect, or for those that `only="…"` names, separated by commas. Lines are `case|dialects|kind|text`: the dialects whose text is the same share
a line, `*` stands for all of them. Kinds:

    sql       the compiled text
    params    the parameters: a tuple in their order where the dialect counts them, otherwise a dictionary by name
    literal   the text with `literal_binds`, for constructs that have parameters
    error     the exception, `Class: text`, with `0x...` for an address
    before    a statement that has to run before the case on a server, from `before=`, in this order

A backslash is written `\\\\`, a line feed `\\n`, a tab `\\t`. The functions are called one by one, so what one of them
lacks stops its case alone.
"""

import re

import sqlalchemy as sa

_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}")

DIALECTS = ["default", "sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"]


class Later:
    """A module that is imported when something in it is asked for."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        import importlib

        return getattr(importlib.import_module(self._name), name)


sqlite = Later("sqlalchemy.dialects.sqlite")
postgresql = Later("sqlalchemy.dialects.postgresql")
mysql = Later("sqlalchemy.dialects.mysql")
mssql = Later("sqlalchemy.dialects.mssql")
oracle = Later("sqlalchemy.dialects.oracle")

_modules = {"sqlite": sqlite, "postgresql": postgresql, "mysql": mysql, "mssql": mssql, "oracle": oracle}
_made = {}
_names = set()


def dialect_named(name):
    """The dialect object, as the library gives it without options; None for `default`."""
    if name == "default":
        return None
    if name not in _made:
        if name == "mariadb":
            _made[name] = sa.make_url("mariadb://").get_dialect()()
        else:
            _made[name] = _modules[name].dialect()
    return _made[name]


def _escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _reason(error):
    return f"{type(error).__name__}: {_ADDRESS.sub('0x...', str(error))}"


def _parameters(compiled):
    values = getattr(compiled, "params", None)
    order = getattr(compiled, "positiontup", None)
    if order is None or any(key not in values for key in order):
        return values
    return tuple([values[key] for key in order])


def _before(dialect, build):
    """What has to run before the case; nothing when that cannot be compiled."""
    try:
        return [("before", str(element.compile(dialect=dialect))) for element in (build() if build else [])]
    except Exception:
        return []


def _texts(construct, name, options, before):
    """The kinds of lines of one dialect, with their texts."""
    found = []
    try:
        dialect = dialect_named(name)
        found.extend(_before(dialect, before))
        compiled = construct.compile(dialect=dialect, **options)
        found.append(("sql", str(compiled)))
        parameters = _parameters(compiled)
        if parameters:
            found.append(("params", repr(parameters)))
    except Exception as error:
        return found + [("error", _reason(error))]
    if found[-1][0] == "params" and not options:
        try:
            literal = construct.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
            found.append(("literal", str(literal)))
        except Exception as error:
            found.append(("literal", _reason(error)))
    return found


def _report(name, found):
    """Prints the lines of a case; `found` has the texts of each dialect by its name."""
    lines = {}
    for dialect in found:
        for place, (kind, text) in enumerate(found[dialect]):
            # What runs before keeps its order, also where dialects share some of it.
            lines.setdefault((kind, place if kind == "before" else 0, text), []).append(dialect)
    for kind in ["before", "sql", "params", "literal", "error"]:
        for key in sorted([key for key in lines if key[0] == kind], key=lambda key: key[1]):
            dialects = "*" if len(lines[key]) == len(DIALECTS) else ",".join(lines[key])
            print(f"{name}|{dialects}|{kind}|{_escape(key[2])}")


def case(name, build, *arguments, before=None, only=None, **options):
    """Compiles what `build(*arguments)` gives; `options` go to `compile()`."""
    dialects = only.split(",") if only else DIALECTS
    assert name not in _names and "|" not in name and "\n" not in name, name
    _names.add(name)
    try:
        construct = build(*arguments)
    except Exception as error:
        reason = [("error", _reason(error))]
        return _report(name, {dialect: reason for dialect in dialects})
    _report(name, {dialect: _texts(construct, dialect, options, before) for dialect in dialects})


def column(name, build, *arguments, **options):
    case(name, lambda: sa.select(build(*arguments)), **options)


def where(name, build, *arguments, **options):
    from tables import users

    case(name, lambda: sa.select(users.c.id).where(build(*arguments)), **options)


def over_users(*columns):
    """A temporary table that lies over `users`, with an `id` and these columns: for `before=`."""
    table = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer), *columns, prefixes=["TEMPORARY"])
    return [sa.schema.CreateTable(table)]


def setup(*tables, only=None):
    for table in tables:
        case(f"setup {table.name}", lambda: sa.schema.CreateTable(table), only=only)
