from alembic.autogenerate import api, compare_metadata, produce_migrations, render_python_code
from alembic.operations import Operations, ops
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, String, Table, UniqueConstraint, create_engine

metadata = MetaData()
Table(
    "models",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(50), nullable=False, index=True),
    Column("score", Float, server_default="0.5"),
)
Table("runs", metadata, Column("id", Integer, primary_key=True), Column("model_id", ForeignKey("models.id")), UniqueConstraint("model_id", name="uq_runs_model_id"))
engine = create_engine("sqlite://")
with engine.begin() as connection:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    Operations(context).create_table("models", Column("id", Integer, primary_key=True), Column("name", String(20)), Column("old", Integer))
    script = produce_migrations(context, metadata)
    print(render_python_code(script.upgrade_ops))
    print(render_python_code(script.downgrade_ops, render_as_batch=True))
    print(render_python_code(ops.UpgradeOps(ops=[ops.DropTableOp("models"), ops.ExecuteSQLOp("SELECT 1")]), sqlalchemy_module_prefix="sqlalchemy.", alembic_module_prefix="alembic.op."))
    print(len(compare_metadata(context, metadata)))
