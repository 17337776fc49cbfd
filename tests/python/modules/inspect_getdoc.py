# getdoc, cleandoc, inherited documentation, getmro, unwrap, getclosurevars, indentsize.
import functools
import inspect

class Base:
    """Base class.

        Indented part.
    Last line.
    """

    def run(self):
        """Runs
           the thing."""

    @property
    def size(self):
        """How big."""

class Child(Base):
    def run(self): ...
    @property
    def size(self): return 1

class Bare:
    pass

for item in (Base, Base.run, Child.run, Child.size, Child, Bare, lambda: 0, len, Child().run):
    print(repr(inspect.getdoc(item)))
print(repr(inspect.cleandoc("\n\n   first\n     second\n\n   third\n\n")), repr(inspect.cleandoc("one\n\ttab")), repr(inspect.cleandoc("")), repr(Child.run.__doc__))
print(inspect.getmro(Child) == Child.__mro__, [c.__name__ for c in inspect.getmro(bool)])

def deco(f):
    @functools.wraps(f)
    def wrapper(*a): return f(*a)
    return wrapper

def original(): return "original"

twice = deco(deco(original))
print(inspect.unwrap(twice) is original, inspect.unwrap(twice, stop=lambda f: f.__wrapped__ is original).__wrapped__ is original, twice.__name__)
loop = lambda: 0
loop.__wrapped__ = loop
try:
    inspect.unwrap(loop)
except ValueError as e:
    print(str(e).split(" <")[0], "...")
factor, unused = 3, 4

def outer(base):
    def inner(x):
        return x * factor + base + len([missing])
    return inner

found = inspect.getclosurevars(outer(10))
print(found.nonlocals, found.globals, sorted(found.builtins), found.unbound)
print(inspect.getargs(outer.__code__), inspect.getfullargspec(lambda a, b=1, *c, d, e=2, **f: 0))
print(inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation(Base), inspect.indentsize("\t  x"))
print(inspect.get_annotations(lambda: 0), inspect.getclasstree([Base, Child]))
