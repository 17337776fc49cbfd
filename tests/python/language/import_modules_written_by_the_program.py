import importlib
import os
import sys

sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True
with open("shop.py", "w") as f:
    f.write('"""Shop docs."""\n__all__ = ["price", "_hidden"]\nprint("loading", __name__)\nprice = 3\n_hidden = 4\nother = 5\n'
            'def total(n):\n    return n * price\n\nif __name__ == "__main__":\n    print("run as a program")\n')
os.makedirs("pkg/sub")
for name, text in {"pkg/__init__.py": "print('pkg init')\nfrom . import tools\nfrom .tools import helper as h\n", "pkg/tools.py": "def helper():\n    return __name__, __package__\n",
                   "pkg/sub/__init__.py": "from ..tools import helper\nfrom . import leaf\n", "pkg/sub/leaf.py": "from .. import tools\nname = tools.__name__\n"}.items():
    with open(name, "w") as f:
        f.write(text)
import shop
import shop as again
from shop import *
from shop import total as t
print(again is shop, price, _hidden, t(2), shop.__doc__, shop.__name__)
try:
    other
except NameError as e:
    print(e)
shop.price = 10
print(price, shop.price, t(2), "shop" in sys.modules)
import pkg.sub.leaf as leaf
import pkg
print(pkg.h(), leaf.name, pkg.sub.helper is pkg.tools.helper, leaf.__package__, pkg.__name__)
print(importlib.import_module(".leaf", "pkg.sub") is leaf, importlib.reload(shop).price, __import__("pkg.sub") is pkg)
with open("getter.py", "w") as f:
    f.write("def __getattr__(name):\n    if name == 'magic':\n        return 42\n    raise AttributeError(name)\ndef __dir__():\n    return ['magic']\n")
import getter
from getter import magic
print(getter.magic, magic, dir(getter), hasattr(getter, "nope"))
with open("broken.py", "w") as f:
    f.write("x = 1\ny = x / 0\n")
try:
    import broken
except ZeroDivisionError as e:
    print(e, "broken" in sys.modules)
del sys.modules["shop"]
import shop
