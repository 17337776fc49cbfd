"""Autogenerate beyond one plain schema: attached databases, schemas of collections, views, names, own comparators."""

import warnings

import sqlalchemy as sa
from alembic.autogenerate import comparators, compare_metadata, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import ops

warnings.simplefilter("ignore", ResourceWarning)


def written(steps, context, **options):
    try:
        print(render_python_code(steps, migration_context=context, **options))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


with sa.create_engine("sqlite://").connect() as connection:
    connection.exec_driver_sql("ATTACH ':memory:' AS other")
    connection.exec_driver_sql("CREATE TABLE other.x (id INTEGER PRIMARY KEY, v INTEGER)")
    connection.exec_driver_sql("CREATE INDEX other.ix_x ON x (v)")
    connection.exec_driver_sql("CREATE TABLE y (id INTEGER PRIMARY KEY)")
    metadata = sa.MetaData()
    sa.Table("x", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", sa.String(5)), schema="other")
    sa.Table("z", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("x_id", sa.ForeignKey("other.x.id")), schema="other")
    for options in ({}, {"include_schemas": True}, {"include_schemas": True, "include_name": lambda name, type_, parents: type_ != "schema" or name == "other"}):
        print("== schemas", *options)
        context = MigrationContext.configure(connection, opts={"target_metadata": metadata, **options})
        script = produce_migrations(context, metadata)
        written(script.upgrade_ops, context)
        written(script.downgrade_ops, context, render_as_batch=True)

metadata = sa.MetaData(schema="s")
table = sa.Table("a", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("b", sa.ForeignKey("b.id")))
sa.Table("b", metadata, sa.Column("id", sa.Integer, primary_key=True))
for dialect in ("postgresql", "sqlite"):
    print("== a collection with a schema,", dialect)
    context = MigrationContext.configure(dialect_name=dialect, opts={"target_metadata": metadata})
    written(ops.UpgradeOps([ops.CreateTableOp.from_table(table)]), context)

print("== views and temporary tables")
with sa.create_engine("sqlite://").connect() as connection:
    connection.exec_driver_sql("CREATE TABLE t (id INTEGER PRIMARY KEY)")
    connection.exec_driver_sql("CREATE VIEW v AS SELECT * FROM t")
    connection.exec_driver_sql("CREATE TEMP TABLE tt (id INTEGER)")
    print([(diff[0], diff[1].name) for diff in compare_metadata(MigrationContext.configure(connection), sa.MetaData())])

print("== a convention that comes late")
metadata = sa.MetaData()
before = sa.Table("before", metadata, sa.Column("a", sa.Integer, unique=True))
metadata.naming_convention = {"uq": "uq_%(table_name)s", "ix": "ix_%(column_0_label)s"}
after = sa.Table("after", metadata, sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer, index=True))
for one in (before, after):
    print([item.name for item in one.constraints if isinstance(item, sa.UniqueConstraint)], [index.name for index in one.indexes])

print("== comparators of the program")


@comparators.dispatch_for("schema")
def views(context, upgrade_ops, schemas):
    print(schemas, context.dialect.name)
    upgrade_ops.ops.append(ops.CreateTableOp("made", [sa.Column("id", sa.Integer)]))


with sa.create_engine("sqlite://").connect() as connection:
    context = MigrationContext.configure(connection)
    script = produce_migrations(context, sa.MetaData())
    written(script.upgrade_ops, context)
    written(script.downgrade_ops, context)
