from dataclasses import KW_ONLY, dataclass, field, fields
import inspect


@dataclass
class Request:
    url: str
    _: KW_ONLY
    timeout: float = 30.0
    retries: int = 3


print(Request("http://x", retries=1), [f.name for f in fields(Request)], Request.__match_args__)
try:
    Request("u", 10)
except TypeError as e:
    print(type(e).__name__, e)


@dataclass(kw_only=True)
class Base:
    id: int = 0
    name: str


print(Base(name="n"))
for f in (lambda: Base(), lambda: Base(1), lambda: Base(id=1)):
    try:
        f()
    except TypeError as e:
        print(e)


@dataclass
class Child(Base):
    required: int
    optional: int = field(default=9, kw_only=True)
    positional: str = "p"


print(Child(5, "q", name="c"), inspect.signature(Child))


@dataclass(kw_only=True)
class Mixed:
    a: int = field(kw_only=False)
    b: int = 2


print(Mixed(1), Mixed(1, b=3), inspect.signature(Mixed), inspect.signature(Request))
try:
    Mixed(1, 3)
except TypeError as e:
    print(e)


@dataclass
class Two:
    x: int
    y: int
    z: int = field(kw_only=True)


for f in (lambda: Two(), lambda: Two(1, 2), lambda: Two(1, z=2)):
    try:
        f()
    except TypeError as e:
        print(e)
