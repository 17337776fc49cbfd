"""`alembic.command` on a graph that grows: what each command says, the file and the rows that it leaves, each error."""

import contextlib
import io
import os
import pathlib
import re
import warnings

import sqlalchemy as sa
from alembic import command
from alembic.config import CommandLine, Config
from alembic.script import ScriptDirectory

warnings.simplefilter("ignore", ResourceWarning)
warnings.simplefilter("ignore", UserWarning)
HERE = os.getcwd()
out = io.StringIO()
config = Config("alembic.ini", stdout=out)


def clean(text):
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?", "DATE", re.sub("[^ ]*/site-packages", "LIBRARY", text.replace(HERE, "HERE")))
    return re.sub(r" +\n", "\n", text)


def run(name, *args, show=None, **options):
    words = [repr(one) for one in args] + [f"{key}={value!r}" for key, value in options.items()]
    print(f"$ {name} {' '.join(words)}")
    out.seek(0)
    out.truncate()
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            made = getattr(command, name)(config, *args, **options)
    except BaseException as error:
        made = None
        print(f"{type(error).__module__}.{type(error).__name__}: {clean(str(error))}")
        if error.__cause__ is not None:
            print("  because of", type(error.__cause__).__name__)
    text = clean(out.getvalue() + printed.getvalue())
    print(text.rstrip()) if text.strip() else None
    if show:
        print(clean(pathlib.Path(show).read_text()))
    return made


def heads():
    with sa.create_engine("sqlite:///x.db").connect() as connection:
        tables = sa.inspect(connection).get_table_names()
        rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version ORDER BY 1").scalars().all() if "alembic_version" in tables else None
    print("  now", rows, [name for name in tables if name != "alembic_version"])


def body(revision, slug, up="pass", down="pass"):
    path = pathlib.Path(f"migrations/versions/{revision}_{slug}.py")
    text = path.read_text()
    start = text.index("def upgrade")
    path.write_text(text[:start] + f"def upgrade():\n    {up}\n\n\ndef downgrade():\n    {down}\n")


print("== a folder is made")
run("current")
run("init", "migrations")
run("init", "migrations")
os.mkdir("full")
pathlib.Path("full/x").touch()
run("init", "full")
run("init", "other", template="nope")
run("list_templates")
env = pathlib.Path("migrations/env.py")
env.write_text(env.read_text().replace("fileConfig(config.config_file_name)", "pass"))
ini = pathlib.Path("alembic.ini")
ini.write_text(ini.read_text().replace("driver://user:pass@localhost/dbname", "sqlite:///x.db"))
config = Config("alembic.ini", stdout=out)
print("== an empty graph")
for name, args in (("current", ()), ("history", ()), ("heads", ()), ("branches", ()), ("show", ("head",)), ("upgrade", ("head",)), ("downgrade", ("base",)),
                   ("upgrade", ("+1",)), ("downgrade", ("-1",)), ("stamp", ("head",)), ("upgrade", ("abc",))):
    run(name, *args)
print("== revisions")
run("revision", message="first one", rev_id="aaa111", show="migrations/versions/aaa111_first_one.py")
body("aaa111", "first_one", 'op.create_table("t", sa.Column("id", sa.Integer, primary_key=True))', 'op.drop_table("t")')
run("revision", message="A second, with 'quotes' & more than forty characters in it", rev_id="aaa222")
print(sorted(path.name for path in pathlib.Path("migrations/versions").glob("*.py")))
run("revision", message="third", rev_id="bbb333", branch_label="main")
run("revision", rev_id="ccc444")
run("revision", message="taken", rev_id="aaa111")
run("heads")
pathlib.Path("migrations/versions/aaa111_taken.py").unlink(missing_ok=True)
run("revision", message="bad id", rev_id="has-dash")
run("revision", message="bad id", rev_id="a@b")
run("revision", message="no head", rev_id="x", head="nope")
run("revision", message="old head", rev_id="x", head="aaa222")
run("revision", message="partial head", rev_id="x", head="aaa")
run("revision", message="sql", sql=True, rev_id="ddd555")
run("revision", message="both", sql=True, autogenerate=True)
run("revision", message="auto", autogenerate=True)
heads()
print("== up and down")
for target in ("aaa111", "+1", "aaa", "zzz", "head", "head", "bbb333", "aaa222:head", "+5", "-1", "main@head", "nope@head", "main@+1", "ccc444+1", "ccc4-1", "base"):
    run("upgrade", target)
    heads()
for target in ("-1", "aaa", "zzz", "bbb333", "head", "aaa222-1", "+1", "-9", "main@-1", "base", "base", "-1"):
    run("downgrade", target)
    heads()
run("upgrade", "aaa111:bbb333", sql=True)
run("downgrade", "bbb333:aaa111", sql=True)
run("downgrade", "aaa111", sql=True)
run("upgrade", "bbb333:aaa111", sql=True)
run("upgrade", "head", sql=True, tag="x")
print("== looking")
run("upgrade", "aaa222")
run("current")
run("current", verbose=True)
run("current", check_heads=True)
run("history")
run("history", verbose=True)
run("history", indicate_current=True)
for span in ("aaa111:bbb333", "aaa222:", ":aaa222", "current:", ":current", "-2:", "base:heads", "aaa222:current", "nope:", "aaa111", "head:base", "a:b:c"):
    run("history", rev_range=span)
for one in ("head", "aaa111", "current", "main", "aaa", "zzz", "base", "heads"):
    run("show", one)
run("heads", verbose=True)
run("branches", verbose=True)
print("== branches")
run("revision", message="side", rev_id="sss666", head="aaa222")
run("revision", message="side", rev_id="sss666", head="aaa222", splice=True, branch_label="side")
for name, args in (("heads", ()), ("upgrade", ("head",)), ("upgrade", ("+1",)), ("downgrade", ("-1",)), ("current", ()), ("history", ()), ("show", ("head",)), ("stamp", ("head",))):
    run(name, *args)
run("revision", message="which")
run("revision", message="labelled twice", rev_id="ttt", head="side@head", branch_label="side")
pathlib.Path("migrations/versions/ttt_labelled_twice.py").unlink()
run("revision", message="depends", rev_id="ttt777", head="side@head", depends_on="ccc444", show="migrations/versions/ttt777_depends.py")
run("revision", message="depends on nothing", rev_id="uuu", head="side@head", depends_on="nope")
print(sorted(path.name for path in pathlib.Path("migrations/versions").glob("*.py")))
run("heads", resolve_dependencies=True)
run("upgrade", "side@head")
heads()
run("downgrade", "side@base")
heads()
run("upgrade", "heads")
heads()
run("downgrade", "side@-1")
heads()
run("downgrade", "main@-1")
heads()
run("upgrade", "heads")
run("merge", "heads", message="both", rev_id="mmm888", show="migrations/versions/mmm888_both.py")
run("merge", ["ccc444"], message="one", rev_id="nnn")
pathlib.Path("migrations/versions/nnn_one.py").unlink()
run("merge", ["ccc444", "nope"], message="missing")
run("upgrade", "head")
heads()
run("history", indicate_current=True)
run("downgrade", "-1")
heads()
run("downgrade", "mmm888-1")
heads()
run("downgrade", "base")
heads()
print("== stamps")
for args, options in ((("bbb333",), {}), (("sss666",), {}), ((["bbb333", "sss666"],), {}), (("heads",), {}), (("nope",), {}), (("base",), {}), (("aaa",), {}), (("ccc444",), {"sql": True}),
                      (("aaa111:ccc444",), {"sql": True}), ((["ccc444", "ttt777"],), {"sql": True}), (("aaa222",), {"purge": True}), (("+1",), {}), (("-1",), {}), (("main@base",), {})):
    run("stamp", *args, **options)
    heads()
with sa.create_engine("sqlite:///x.db").begin() as connection:
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'gone' WHERE 1")
    connection.exec_driver_sql("INSERT OR IGNORE INTO alembic_version VALUES ('gone')")
print("== a revision that is not there any more")
for name, args in (("current", ()), ("upgrade", ("head",)), ("downgrade", ("-1",)), ("history", ()), ("stamp", ("aaa111",)), ("check", ())):
    run(name, *args)
run("history", indicate_current=True)
run("stamp", "aaa111", purge=True)
heads()
print("== a migration that fails")
run("revision", message="fails", rev_id="fff999", head="mmm888")
body("fff999", "fails", 'op.create_table("half", sa.Column("id", sa.Integer)); op.execute("INSERT INTO half VALUES (1)"); op.execute("SELECT nope")')
run("upgrade", "heads")
heads()
pathlib.Path("migrations/versions/fff999_fails.py").unlink()
print("== files that are no revisions")
folder = pathlib.Path("migrations/versions")
for name, text in (("broken.py", "revision = 'x'\ndown_revision = (\n"), ("without.py", "x = 1\n"), ("missing.py", "revision = 'q'\ndown_revision = 'nowhere'\n"),
                   ("loop.py", "revision = 'l'\ndown_revision = 'l'\n"), ("double.py", "revision = 'aaa222'\ndown_revision = 'aaa111'\n"),
                   ("depends.py", "revision = 'dep'\ndown_revision = None\ndepends_on = 'nowhere'\n")):
    (folder / name).write_text(text)
    print("--", name)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", ResourceWarning)
        run("heads")
    print(*[clean(f"{one.category.__name__}: {one.message}") for one in caught], sep="\n")
    (folder / name).unlink()
print("== words of the command line")
for words in (["history", "-r", "aaa111:bbb333"], ["upgrade"], ["nope"], ["-c", "nope.ini", "current"], ["-n", "nope", "heads"], ["revision", "--rev-id"], ["merge"],
              ["stamp", "aaa111", "--sql"], ["-x", "a=b", "heads"], ["--raiseerr", "upgrade", "nope"], ["-q", "heads"], ["downgrade", "-1", "--sql"], ["ensure_version", "--sql"]):
    print("$ alembic", *words)
    printed, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(errors):
        try:
            CommandLine(prog="alembic").main(words)
            ending = "done"
        except SystemExit as error:
            ending = f"exit {error.code}"
        except Exception as error:
            ending = f"{type(error).__name__}: {error}"
    print(clean(printed.getvalue() + errors.getvalue()).rstrip())
    print(ending)
