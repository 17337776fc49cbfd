# getmembers, getmembers_static, getattr_static and the is... predicates.
import abc
import asyncio
import collections.abc
import functools
import inspect


class Base(abc.ABC):
    kind = "base"

    @abc.abstractmethod
    def run(self): ...


class Job(Base):
    __slots__ = ("slot",)
    size = 3

    def __init__(self): self.slot = 1
    def run(self): return 1
    @property
    def name(self): return "job"
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def helper(): ...


def gen(): yield 1
async def coro(): ...
async def agen(): yield 1


public = lambda o, p=None: [n for n, _ in inspect.getmembers(o, p) if not n.startswith("_")]
print(public(Job), public(Job()), public(Job, inspect.isfunction), public(Job(), inspect.ismethod), public(Job, inspect.isdatadescriptor))
print([(n, type(v).__name__) for n, v in inspect.getmembers_static(Job) if not n.startswith("_")])
predicates = [inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isbuiltin, inspect.isroutine, inspect.isgeneratorfunction, inspect.isgenerator, inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.ismodule, inspect.isabstract, inspect.isdatadescriptor, inspect.ismethoddescriptor, inspect.iscode, inspect.isgetsetdescriptor, inspect.ismemberdescriptor]
subjects = {"func": gen, "coro": coro, "agen": agen, "lambda": lambda: 0, "method": Job().run, "plain": Job.run, "classmethod": Job.make, "static": Job.helper, "class": Job, "abstract": Base, "len": len, "append": [].append, "str.join": str.join, "property": Job.name, "generator": gen(), "module": inspect, "code": gen.__code__, "slot": Job.slot, "partial": functools.partial(coro), "int": 5, "int.real": int.real, "Base.run": Base.run}
for name, subject in subjects.items():
    print(name, [p.__name__[2:] for p in predicates if p(subject)])
print(type(inspect.getattr_static(Job, "make")).__name__, inspect.getattr_static(Job(), "name") is Job.__dict__["name"], inspect.getattr_static(Job, "nope", "default"), inspect.getattr_static(5, "real").__name__)
try:
    inspect.getattr_static(Job, "nope")
except AttributeError as e:
    print(type(e).__name__, e)
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Job) if not a.name.startswith("_")])
print(sorted(Base.__abstractmethods__), inspect.isawaitable(5), inspect.ismethodwrapper((5).__add__))
