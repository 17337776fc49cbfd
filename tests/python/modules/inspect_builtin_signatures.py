# Signatures of builtins, of classes without own constructors, dataclasses and annotated functions.
import dataclasses
import inspect
import typing


class Plain:
    def method(self): return 1


class Base:
    def __init__(self, a, /, b): ...


class Derived(Base): pass
class Dict(dict): pass
class Error(Exception): pass


@dataclasses.dataclass
class Data:
    x: int
    y: str = "a"


def annotated(a, b: "int", c: typing.Optional[int] = None, *, d: typing.List[str] = (), e: "Plain" = Plain) -> typing.Union[int, str]: ...


for item in (Plain, Base, Derived, Dict, Error, Data, print, int, str, dict, list, object, type, range, abs, max, isinstance, [].append, {}.get, "".join, str.split, Plain().method, len, sum, open, zip, map, annotated):
    try:
        print(inspect.signature(item))
    except ValueError as e:
        print(type(e).__name__, e)
spec = inspect.getfullargspec(annotated)
print(spec.args, spec.defaults, spec.kwonlyargs, spec.annotations["c"])
print(inspect.get_annotations(annotated, eval_str=True)["e"], type.__module__)
