"""Every class of sqlalchemy.exc that Core raises, its text with the address of its page, and what it carries."""

import re
import sqlite3
import warnings

import sqlalchemy as sa
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    column,
    create_engine,
    event,
    exc,
    insert,
    inspect,
    literal,
    select,
    table,
    text,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.pool import QueuePool, StaticPool

raised = set()


class Odd:
    def __repr__(self):
        return "<odd>"


def attempt(name, action):
    try:
        value = action()
    except Exception as error:
        for base in type(error).__mro__:
            raised.add(base.__name__)
        carried = {
            key: getattr(error, key)
            for key in ("code", "statement", "params", "table_name", "column_name", "cycles", "hide_parameters")
            if getattr(error, key, None)
        }
        original = type(getattr(error, "orig", None)).__name__
        print(f"{name}: {type(error).__module__}.{type(error).__name__} {original} {carried}\n    {re.sub("0x[0-9a-f]+", "0x...", str(error))}")
    else:
        print(f"{name}: {type(value).__name__}")


metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True), Column("name", String(9), unique=True, nullable=False))
posts = Table("posts", metadata, Column("id", Integer, primary_key=True), Column("user_id", ForeignKey("users.id")), Column("name", String))
likes = Table(
    "likes", metadata, Column("a", ForeignKey("users.id")), Column("b", ForeignKey("users.id")), Column("c", Integer)
)
engine = create_engine("sqlite://", poolclass=StaticPool)
metadata.create_all(engine)
connection = engine.connect()

# What is wrong with arguments.
attempt("url", lambda: create_engine("not a url"))
attempt("url port", lambda: sa.make_url("sqlite://host:port/db"))
attempt("no such dialect", lambda: create_engine("nope://"))
attempt("no such driver", lambda: create_engine("sqlite+nope://"))
attempt("select list", lambda: select([users.c.id]))
attempt("where text", lambda: select(users).where("id = 1"))
attempt("order by unknown", lambda: str(select(users.c.id).order_by(Odd())))
attempt("from", lambda: select(users.c.id).select_from(5))
attempt("not executable", lambda: connection.execute("SELECT 1"))
attempt("not executable class", lambda: connection.execute(Integer))
attempt("column twice", lambda: Table("twice", MetaData(), Column("a", Integer), Column("a", Integer)))
attempt("table twice", lambda: Table("users", metadata, Column("x", Integer)))
attempt("foreign key text", lambda: ForeignKey(5))
attempt("index of nothing", lambda: Table("i", MetaData(), Column("a", Integer), Index("ix", "b")))
attempt("unique of nothing", lambda: Table("u", MetaData(), Column("a", Integer), UniqueConstraint("b")))
attempt("key of nothing", lambda: Table("f", MetaData(), Column("a", Integer), ForeignKeyConstraint(["b"], ["users.id"])))
attempt("column type", lambda: Table("t", MetaData(), Column("a", 5)))
attempt("join without keys", lambda: users.join(table("other", column("id"))))
attempt("join with two keys", lambda: users.join(likes))
attempt("unknown column", lambda: users.c.nope)
attempt("unknown key", lambda: users.c["nope"])
attempt("filter_by", lambda: select(users).filter_by(nope=1))
attempt("like escape", lambda: str(users.c.name.like("a", escape="ab")))
attempt("in scalar", lambda: users.c.id.in_(5))
attempt("is truth", lambda: bool(users.c.id == 5))
attempt("operators", lambda: str(users.c.id.op("+", is_comparison=True)(5)))
attempt("values unknown", lambda: str(insert(users).values(nope=1)))
attempt("values mixed", lambda: str(insert(users).values([{"id": 1}, {"name": "a"}])))
attempt("update unknown", lambda: str(update(users).values(nope=1)))
attempt("union widths", lambda: str(sa.union(select(users.c.id), select(users.c.id, users.c.name))))
attempt("scalar subquery of two", lambda: select(users).scalar_subquery())
attempt("case empty", lambda: sa.case())
attempt("text bindparams", lambda: text("SELECT :a").bindparams(b=1))
attempt("cast nothing", lambda: sa.cast(users.c.id, None))
attempt("isolation level", lambda: create_engine("sqlite://", isolation_level="NOPE").connect())
attempt("execution option", lambda: connection.execution_options(isolation_level="NOPE"))
attempt("event name", lambda: event.listen(engine, "nope", lambda: None))
attempt("event target", lambda: event.listen(5, "connect", lambda: None))
attempt("inspect", lambda: inspect(5))
attempt("enum member", lambda: connection.execute(select(literal("x", sa.Enum("a", "b")))))

# What is wrong with the schema.
lost = Table("lost", MetaData(), Column("a", ForeignKey("nowhere.id")))
attempt("no referenced table", lambda: lost.c.a.foreign_keys.copy().pop().column)
wrong = MetaData()
Table("parents", wrong, Column("id", Integer, primary_key=True))
child = Table("children", wrong, Column("parent", ForeignKey("parents.nope")))
attempt("no referenced column", lambda: list(child.c.parent.foreign_keys)[0].column)
attempt("create with lost keys", lambda: lost.metadata.create_all(engine))
circle = MetaData()
Table("x", circle, Column("id", Integer, primary_key=True), Column("y", ForeignKey("y.id", name="fk_x")))
Table("y", circle, Column("id", Integer, primary_key=True), Column("x", ForeignKey("x.id", name="fk_y")))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print("sorted", sorted(t.name for t in circle.sorted_tables))
    for warning in caught:
        print(warning.category.__name__, str(warning.message).splitlines()[0][:90])
attempt("no such table", lambda: Table("missing", MetaData(), autoload_with=engine))
attempt("no such table columns", lambda: inspect(engine).get_columns("missing"))
attempt("naming convention", lambda: str(sa.schema.CreateTable(Table("n", MetaData(naming_convention={"ck": "ck_%(constraint_name)s"}), Column("a", Integer), CheckConstraint("a > 0")))))

# What cannot be compiled.
attempt("array", lambda: str(sa.schema.CreateTable(Table("a", MetaData(), Column("a", sa.ARRAY(Integer)))).compile(engine)))
attempt("null type", lambda: str(sa.schema.CreateTable(Table("a", MetaData(), Column("a", sa.types.NullType())))))
attempt("length", lambda: str(sa.schema.CreateTable(Table("a", MetaData(), Column("a", sa.types.VARCHAR))).compile(dialect=sa.dialects.mysql.dialect())))
attempt("identifier", lambda: str(sa.schema.CreateIndex(Index("i" * 70, users.c.id)).compile(dialect=postgresql.dialect())))
attempt("unsupported", lambda: str(sa.dialects.mysql.insert(users).on_duplicate_key_update(name="x").compile(engine)))
attempt("literal", lambda: str(select(literal(Odd())).compile(compile_kwargs={"literal_binds": True})))
attempt("literal date", lambda: str(select(literal(b"x")).compile(compile_kwargs={"literal_binds": True})))
attempt("parameter missing", lambda: connection.execute(select(users).where(users.c.id == bindparam("key"))))
attempt("parameter required in text", lambda: connection.execute(text("SELECT :a"), {"b": 1}))
attempt("insert without a value", lambda: connection.execute(insert(users), [{"name": "a", "id": 1}, {"id": 2}]))
attempt("bind twice", lambda: str(select(users).where(users.c.id == bindparam("a"), users.c.id == bindparam("a", unique=True))))

# What results do not hold.
connection.rollback()
connection.execute(insert(users), [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}])
attempt("no row", lambda: connection.execute(select(users).where(users.c.id == 9)).one())
attempt("no scalar", lambda: connection.execute(select(users).where(users.c.id == 9)).scalar_one())
attempt("two rows", lambda: connection.execute(select(users)).one())
attempt("two rows or none", lambda: connection.execute(select(users)).one_or_none())
attempt("two scalars", lambda: connection.scalars(select(users.c.id)).one())
row = connection.execute(select(users)).first()
attempt("no column in row", lambda: row.nope)
attempt("no key in row", lambda: row._mapping["nope"])
attempt("ambiguous", lambda: connection.execute(select(users, posts).join_from(users, posts, isouter=True)).first()._mapping["id"])
attempt("closed result", lambda: connection.execute(insert(users).values(id=3, name="c")).all())
finished = connection.execute(select(users))
finished.close()
attempt("result after close", lambda: finished.all())
attempt("returning missing", lambda: connection.execute(insert(users).values(id=4, name="d")).returned_defaults)
attempt("key of an update", lambda: connection.execute(update(users).values(name=users.c.name)).inserted_primary_key)

# What the driver says.
attempt("unique", lambda: connection.execute(insert(users).values(id=1, name="x")))
attempt("not null", lambda: connection.execute(insert(users).values(id=9, name=None)))
attempt("no table", lambda: connection.execute(text("SELECT * FROM nowhere")))
attempt("syntax", lambda: connection.exec_driver_sql("SELEC 1"))
attempt("binding count", lambda: connection.exec_driver_sql("SELECT ?", (1, 2)))
attempt("binding type", lambda: connection.exec_driver_sql("SELECT ?", (object,)))
attempt("two statements", lambda: connection.exec_driver_sql("SELECT 1; SELECT 2"))
attempt("too large", lambda: connection.exec_driver_sql("SELECT ?", (2**70,)))
attempt("date text", lambda: connection.execute(select(literal("x", sa.Date))))
attempt("many", lambda: connection.execute(insert(users), [{"id": n, "name": "same"} for n in range(20, 33)]))
hidden = create_engine("sqlite://", hide_parameters=True).connect()
attempt("hidden", lambda: hidden.exec_driver_sql("SELECT ?", (1, 2)))
attempt("default function", lambda: connection.execute(insert(Table("d", MetaData(), Column("a", Integer, default=lambda: 1 // 0)))))

# What connections and transactions refuse.
connection.rollback()
transaction = connection.begin()
attempt("begin twice", lambda: connection.begin())
transaction.rollback()
attempt("commit after rollback", transaction.commit)
with engine.connect() as nested:
    with nested.begin():
        savepoint = nested.begin_nested()
        savepoint.rollback()
        attempt("savepoint twice", savepoint.commit)
connection.close()
attempt("closed connection", lambda: connection.execute(select(users)))
attempt("closed begin", lambda: connection.begin())
small = create_engine("sqlite:///small.db", poolclass=QueuePool, pool_size=1, max_overflow=0, pool_timeout=0.01)
taken = small.connect()
attempt("pool", small.connect)
taken.invalidate()
attempt("after invalidate", lambda: taken.exec_driver_sql("SELECT 1").scalar())
begun = taken.begin() if not taken.in_transaction() else taken.get_transaction()
taken.exec_driver_sql("SELECT 1")
taken.invalidate()
attempt("invalid transaction", lambda: taken.exec_driver_sql("SELECT 1"))
taken.close()


@event.listens_for(small, "checkout")
def refuse(dbapi_connection, record, proxy):
    raise exc.DisconnectionError("gone")


attempt("disconnection", small.connect)
attempt("unbound", lambda: users.create(None))

again = create_engine("sqlite://", poolclass=QueuePool)
refusals = []


@event.listens_for(again, "checkout")
def refuse_all(dbapi_connection, record, proxy):
    refusals.append(record.info.setdefault("number", len(refusals)))
    raise exc.InvalidatePoolError("all gone")


attempt("pool gone", again.connect)
print(refusals, [issubclass(kind, exc.DisconnectionError) for kind in (exc.InvalidatePoolError, exc.TimeoutError)])


# Each of the driver's classes: from what opens connections, from a listener in the driver's place, and below any class.
class Custom(sqlite3.DataError):
    pass


def failing(kind, *details):
    def fail(*arguments, **options):
        raise kind(*details)

    return fail


for kind in (
    sqlite3.Error, sqlite3.InterfaceError, sqlite3.DatabaseError, sqlite3.DataError, sqlite3.OperationalError,
    sqlite3.IntegrityError, sqlite3.InternalError, sqlite3.ProgrammingError, sqlite3.NotSupportedError, Custom,
    sqlite3.Warning, ValueError,
):
    name = kind.__name__
    attempt(f"opening {name}", create_engine("sqlite://", creator=failing(kind, "cannot open")).connect)
    attempt(f"opening raw {name}", create_engine("sqlite://", creator=failing(kind, "cannot open")).raw_connection)
    for moment in ("connect", "checkout", "do_connect", "engine_connect"):
        heard = create_engine("sqlite://", poolclass=QueuePool)
        event.listen(heard, moment, failing(kind, moment, 1))
        attempt(f"{moment} {name}", heard.connect)
    for moment in ("before_cursor_execute", "do_execute", "after_cursor_execute", "before_execute", "begin"):
        heard = create_engine("sqlite://")
        event.listen(heard, moment, failing(kind, moment))
        with heard.connect() as failed:
            attempt(f"{moment} {name}", lambda: failed.execute(text("SELECT :a"), {"a": 1}))
    heard = create_engine("sqlite://", hide_parameters=True)
    event.listen(heard, "do_executemany", failing(kind, "many"))
    with heard.connect() as failed:
        users.create(failed)
        attempt(f"many {name}", lambda: failed.execute(insert(users), [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]))

heard = create_engine("sqlite://", creator=failing(sqlite3.OperationalError, "no server"))


@event.listens_for(heard, "handle_error")
def told(context):
    print("told", context.connection, context.statement, context.execution_context, repr(context.original_exception),
          type(context.sqlalchemy_exception).__name__, context.engine is heard, context.is_disconnect)


attempt("told of no connection", heard.connect)
attempt("too big", lambda: create_engine("sqlite://").connect().exec_driver_sql("SELECT zeroblob(1000000001)"))

# The driver's place.
own = create_engine("sqlite://")


@event.listens_for(own, "do_execute")
def in_place(cursor, statement, parameters, context):
    print("do_execute", type(cursor).__name__, statement, parameters, context.executemany)
    if "theirs" in statement:
        cursor.execute("SELECT 42 AS ours UNION SELECT 43")
        return True


@event.listens_for(own, "do_executemany", named=True)
def many_in_place(**named):
    print("do_executemany", sorted(named), named["statement"], named["parameters"], named["context"].executemany)


@event.listens_for(own, "do_execute_no_params")
def bare_in_place(cursor, statement, context):
    print("do_execute_no_params", statement)


with own.connect() as connection:
    print(connection.execute(text("SELECT 1 AS theirs")).mappings().all(), connection.scalar(select(literal(5))))
    metadata.create_all(connection, tables=[users], checkfirst=False)
    print(connection.execute(insert(users), [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]).rowcount)
    print(connection.execution_options(no_parameters=True).exec_driver_sql("SELECT '%%' FROM users").all())

# What no order is found for.
bare = MetaData()
Table("a", bare, Column("id", Integer, primary_key=True), Column("b", ForeignKey("b.id")), Column("up", ForeignKey("a.id")))
Table("b", bare, Column("id", Integer, primary_key=True), Column("c", ForeignKey("c.id")))
Table("c", bare, Column("id", Integer, primary_key=True), Column("a", ForeignKey("a.id")))
Table("d", bare, Column("id", Integer, primary_key=True), Column("a", ForeignKey("a.id")))
script = []
for url in ("postgresql://", "mysql://", "mssql://", "oracle://", "sqlite://"):
    mock = sa.create_mock_engine(url, lambda element, *rest, **options: script.append(type(element).__name__))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            bare.drop_all(mock, checkfirst=False)
        except exc.CircularDependencyError as error:
            raised.add("CircularDependencyError")
            print(url, error, sorted(t.name for t in error.cycles), sorted((a.name, b.name) for a, b in error.edges))
        print(url, script, [str(warning.message) for warning in caught])
    script.clear()
for name, target in (("named", "n"), ("unnamed", None)):
    pair = MetaData()
    Table("x", pair, Column("id", Integer, primary_key=True), Column("y", ForeignKey("y.id", name=target, use_alter=True)))
    Table("y", pair, Column("id", Integer, primary_key=True), Column("x", ForeignKey("x.id")))
    mock = sa.create_mock_engine("postgresql://", lambda element, *rest, **options: script.append(type(element).__name__))
    pair.drop_all(mock, checkfirst=False)
    print(name, script)
    script.clear()
knot = MetaData()
left = Table("left", knot, Column("id", Integer))
right = Table("right", knot, Column("id", Integer))
left.add_is_dependent_on(right)
right.add_is_dependent_on(left)
for action in (lambda: knot.create_all(create_engine("sqlite://")), lambda: knot.sorted_tables):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            action()
    except exc.CircularDependencyError as error:
        print(str(error).split(" (")[0], sorted(t.name for t in error.cycles), sorted((a.name, b.name) for a, b in error.edges))
made = exc.CircularDependencyError("around", ["a", 1], [(1, "a")])
print(made, made.args, made.cycles, made.edges, exc.CircularDependencyError("", [], [], "own words", code="gkpj"))

# What a filter finds twice, and what a dialect has that only compiles.
attempt("filter_by twice", lambda: select(users, posts).filter_by(id=1))
attempt("filter_by nowhere", lambda: select(users, posts).filter_by(nope=1))
attempt("type alone", lambda: sa.ARRAY(Integer).compile(dialect=engine.dialect))
attempt("type of a cast", lambda: str(sa.cast(users.c.id, postgresql.JSONB).compile(dialect=engine.dialect)))
attempt("no driver", lambda: postgresql.dialect().loaded_dbapi)
attempt("no driver's version", lambda: postgresql.dialect().dbapi_version)
print(postgresql.dialect().dbapi, engine.dialect.loaded_dbapi.__name__, engine.dialect.dbapi is engine.dialect.loaded_dbapi)

# The classes that no program of Core raises on SQLite.
elsewhere = {
    "AwaitRequired": "only the asyncio extension raises it",
    "MissingGreenlet": "only the asyncio extension raises it",
    "EmulatedDBAPIException": "the drivers of asyncio and of asyncpg raise it, below their own errors",
    "IllegalStateChangeError": "only a Session raises it",
    "UnboundExecutionError": "only a Session raises it, for it alone may have no bind",
    "UnreflectableTableError": "only MySQL's reflection raises it, for a view whose table is gone",
    "DisconnectionError": "listeners raise it, the pool catches it and raises InvalidRequestError",
    "InvalidatePoolError": "listeners raise it, and a ping that fails; the pool catches it",
}

# The classes themselves.
for name in sorted(n for n in dir(exc) if isinstance(getattr(exc, n), type) and issubclass(getattr(exc, n), Exception)):
    kind = getattr(exc, name)
    if kind.__module__ == "sqlalchemy.exc":
        print(name, [base.__name__ for base in kind.__mro__[1:-2]], getattr(kind, "code", None))
print(sorted(raised & set(dir(exc))))
errors = {n for n in dir(exc) if isinstance(getattr(exc, n), type) and issubclass(getattr(exc, n), Exception)}
errors = {n for n in errors if getattr(exc, n).__module__ == "sqlalchemy.exc" and not issubclass(getattr(exc, n), Warning)}
print("not raised", sorted(errors - raised), errors - raised == set(elsewhere))
