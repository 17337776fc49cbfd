# A database led up and down through revisions by the command line: partial ids, branches, stamps, offline scripts, failures
import contextlib, io, os, pathlib, sqlite3
from alembic.config import CommandLine, Config

command_line = CommandLine(prog="alembic")


def run(*words):
    out, err = io.StringIO(), io.StringIO()
    status = None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            command_line.main(list(words))
        except SystemExit as end:
            status = end.code
        except Exception as error:
            status = f"{type(error).__name__}: {error}"
    print("$ alembic", *words, "->", status)
    print(out.getvalue().replace(os.getcwd(), "HERE"), end="")
    print(err.getvalue().replace(os.getcwd(), "HERE"), end="")


def dump():
    with contextlib.closing(sqlite3.connect("app.db")) as database:
        print("\n".join(database.iterdump()))


run("init", "migrations")
ini = pathlib.Path("alembic.ini")
ini.write_text(ini.read_text().replace("driver://user:pass@localhost/dbname", "sqlite:///app.db"))
template = pathlib.Path("migrations/script.py.mako")
template.write_text(template.read_text().replace("${create_date}", "then"))
# What is printed for a terminal goes where the program catches it.
env = pathlib.Path("migrations/env.py")
env.write_text(env.read_text().replace("    fileConfig(config.config_file_name)", "    pass"))
Config.print_stdout = lambda self, text, *args: print(str(text) % args if args else text)

run("revision", "-m", "create tables", "--rev-id", "a1")
run("revision", "-m", "add age", "--rev-id", "ab2")
first, second = sorted(pathlib.Path("migrations/versions").glob("*.py"))
with first.open("a") as file:
    file.write('''

def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(30), nullable=False))
    op.execute("INSERT INTO t (name) VALUES ('x')")


def downgrade():
    op.drop_table("t")
''')
with second.open("a") as file:
    file.write('''

def upgrade():
    op.add_column("t", sa.Column("age", sa.Integer))
    op.create_index("ix_t_age", "t", ["age"])


def downgrade():
    op.drop_index("ix_t_age", "t")
    with op.batch_alter_table("t") as batch:
        batch.drop_column("age")
''')
for line in """
current
upgrade head --sql
upgrade +1
current
current -v
current -c
history -i
upgrade a1:ab2 --sql
upgrade a1:ab2
downgrade ab2:a1 --sql
downgrade ab2 --sql
upgrade head
upgrade head
current
current -c
downgrade -1
current
downgrade -5
downgrade base
upgrade +9
upgrade nope
upgrade a
upgrade ab
stamp head
downgrade base
stamp a1
stamp --purge ab2
stamp nope
stamp base
stamp a1 --sql
stamp a1:ab2 --sql
stamp a1:ab2
ensure_version
ensure_version --sql
show current
stamp ab2
show current
history -r current:
history -r :current
history -r a1:current
history -r current:current
revision -m side --rev-id c3 --head a1 --splice --branch-label side
upgrade head
upgrade heads --sql
upgrade heads
downgrade c3@-1
upgrade side@head
merge heads -m both --rev-id d4
upgrade head
current
downgrade d4-1
heads
current
downgrade base
upgrade d4-1
upgrade a1+1
upgrade side@+1
upgrade c3
stamp heads
history -i
upgrade head --tag tagged
""".strip().splitlines():
    run(*line.split())
dump()
pathlib.Path("migrations/versions/e5_bad.py").write_text('''"""half way"""
from alembic import op
import sqlalchemy as sa
revision = "e5"
down_revision = "d4"


def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("SELECT * FROM nowhere")
''')
run("upgrade", "head")
run("current")
run("downgrade", "-1")
pathlib.Path("migrations/versions/e5_bad.py").unlink()
run("current")
dump()
