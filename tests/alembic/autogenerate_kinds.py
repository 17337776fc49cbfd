"""Every kind of difference between tables and a database: what autogenerate says, finds and writes."""

import enum
import logging
import re
import warnings

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import ops
from sqlalchemy.dialects import mysql, postgresql, sqlite

SCENARIOS = []


class Printer(logging.Handler):
    def emit(self, record):
        if record.name.startswith("alembic.autogenerate"):
            print(f"{record.levelname} [{record.name}] {re.sub(' at 0x[0-9a-f]+', '', record.getMessage())}")


logging.getLogger("alembic").setLevel(logging.INFO)
logging.getLogger("alembic").addHandler(Printer())
warnings.showwarning = lambda message, category, *rest: print(f"{category.__name__}: {message}")
warnings.simplefilter("always")
warnings.simplefilter("ignore", ResourceWarning)


def scenario(function):
    SCENARIOS.append(function)
    return function


def table(metadata, name="t", *items, **options):
    return sa.Table(name, metadata, sa.Column("id", sa.Integer, primary_key=True), *items, **options)


@scenario
def nothing(before, after):
    table(before), table(after)


@scenario
def table_added(before, after):
    table(
        after, "t",
        sa.Column("name", sa.String(20), nullable=False, unique=True, comment="a name"),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now(), index=True),
        sa.Column("parent", sa.ForeignKey("t.id", ondelete="SET NULL", name="fk_parent")),
        sa.Column("double", sa.Integer, sa.Computed("id * 2")),
        sa.Column("key", sa.Integer, sa.Identity(start=5, always=True)),
        sa.CheckConstraint("length(name) > 1", name="ck_name"),
        sa.UniqueConstraint("name", "made", name="uq_both"),
        comment="the table", sqlite_autoincrement=True, mysql_engine="InnoDB", info={"x": 1}, prefixes=["TEMP"],
    )


@scenario
def table_removed(before, after):
    table(before, "t", sa.Column("name", sa.String(20), index=True, server_default="x"), sa.Column("v", sa.Integer, unique=True),
          sa.Column("parent", sa.ForeignKey("t.id", name="fk_parent")), sa.CheckConstraint("id > 1", name="ck"))


@scenario
def tables_that_refer_to_each_other(before, after):
    table(after, "a", sa.Column("b_id", sa.ForeignKey("b.id", name="fk_ab")))
    table(after, "b", sa.Column("a_id", sa.ForeignKey("a.id", name="fk_ba")))
    table(after, "c", sa.Column("a_id", sa.ForeignKey("a.id")))


@scenario
def columns_added_and_removed(before, after):
    table(before, "t", sa.Column("old", sa.Float, server_default=sa.text("1.5")), sa.Column("stays", sa.Integer))
    table(after, "t", sa.Column("stays", sa.Integer), sa.Column("new", sa.Integer, nullable=False, server_default="5"),
          sa.Column("keyed", sa.Integer, sa.ForeignKey("t.id"), index=True), sa.Column("u", sa.Integer, unique=True))


@scenario
def nullability(before, after):
    table(before, "t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, nullable=False))
    table(after, "t", sa.Column("a", sa.Integer, nullable=False), sa.Column("b", sa.Integer))


TYPES = [
    (sa.String(10), sa.String(20)), (sa.String(10), sa.Text()), (sa.String(10), sa.String()), (sa.String(), sa.String(5)),
    (sa.Integer(), sa.BigInteger()), (sa.Integer(), sa.String(5)), (sa.Numeric(8, 2), sa.Numeric(9, 2)),
    (sa.Numeric(8, 2), sa.Numeric(8)), (sa.Numeric(8, 2), sa.Float()), (sa.Float(), sa.Float(53)),
    (sa.Boolean(), sa.Integer()), (sa.Integer(), sa.Boolean()), (sa.Date(), sa.DateTime()), (sa.DateTime(), sa.TIMESTAMP()),
    (sa.Enum("a", "b", name="e"), sa.Enum("a", "bcd", name="e")), (sa.Enum("a", "b"), sa.String(1)), (sa.JSON(), sa.Text()),
    (sa.LargeBinary(), sa.Text()), (sa.Uuid(), sa.String(32)), (sa.Uuid(), sa.CHAR(32)), (sa.Unicode(5), sa.String(5)),
    (sa.Interval(), sa.DateTime()), (sa.PickleType(), sa.LargeBinary()), (sa.Time(), sa.Date()), (sa.CHAR(5), sa.VARCHAR(5)),
    (sa.String(5), sa.String(5, collation="NOCASE")), (sa.Text(), sa.JSON()), (sa.REAL(), sa.Float()), (sa.Double(), sa.Float()),
    (sa.String(5), sa.String(5).with_variant(sa.Text(), "sqlite")), (sa.String(5), sqlite.JSON()),
]


@scenario
def types(before, after):
    table(before, "t", *[sa.Column(f"c{place}", old) for place, (old, _) in enumerate(TYPES)])
    table(after, "t", *[sa.Column(f"c{place}", new) for place, (_, new) in enumerate(TYPES)])


DEFAULTS = [
    (None, "5"), ("5", None), ("5", "5"), ("5", "6"), ("x", sa.text("'x'")), (sa.text("5"), "5"), (sa.text("5"), sa.text("(5)")),
    (sa.func.now(), sa.text("CURRENT_TIMESTAMP")), (sa.text("CURRENT_TIMESTAMP"), sa.func.now()), ("it's", "it's"),
    (sa.true(), sa.true()), (sa.true(), sa.false()), (sa.text("(1 + 2)"), sa.text("(1+2)")), ("", ""), ("", None),
    (sa.text("NULL"), None), (None, sa.null()), ("2024-01-01", "2024-01-02"),
]


@scenario
def server_defaults(before, after):
    for side, metadata in enumerate((before, after)):
        table(metadata, "t", *[sa.Column(f"c{place}", sa.String(20), server_default=pair[side]) for place, pair in enumerate(DEFAULTS)])


@scenario
def computed_columns(before, after):
    table(before, "t", sa.Column("a", sa.Integer, sa.Computed("id + 1")), sa.Column("b", sa.Integer, sa.Computed("id + 1")),
          sa.Column("c", sa.Integer), sa.Column("d", sa.Integer, sa.Computed("id + 1", persisted=True)), sa.Column("e", sa.Integer, sa.Computed("id+1")))
    table(after, "t", sa.Column("a", sa.Integer, sa.Computed("id + 2")), sa.Column("b", sa.Integer),
          sa.Column("c", sa.Integer, sa.Computed("id + 1")), sa.Column("d", sa.Integer, sa.Computed("id + 1")), sa.Column("e", sa.Integer, sa.Computed("id + 1")))


@scenario
def indexes(before, after):
    table(before, "t", sa.Column("a", sa.Integer, index=True), sa.Column("b", sa.Integer), sa.Index("ix_gone", "b"),
          sa.Index("ix_columns", "a"), sa.Index("ix_unique", "a"), sa.Index("ix_both", "a", "b"), sa.Index("ix_same", "b", unique=True))
    table(after, "t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, index=True), sa.Index("ix_columns", "a", "b"),
          sa.Index("ix_unique", "a", unique=True), sa.Index("ix_both", "b", "a"), sa.Index("ix_same", "b", unique=True),
          sa.Index("ix_where", "a", sqlite_where=sa.text("a > 5")), sa.Index("ix_text", sa.text("lower(a)")),
          sa.Index("ix_function", sa.func.lower(sa.column("b"))))


@scenario
def unique_constraints(before, after):
    table(before, "t", sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer), sa.UniqueConstraint("b", name="uq_b"),
          sa.UniqueConstraint("a", "b", name="uq_ab"), sa.UniqueConstraint("b", "id", name="uq_other"))
    table(after, "t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, unique=True), sa.UniqueConstraint("b", "a", name="uq_ab"),
          sa.UniqueConstraint("a", "id", name="uq_other"), sa.UniqueConstraint("id", "a", name="uq_new", deferrable=True, initially="DEFERRED"))


@scenario
def index_becomes_constraint(before, after):
    table(before, "t", sa.Column("a", sa.Integer), sa.Index("x", "a", unique=True))
    table(after, "t", sa.Column("a", sa.Integer), sa.UniqueConstraint("a", name="x"))


def foreign_key(name, old, new):
    def keys(before, after):
        for metadata, key in ((before, old), (after, new)):
            table(metadata, "o", sa.Column("x", sa.Integer, unique=True))
            table(metadata, "t", sa.Column("a", sa.Integer, *key))

    keys.__name__ = f"foreign_key_{name}"
    scenario(keys)


foreign_key("added", [], [sa.ForeignKey("o.id", name="fk", onupdate="CASCADE", deferrable=True, initially="DEFERRED")])
foreign_key("added_without_name", [], [sa.ForeignKey("o.id")])
foreign_key("added_by_alter", [], [sa.ForeignKey("o.id", use_alter=True, name="fk")])
foreign_key("removed", [sa.ForeignKey("o.id", name="fk")], [])
foreign_key("removed_without_name", [sa.ForeignKey("o.id")], [])
foreign_key("with_another_target", [sa.ForeignKey("o.id", name="fk")], [sa.ForeignKey("o.x", name="fk")])
foreign_key("with_another_rule", [sa.ForeignKey("o.id", name="fk", ondelete="CASCADE")], [sa.ForeignKey("o.id", name="fk", ondelete="SET NULL")])
foreign_key("with_another_name", [sa.ForeignKey("o.id", name="fk")], [sa.ForeignKey("o.id", name="other")])
foreign_key("deferrable_now", [sa.ForeignKey("o.id", name="fk")], [sa.ForeignKey("o.id", name="fk", deferrable=True)])


@scenario
def composite_foreign_key(before, after):
    for metadata in (before, after):
        sa.Table("o", metadata, sa.Column("x", sa.Integer, primary_key=True), sa.Column("y", sa.Integer, primary_key=True))
    table(before, "t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), sa.ForeignKeyConstraint(["a", "b"], ["o.x", "o.y"], name="fk"))
    table(after, "t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), sa.ForeignKeyConstraint(["b", "a"], ["o.x", "o.y"], name="fk"))


@scenario
def checks_and_primary_keys_are_not_compared(before, after):
    sa.Table("t", before, sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, nullable=False), sa.CheckConstraint("a > 1", name="ck"))
    sa.Table("t", after, sa.Column("a", sa.Integer, nullable=False), sa.Column("b", sa.Integer, primary_key=True), sa.CheckConstraint("a > 2", name="ck"))


@scenario
def comments_are_not_sqlites(before, after):
    table(before, "t", sa.Column("a", sa.Integer))
    table(after, "t", sa.Column("a", sa.Integer, comment="x"), comment="y")


@scenario
def names_from_a_convention(before, after):
    table(before, "t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))
    table(after, "t", sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer, sa.ForeignKey("t.id"), index=True))
    table(after, "u", sa.Column("a", sa.Integer, unique=True), sa.CheckConstraint("a > 1", name="positive"), sa.Column("flag", sa.Boolean(create_constraint=True, name="flag")))


@scenario
def names_that_need_quotes(before, after):
    table(before, "Order", sa.Column("Group", sa.Integer))
    table(after, "Order", sa.Column("Group", sa.String(5)), sa.Column("select", sa.Integer, quote=True, index=True), sa.Column('it"s', sa.Integer))


class Color(enum.Enum):
    red = 1
    blue = 2


@scenario
def types_that_are_written(before, after):
    table(
        after, "t", sa.Column("a", sa.Enum(Color)), sa.Column("b", sa.Enum("x", "y", native_enum=False, length=9)),
        sa.Column("c", postgresql.ARRAY(sa.String(5))), sa.Column("d", postgresql.JSONB(astext_type=sa.Text())), sa.Column("e", mysql.INTEGER(unsigned=True)),
        sa.Column("f", sa.ARRAY(sa.Integer)), sa.Column("g", sa.JSON(none_as_null=True)), sa.Column("h", sa.Numeric(5, 2, asdecimal=False)),
        sa.Column("i", sa.String(5).with_variant(mysql.VARCHAR(7, charset="utf8"), "mysql").with_variant(sa.Text(), "sqlite")),
        sa.Column("j", sa.DateTime(timezone=True)), sa.Column("k", sa.LargeBinary(5)), sa.Column("l", sa.Interval(native=False)),
        sa.Column("m", sa.Boolean(create_constraint=True, name="ck_m")), sa.Column("n", postgresql.TSVECTOR), sa.Column("o", sa.Uuid(as_uuid=False)),
        sa.Column("p", postgresql.INTERVAL(fields="DAY")), sa.Column("q", mysql.ENUM("a", "b")), sa.Column("r", sa.types.NullType()),
        sa.Column("s", sa.SmallInteger, autoincrement=True), sa.Column("t", postgresql.ENUM("u", "v", name="uv", create_type=False)),
        sa.Column("u", sa.String(5), server_default=sa.FetchedValue()), sa.Column("v", sa.Integer, default=5, onupdate=6, key="vv"), sa.Column("w", sa.Integer, system=True),
    )


CONVENTION = {
    "uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "ix": "ix_%(column_0_label)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "pk": "pk_%(table_name)s",
}

for function in SCENARIOS:
    print(f"== {function.__name__}")
    before, after = sa.MetaData(), sa.MetaData(naming_convention=CONVENTION if "convention" in function.__name__ else None)
    function(before, after)
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        before.create_all(connection)
        for options in ({}, {"render_as_batch": True, "compare_server_default": True}):
            context = MigrationContext.configure(connection, opts={"target_metadata": after, **options})
            try:
                script = produce_migrations(context, after)
            except Exception as error:
                print(f"{type(error).__name__}: {error}")
                continue
            for part in (script.upgrade_ops, script.downgrade_ops):
                try:
                    print(render_python_code(part, render_as_batch=bool(options), migration_context=context))
                except Exception as error:
                    print(f"{type(error).__name__}: {error}")

print("== rendered for other databases")
metadata = sa.MetaData()
made = table(
    metadata, "t", sa.Column("a", sa.Integer, sa.Identity(start=2)), sa.Column("b", postgresql.INT4RANGE), sa.Column("c", sa.Text, comment="it's"),
    sa.Column("d", sa.Integer, server_default=sa.text("nextval('s')")),
    postgresql.ExcludeConstraint(("b", "&&"), (sa.column("a"), "="), where=sa.text("a > 1"), using="gist", name="ex", deferrable=True),
    sa.Index("ix", sa.func.lower(sa.column("c")), postgresql_using="btree", postgresql_where=sa.text("a > 1"), postgresql_ops={"c": "text_ops"}),
    comment="all", schema="s", postgresql_partition_by="RANGE (a)",
)
for dialect in ("postgresql", "mysql", "mssql", "oracle"):
    context = MigrationContext.configure(dialect_name=dialect)
    steps = [ops.CreateTableOp.from_table(made), *[ops.CreateIndexOp.from_index(one) for one in made.indexes],
             ops.AddColumnOp.from_column(made.c.c), ops.DropColumnOp.from_column_and_tablename("s", "t", made.c.d),
             ops.AlterColumnOp("t", "a", existing_type=sa.Integer(), modify_comment="x", existing_comment="y", modify_nullable=False, schema="s"),
             ops.CreateTableCommentOp("t", "x", existing_comment="y", schema="s"), ops.DropTableCommentOp("t", existing_comment="y"),
             ops.ExecuteSQLOp("SELECT 1"), ops.RenameTableOp("a", "b"), ops.BulkInsertOp(made, [])]
    for step in steps:
        try:
            print(render_python_code(ops.UpgradeOps([step]), migration_context=context))
        except Exception as error:
            print(f"{type(error).__name__}: {str(error).split(' at 0x')[0]}")
