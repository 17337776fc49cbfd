from dataclasses import MISSING, dataclass, field, fields


@dataclass
class Model:
    id: int
    tags: list = field(default_factory=list)
    secret: str = field(default="s3cret", repr=False)
    cache: dict = field(default_factory=dict, compare=False, repr=False)
    computed: int = field(init=False, default=5)
    unset: int = field(init=False)
    meta: str = field(default="m", metadata={"column": "META", "index": True})
    kw: int = field(default=0, kw_only=True)


m, n = Model(1), Model(1)
print(vars(m))
m.unset = n.unset = 1
print(m, m == n)
m.tags.append("x")
print(n.tags, m == n)
n.tags = ["x"]
n.cache["k"] = 1
print(m == n)
for f in fields(Model):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, dict(f.metadata))
print([f.name for f in fields(m)])
print(type(fields(Model)[0]).__name__, type(MISSING).__name__)
for make in (lambda: field(default=1, default_factory=int), lambda: fields(5), lambda: fields(int), lambda: Model(1, computed=3), lambda: Model(1, [], "s", {}, "m", 5)):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    fields(Model)[6].metadata["new"] = 1
except TypeError as e:
    print(e)
try:
    @dataclass
    class Unset:
        x: int = field(init=False)
    print(Unset())
except AttributeError as e:
    print(type(e).__name__, e)
print(Model(1, kw=3).kw, hasattr(Model, "tags"), Model.secret, hasattr(Model, "unset"))
