# Source of the program's own functions and classes, with comments and line numbers.
import functools
import inspect

def plain(x):
    """Doubles."""
    y = x * 2  # a comment

    return y

# A comment
# in two lines.
def commented(): return 1

class Model:
    """A model."""

    size = 1

    def method(self, a,
               b=2):
        text = """
  dedented text
"""
        return text

    @property
    @functools.lru_cache
    def prop(self):
        return [
            1,
            2,
        ]

    class Inner:
        pass

square = lambda x: x ** 2
print(inspect.getsource(plain))
print(inspect.getsource(commented))
print(inspect.getsource(Model.method))
print(inspect.getsource(Model.prop.fget))
print(inspect.getsource(Model.Inner))
print(inspect.getsource(square))
print(repr(inspect.getcomments(commented)), inspect.getcomments(plain))
for item in (plain, commented, Model, Model.method, square):
    lines, start = inspect.getsourcelines(item)
    print(start, len(lines), repr(lines[0]), repr(lines[-1]))
print(inspect.getsource(Model).count("\n"), inspect.getsource(Model).startswith("class Model:"))
print(inspect.getsourcefile(plain) == __file__, inspect.getfile(Model) == __file__, inspect.getmodule(plain).__name__, inspect.getmodulename("/a/b/mod.py"))
for bad in (len, int, 5):
    try:
        inspect.getsource(bad)
    except (TypeError, OSError) as e:
        print(type(e).__name__, e)
namespace = {}
exec("def made(): return 1", namespace)
try:
    inspect.getsource(namespace["made"])
except OSError as e:
    print(type(e).__name__, e)
print(plain.__code__.co_firstlineno, plain.__code__.co_varnames, square.__code__.co_name)
