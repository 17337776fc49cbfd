"""Plugins registered by subclassing, decorating and entry tables; chosen by argparse."""
import argparse
from abc import ABC, abstractmethod
from collections import defaultdict
from enum import Flag, auto
from functools import partial, singledispatch


class Cap(Flag):
    READ = auto()
    WRITE = auto()
    STREAM = auto()
    FULL = READ | WRITE | STREAM


class Plugin(ABC):
    registry = {}
    caps = Cap.READ

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        name = name or cls.__name__.lower()
        if name in Plugin.registry:
            raise ValueError(f"plugin {name!r} is registered twice: {Plugin.registry[name].__name__} and {cls.__name__}")
        Plugin.registry[name] = cls

    @abstractmethod
    def run(self, text): ...


class Upper(Plugin):
    def run(self, text):
        return text.upper()


class Reverse(Plugin, name="rev"):
    caps = Cap.READ | Cap.WRITE

    def run(self, text):
        return text[::-1]


class Lazy(Plugin):
    caps = Cap.FULL


hooks = defaultdict(list)


def on(event, priority=0):
    def register(f):
        hooks[event].append((-priority, len(hooks[event]), f))
        return f
    return register


@on("done")
def log(name, result):
    print("log", name, result)


@on("done", priority=5)
def first(name, result):
    print("first", name)


@singledispatch
def describe(obj):
    return f"?{obj}"


describe.register(Plugin, lambda p: f"{type(p).__name__} {p.caps}")
describe.register(type, lambda c: f"class {c.__name__} {c.caps.name}")
try:
    class Again(Plugin, name="rev"):
        pass
except ValueError as e:
    print(e)
parser = argparse.ArgumentParser(prog="plug")
parser.add_argument("plugin", choices=sorted(Plugin.registry))
parser.add_argument("text", nargs="+")
for argv in (["upper", "some", "text"], ["rev", "abc"], ["lazy", "x"]):
    args = parser.parse_args(argv)
    cls = Plugin.registry[args.plugin]
    print(describe(cls), Cap.WRITE in cls.caps, [c.name for c in cls.caps])
    try:
        plugin = cls()
    except TypeError as e:
        print(e)
        continue
    print(describe(plugin), describe(5))
    result = " ".join(map(plugin.run, args.text))
    for _, _, hook in sorted(hooks["done"]):
        hook(args.plugin, result)
parser.parse_args(["nothing", "x"])
