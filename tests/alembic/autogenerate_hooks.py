"""What `env.py` may say to autogenerate: filters, comparisons, renderings, and functions that rewrite steps."""

import logging
import re
import warnings

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code, rewriter
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations import ops

SCENARIOS = []


class Printer(logging.Handler):
    def emit(self, record):
        if record.name.startswith("alembic.autogenerate"):
            print("LOG", re.sub(" at 0x[0-9a-f]+", "", record.getMessage()))


logging.getLogger("alembic").setLevel(logging.INFO)
logging.getLogger("alembic").addHandler(Printer())
warnings.simplefilter("ignore", ResourceWarning)


def scenario(function):
    SCENARIOS.append(function)
    return function


def before(connection):
    metadata = sa.MetaData()
    sa.Table("user", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)),
             sa.Column("old", sa.Integer, server_default="5"), sa.Index("ix_old", "old"), sa.UniqueConstraint("name", name="uq_name"))
    sa.Table("skip_me", metadata, sa.Column("id", sa.Integer, primary_key=True))
    metadata.create_all(connection)


def after():
    metadata = sa.MetaData()
    sa.Table("user", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(30), nullable=False),
             sa.Column("old", sa.Integer, server_default="6"), sa.Column("new", sa.Integer, index=True, info={"skip": True}))
    sa.Table("address", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("user_id", sa.ForeignKey("user.id", name="fk_user")))
    return metadata


def run(connection, metadata=None, render=(), **opts):
    metadata = metadata if metadata is not None else after()
    context = MigrationContext.configure(connection, opts={"target_metadata": metadata, **opts})
    script = produce_migrations(context, metadata)
    for diff in script.upgrade_ops.as_diffs():
        kinds = [diff] if isinstance(diff, tuple) else diff
        for one in kinds:
            print("DIFF", one[0], *[part for part in one[1:] if isinstance(part, str)], getattr(one[-1], "name", one[-1]))
    print(render_python_code(script.upgrade_ops, migration_context=context, **dict(render)))
    return script


@scenario
def include_object(connection):
    def include(object_, name, type_, reflected, compare_to):
        print("object", type(object_).__name__, name, type_, reflected, type(compare_to).__name__)
        return not (type_ == "table" and name == "skip_me") and not object_.info.get("skip", False)

    run(connection, include_object=include)


@scenario
def include_object_refuses_all(connection):
    run(connection, include_object=lambda *args: False)


@scenario
def include_name(connection):
    connection.exec_driver_sql("DROP TABLE skip_me")

    def include(name, type_, parents):
        print("name", name, type_, sorted(parents.items(), key=str))
        return name not in ("old", "uq_name")

    run(connection, include_name=include)


@scenario
def include_name_of_tables_of_the_metadata(connection):
    metadata = after()
    run(connection, metadata, include_name=lambda name, type_, parents: type_ != "table" or name in metadata.tables)


@scenario
def compare_type_off(connection):
    run(connection, compare_type=False)


@scenario
def compare_type_function(connection):
    def compare(context, inspected, metadata_column, inspected_type, metadata_type):
        print("type", inspected.name, repr(inspected_type), repr(metadata_type))
        return {"name": False, "id": True}.get(inspected.name)

    run(connection, compare_type=compare)


@scenario
def compare_server_default(connection):
    run(connection, compare_server_default=True)


@scenario
def compare_server_default_function(connection):
    def compare(context, inspected, metadata_column, inspected_default, metadata_default, rendered):
        print("default", inspected.name, inspected_default, getattr(metadata_default, "arg", None), rendered)
        return inspected.name == "old"

    run(connection, compare_server_default=compare)


@scenario
def render_as_batch(connection):
    run(connection, render={"render_as_batch": True})


@scenario
def render_item(connection):
    def render(type_, obj, context):
        if type_ == "type" and isinstance(obj, sa.Integer):
            context.imports.add("import mine")
            return "mine.Whole()"
        if type_ == "server_default":
            return "'mine'"
        return False

    run(connection, render={"render_item": render})


@scenario
def prefixes(connection):
    run(connection, render={"sqlalchemy_module_prefix": "sqlalchemy.", "alembic_module_prefix": "alembic_op."})


class Money(sa.types.TypeDecorator):
    impl = sa.Integer
    cache_ok = True


class Point(sa.types.UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"


@scenario
def own_types(connection):
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("m", Money()), sa.Column("p", Point()), sa.Column("l", Money, server_default="5"))
    for prefix in (None, "types."):
        run(connection, metadata, render={"user_module_prefix": prefix}, include_name=lambda *args: False)


@scenario
def own_types_are_compared(connection):
    class Long(sa.types.TypeDecorator):
        impl = sa.String
        cache_ok = True

    class Said(sa.types.TypeDecorator):
        impl = sa.Integer
        cache_ok = True

        def compare_against_backend(self, dialect, conn_type):
            print("asked", dialect.name, repr(conn_type))
            return True

    metadata = sa.MetaData()
    sa.Table("user", metadata, sa.Column("id", Said, primary_key=True), sa.Column("name", Long(50)), sa.Column("old", Money))
    run(connection, metadata, include_object=lambda o, name, type_, reflected, other: type_ == "column" or name == "user")


@scenario
def several_collections(connection):
    first, second = after(), sa.MetaData()
    sa.Table("other", second, sa.Column("id", sa.Integer, primary_key=True))
    run(connection, [first, second])


@scenario
def the_same_table_in_two_collections(connection):
    try:
        run(connection, [after(), after()])
    except ValueError as error:
        print("ValueError:", error)


@scenario
def rewritten_steps(connection):
    writer = rewriter.Rewriter()

    @writer.rewrites(ops.AddColumnOp)
    def add(context, revision, op):
        op.column.nullable = True
        return [op, ops.ExecuteSQLOp("UPDATE user SET new = 1"), ops.AlterColumnOp(op.table_name, op.column.name, modify_nullable=False, existing_type=op.column.type)]

    @writer.rewrites(ops.DropIndexOp)
    def drop(context, revision, op):
        return []

    @writer.rewrites(ops.CreateTableOp)
    def create(context, revision, op):
        op.columns.append(sa.Column("more", sa.Integer))
        return op

    other = rewriter.Rewriter()

    @other.rewrites(ops.MigrationScript)
    def script_of(context, revision, op):
        print("script", revision, op.rev_id, op.message, op.head)
        return op

    metadata = after()
    context = MigrationContext.configure(connection, opts={"target_metadata": metadata})
    script = produce_migrations(context, metadata)
    script.rev_id, script.message = "r1", "msg"
    directives = [script]
    writer.chain(other)(context, ("r1",), directives)
    print(render_python_code(directives[0].upgrade_ops, migration_context=context))
    print(render_python_code(directives[0].downgrade_ops, migration_context=context))


@scenario
def steps_as_objects(connection):
    script = run(connection)
    for op in script.upgrade_ops.ops:
        print(type(op).__name__, getattr(op, "table_name", None), len(getattr(op, "ops", ())), script.upgrade_ops.is_empty())
    for part in (script.upgrade_ops, script.downgrade_ops):
        print([type(one).__name__ for op in part.ops for one in getattr(op, "ops", [op])])
    table = script.upgrade_ops.ops[0].to_table()
    print(repr(table), [type(one).__name__ for one in script.upgrade_ops.reverse().ops])
    print(script.upgrade_ops.ops[0].reverse().to_diff_tuple()[0], script.upgrade_ops.ops[0].to_diff_tuple()[0])
    print(ops.UpgradeOps([]).is_empty(), ops.UpgradeOps([]).as_diffs(), ops.ModifyTableOps("t", []).is_empty())


@scenario
def steps_that_cannot_be_taken_back(connection):
    for op in (ops.DropTableOp("t"), ops.DropColumnOp("t", "c"), ops.DropIndexOp("i"), ops.DropConstraintOp("c", "t"), ops.ExecuteSQLOp("x"),
               ops.RenameTableOp("a", "b"), ops.BulkInsertOp(None, [])):
        for method in ("reverse", "to_diff_tuple"):
            try:
                print(type(op).__name__, method, str(getattr(op, method)())[:40].split(" object")[0])
            except Exception as error:
                print(type(op).__name__, method, f"{type(error).__name__}: {error}")


@scenario
def no_metadata(connection):
    context = MigrationContext.configure(connection)
    try:
        print(compare_metadata(context, None))
    except Exception as error:
        print(type(error).__name__)


@scenario
def as_sql(connection):
    context = MigrationContext.configure(dialect_name="sqlite", opts={"as_sql": True})
    try:
        compare_metadata(context, after())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


@scenario
def version_table_is_no_difference(connection):
    context = MigrationContext.configure(connection)
    context._ensure_version_table()
    for table in ("alembic_version", "versions"):
        run(connection, version_table=table, include_name=lambda name, type_, parents: name == "alembic_version")


for function in SCENARIOS:
    print(f"== {function.__name__}")
    with sa.create_engine("sqlite://").connect() as connection:
        before(connection)
        try:
            function(connection)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
