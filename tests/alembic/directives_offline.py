"""Every directive of `op` as a script, dialect by dialect: a scenario a function, by the name that is printed."""

import io
import re
import warnings

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import mysql, postgresql

warnings.simplefilter("always")
SCENARIOS = []


def scenario(function):
    SCENARIOS.append(function)
    return function


@scenario
def create_table(op):
    op.create_table(
        "account",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(50), nullable=False, comment="its name"),
        sa.Column("kind", sa.Enum("a", "b", name="kind")),
        sa.Column("flag", sa.Boolean, server_default=sa.true()),
        sa.Column("made", sa.DateTime, server_default=sa.func.now()),
        sa.Column("other_id", sa.Integer, sa.ForeignKey("other.id", ondelete="CASCADE"), index=True),
        sa.UniqueConstraint("name", name="uq_name"),
        sa.CheckConstraint("id > 0", name="ck_id"),
        comment="accounts",
    )


@scenario
def create_table_with_schema_and_options(op):
    op.create_table(
        "t", sa.Column("id", sa.BigInteger, sa.Identity(start=3), primary_key=True), schema="s",
        mysql_engine="InnoDB", sqlite_autoincrement=True, postgresql_with={"fillfactor": 50}, if_not_exists=True,
        prefixes=["TEMPORARY"],
    )


@scenario
def create_table_gives_a_table(op):
    table = op.create_table("t", sa.Column("id", sa.Integer), sa.Column("b", sa.Unicode(5)))
    op.bulk_insert(table, [{"id": 1, "b": "x"}, {"id": 2, "b": "it's"}])


@scenario
def drop_table(op):
    op.drop_table("t")
    op.drop_table("t", schema="s", if_exists=True)


@scenario
def rename_table(op):
    op.rename_table("old", "new")
    op.rename_table("Old", "New", schema="s")


@scenario
def table_comments(op):
    op.create_table_comment("t", "it's a comment", existing_comment=None, schema="s")
    op.drop_table_comment("t", existing_comment="x")


@scenario
def add_column(op):
    op.add_column("t", sa.Column("a", sa.Integer))
    op.add_column("t", sa.Column("b", sa.String(10), nullable=False, server_default="x"), schema="s")
    op.add_column("t", sa.Column("c", sa.Numeric(5, 2), comment="money"))


@scenario
def add_column_with_key(op):
    op.add_column("t", sa.Column("o", sa.Integer, sa.ForeignKey("o.id", name="fk_o")))


@scenario
def add_column_with_index_and_unique(op):
    op.add_column("t", sa.Column("i", sa.Integer, index=True))
    op.add_column("t", sa.Column("u", sa.Integer, unique=True))


@scenario
def add_column_that_may_be_there(op):
    op.add_column("t", sa.Column("i", sa.Integer), if_not_exists=True)


@scenario
def add_column_with_inline_references(op):
    op.add_column("t", sa.Column("o", sa.Integer, sa.ForeignKey("o.id")), inline_references=True)


@scenario
def add_computed_and_identity_columns(op):
    op.add_column("t", sa.Column("c", sa.Integer, sa.Computed("a + 1", persisted=True)))
    op.add_column("t", sa.Column("i", sa.Integer, sa.Identity(always=True)))


@scenario
def add_boolean_and_enum_with_checks(op):
    op.add_column("t", sa.Column("b", sa.Boolean(create_constraint=True, name="ck_b")))
    op.add_column("t", sa.Column("e", sa.Enum("x", "y", name="ck_e", native_enum=False, create_constraint=True)))


@scenario
def drop_column(op):
    op.drop_column("t", "a")
    op.drop_column("t", "b", schema="s", if_exists=True)


@scenario
def drop_column_on_sql_server(op):
    op.drop_column("t", "a", mssql_drop_default=True, mssql_drop_check=True, mssql_drop_foreign_key=True)


@scenario
def alter_nullable(op):
    op.alter_column("t", "a", nullable=False, existing_type=sa.Integer())
    op.alter_column("t", "a", nullable=True, existing_type=sa.String(5), schema="s")


@scenario
def alter_nullable_alone(op):
    op.alter_column("t", "a", nullable=False)


@scenario
def alter_type(op):
    op.alter_column("t", "a", type_=sa.String(20), existing_type=sa.String(10), existing_nullable=False)


@scenario
def alter_type_alone(op):
    op.alter_column("t", "a", type_=sa.BigInteger())


@scenario
def alter_type_with_using(op):
    op.alter_column("t", "a", type_=sa.Integer(), postgresql_using="a::integer")


@scenario
def using_without_type(op):
    op.alter_column("t", "a", nullable=True, existing_type=sa.Integer(), postgresql_using="a::integer")


@scenario
def alter_type_of_checked_types(op):
    op.alter_column("t", "a", type_=sa.Boolean(create_constraint=True, name="ck_a"), existing_type=sa.Integer())
    op.alter_column("t", "a", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_a"))


@scenario
def alter_default(op):
    op.alter_column("t", "a", server_default="5", existing_type=sa.Integer())
    op.alter_column("t", "a", server_default=sa.text("CURRENT_TIMESTAMP"), existing_type=sa.DateTime())
    op.alter_column("t", "a", server_default=None, existing_type=sa.Integer(), existing_server_default="5")


@scenario
def alter_identity(op):
    op.alter_column("t", "a", server_default=sa.Identity(always=True), existing_server_default=None)


@scenario
def change_identity(op):
    op.alter_column("t", "a", server_default=sa.Identity(start=5, cycle=True), existing_server_default=sa.Identity())


@scenario
def drop_identity(op):
    op.alter_column("t", "a", server_default=None, existing_server_default=sa.Identity())


@scenario
def alter_computed(op):
    op.alter_column("t", "a", server_default=sa.Computed("b + 1"), existing_type=sa.Integer())


@scenario
def rename_column(op):
    op.alter_column("t", "a", new_column_name="b", existing_type=sa.Integer())
    op.alter_column("t", "a", new_column_name="Order", existing_type=sa.String(4), existing_nullable=False,
                    existing_server_default="x", schema="s")


@scenario
def rename_column_alone(op):
    op.alter_column("t", "a", new_column_name="b")


@scenario
def alter_comment(op):
    op.alter_column("t", "a", comment="it's", existing_type=sa.Integer(), existing_comment="was")
    op.alter_column("t", "a", comment=None, existing_type=sa.Integer(), existing_comment="was")


@scenario
def alter_everything(op):
    op.alter_column("t", "a", nullable=False, server_default="x", new_column_name="b", type_=sa.String(7),
                    existing_type=sa.String(3), existing_nullable=True, existing_server_default=None, comment="c")


@scenario
def alter_autoincrement(op):
    op.alter_column("t", "a", autoincrement=True, existing_type=sa.Integer(), existing_nullable=False)


@scenario
def alter_nothing(op):
    op.alter_column("t", "a", existing_type=sa.Integer())


@scenario
def create_index(op):
    op.create_index("ix_a", "t", ["a"])
    op.create_index("ix_b", "t", ["a", sa.text("lower(b)")], unique=True, schema="s")
    op.create_index(op.f("ix_c"), "t", [sa.text("c DESC"), sa.literal_column("d + 1")], if_not_exists=True)


@scenario
def create_index_with_options(op):
    op.create_index("ix", "t", ["a"], postgresql_where=sa.text("a > 5"), postgresql_using="gin",
                    postgresql_include=["b"], sqlite_where=sa.text("a > 6"), mysql_length=7, mssql_include=["c"])


@scenario
def create_index_concurrently(op):
    with op.get_context().autocommit_block():
        op.create_index("ix", "t", ["a"], postgresql_concurrently=True)


@scenario
def drop_index(op):
    op.drop_index("ix", table_name="t")
    op.drop_index("ix", table_name="t", schema="s", if_exists=True)


@scenario
def drop_index_without_table(op):
    op.drop_index("ix")


@scenario
def create_foreign_key(op):
    op.create_foreign_key("fk", "t", "o", ["a", "b"], ["c", "d"], ondelete="CASCADE", onupdate="SET NULL",
                          deferrable=True, initially="DEFERRED", match="FULL")


@scenario
def create_foreign_key_between_schemas(op):
    op.create_foreign_key(None, "t", "o", ["a"], ["b"], source_schema="s1", referent_schema="s2")


@scenario
def create_foreign_key_to_itself(op):
    op.create_foreign_key("fk", "t", "t", ["parent"], ["id"])


@scenario
def create_primary_key(op):
    op.create_primary_key("pk", "t", ["a", "b"])


@scenario
def create_unique_constraint(op):
    op.create_unique_constraint("uq", "t", ["a", "b"], schema="s", deferrable=True, initially="IMMEDIATE")
    op.create_unique_constraint(None, "t", ["a"])


@scenario
def create_check_constraint(op):
    op.create_check_constraint("ck", "t", "a > 5")
    op.create_check_constraint("ck", "t", sa.column("name").in_(["x", "it's"]))
    op.create_check_constraint("ck", "t", sa.func.length(sa.column("name")) > 5, schema="s")


@scenario
def create_exclude_constraint(op):
    op.create_exclude_constraint("ex", "t", ("a", "="), (sa.column("b"), "&&"), using="gist", where="a > 5")
    op.create_exclude_constraint("ex2", "t", (sa.column("c"), "="), schema="s", deferrable=True, initially="DEFERRED")


@scenario
def drop_constraints(op):
    for kind in ("foreignkey", "primary", "unique", "check"):
        op.drop_constraint("c", "t", type_=kind)


@scenario
def drop_constraint_of_no_kind(op):
    op.drop_constraint("c", "t", schema="s")


@scenario
def drop_constraint_of_a_strange_kind(op):
    op.drop_constraint("c", "t", type_="nothing")


@scenario
def drop_constraint_that_may_be_missing(op):
    op.drop_constraint("c", "t", type_="unique", if_exists=True)


@scenario
def bulk_insert(op):
    import datetime

    table = sa.table("t", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("day", sa.Date))
    op.bulk_insert(table, [
        {"id": 1, "name": "it's", "day": datetime.date(2024, 5, 6)},
        {"id": op.inline_literal(2), "name": op.inline_literal("x"), "day": None},
    ])
    op.bulk_insert(table, [])


@scenario
def bulk_insert_of_no_list(op):
    op.bulk_insert(sa.table("t", sa.column("a")), {"a": 1})


@scenario
def bulk_insert_of_no_dicts(op):
    op.bulk_insert(sa.table("t", sa.column("a")), [1])


@scenario
def execute(op):
    t = sa.table("t", sa.column("a", sa.String), sa.column("b", sa.Integer))
    op.execute("UPDATE t SET a = 'x:y'")
    op.execute(sa.text("UPDATE t SET a = :a").bindparams(a="x"))
    op.execute(t.update().where(t.c.a == op.inline_literal("x")).values(b=op.inline_literal(5)))
    op.execute(t.insert().values(a="p"))
    op.execute(t.delete().where(t.c.b.in_([1, 2])))
    op.execute("one\ttab")


@scenario
def bind_is_none(op):
    print(type(op.get_bind()), op.get_context().dialect.name, op.get_context().as_sql)


@scenario
def batch_without_recreation(op):
    with op.batch_alter_table("t", schema="s", recreate="never") as batch_op:
        batch_op.add_column(sa.Column("x", sa.Integer))
        batch_op.alter_column("a", nullable=False, existing_type=sa.Integer())
        batch_op.drop_column("b")
        batch_op.create_index("ix", ["a"])


@scenario
def batch_of_what_alter_can(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("x", sa.Integer))
        batch_op.create_index("ix", ["x"])
        batch_op.drop_index("iy")


@scenario
def batch_of_what_alter_cannot(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("x")


@scenario
def batch_with_copy_from(op):
    table = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.String(5)),
                     sa.Column("y", sa.Integer), sa.Index("ix_y", "y"))
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("x", type_=sa.Integer(), new_column_name="z")
        batch_op.drop_column("y") if False else batch_op.create_unique_constraint("uq", ["y"])


def naming(op):
    op.create_unique_constraint("name", "t", ["a"])
    op.create_unique_constraint(op.f("final"), "t", ["a"])
    op.create_foreign_key(None, "t", "o", ["a"], ["b"])
    op.create_check_constraint("some", "t", "a > 1")
    op.create_index(None, "t", ["a"])
    op.create_primary_key(None, "t", ["a"])
    op.drop_constraint("some", "t", type_="check")


# Without a connection, the library does not know the schema that comments on SQL Server name; the others are errors of
# the library's own making.
LEFT_OUT = [("mssql", name) for name in ("create_table", "add_column", "alter_comment", "alter_everything",
                                         "bulk_insert_of_no_list", "bulk_insert_of_no_dicts")]
LEFT_OUT.append(("sqlite", "create_exclude_constraint"))
DIALECTS = ["sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"]


def run(function, dialect, **opts):
    out = io.StringIO()
    context = MigrationContext.configure(dialect_name=dialect, opts={"as_sql": True, "output_buffer": out, **opts})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            with Operations.context(context) as op:
                function(op)
        except Exception as error:
            print(f"{type(error).__name__}: {re.sub('0x[0-9a-f]+', '0x', str(error)).split(' (Background')[0]}")
        for one in caught:
            print(f"{one.category.__name__}: {one.message}")
    print(out.getvalue().strip())


for function in SCENARIOS:
    for dialect in DIALECTS:
        if (dialect, function.__name__) in LEFT_OUT:
            continue
        print(f"== {function.__name__}, {dialect}")
        run(function, dialect)

CONVENTION = {
    "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
}
for dialect in ("postgresql", "mysql"):
    print(f"== naming, {dialect}")
    run(naming, dialect, target_metadata=sa.MetaData(naming_convention=CONVENTION))
for separator in ("NOW", ""):
    print("== separators", repr(separator))
    run(drop_table, "mssql", mssql_batch_separator=separator)
    run(drop_table, "oracle", oracle_batch_separator=separator)
