# Modules written at run time: packages, import styles, reload, __all__, __name__, circular imports, import errors.
import sys, os, importlib, types
os.makedirs("pkg/sub"); sys.path.insert(0, os.getcwd())
def write(name, text):
    with open(name, "w") as f: f.write(text)
write("pkg/__init__.py", "from .a import x\n__all__ = ['a', 'y']\ny = 'why'\n_hidden = 1\nprint('init', __name__, __package__)\n")
write("pkg/a.py", "x = 1\nfrom . import b\ndef f(): return b.g() + 1\n")
write("pkg/b.py", "def g():\n    from .a import x\n    return x + 10\n")
write("pkg/sub/__init__.py", "")
write("pkg/sub/deep.py", "from ...pkg import y\nfrom .. import a as parent_a\nfrom ..b import g as gg\nvalue = (y, parent_a.f(), gg())\n")
write("plain.py", '"""Doc of plain."""\nprint("loading", __name__)\ncounter = 0\nclass C:\n    def m(self): return __name__\ndef _p(): pass\nif __name__ == "__main__":\n    print("main!")\n')
write("bad.py", "x = 1\nraise ValueError('while importing')\n")
write("syntax.py", "def f(:\n")
write("circ1.py", "import circ2\nfrom circ2 import b\na = 1\n"); write("circ2.py", "import circ1\nfrom circ1 import a\nb = 2\n")
write("lazy.py", "def __getattr__(name):\n    if name == 'magic': return 42\n    raise AttributeError(f'no {name} here')\ndef __dir__(): return ['magic']\n")
importlib.invalidate_caches()
import pkg, pkg.sub.deep as deep
from pkg import *
from pkg.a import f as renamed
import plain, plain as again
print(pkg.x, a.f(), y, "_hidden" in dir(), deep.value, renamed(), plain is again, plain.__doc__, plain.C().m(), plain.C.__module__, pkg.__path__[0].endswith("pkg"), plain.__file__.endswith("plain.py"), plain.__spec__.name, pkg.sub.__name__, sys.modules["pkg.a"] is pkg.a)
plain.counter = 5; r = importlib.reload(plain); print(r is plain, plain.counter)
for stmt in ("import bad", "import syntax", "import circ1", "from pkg import nothing", "import pkg.nothing", "import nope.x", "from plain import q", "import plain.x", "from . import z", "from lazy import other", "import lazy; lazy.zzz", "import pkg.a.b", "from plain import *; _p", "importlib.import_module('.a', 'pkg').q", "importlib.import_module('zz')", "__import__('os').path.nope", "from pkg.sub import deep, none", "importlib.reload(5)", "import 5"):
    try: exec(stmt); print(stmt, "ok")
    except BaseException as e: print(stmt, "|", type(e).__name__, "|", str(e).replace(os.getcwd(), "."), "|", getattr(e, "name", None))
print("bad" in sys.modules, importlib.import_module("pkg.b").g(), __import__("pkg.sub").__name__, importlib.util.find_spec("plain").name if hasattr(importlib, "util") else "", importlib.import_module("lazy").magic, dir(importlib.import_module("lazy")))
m = types.ModuleType("virtual", "made up"); exec("def f(): return __name__", m.__dict__); sys.modules["virtual"] = m
import virtual; print(virtual.f(), virtual.__doc__, virtual)
print(__name__, __doc__, type(sys), sys.modules["__main__"].__name__, vars(plain).keys() >= {"counter", "C"}, hasattr(pkg, "sub"), pkg.__name__, pkg.__package__, deep.__package__, sorted(n for n in sys.modules if n.startswith("pkg")))
