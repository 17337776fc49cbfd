# Literal and Annotated: flattening, equality, metadata, get_type_hints, errors.
from dataclasses import dataclass
from typing import Annotated, Literal, Optional, get_args, get_origin, get_type_hints

Mode = Literal["r", "w", "a"]
print(Mode, get_args(Mode), get_origin(Mode), Literal[1, True, None, b"x"], Literal[Mode, "x"], Literal["a", "a", "b"])
print(Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal[0] == Literal[False], hash(Literal[1, 2]) == hash(Literal[2, 1]))
print(Literal[[1]], Optional[Literal[1]], Literal[1] | Literal["x"] | None, list[Literal["on", "off"]])


@dataclass(frozen=True)
class MaxLen:
    value: int


Name = Annotated[str, MaxLen(30), "column"]
print(Name, Name.__metadata__, Name.__origin__, get_origin(Name), get_args(Name))
print(Annotated[Name, "more"], Annotated[int, 1] == Annotated[int, 1], Annotated[int, 1] == Annotated[int, 2], Annotated[list[int], ...])
print(Annotated[int, "x"] | None, Optional[Name], list[Name], Annotated["Later", 1])
print(get_origin(Annotated[int, 1]) is Annotated, Name.__supertype__ if hasattr(Name, "__supertype__") else "no supertype", Annotated[list, "x"]())


class Model:
    id: Annotated[int, "primary key"]
    name: Name
    mode: Mode = "r"
    parent: "Annotated[Optional[Model], 'fk']" = None

    def save(self, mode: Mode, *flags: Annotated[str, "flag"]) -> Annotated[bool, "ok"]: ...


print(get_type_hints(Model))
print(get_type_hints(Model, include_extras=True))
print(get_type_hints(Model.save), get_type_hints(Model.save, include_extras=True))
for name, hint in get_type_hints(Model, include_extras=True).items():
    for extra in getattr(hint, "__metadata__", ()):
        print(name, repr(extra), isinstance(extra, MaxLen))


def check(mode):
    if mode not in get_args(Mode):
        raise ValueError(f"mode must be one of {', '.join(map(repr, get_args(Mode)))}, got {mode!r}")
    return mode


for attempt in (lambda: check("w"), lambda: check("z"), lambda: Annotated[int], lambda: Annotated[5, "x"], lambda: isinstance(1, Literal[1]), lambda: Literal(), lambda: isinstance(1, Annotated[int, 1]), lambda: Mode("r"), lambda: Literal[()]):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
