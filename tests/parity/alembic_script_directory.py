# A folder of revision files: init, new revisions from the template, branches and merges, and every listing of them
import contextlib, io, os, pathlib, re, sys
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
buf = io.StringIO()
cfg = Config("alembic.ini", stdout=buf)
def run(name, *args, **kw):
    buf.truncate(0); buf.seek(0)
    try:
        with contextlib.redirect_stdout(buf):
            r = getattr(command, name)(cfg, *args, **kw)
    except CommandError as e:
        r = "CommandError " + str(e)
    except Exception as e:
        r = type(e).__name__ + " " + str(e)
    print("$", name, args, kw, "->", r if isinstance(r, (str, type(None))) else type(r).__name__)
    print(buf.getvalue().replace(os.getcwd(), "CWD"), end="")
run("heads")
run("init", "mig"); run("init", "mig"); 
for p in sorted(pathlib.Path("mig").rglob("*")):
    print(p, p.is_dir() or len(p.read_text()))
print(pathlib.Path("alembic.ini").read_text().replace(os.getcwd(), "CWD")[:400])
m = pathlib.Path("mig/script.py.mako")
m.write_text(m.read_text().replace("${create_date}", "DATE").replace("from alembic import op\n", ""))
cfg = Config("alembic.ini", stdout=buf)
run("history"); run("heads"); run("branches"); run("current_" if 0 else "heads")
run("revision", message="first", rev_id="aaa1"); run("revision", message="Second one: Über & \"q\"", rev_id="bbb2")
print(pathlib.Path("mig/versions/aaa1_first.py").read_text())
print(sorted(os.listdir("mig/versions")))
run("revision", message="third", rev_id="bad-id"); run("revision", message="x", rev_id="ccc3", head="aaa1"); run("revision", message="x", rev_id="ccc3", head="aaa1", splice=True, branch_label="side")
print(pathlib.Path("mig/versions/ccc3_x.py").read_text())
run("heads"); run("heads", verbose=True); run("branches"); run("branches", verbose=True); run("history"); run("history", verbose=True)
run("revision", message="y", rev_id="ddd4"); run("revision", message="y", rev_id="ddd4", head="side@head", depends_on="bbb2"); run("heads"); run("heads", resolve_dependencies=True)
run("merge", ["ddd4", "bbb2"], message="both", rev_id="eee5"); run("merge", "heads", rev_id="fff6", message="m"); run("heads"); run("history"); run("history", rev_range="aaa1:bbb2"); run("history", rev_range="bbb2:"); run("history", rev_range=":ccc3"); run("history", rev_range="zz:yy"); run("history", rev_range="x"); run("history", rev_range="-2:")
run("show", "eee5"); run("show", "heads"); run("show", "nope"); run("show", "aa"); run("show", "base"); run("revision", sql=True)
run("list_templates"); run("edit", "nope"); run("merge", ["aaa1", "aaa1"], rev_id="q"); run("merge", ["aaa1", "bbb2"], rev_id="q1"); run("upgrade", "a:b"); run("downgrade", "x", sql=True); run("revision", message="a very long message that goes beyond forty characters", rev_id="g7"); run("revision", autogenerate=True, sql=True)
s = ScriptDirectory.from_config(cfg)
print(s.dir.replace(os.getcwd(), "CWD"), s.versions.replace(os.getcwd(), "CWD"), s.get_current_head(), s.get_heads(), s.get_base(), s.get_bases(), s.file_template, s.truncate_slug_length)
print([r.revision for r in s.walk_revisions()], [r.revision for r in s.walk_revisions("aaa1", "bbb2")])
print([r.revision for r in s.iterate_revisions("bbb2", "base")])
r = s.get_revision("eee5"); print(r.doc, r.longdoc, r.down_revision, sorted(r.nextrev), r.is_merge_point, r.is_head, r.is_base, r.is_branch_point, sorted(r.branch_labels), r.dependencies, r.revision, r.module.__name__, r.path.replace(os.getcwd(), "CWD"), r.cmd_format(False, include_parents=True))
print(repr(r), str(r)); print(repr(s.get_revision("ddd4")))
print(s.as_revision_number("head"), s.as_revision_number("heads"), s.as_revision_number("base"), s.as_revision_number(None), s.as_revision_number("aaa"))
print(s.get_revision("g7") is s.get_revision("head"), s.get_revisions(("aaa1", "bbb2")) == (s.get_revision("aaa1"), s.get_revision("bbb2")), s.get_revision("base"), len({s.get_revision("aaa1"), s.get_revision("aaa")}))
for f in (lambda: s.get_revision("zz"), lambda: s.get_revision("side@zz"), lambda: s.get_revision("no@head"), lambda: s.get_revision("+1"), lambda: list(s.walk_revisions("bbb2", "ccc3")), lambda: list(s.iterate_revisions("aaa1", "bbb2")), lambda: ScriptDirectory("zork")):
    try: print(f())
    except Exception as e: print(type(e).__module__, type(e).__name__, e, type(e.__cause__).__name__)
pathlib.Path("mig/versions/zzz.py").write_text("x = 1\n")
run("heads")
pathlib.Path("mig/versions/zzz.py").write_text("revision='zzz'\ndown_revision='nothere'\n")
run("heads")
pathlib.Path("mig/versions/zzz.py").write_text("revision='aaa1'\ndown_revision=None\n")
run("heads")
pathlib.Path("mig/versions/zzz.py").write_text("revision='zz'\ndown_revision='zz'\n")
run("heads")
pathlib.Path("mig/versions/zzz.py").write_text("revision='zz'\ndown_revision='g7'\ndef upgrade(:\n")
run("heads")
