"""Batch mode on SQLite: when a table is made anew, from what, and what becomes of its constraints and rows."""

import io
import warnings

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

SCENARIOS = []


def scenario(function):
    SCENARIOS.append(function)
    return function


def tables():
    metadata = sa.MetaData()
    sa.Table("o", metadata, sa.Column("id", sa.Integer, primary_key=True))
    sa.Table(
        "t", metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.String(10), nullable=False, server_default="x"),
        sa.Column("b", sa.Integer, sa.ForeignKey("o.id", name="fk_b", ondelete="CASCADE")),
        sa.Column("c", sa.Boolean(create_constraint=True, name="ck_c")),
        sa.Column("d e", sa.Numeric(8, 2), index=True),
        sa.UniqueConstraint("a", name="uq_a"),
        sa.CheckConstraint("b > 0", name="ck_b"),
        sa.Index("ix_both", "a", sa.text("b DESC"), unique=True),
    )
    sa.Table(
        "plain", metadata, sa.Column("id", sa.Integer), sa.Column("v", sa.Integer, unique=True),
        sa.Column("w", sa.Integer), sa.ForeignKeyConstraint(["w"], ["o.id"]), sa.CheckConstraint("v > 1"),
        sa.UniqueConstraint("v", "w"), sqlite_with_rowid=True,
    )
    sa.Table("pair", metadata, sa.Column("x", sa.Integer, primary_key=True), sa.Column("y", sa.Integer, primary_key=True),
             sa.Column("z", sa.String), sqlite_with_rowid=False)
    return metadata


@scenario
def nothing(op):
    with op.batch_alter_table("t"):
        pass


@scenario
def always(op):
    with op.batch_alter_table("t", recreate="always"):
        pass


@scenario
def never(op):
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.add_column(sa.Column("n", sa.Integer))
        batch_op.alter_column("a", nullable=True)


@scenario
def strange_word(op):
    with op.batch_alter_table("t", recreate="sometimes"):
        pass


@scenario
def only_what_alter_can(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("n", sa.Integer, server_default="5"))
        batch_op.create_index("ix_n", ["n"])
        batch_op.drop_index("ix_both")


@scenario
def default_that_is_an_expression(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("n", sa.DateTime, server_default=sa.text("(date('2024-05-06'))")))


@scenario
def nullable_type_and_name(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True, type_=sa.Text(), new_column_name="aa", server_default=None)


@scenario
def type_that_needs_a_cast(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("b", type_=sa.String(5))
        batch_op.alter_column("d e", type_=sa.Integer(), existing_type=sa.Numeric(8, 2))


@scenario
def rename_checked_column(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", new_column_name="cc", existing_type=sa.Boolean(create_constraint=True, name="ck_c"))


@scenario
def checked_column_gets_another_type(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_c"))


@scenario
def column_gets_a_checked_type(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("b", type_=sa.Enum("u", "v", name="ck_new", create_constraint=True))


@scenario
def drop_columns(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("a")
        batch_op.drop_column("b")


@scenario
def drop_checked_column(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c", existing_type=sa.Boolean(create_constraint=True, name="ck_c"))


@scenario
def drop_missing_column(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("nope")


@scenario
def alter_missing_column(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("nope", nullable=True)


@scenario
def missing_table(op):
    with op.batch_alter_table("nope") as batch_op:
        batch_op.drop_column("x")


@scenario
def constraints_dropped_and_made(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("uq_a", type_="unique")
        batch_op.drop_constraint("ck_b", type_="check")
        batch_op.drop_constraint("fk_b", type_="foreignkey")
        batch_op.create_unique_constraint("uq_ab", ["a", "b"])
        batch_op.create_check_constraint("ck_new", "b > 5")
        batch_op.create_check_constraint("ck_col", sa.column("b") < 100)
        batch_op.create_foreign_key("fk_new", "o", ["b"], ["id"], deferrable=True, initially="DEFERRED")


@scenario
def key_to_itself(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("parent_id", sa.Integer))
        batch_op.create_foreign_key("fk_self", "t", ["parent_id"], ["id"])


@scenario
def missing_constraint(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("nope", type_="unique")


@scenario
def missing_index(op):
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("nope")


@scenario
def unnamed_constraint(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint(None, ["a"])


@scenario
def unnamed_check(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_check_constraint(None, "b > 1")


@scenario
def unnamed_constraints_get_names(op):
    convention = {"uq": "uq_%(table_name)s_%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"}
    with op.batch_alter_table("plain", naming_convention=convention) as batch_op:
        batch_op.drop_constraint("uq_plain_v", type_="unique")
        batch_op.drop_constraint("fk_plain_w", type_="foreignkey")


@scenario
def unnamed_check_goes(op):
    with op.batch_alter_table("plain", recreate="always"):
        pass


@scenario
def check_given_again(op):
    with op.batch_alter_table("plain", recreate="always", table_args=[sa.CheckConstraint("v > 2")]):
        pass


@scenario
def arguments_of_the_table(op):
    arguments = (sa.UniqueConstraint("b", name="uq_b"), sa.CheckConstraint("b < 9", name="ck_more"))
    with op.batch_alter_table("t", recreate="always", table_args=arguments,
                              table_kwargs={"sqlite_with_rowid": False}):
        pass


@scenario
def rowid_stays(op):
    with op.batch_alter_table("pair") as batch_op:
        batch_op.alter_column("z", type_=sa.Text())


@scenario
def reflect_arguments(op):
    with op.batch_alter_table("t", reflect_args=[sa.Column("c", sa.Boolean(create_constraint=True, name="ck_own"))],
                              recreate="always"):
        pass


@scenario
def reflect_listener(op):
    def seen(inspector, table, column):
        print(table.name, column["name"], column["type"])
        if column["name"] == "a":
            column["type"] = sa.String(99)

    with op.batch_alter_table("t", reflect_kwargs={"listeners": [("column_reflect", seen)]}, recreate="always"):
        pass


@scenario
def from_a_table_that_is_given(op):
    table = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(3)),
                     sa.CheckConstraint("id > 1"), sa.Index("ix_given", "a"))
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("a", nullable=False)
        batch_op.drop_index("ix_given")


@scenario
def given_table_with_checks_of_columns(op):
    table = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True),
                     sa.Column("c", sa.Boolean(create_constraint=True, name="ck_c")),
                     sa.Column("a", sa.String(3), sa.CheckConstraint("a <> ''", name="ck_empty")))
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.drop_constraint("ck_empty", type_="check")


@scenario
def columns_before_and_behind(op):
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("n1", sa.Integer), insert_before="a")
        batch_op.add_column(sa.Column("n2", sa.Integer), insert_after="b")
        batch_op.add_column(sa.Column("n3", sa.Integer), insert_after="n2")
        batch_op.add_column(sa.Column("n4", sa.Integer))


@scenario
def place_without_recreation(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("n1", sa.Integer), insert_before="a")


@scenario
def other_order(op):
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("d e", "a"), ("c", "b", "id")]):
        pass


@scenario
def order_that_contradicts_itself(op):
    with op.batch_alter_table("t", recreate="always", partial_reordering=[("a", "b"), ("b", "a")]):
        pass


@scenario
def primary_key_dropped_and_made(op):
    with op.batch_alter_table("pair") as batch_op:
        batch_op.drop_column("y")


@scenario
def primary_key_made(op):
    with op.batch_alter_table("plain") as batch_op:
        batch_op.create_primary_key("pk_plain", ["id", "v"])


@scenario
def new_column_with_key_and_index(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("o_id", sa.Integer, sa.ForeignKey("o.id", name="fk_o"), index=True))
        batch_op.add_column(sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")))


@scenario
def new_unnamed_key(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("o_id", sa.Integer, sa.ForeignKey("o.id")))


@scenario
def comments(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", comment="new")
        batch_op.create_table_comment("all")
        batch_op.drop_table_comment()


@scenario
def computed(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("twice", sa.Integer, sa.Computed("b * 2", persisted=True)))


@scenario
def rows_that_the_new_table_refuses(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("b", nullable=False)


@scenario
def statements_within(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
        print(batch_op.get_bind() is op.get_bind(), batch_op.f("x"))
        batch_op.execute("UPDATE t SET b = 5")


@scenario
def what_batches_cannot(op):
    with op.batch_alter_table("t") as batch_op:
        for name in ("create_table", "drop_table", "rename_table", "bulk_insert"):
            print(name, hasattr(batch_op, name))


@scenario
def autoincrement(op):
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("id", autoincrement=True)


@scenario
def without_batch(op):
    for step in (lambda: op.drop_constraint("uq_a", "t", type_="unique"),
                 lambda: op.create_foreign_key("fk", "t", "o", ["b"], ["id"]),
                 lambda: op.create_check_constraint("ck", "t", "b > 1"),
                 lambda: op.alter_column("t", "a", nullable=True),
                 lambda: op.drop_column("t", "a"),
                 lambda: op.add_column("t", sa.Column("u", sa.Integer, unique=True)),
                 lambda: op.add_column("t", sa.Column("k", sa.Integer, sa.ForeignKey("o.id"))),
                 lambda: op.add_column("t", sa.Column("v", sa.Boolean(create_constraint=True)))):
        try:
            step()
            print("done")
        except Exception as error:
            print(f"{type(error).__name__}: {str(error).splitlines()[0]}")


for function in SCENARIOS:
    print(f"== {function.__name__}")
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", ResourceWarning)
        tables().create_all(connection)
        connection.exec_driver_sql("INSERT INTO o VALUES (1)")
        connection.exec_driver_sql("INSERT INTO t VALUES (1, 'one', 1, 1, 2.5), (2, 'two', NULL, 0, 3)")
        connection.exec_driver_sql("INSERT INTO plain VALUES (1, 2, 1)")
        connection.commit()
        try:
            with Operations.context(MigrationContext.configure(connection)) as op:
                function(op)
        except Exception as error:
            # The columns that contradict each other come from a set.
            print(f"{type(error).__name__}: {str(error).split(' (Background')[0].splitlines()[0].split(' (\'')[0]}")
        for one in caught:
            print(f"{one.category.__name__}: {one.message}")
        before = tables()
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").all()
        for name, text in [(name, text.strip()) for name, text in rows]:
            if name != "o" and not (name in before.tables and text.strip() == str(sa.schema.CreateTable(before.tables[name]).compile(engine)).strip()):
                head, *body, end = text.split("\n") if "\n" in text else [text, ""]
                body = [line.strip().rstrip(", ") for line in body]
                items = sorted(line for line in body if line.startswith(("CONSTRAINT", "UNIQUE", "FOREIGN", "CHECK")))
                print(head, *[line for line in body if line not in items], *items, end.strip(), sep="\n  ")
        for name in ("t", "plain"):
            print(name, connection.exec_driver_sql(f"SELECT * FROM {name}").all() if name in dict(rows) else "gone")

for dialect in ("sqlite", "postgresql", "mysql"):
    print(f"== script with a given table, {dialect}")
    out = io.StringIO()
    context = MigrationContext.configure(dialect_name=dialect, opts={"as_sql": True, "output_buffer": out})
    with Operations.context(context) as op:
        given = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(3)),
                         sa.UniqueConstraint("a", name="uq_a"))
        with op.batch_alter_table("t", copy_from=given, recreate="always") as batch_op:
            batch_op.alter_column("a", type_=sa.Integer(), existing_type=sa.String(3))
            batch_op.create_index("ix_a", ["a"])
    print(out.getvalue().strip())
