# A text adventure of small utilities: argparse, configparser, urllib.parse, uuid, ipaddress, sqlite-free storage, shelve-free, string IO.
import argparse, configparser, urllib.parse, uuid, ipaddress, io, os, sys, time, textwrap, getpass, platform, zlib, gzip, tomllib, xml.etree.ElementTree as ET, secrets, tempfile, types, inspect, operator, errno, signal, locale, graphlib, reprlib, timeit, warnings, keyword, builtins, ast, dis if False else calendar
p = argparse.ArgumentParser(prog="tool", description="A tool.", epilog="Done.")
p.add_argument("name", help="who"); p.add_argument("-v", "--verbose", action="count", default=0); p.add_argument("--n", type=int, default=1, metavar="N", help="how many (default: %(default)s)"); p.add_argument("--mode", choices=["a", "b"]); p.add_argument("rest", nargs="*")
print(p.parse_args(["bob", "-vv", "--n", "3", "x", "y"]), p.format_usage(), p.format_help())
for argv in ([], ["x", "--n", "z"], ["x", "--mode", "q"], ["x", "--bad"], ["-h"]):
    try: p.parse_args(argv)
    except SystemExit as e: print("exit", e.code)
sp = argparse.ArgumentParser(prog="git"); sub = sp.add_subparsers(dest="cmd", required=True); add = sub.add_parser("add"); add.add_argument("path"); add.set_defaults(func=lambda a: f"adding {a.path}"); g = sub.add_parser("rm").add_mutually_exclusive_group(); g.add_argument("-f", action="store_true"); g.add_argument("-i", action="store_true")
a = sp.parse_args(["add", "f.txt"]); print(a.func(a), a.cmd)
for argv in (["rm", "-f", "-i"], ["zz"], []):
    try: sp.parse_args(argv)
    except SystemExit as e: print("exit", e.code)
c = configparser.ConfigParser(); c.read_string("[DEFAULT]\nhost = localhost\n[db]\nport = 5432\nurl = %(host)s:%(port)s\ndebug = yes\nlist = a\n  b\n")
print(c.sections(), c["db"]["url"], c.getint("db", "port"), c["db"].getboolean("debug"), c.get("db", "none", fallback="fb"), c["db"]["list"], dict(c["db"]), "db" in c)
for bad in (lambda: c["zz"], lambda: c.get("db", "zz"), lambda: c.read_string("novalue"), lambda: c.add_section("db"), lambda: c.getint("db", "host")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
out = io.StringIO(); c["new"] = {"k": 1}; c.write(out); print(out.getvalue())
u = urllib.parse.urlparse("https://user:pw@host.com:8080/a/b;p?q=1&q=2&r=%20x#frag"); print(u, u.hostname, u.port, urllib.parse.parse_qs(u.query), urllib.parse.urljoin("http://a/b/c", "../d"), urllib.parse.quote("a b/é?"), urllib.parse.unquote("a%20b"), urllib.parse.urlencode({"a": 1, "b": "x y"}), u._replace(scheme="ftp").geturl(), urllib.parse.urlsplit("//x/y").netloc)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "x"), uuid.UUID(int=5), uuid.UUID("{12345678-1234-5678-1234-567812345678}").hex, ipaddress.ip_address("192.168.1.1") + 1, list(ipaddress.ip_network("10.0.0.0/30").hosts()), ipaddress.ip_address("::1").is_loopback, ipaddress.ip_address("10.0.0.1") in ipaddress.ip_network("10.0.0.0/8"))
for bad in (lambda: uuid.UUID("x"), lambda: ipaddress.ip_address("256.1.1.1"), lambda: ipaddress.ip_network("10.0.0.1/8"), lambda: urllib.parse.urlparse("http://[x"), lambda: tomllib.loads("a ="), lambda: ET.fromstring("<a><b></a>"), lambda: ast.literal_eval("f()"), lambda: zlib.decompress(b"x"), lambda: graphlib.TopologicalSorter({1: [2], 2: [1]}).prepare()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(tomllib.loads('a = 1\n[t]\nb = [1, "x"]\nd = 2024-01-02\n[[arr]]\nk = true'), zlib.decompress(zlib.compress(b"hello" * 10))[:5], gzip.decompress(gzip.compress(b"x")), zlib.crc32(b"abc"), ast.literal_eval("{'a': [1, (2,)]}"), ast.dump(ast.parse("x = 1 + 2").body[0]), ast.unparse(ast.parse("if x:\n  y=1")), keyword.iskeyword("match"), keyword.softkwlist, list(graphlib.TopologicalSorter({"a": ["b"], "b": ["c"]}).static_order()), reprlib.repr(list(range(100))), errno.ENOENT, os.strerror(2), calendar.isleap(2024))
root = ET.fromstring("<r a='1'><i n='x'>text</i><i n='y'/>tail</r>"); print(root.tag, root.attrib, [(e.get("n"), e.text) for e in root.iter("i")], root.find("i[@n='y']").tail, ET.tostring(root).decode(), len(root)); ET.SubElement(root, "new", k="v").text = "<&>"; ET.indent(root); print(ET.tostring(root, encoding="unicode"))
ns = types.SimpleNamespace(a=1, b="x"); ns.c = 2; print(ns, vars(ns), ns == types.SimpleNamespace(a=1, b="x", c=2), inspect.signature(lambda a, *b, c=1, **d: 0), inspect.getdoc(len)[:20], inspect.isfunction(print), [m for m, _ in inspect.getmembers(ns) if not m.startswith("_")], types.MappingProxyType({"a": 1}), str(inspect.signature(p.parse_args)), inspect.getsource(lambda: 5) if False else "")
def f(a: int, /, b="x", *, c: float = 1.5) -> str: "Doc."
s = inspect.signature(f); print(s, list(s.parameters.values())[1].kind, s.return_annotation, s.bind(1, c=2).arguments, s.parameters["b"].default, inspect.getfullargspec(f))
try: s.bind(1, 2, 3)
except TypeError as e: print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("old", DeprecationWarning); warnings.warn("u"); print([(x.category.__name__, str(x.message)) for x in w])
os.environ["MY"] = "v"; print(os.environ.get("MY"), os.getenv("NO", "d"), os.path.join("a", "b"), os.sep, sys.argv[1:], sys.version_info[:2], sys.byteorder, platform.python_implementation(), sys.implementation.name, time.strftime("%Y", time.gmtime(0)), sys.getrecursionlimit(), builtins.len is len, len(dir(builtins)) > 150)
print("to stderr", file=sys.stderr); sys.stdout.write("written\n"); sys.exit("final message")
