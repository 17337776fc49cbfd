import io, os, sys, contextlib
from alembic.config import Config, CommandLine, main
from alembic.util import CommandError
import alembic
print(alembic.__version__)
open("a.ini","w").write("""[alembic]
script_location = %(here)s/mig
foo = bar
sqlalchemy.url = sqlite:///x.db
q = %(foo)s!
version_locations = a:b c
path_separator = os
prepend_sys_path = . : x
[other]
x = 1
[post_write_hooks]
hooks = black, q
black.type = console_scripts
black.entrypoint = black
""")
c = Config("a.ini")
print(c.get_main_option("script_location") == os.getcwd() + "/mig", c.get_main_option("q"), c.get_main_option("zz"), c.get_main_option("zz", "d"))
print(c.get_section("other").get("x"), c.get_section("nope"), c.get_section("nope", {"a": 1}), sorted(c.get_section("other")))
c.set_main_option("n", "5%%"); print(c.get_main_option("n"))
c.set_section_option("new", "k", "v"); print(c.get_section_option("new", "k"), c.get_section_option("new", "z", "dd"))
try: c.get_section_option("zork", "z")
except CommandError as e: print(e)
c.remove_main_option("n"); print(c.get_main_option("n"))
print(c.get_version_locations_list(), c.get_prepend_sys_paths_list(), c.get_hooks_list())
print(c.attributes, c.messaging_opts, c.config_file_name, c.config_ini_section, c.cmd_opts, type(c.file_config).__name__, c.get_alembic_boolean_option("sourceless"))
try: print(Config("nofile.ini").get_main_option("x"))
except CommandError as e: print(e)
b = io.StringIO()
c2 = Config(stdout=b, attributes={"a": 1}, config_args={"z": "9"}); c2.print_stdout("hi %s é", 5); c2.print_stdout("50%"); print(repr(b.getvalue()), c2.attributes)
c2.set_main_option("path_separator", "bad"); c2.set_main_option("version_locations", "a b")
try: c2.get_version_locations_list()
except ValueError as e: print(e)
c2.set_main_option("k", "%(z)s %(here)s"); print(c2.get_main_option("k"))
open("pyproject.toml","w").write("""[tool.alembic]
script_location = "%(here)s/x"
version_locations = ["%(here)s/1", "b"]
sourceless = true
rec = 5
f = 1.5
recursive_version_locations = "true"
[[tool.alembic.post_write_hooks]]
name = "b"
type = "exec"
""")
c3 = Config(toml_file="pyproject.toml")
print(c3.get_alembic_option("script_location").replace(os.getcwd(), ""), [x.replace(os.getcwd(), "") for x in c3.get_version_locations_list()], c3.get_alembic_boolean_option("sourceless"), c3.get_alembic_option("rec"), c3.get_hooks_list())
for f in (lambda: c3.get_alembic_option("f"), lambda: c3.get_alembic_boolean_option("recursive_version_locations")):
    try: print(f())
    except CommandError as e: print(e)
def run(*a, **k):
    o, e = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(o), contextlib.redirect_stderr(e):
        try: main(argv=list(a), prog="alembic", **k)
        except SystemExit as x: code = x.code
        except BaseException as x: code = repr(x)
        else: code = None
    print("$", a, "->", code); print(o.getvalue().replace(os.getcwd(), "CWD"), end=""); print(e.getvalue(), end="")
os.environ["COLUMNS"] = "80"
run("--help"); run("--version"); run(); run("nope")
for n in "branches check current downgrade edit ensure_version heads history init list_templates merge revision show stamp upgrade".split(): run(n, "--help")
run("upgrade"); run("-c", "none.ini", "heads"); run("-c", "a.ini", "heads"); run("-c", "a.ini", "-c", "b.ini", "heads"); run("stamp", "--sql", "a:b", "c:d"); run("-q", "-c", "a.ini", "heads")
run("--raiseerr", "-c", "a.ini", "heads")
