import configparser


def attempt(label, f):
    try:
        print(label, "->", f())
    except configparser.Error as e:
        print(label, "->", type(e).__name__, "|", e)
    except Exception as e:
        print(label, "-> other", type(e).__name__, e)


def parse(text, **kw):
    p = configparser.ConfigParser(**kw)
    p.read_string(text, source="<cfg>")
    return {s: dict(p[s]) for s in p.sections()}


attempt("no header", lambda: parse("key = 1\n"))
attempt("dup section", lambda: parse("[a]\n[a]\n"))
attempt("dup option", lambda: parse("[a]\nx=1\nx=2\n"))
attempt("not strict", lambda: parse("[a]\nx=1\n[a]\nx=2\ny=3\n", strict=False))
attempt("parse error", lambda: parse("[a]\nnovalue\n= 5\n"))
attempt("allow no value", lambda: parse("[a]\nnovalue\n", allow_no_value=True))
attempt("delimiters", lambda: parse("[a]\nx | 1\n", delimiters=("|",)))
attempt("inline", lambda: parse("[a]\nx = 1 # c\n", inline_comment_prefixes="#"))
attempt("comments", lambda: parse("[a]\n// c\nx = 1\n", comment_prefixes="//"))
attempt("empty lines", lambda: parse("[a]\nx = 1\n\n  2\ny = 3\n"))
attempt("no empty lines", lambda: parse("[a]\nx = 1\n\ny = 3\n", empty_lines_in_values=False))
p = configparser.ConfigParser()
p.read_string("[a]\nn = ten\nm = maybe\n")
attempt("no section", lambda: p.get("zz", "n"))
attempt("no option", lambda: p.get("a", "zz"))
attempt("getitem", lambda: p["zz"])
attempt("getitem option", lambda: p["a"]["zz"])
attempt("int", lambda: p.getint("a", "n"))
attempt("bool", lambda: p.getboolean("a", "m"))
attempt("items", lambda: p.items("zz"))
try:
    p.get("a", "zz")
except configparser.NoOptionError as e:
    print(e.option, e.section, e.message, e.args)
try:
    parse("[a]\nx=1\n[b]\n[a]\n")
except configparser.DuplicateSectionError as e:
    print(e.section, e.source, e.lineno)
