from dataclasses import asdict, dataclass, field, fields, make_dataclass

Row = make_dataclass("Row", ["id", ("name", str), ("tags", list, field(default_factory=list))])
print(Row(1, "n"), [(f.name, f.type) for f in fields(Row)], Row.__module__)
P = make_dataclass("P", [("x", int), ("y", int, 5)], namespace={"add": lambda self: self.x + self.y}, frozen=True)
print(P(1), P(1).add())
try:
    P(1).x = 2
except AttributeError as e:
    print(type(e).__name__, e)


@dataclass
class Base:
    id: int = 0

    def key(self):
        return f"{type(self).__name__}:{self.id}"


User = make_dataclass("User", [("name", str, "anon")], bases=(Base,), order=True)
print(User(3, "ann"), User(3).key(), User(1) < User(2), User.__bases__[0].__name__)
K = make_dataclass("K", ["a"], kw_only=True, slots=True)
print(K(a=1), K.__slots__)
for f in (
    lambda: make_dataclass("X", ["class"]),
    lambda: make_dataclass("X", ["a", "a"]),
    lambda: make_dataclass("X", ["not valid"]),
    lambda: make_dataclass("X", [("a", int, 1), "b"]),
    lambda: make_dataclass("X", [("a",)]),
    lambda: make_dataclass("X", [5]),
    lambda: make_dataclass("X", [("a", int, 1, 2)]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def model(name, **columns):
    """A tiny model factory, as an ORM has."""
    return make_dataclass(name, [(c, t, field(default=None, metadata={"sql": {int: "INTEGER", str: "TEXT"}[t]})) for c, t in columns.items()])


Post = model("Post", id=int, title=str)
print(Post(1, "hello"), ", ".join(f"{f.name} {f.metadata['sql']}" for f in fields(Post)), asdict(Post()))
M = make_dataclass("M", [("a", int)], module="shop.models")
print(M.__module__, M.__qualname__, M)
