# NamedTuple: class and call syntax, defaults, methods, generics, errors.
from typing import Generic, NamedTuple, TypeVar, get_type_hints

T = TypeVar("T")

class Row(NamedTuple):
    """One row of a result."""
    id: int
    name: str = "anonymous"
    tags: tuple = ()

    @property
    def label(self):
        return f"{self.id}:{self.name}"

    def renamed(self, name):
        return self._replace(name=name)

class Pair(NamedTuple, Generic[T]):
    left: T
    right: T

Old = NamedTuple("Old", [("x", int), ("y", float)])
r = Row(1)
print(r, r.label, r.renamed("Ann"), tuple(r), r[0], r[-1], len(r))
print(Row._fields, Row._field_defaults, Row.__annotations__, Row.__doc__, Row.__match_args__, Row.__bases__, [b.__name__ for b in Row.__orig_bases__])
print(r._asdict(), Row._make([2, "b", ("t",)]), Row(*[3, "c"]), Row(id=4, tags=("x",)))
print(r == (1, "anonymous", ()), r < Row(2), hash(r) == hash(tuple(r)), isinstance(r, tuple), r + (5,))
print(Old(1, 2.5), Old._fields, Old.__annotations__, get_type_hints(Row))
print(Pair[int], Pair(1, 2), Pair[str]("a", "b"), Pair.__parameters__)
match r:
    case Row(1, name):
        print("matched", name)
a, *rest = r
print(a, rest, Row.id.__doc__, Row.__new__.__defaults__, sorted([Row(2), Row(1, "b"), Row(1, "a")])[0])
for attempt in (lambda: Row(), lambda: Row(1, 2, 3, 4), lambda: Row(1, nope=2), lambda: setattr(r, "id", 5), lambda: r._replace(nope=1), lambda: Row._make([]), lambda: setattr(r, "other", 5),
                lambda: NamedTuple("Bad", [("_x", int)]), lambda: NamedTuple("Bad", [("class", int)]), lambda: NamedTuple("Bad", [("a", int), ("a", str)]), lambda: r[5]):
    try:
        print(attempt())
    except (TypeError, AttributeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
try:
    class Late(NamedTuple):
        a: int = 1
        b: str
except TypeError as e:
    print(e)
try:
    class Over(NamedTuple):
        a: int
        _fields = 5
except AttributeError as e:
    print(e)
try:
    class Two(NamedTuple, Row):
        pass
except TypeError as e:
    print(e)
