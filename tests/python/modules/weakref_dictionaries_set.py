# WeakValueDictionary, WeakKeyDictionary, WeakSet: entries vanish at once; the dictionary methods.
import copy
import weakref

class Row:
    def __init__(self, pk):
        self.pk = pk

    def __repr__(self):
        return f"<Row {self.pk}>"

cache = weakref.WeakValueDictionary()
rows = [Row(n) for n in range(4)]
for row in rows:
    cache[row.pk] = row
del row
print(len(cache), sorted(cache), cache[1], 2 in cache, cache.get(9), cache.get(9, "none"), sorted(cache.keys()), sorted(map(str, cache.values())))
del rows[1]
print(len(cache), sorted(cache.items(), key=str), 1 in cache, cache.pop(0), cache.setdefault(5, rows[0]), len(cache))
cache.update({7: rows[1]})
print(sorted(cache), len(cache | {}), copy.copy(cache)[7], sorted(cache.copy()), len(cache.valuerefs()), {k for k, v in cache.items()} == set(cache))
rows.clear()
print(len(cache), list(cache), bool(cache))
temporary = weakref.WeakValueDictionary(a=Row("dies at once"))
print(len(temporary))

names = weakref.WeakKeyDictionary()
k1, k2 = Row("k1"), Row("k2")
names[k1], names[k2] = "first", "second"
print(len(names), names[k1], k2 in names, Row("other") in names, sorted(names.values()), [r().pk for r in names.keyrefs()] == [k.pk for k in names], 5 in names)
del k1
print(len(names), list(names.items()), names.pop(k2), names.setdefault(k2, "again"), names.get(k2))

class Descriptor:
    """Keeps values outside of their owners."""

    def __init__(self):
        self.data = weakref.WeakKeyDictionary()

    def __get__(self, instance, owner):
        return self.data.get(instance, 0)

    def __set__(self, instance, value):
        self.data[instance] = value

class Account:
    balance = Descriptor()

acc = Account()
acc.balance = 10
print(acc.balance, Account().balance, len(Account.__dict__["balance"].data), acc.__dict__)
del acc
print(len(Account.__dict__["balance"].data))
s = weakref.WeakSet()
x, y = Row("x"), Row("y")
s.add(x)
s.update([x, y])
print(len(s), x in s, sorted(map(str, s)), Row("z") in s, s == {x, y}, (s | {x}) == {x, y}, (s & {x}) == {x}, (s - {x}) == {y}, s.issubset({x, y}), s.isdisjoint([x]))
y = None
print(len(s), s.discard(x), len(s), s.add(x), s.remove(x))
for attempt in (lambda: cache["missing"], lambda: cache.__setitem__(1, 5), lambda: names["text"], lambda: names.__setitem__(5, 1), lambda: s.add("text"), lambda: s.remove(x), lambda: s.pop(), lambda: cache.pop("q"), lambda: weakref.WeakValueDictionary({1: 2}), lambda: names.popitem() and names.popitem(), lambda: cache.popitem(), lambda: hash(s)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
