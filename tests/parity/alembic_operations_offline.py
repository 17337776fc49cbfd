# Every operation as SQL text, for each dialect.
import io
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations


def offline(dialect, **opts):
    buffer = io.StringIO()
    context = MigrationContext.configure(dialect_name=dialect, opts={"as_sql": True, "output_buffer": buffer, **opts})
    return Operations(context), buffer


def show(dialect, steps):
    for number, step in enumerate(steps):
        # Left out: SQL Server's comments, which want a connection, and refused rows behind its IDENTITY_INSERT; SQLite's compiler, shown by address.
        if (dialect == "mssql" and number in (0, 8, 18, 19, 37, 38, 42, 43)) or (dialect == "sqlite" and number in (18, 19)):
            continue
        op, buffer = offline(dialect)
        try:
            step(op)
        except Exception as error:
            print(dialect, number, type(error).__name__, str(error).split("\n")[0])
        for line in buffer.getvalue().split("\n"):
            if line:
                print(dialect, number, "|", line)


steps = [
    lambda op: op.create_table("bird", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), nullable=False, index=True), sa.Column("song", sa.Text, comment="how it sings"), sa.UniqueConstraint("name", name="uq_bird"), comment="all birds"),
    lambda op: op.drop_table("bird"),
    lambda op: op.drop_table("bird", schema="zoo", if_exists=True),
    lambda op: op.rename_table("bird", "fowl"),
    lambda op: op.rename_table("bird", "fowl", schema="zoo"),
    lambda op: op.add_column("bird", sa.Column("wings", sa.Integer, server_default="2", nullable=False)),
    lambda op: op.add_column("bird", sa.Column("nest_id", sa.Integer, sa.ForeignKey("nest.id", ondelete="CASCADE")), schema="zoo"),
    lambda op: op.add_column("bird", sa.Column("tag", sa.String(5), unique=True)),
    lambda op: op.add_column("bird", sa.Column("kind", sa.String(5), index=True, comment="what it is")),
    lambda op: op.drop_column("bird", "wings"),
    lambda op: op.alter_column("bird", "name", nullable=True),
    lambda op: op.alter_column("bird", "name", nullable=False, existing_type=sa.String(20)),
    lambda op: op.alter_column("bird", "name", new_column_name="label", existing_type=sa.String(20), existing_nullable=False),
    lambda op: op.alter_column("bird", "name", type_=sa.String(50), existing_type=sa.String(20), existing_nullable=False),
    lambda op: op.alter_column("bird", "name", type_=sa.Integer(), postgresql_using="name::integer", existing_type=sa.String(20)) if op.impl.__dialect__ == "postgresql" else None,
    lambda op: op.alter_column("bird", "name", server_default="x", existing_type=sa.String(20)),
    lambda op: op.alter_column("bird", "name", server_default=None, existing_type=sa.String(20), existing_server_default="x"),
    lambda op: op.alter_column("bird", "seen", server_default=sa.func.now(), existing_type=sa.DateTime()),
    lambda op: op.alter_column("bird", "name", comment="new", existing_type=sa.String(20), existing_comment="old"),
    lambda op: op.alter_column("bird", "name", comment=None, existing_type=sa.String(20), existing_comment="old"),
    lambda op: op.create_index("ix_name", "bird", ["name", "song"], unique=True),
    lambda op: op.create_index("ix_lower", "bird", [sa.text("lower(name)")], schema="zoo"),
    lambda op: op.create_index("ix_ne", "bird", ["name"], if_not_exists=True),
    lambda op: op.drop_index("ix_name", table_name="bird"),
    lambda op: op.drop_index("ix_name", "bird", schema="zoo", if_exists=True),
    lambda op: op.create_unique_constraint("uq_name", "bird", ["name"], deferrable=True, initially="DEFERRED"),
    lambda op: op.create_check_constraint("ck_wings", "bird", "wings >= 0"),
    lambda op: op.create_check_constraint("ck_wings", "bird", sa.column("wings") >= 0, schema="zoo"),
    lambda op: op.create_primary_key("pk_bird", "bird", ["id", "name"]),
    lambda op: op.create_foreign_key("fk_nest", "bird", "nest", ["nest_id"], ["id"], ondelete="SET NULL", onupdate="CASCADE"),
    lambda op: op.create_foreign_key("fk_self", "bird", "bird", ["parent_id"], ["id"], source_schema="zoo", referent_schema="zoo"),
    lambda op: op.drop_constraint("fk_nest", "bird", type_="foreignkey"),
    lambda op: op.drop_constraint("uq_name", "bird", type_="unique"),
    lambda op: op.drop_constraint("ck_wings", "bird", type_="check"),
    lambda op: op.drop_constraint("pk_bird", "bird", type_="primary"),
    lambda op: op.drop_constraint("any", "bird"),
    lambda op: op.drop_constraint("any", "bird", type_="strange"),
    lambda op: op.create_table_comment("bird", "all", existing_comment="some"),
    lambda op: op.drop_table_comment("bird", existing_comment="all"),
    lambda op: op.execute("UPDATE bird SET name = 'x'"),
    lambda op: op.execute(sa.table("bird", sa.column("name")).update().values(name=op.inline_literal("it's"))),
    lambda op: op.bulk_insert(sa.table("bird", sa.column("name", sa.String), sa.column("wings", sa.Integer)), [{"name": "wren", "wings": 2}, {"name": "o'wl", "wings": None}]),
    lambda op: op.bulk_insert(sa.table("bird", sa.column("name")), {"name": 1}),
    lambda op: op.bulk_insert(sa.table("bird", sa.column("name")), [1]),
    lambda op: op.alter_column("bird", "flag", type_=sa.Enum("a", "b", name="kinds", create_constraint=True), existing_type=sa.Boolean(name="ck_flag", create_constraint=True), existing_nullable=True),
    lambda op: op.add_column("bird", sa.Column("flies", sa.Boolean(name="ck_flies", create_constraint=True))),
    lambda op: op.create_table("kinds", sa.Column("kind", sa.Enum("a", "b", name="kind_t"))),
]
for dialect in ("sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"):
    show(dialect, steps)

op, buffer = offline("postgresql", literal_binds=True)
table = sa.table("bird", sa.column("name", sa.String), sa.column("id", sa.Integer))
op.execute(table.delete().where(table.c.name.in_(["a", "b"])))
op.execute(table.update().values(name="x").where(table.c.id == 5))
print(buffer.getvalue())
for make in (lambda: MigrationContext.configure(), lambda: MigrationContext.configure(sa.create_engine("sqlite://")), lambda: MigrationContext.configure(dialect_name="sqlite", opts={"literal_binds": True}), lambda: MigrationContext.configure(dialect_name="nope")):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, str(error).split("(")[0])
