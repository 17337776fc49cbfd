# Continuation lines, interpolation mistakes, sections as mappings, refused values.
import configparser, io, sys
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, "|", e)
def P(t, **k):
    p = configparser.ConfigParser(**k); p.read_string(t); return p
show = lambda p: {s: dict(p[s]) for s in p}
attempt(lambda: show(P("[a]\nk = v ; c\n# x\n  cont\nk2\t:\t v2\n  \n\n   more\n[b]\n", inline_comment_prefixes=(";",))))
attempt(lambda: show(P("[a]\nx = 1\n    # comment\n    y\n")))
attempt(lambda: show(P("k=1\n", allow_unnamed_section=True)))
attempt(lambda: P("[a]\nk=%(x)s\nx=%(y)s\ny=z")["a"]["k"])
attempt(lambda: P("[a]\nk=%(x\n")["a"]["k"])
attempt(lambda: P("[a]\nk=${b:c}\n[b]\nc=${a:z}\n", interpolation=configparser.ExtendedInterpolation())["a"]["k"])
attempt(lambda: P("[a]\nk=${x:y:z}\n", interpolation=configparser.ExtendedInterpolation())["a"]["k"])
attempt(lambda: P("[a]\nk=$x\n", interpolation=configparser.ExtendedInterpolation())["a"]["k"])
attempt(lambda: P("[a]\nnov\n  more\n", allow_no_value=True).sections())
p = P("[a]\nx=1\n[b]\ny=2\n", default_section="common")
attempt(lambda: (p.default_section, p.sections(), list(p), len(p), "common" in p, p.popitem()[0], p.sections()))
attempt(lambda: [k for k, v in p.items()]); attempt(lambda: p.set("b", "z", None)); attempt(lambda: p.set("b", 5, "x")); attempt(lambda: p.add_section(5)); attempt(lambda: p["b"].getint("y")); attempt(lambda: p["b"].get("q", fallback=3)); attempt(lambda: p["b"].parser is p); attempt(lambda: p.has_option("", "x")); attempt(lambda: p.get("b", "y", vars={"Y": 9})); attempt(lambda: p.read("nofile")); attempt(lambda: p.read_file(["[q]\n", "a=1\n"])); attempt(lambda: p.read_dict({"z": {"A": 1, "a": 2}})); attempt(lambda: p.read_dict({"y": {"n": None}})); attempt(lambda: p.getboolean("b", "y")); attempt(lambda: p.getfloat("b", "y")); attempt(lambda: p.getint("b", "zz", fallback="f")); attempt(lambda: p["nope"]["x"])
def dele(): del p["common"]
attempt(dele); attempt(lambda: p.remove_option("b", "Y")); attempt(lambda: configparser.ConfigParser(interpolation=5)); attempt(lambda: P("[a]\n[a") ); attempt(lambda: P("[]\n")); attempt(lambda: P("[a] junk\nx=1\n").sections())
q = configparser.ConfigParser(allow_no_value=True); q.read_string("[s]\nflag\nk = a\n  b\n"); q.write(sys.stdout); print(q == P("", allow_no_value=True), repr(q["s"]["flag"]), repr(q["s"]["k"]))
p = configparser.ConfigParser(); p["x"] = {"a": "1"}; p["x"] = {"b": "2"}; print(dict(p["x"]), p.has_section("x")); attempt(lambda: p["x"].pop("b")); attempt(lambda: p["x"].setdefault("n", "5")); attempt(lambda: p["x"].update(m="%%")); attempt(lambda: p["x"]["m"]); attempt(lambda: p["x"].update(m="%")); attempt(lambda: list(p["x"].items())); attempt(lambda: configparser.NoSectionError("x").args); attempt(lambda: repr(configparser.NoOptionError("o", "s")))
