# pprint: widths, indent, depth, compact, sort_dicts, underscore_numbers, long strings.
import pprint
from collections import Counter, OrderedDict, defaultdict, deque, ChainMap
from types import MappingProxyType, SimpleNamespace

stuff = ["spam", "eggs", "lumberjack", "knights", "ni"]
stuff.insert(0, stuff[:])
pprint.pprint(stuff)
pprint.pprint(stuff, indent=4)
pprint.pprint(stuff, width=30, compact=True)
pprint.pprint(("spam", ("eggs", ("lumberjack", ("knights", ("ni", ("dead",)))))), depth=3)
config = {"url": "postgresql://localhost/db", "pool": {"size": 5, "timeout": 30.5, "recycle": None}, "echo": False, "tables": ["users", "orders", "order_items", "products"], "zeta": (1,), "alpha": set()}
pprint.pprint(config)
pprint.pprint(config, sort_dicts=False, width=50)
pprint.pp(config, width=120)
pprint.pprint({"b": 1, "a": 2}), pprint.pp({"b": 1, "a": 2})
pprint.pprint({"population": 1_234_567, "f": 1234567.5, "neg": -98765}, underscore_numbers=True)
pprint.pprint("the quick brown fox jumped over the lazy dog and went on for quite a while after that " * 2, width=60)
pprint.pprint(["short", "a rather long string with several words in it that has to be split somewhere"], width=40)
pprint.pprint(b"bytes that are long enough to be wrapped over several lines of output", width=30)
pprint.pprint([list(range(30)), set(range(25)), frozenset({3, 1, 2}), bytearray(b"ab")], compact=True)
pprint.pprint([OrderedDict([("first", "x" * 40), ("second", "y" * 40)]), defaultdict(list, {"k": ["v" * 40], "j": ["w" * 40]}), Counter("abracadabra" * 2), deque(["a" * 50, "b" * 40], maxlen=5)])
pprint.pprint(SimpleNamespace(name="n" * 40, value=list(range(20)), other="z" * 30))
pprint.pprint([MappingProxyType({"k" * 40: "v" * 40}), ChainMap({"a" * 40: 1}, {"b" * 40: 2})])
pprint.pprint({2: "int", "s": "str", (1, 2): "tuple", None: "none", 1.5: "float"})
pprint.pprint([]), pprint.pprint({}), pprint.pprint(()), pprint.pprint(set()), pprint.pprint(None)
