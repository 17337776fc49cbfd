# What env.py and revision files find in alembic.context, and environments that a program makes itself
import contextlib, io, os, pathlib
import alembic
from alembic import command, context, op
from alembic.config import CommandLine, Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

for call in (context.is_offline_mode, op.drop_table, lambda: context.configure(url="sqlite://"), context.get_x_argument):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(hasattr(context, "config"), alembic.context is context, alembic.op is op)

pathlib.Path("mig/versions").mkdir(parents=True)
pathlib.Path("mig/script.py.mako").write_text('''"""${message}"""
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
# ${extra if extra else "nothing more"} ${config.get_main_option("script_location")} ${comma(["a", "b"])}


def upgrade(word=None):
    print("up", revision, word)
    ${upgrades if upgrades else "pass"}


def downgrade(word=None):
    print("down", revision, word)
''')
env = pathlib.Path("mig/env.py")
env.write_text("""
from alembic import context
from alembic.script import ScriptDirectory

config = context.config
print("env", __name__, config.get_main_option("word"), config.attributes.get("n"), context.script.dir)
print("offline", context.is_offline_mode(), context.requires_connection(), context.get_tag_argument())
print("x", context.get_x_argument(), context.get_x_argument(as_dictionary=True))
print("heads", context.get_head_revision(), context.get_head_revisions())
for call in (context.get_revision_argument, context.get_starting_revision_argument, context.get_context, context.get_bind):
    try:
        print(call.__name__, call())
    except Exception as error:
        print(call.__name__, type(error).__name__, error)


def applied(ctx, step, heads, run_args, **kw):
    print("applied", step.is_upgrade, step.is_stamp, step.is_migration, step.up_revision_id, step.up_revision_ids,
          step.down_revision_ids, step.source_revision_ids, step.destination_revision_ids, sorted(heads), run_args, kw)
    print("  ", step.up_revision.doc, [r.revision for r in step.up_revisions], [r.revision for r in step.down_revisions],
          [r.revision for r in step.source_revisions], [r.revision for r in step.destination_revisions])


shared = dict(on_version_apply=applied, version_table="versions_here", template_args={"extra": "more"})
if context.is_offline_mode():
    context.configure(dialect_name="postgresql", literal_binds=True, **shared)
    print(context.is_transactional_ddl(), context.get_bind() is not None, type(context.get_impl()).__name__)
    context.static_output("-- by hand")
    with context.begin_transaction():
        context.execute("SELECT 1")
        context.run_migrations(word="w")
else:
    connection = config.attributes["connection"]
    context.configure(connection=connection, transaction_per_migration=True, compare_type=False, my_own="x", **shared)
    print(context.is_transactional_ddl(), context.get_bind() is connection, type(context.get_context()).__name__)
    print(context.get_context().opts["my_own"], context.get_context().opts["compare_type"], context.get_context().config is config)
    with context.begin_transaction():
        context.run_migrations(word="v")
    print("current", context.get_context().get_current_heads())
""")


def config(**given):
    made = Config(stdout=out, output_buffer=out, **given)
    made.set_main_option("script_location", "mig")
    made.set_main_option("word", "hello")
    made.set_main_option("path_separator", "os")
    return made


def show(name, call):
    print("##", name)
    try:
        print("->", call())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "HERE"))
    print(out.getvalue().replace(os.getcwd(), "HERE"), end="")
    out.truncate(0)
    out.seek(0)


out = io.StringIO()
engine = create_engine("sqlite://", poolclass=StaticPool)
connection = engine.connect()
plain = config(attributes={"connection": connection, "n": 5})
with contextlib.redirect_stdout(out):
    made = [command.revision(plain, "one", rev_id="r1"), command.revision(plain, "two", rev_id="r2", branch_label="lab")]
print([(script.revision, script.branch_labels) for script in made])
print(pathlib.Path("mig/versions/r2_two.py").read_text())
show("upgrade", lambda: command.upgrade(plain, "head", tag="tagged"))
show("current", lambda: command.current(plain, verbose=True))
show("downgrade", lambda: command.downgrade(plain, "-1"))
show("stamp", lambda: command.stamp(plain, "lab@head"))
show("stamp base", lambda: command.stamp(plain, "base"))
show("script", lambda: command.upgrade(plain, "r1:r2", sql=True))
show("script down", lambda: command.downgrade(plain, "r2:base", sql=True))
show("history", lambda: command.history(plain, indicate_current=True))
show("not there", lambda: command.upgrade(plain, "zz"))
options = CommandLine().parser.parse_args(["-x", "a=1", "-x", "flag", "upgrade", "head"])
show("x", lambda: command.upgrade(config(cmd_opts=options, attributes={"connection": connection}), "head"))

print("## by hand")
script = ScriptDirectory.from_config(plain)


def steps(rev, migration_context):
    print("steps from", rev, migration_context.get_current_revision())
    found = script._downgrade_revs("base", rev)
    print([str(step) for step in found], [step.short_log for step in found], [step.revision.doc for step in found])
    print([(step.is_upgrade, step.is_downgrade, step.name, step.doc, step.from_revisions, step.to_revisions) for step in found])
    return found


with EnvironmentContext(plain, script, fn=steps, destination_rev="base") as environment:
    print(context._proxy is environment, context.config is plain, context.script is script)
    script.run_env()
print(context._proxy, hasattr(context, "config"), environment.get_context().get_current_revision())
print(connection.execute(text("select name from sqlite_master")).all())
print("## without a connection")
env.write_text("""
from alembic import context
import sqlalchemy as sa
for given in ({}, {"connection": sa.create_engine("sqlite://")}):
    try:
        context.configure(**given)
    except Exception as error:
        print(type(error).__name__, str(error).partition(" got ")[0])
context.run_migrations()
""")
show("assertion", lambda: command.current(plain))
env.unlink()
show("no env.py", lambda: command.current(plain))
connection.close()
