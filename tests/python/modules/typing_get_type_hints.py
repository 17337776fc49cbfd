# get_type_hints of functions, classes, modules of strings; forward references; errors.
from __future__ import annotations
import typing
from typing import ClassVar, ForwardRef, Generic, Optional, TypeVar, get_type_hints

T = TypeVar("T")

class Base(Generic[T]):
    id: int
    registry: ClassVar[dict[str, type]] = {}

class User(Base[int]):
    name: str
    manager: Optional[User] = None
    reports: list[User]
    id: str

    def promote(self, by: "User", level: int = 1, *args: int, note: str | None = None, **kw: T) -> User:
        return self

    @property
    def boss(self) -> User | None:
        return self.manager

    @classmethod
    def make(cls, name: str) -> User: ...

print(User.__annotations__)
print(Base.__annotations__)
for name, hint in get_type_hints(User).items():
    print(name, "->", hint)
print(get_type_hints(Base))
for name, hint in get_type_hints(User.promote).items():
    print(name, "->", hint)
print(User.promote.__annotations__)
print(get_type_hints(User.boss.fget), get_type_hints(User.make))

def local(x: Missing, y: int) -> None: ...

try:
    get_type_hints(local)
except NameError as e:
    print(type(e).__name__, e)
print(get_type_hints(local, localns={"Missing": bytes}), get_type_hints(local, globalns={"Missing": set, "int": float}))
print(get_type_hints(lambda x: x))
ref = ForwardRef("User")
print(ref, ref.__forward_arg__, ref == ForwardRef("User"), typing.List["User"], list["User"].__args__, typing.List["User"].__args__)
for attempt in (lambda: get_type_hints(5), lambda: ForwardRef("not valid ("), lambda: ForwardRef(5), lambda: get_type_hints("x")):
    try:
        print(attempt())
    except (TypeError, SyntaxError) as e:
        print(type(e).__name__, e)
local.__annotations__ = {"x": "int +", "return": "str"}
try:
    get_type_hints(local)
except SyntaxError as e:
    print(type(e).__name__, e.msg)
local.__annotations__ = {"x": None, "y": "None", "return": "list[int]"}
print(get_type_hints(local))
