# itemgetter, attrgetter, methodcaller: one and several names, dotted names, reprs, errors.
import functools
import operator
from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace as N

print(itemgetter(1)("ABC"), itemgetter(1, 3, 0)("ABCDEFG"), itemgetter(slice(2, None))("ABCDEFG"), itemgetter("name")({"name": "tyrion", "age": 38}), itemgetter("a", "b")({"a": 1, "b": 2}), itemgetter(-1)([1, 2, 3]))
stock = [("apple", 3), ("banana", 2), ("pear", 5), ("orange", 1)]
get = itemgetter(1)
print(list(map(get, stock)), sorted(stock, key=get), max(stock, key=get), sorted(stock, key=itemgetter(1, 0), reverse=True), min(stock, key=itemgetter(0)))
user = N(name="ann", address=N(city="Bern", geo=N(lat=46.9)))
print(attrgetter("name")(user), attrgetter("address.city")(user), attrgetter("name", "address.geo.lat")(user), attrgetter("__class__.__name__")(5))
print(methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1)("a,b,c"), methodcaller("replace", "a", "b")("banana"), methodcaller("get", "k", 0)({}), list(map(methodcaller("strip", "-"), ["-a-", "b--"])))
print(itemgetter(1), itemgetter("a", 2), attrgetter("x.y"), attrgetter("a", "b"), methodcaller("m", 1, k="v"), methodcaller("go"))
print(functools.reduce(operator.mul, [1, 2, 3, 4]), functools.reduce(operator.getitem, ["a", 0, "b"], {"a": [{"b": "deep"}]}), sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(map(operator.neg, [1, -2])))
rows = [N(team="b", score=2, name="x"), N(team="a", score=2, name="y"), N(team="b", score=1, name="z")]
print([r.name for r in sorted(rows, key=attrgetter("team", "score"))], [r.name for r in sorted(rows, key=attrgetter("score"))], dict(map(attrgetter("name", "score"), rows)))
import copy
import pickle
print(pickle.loads(pickle.dumps(itemgetter(0)))("xyz"), pickle.loads(pickle.dumps(attrgetter("real")))(5), copy.copy(methodcaller("title"))("ab cd"), type(itemgetter(0)).__name__, callable(get))


class Query:
    filters = []

    def where(self, **kw):
        self.filters = self.filters + [kw]
        return self


print(methodcaller("where", id=5)(Query()).filters, hasattr(Query(), "where"))
for attempt in (lambda: itemgetter(), lambda: itemgetter(5)("abc"), lambda: itemgetter("k")({}), lambda: itemgetter(0)(5), lambda: attrgetter(), lambda: attrgetter(5), lambda: attrgetter("nope")(user), lambda: attrgetter("address.zip")(user), lambda: methodcaller(), lambda: methodcaller(5), lambda: methodcaller("nope")("x"), lambda: methodcaller("upper", 1)("x"), lambda: get(), lambda: get((1, 2), 3), lambda: itemgetter("a")([1]), lambda: attrgetter("name")(user, x=1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
