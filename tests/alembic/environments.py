"""Migrations run by hand: contexts, environments, operations of one's own, data with a Session, failures half-way."""

import contextlib
import io
import os
import pathlib
import re
import warnings

import sqlalchemy as sa
from alembic import command, context, op
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import MigrateOperation, Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.script import Script, ScriptDirectory

warnings.simplefilter("ignore", ResourceWarning)
SCENARIOS = []


def scenario(function):
    SCENARIOS.append(function)
    return function


def url():
    return f"sqlite:///{PLACE}.db"


def state():
    with sa.create_engine(url()).connect() as connection:
        names = sa.inspect(connection).get_table_names()
        for name in names:
            print("  ", name, connection.exec_driver_sql(f"SELECT * FROM {name}").all())


def project(**revisions):
    """A folder with these revisions, one behind the other; an env.py that only runs them."""
    folder = pathlib.Path(PLACE)
    (folder / "versions").mkdir(parents=True)
    (folder / "script.py.mako").write_text("import sqlalchemy as sa\nfrom alembic import op\n${imports if imports else ''}\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n\ndef upgrade():\n    ${upgrades or 'pass'}\n\ndef downgrade():\n    ${downgrades or 'pass'}\n")
    (folder / "env.py").write_text(ENV)
    before = None
    for revision, text in revisions.items():
        head = f'"""{revision}"""\nimport sqlalchemy as sa\nfrom alembic import op, context\nrevision = {revision!r}\ndown_revision = {before!r}\n'
        (folder / "versions" / f"{revision}.py").write_text(head + text)
        before = revision
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", PLACE)
    config.set_main_option("sqlalchemy.url", url())
    return config


ENV = """
from alembic import context
import sqlalchemy as sa
config = context.config
options = config.attributes.get("options", {})
if context.is_offline_mode():
    context.configure(url=config.get_main_option("sqlalchemy.url"), **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    engine = sa.create_engine(config.get_main_option("sqlalchemy.url"))
    with engine.connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
"""
MAKE = "def upgrade():\n    op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String))\ndef downgrade():\n    op.drop_table('t')\n"
ROWS = "def upgrade():\n    op.bulk_insert(sa.table('t', sa.column('name', sa.String)), [{'name': 'a b'}, {'name': 'c'}])\ndef downgrade():\n    op.execute('DELETE FROM t')\n"
FAIL = "def upgrade():\n    op.add_column('t', sa.Column('extra', sa.Integer))\n    op.execute(\"INSERT INTO t (name) VALUES ('late')\")\n    op.execute('SELECT nope')\ndef downgrade():\n    raise ValueError('no way back')\n"


def attempt(function, *args, **options):
    try:
        return function(*args, **options)
    except Exception as error:
        print(f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}")


@scenario
def a_migration_that_fails():
    config = project(a=MAKE, b=ROWS, c=FAIL)
    attempt(command.upgrade, config, "head")
    state()
    command.stamp(config, "c")
    attempt(command.downgrade, config, "-1")
    state()


@scenario
def a_transaction_for_each_migration():
    config = project(a=MAKE, b=ROWS, c=FAIL)
    config.attributes["options"] = {"transaction_per_migration": True}
    attempt(command.upgrade, config, "head")
    state()


@scenario
def transactional_ddl():
    config = project(a=MAKE, b=ROWS, c=FAIL)
    config.attributes["options"] = {"transactional_ddl": True}
    attempt(command.upgrade, config, "head")
    state()
    command.upgrade(config, "b")
    attempt(command.upgrade, config, "head")
    state()


@scenario
def transactional_ddl_and_a_transaction_for_each():
    config = project(a=MAKE, b=ROWS, c=FAIL)
    config.attributes["options"] = {"transactional_ddl": True, "transaction_per_migration": True}
    attempt(command.upgrade, config, "head")
    state()


@scenario
def scripts_of_transactions():
    config = project(a=MAKE, b=ROWS)
    for options in ({}, {"transactional_ddl": True}, {"transactional_ddl": True, "transaction_per_migration": True}, {"dialect_name": "postgresql"}, {"dialect_name": "mssql"}):
        config.attributes["options"] = options
        config.output_buffer = out = io.StringIO()
        command.upgrade(config, "head", sql=True)
        print(options, out.getvalue(), sep="\n")


@scenario
def autocommit_blocks():
    config = project(a=MAKE, b="def upgrade():\n    with op.get_context().autocommit_block():\n        op.execute(\"INSERT INTO t (name) VALUES ('kept')\")\n    op.execute(\"INSERT INTO t (name) VALUES ('lost')\")\n    raise ValueError('stop')\n")
    for options in ({}, {"transactional_ddl": True}):
        config.attributes["options"] = options
        attempt(command.upgrade, config, "head")
        state()


@scenario
def data_with_a_session():
    text = """
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
class Base(DeclarativeBase):
    pass
class Thing(Base):
    __tablename__ = "t"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    first: Mapped[str | None]
    rest: Mapped[str | None]
def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("first", sa.String))
        batch_op.add_column(sa.Column("rest", sa.String))
    session = Session(bind=op.get_bind())
    for thing in session.scalars(sa.select(Thing).order_by(Thing.id)):
        thing.first, _, thing.rest = thing.name.partition(" ")
    session.flush()
    print("  session", session.scalar(sa.select(sa.func.count()).select_from(Thing).where(Thing.rest != "")))
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("name")
def downgrade():
    op.add_column("t", sa.Column("name", sa.String))
    bind = op.get_bind()
    for row in bind.execute(sa.text("SELECT id, first, rest FROM t")).mappings().all():
        bind.execute(sa.text("UPDATE t SET name = :name WHERE id = :id"), {"name": f"{row['first']} {row['rest']}".strip(), "id": row["id"]})
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("first")
        batch_op.drop_column("rest")
"""
    config = project(a=MAKE, b=ROWS, c=text)
    command.upgrade(config, "head")
    state()
    command.downgrade(config, "b")
    state()


@scenario
def callbacks_and_tags():
    def applied(ctx, step, heads, run_args):
        print("  applied", step, sorted(heads), sorted(run_args), step.is_upgrade, step.is_stamp, step.up_revision_id, step.down_revision_ids, step.source_revision_ids, step.destination_revision_ids)

    config = project(a=MAKE, b="def upgrade(**kw):\n    print('  tag', context.get_tag_argument(), context.get_x_argument(as_dictionary=True), context.get_revision_argument(), context.get_starting_revision_argument() if context.is_offline_mode() else None, context.get_head_revision(), context.get_head_revisions(), context.is_offline_mode())\ndef downgrade(): pass\n")
    config.attributes["options"] = {"on_version_apply": applied}
    config.cmd_opts = type("Options", (), {"x": ["a=1", "b"]})()
    command.upgrade(config, "head", tag="some")
    command.downgrade(config, "a", tag="other")
    command.stamp(config, "b")


@scenario
def version_tables():
    config = project(a=MAKE)
    config.attributes["options"] = {"version_table": "versions", "version_table_pk": False}
    command.upgrade(config, "head")
    state()
    with sa.create_engine(url()).connect() as connection:
        print(connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'versions'").scalar())
        ctx = MigrationContext.configure(connection, opts={"version_table": "versions"})
        print(ctx.get_current_revision(), ctx.get_current_heads(), MigrationContext.configure(connection).get_current_heads())


@scenario
def contexts_by_hand():
    with sa.create_engine("sqlite://").connect() as connection:
        ctx = MigrationContext.configure(connection)
        print(ctx.get_current_revision(), ctx.get_current_heads(), ctx.dialect.name, ctx.as_sql, ctx.bind is connection, ctx.connection is connection, ctx.config, ctx.impl.transactional_ddl)
        made = Operations(ctx)
        table = made.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", sa.String))
        made.bulk_insert(table, [{"v": "x"}])
        with ctx.begin_transaction():
            made.add_column("t", sa.Column("n", sa.Integer, server_default="7"))
        print(connection.execute(sa.text("SELECT * FROM t")).all(), repr(table), made.get_bind() is connection, made.get_context() is ctx)
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('one'), ('two')")
        attempt(ctx.get_current_revision)
        print(sorted(ctx.get_current_heads()))
    attempt(MigrationContext.configure)
    attempt(MigrationContext.configure, url="nope://")
    attempt(MigrationContext.configure, dialect_name="nope")
    print(MigrationContext.configure(url="postgresql://").dialect.name)


@scenario
def proxies_outside():
    for function in (lambda: op.execute("SELECT 1"), lambda: op.get_bind(), lambda: context.get_x_argument(), lambda: context.configure()):
        attempt(function)


@scenario
def an_environment_by_hand():
    config = project(a=MAKE, b=ROWS)
    script = ScriptDirectory.from_config(config)
    with sa.create_engine(url()).connect() as connection:
        def up(revision, ctx):
            print("  asked", revision, ctx.get_current_heads())
            return script._upgrade_revs("b", revision)

        with EnvironmentContext(config, script, fn=up, destination_rev="b") as env:
            print(env.is_offline_mode(), env.get_head_revision(), env.get_revision_argument(), env.get_tag_argument())
            attempt(env.get_context)
            attempt(env.get_bind)
            env.configure(connection=connection, target_metadata=sa.MetaData())
            with env.begin_transaction():
                env.run_migrations()
            print(env.get_context().get_current_heads(), env.get_bind() is connection)
        connection.commit()
    state()


@scenario
def script_directories():
    config = project(a=MAKE, b=ROWS, c=FAIL)
    script = ScriptDirectory.from_config(config)
    print(script.dir, script.get_current_head(), script.get_heads(), script.get_bases(), script.get_base(), script.as_revision_number("head"))
    for revision in script.walk_revisions():
        print(revision.revision, revision.down_revision, revision.nextrev, revision.is_head, revision.is_base, revision.doc, revision.longdoc, revision.module.__name__, os.path.basename(revision.path), str(revision), revision.cmd_format(False))
    print([one.revision for one in script.iterate_revisions("c", "a")], [one.revision for one in script.get_revisions("heads")], script.get_revision("b").doc, script.get_revision("base"))
    attempt(script.get_revision, "zzz")
    attempt(lambda: [*script.iterate_revisions("zzz", "base")])
    made = script.generate_revision("d", "a message", head="c", refresh=True)
    print(isinstance(made, Script), made.revision, made.down_revision, open(made.path).read())
    print(script.get_current_head(), [one.revision for one in script.revision_map.iterate_revisions("d", "b")])
    attempt(ScriptDirectory, "nowhere")
    attempt(ScriptDirectory.from_config, Config())


@scenario
def operations_of_ones_own():
    @Operations.register_operation("create_view")
    class CreateView(MigrateOperation):
        def __init__(self, name, text):
            self.name, self.text = name, text

        @classmethod
        def create_view(cls, operations, name, text, **kw):
            return operations.invoke(cls(name, text, **kw))

        def reverse(self):
            return DropView(self.name)

    @Operations.register_operation("drop_view")
    class DropView(MigrateOperation):
        def __init__(self, name):
            self.name = name

        @classmethod
        def drop_view(cls, operations, name):
            return operations.invoke(cls(name))

    @Operations.implementation_for(CreateView)
    def create(operations, operation):
        operations.execute(f"CREATE VIEW {operation.name} AS {operation.text}")
        return operation.name

    @Operations.implementation_for(DropView)
    def drop(operations, operation):
        operations.execute(f"DROP VIEW {operation.name}")

    config = project(a=MAKE, b="def upgrade():\n    print('  made', op.create_view('v', 'SELECT 5 AS five'))\ndef downgrade():\n    op.drop_view('v')\n")
    command.upgrade(config, "head")
    with sa.create_engine(url()).connect() as connection:
        print(sa.inspect(connection).get_view_names(), connection.exec_driver_sql("SELECT * FROM v").all())
    command.downgrade(config, "a")
    config.output_buffer = out = io.StringIO()
    command.upgrade(config, "a:b", sql=True)
    print(out.getvalue(), type(CreateView("v", "x").reverse()).__name__, CreateView("a", "b").info)


@scenario
def autogenerated_revisions():
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), nullable=False))

    def only_if_any(ctx, revision, directives):
        print("  directives", revision, [type(one).__name__ for one in directives], directives[0].upgrade_ops.is_empty())
        if directives[0].upgrade_ops.is_empty():
            directives[:] = []

    config = project()
    config.attributes["options"] = {"target_metadata": metadata, "process_revision_directives": only_if_any}
    for _ in range(2):
        made = command.revision(config, "auto", autogenerate=True, rev_id="r1")
        print(made and made.revision, type(made).__name__)
        command.upgrade(config, "head")
        attempt(command.check, config)
    print(pathlib.Path(PLACE, "versions/r1_auto.py").read_text())
    sa.Table("u", metadata, sa.Column("id", sa.Integer, primary_key=True))
    attempt(command.check, config)
    command.revision(config, "manual", rev_id="r2")
    attempt(command.revision, config, "auto", autogenerate=True)
    config.attributes["options"] = {}
    command.upgrade(config, "head")
    attempt(command.revision, config, "auto", autogenerate=True)
    attempt(command.check, config)


@scenario
def directives_that_make_two_revisions():
    from alembic.operations import ops

    def two(ctx, revision, directives):
        first = directives[0]
        second = ops.MigrationScript("r2", ops.UpgradeOps([ops.ExecuteSQLOp("SELECT 2")]), ops.DowngradeOps([ops.DropTableOp("x")]), message="second", head="r1", imports={"import os"})
        directives.append(second)

    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("id", sa.Integer))
    config = project()
    config.attributes["options"] = {"target_metadata": metadata, "process_revision_directives": two}
    made = attempt(command.revision, config, "first", autogenerate=True, rev_id="r1")
    print([one.revision for one in made or []])
    for path in sorted(pathlib.Path(PLACE, "versions").glob("*.py")):
        print(path.name, path.read_text(), sep="\n")


@scenario
def configurations():
    pathlib.Path("x.ini").write_text("[alembic]\nscript_location = %(here)s/migrations\nname = a%%b\nurl = %(base)s/x\nbase = y\nsqlalchemy.url=sqlite://\n[other]\nscript_location = elsewhere\n[post]\nx=1\n")
    config = Config("x.ini")
    clean = lambda value: value and value.replace(os.getcwd(), "HERE")
    print(clean(config.get_main_option("script_location")), config.get_main_option("name"), config.get_main_option("url"), config.get_main_option("none"), config.get_main_option("none", "d"))
    print(config.get_section("post", {}).get("x"), config.get_section("missing"), config.get_section("missing", {"a": "b"}), config.get_section_option("post", "x"), config.get_section_option("post", "y", "z"))
    config.set_main_option("new", "v%%w")
    config.set_section_option("fresh", "k", "v")
    attempt(config.set_main_option, "bad", "100%")
    print(config.get_main_option("new"), config.get_section_option("fresh", "k"), config.config_file_name, config.config_ini_section, sorted(config.attributes))
    config.remove_main_option("new")
    print(config.get_main_option("new"), Config("x.ini", ini_section="other").get_main_option("script_location"), Config("missing.ini").get_main_option("script_location"))
    attempt(ScriptDirectory.from_config, Config("x.ini", ini_section="nothing"))
    config.print_stdout("%s and %d", "text", 5)


HERE = os.getcwd()
for number, function in enumerate(SCENARIOS):
    print(f"== {function.__name__}")
    PLACE = f"s{number}"
    try:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            function()
    except Exception as error:
        out.write(f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}\n")
    print(re.sub(" at 0x[0-9a-f]+", "", out.getvalue().replace(HERE, "HERE")), end="")
