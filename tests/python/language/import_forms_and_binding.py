import math, os.path as p, json as j
from math import pi, floor as down
from collections import (
    Counter,
    OrderedDict as OD,
)
import collections.abc
import xml.dom

print(math.floor(pi), down(2.9), p.basename("a/b.txt"), j.dumps([1]), Counter("aab").most_common(1), OD([(1, 2)]))
print(collections.abc.Sized.__name__, xml.dom.__name__, xml.__name__)


def local():
    import string
    from string import digits as d
    return sorted(locals()), d


print(local())
try:
    string
except NameError as e:
    print(e)
import sys
print("math" in sys.modules, sys.modules["math"] is math, sys.modules["__main__"].__name__, __name__)
print(type(math).__name__, math.__name__, __import__("math") is math)
m = __import__("os.path")
print(m.__name__, __import__("os.path", fromlist=["x"]) is p)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
sys.modules["fake"] = type(sys)("fake")
sys.modules["fake"].x = 5
import fake
from fake import x
print(fake.x, x, fake)
try:
    from fake import y
except ImportError as e:
    print(type(e).__name__, e)
