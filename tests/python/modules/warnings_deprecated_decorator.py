# warnings.deprecated on functions, methods, classes; __deprecated__; category None; own helpers.
import functools
import warnings
from warnings import deprecated

@deprecated("use new() instead")
def old(x):
    """Old doc."""
    return x * 2

@deprecated("soon gone", category=PendingDeprecationWarning, stacklevel=1)
def pending():
    return "pending"

@deprecated("only for checkers", category=None)
def silent():
    return "silent"

@deprecated("class Old is deprecated")
class Old:
    def __init__(self, v):
        self.v = v

class Model:
    @deprecated("method")
    def run(self): return "ran"

    @classmethod
    @deprecated("class method")
    def make(cls): return cls()

    @property
    @deprecated("property")
    def size(self): return 3

def renamed(old_name, new_name):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            if old_name in kwargs:
                warnings.warn(f"{f.__name__}: {old_name!r} is now {new_name!r}", DeprecationWarning, stacklevel=2)
                kwargs[new_name] = kwargs.pop(old_name)
            return f(*args, **kwargs)
        return wrapper
    return decorate

@renamed("lim", "limit")
def query(limit=10):
    return limit

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(old(2), pending(), silent(), Old(5).v, Model().run(), type(Model.make()).__name__, Model().size, query(lim=3), query(limit=4))

    class Late(Old):
        pass
for w in log:
    print(w.category.__name__, w.message, w.lineno)
print(old.__deprecated__, old.__name__, old.__doc__, old.__wrapped__(3), Old.__deprecated__, silent.__deprecated__, hasattr(Model.run, "__deprecated__"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for call in (lambda: old(1), lambda: Old(1), lambda: silent(), lambda: query(lim=1)):
        try:
            print(call())
        except DeprecationWarning as e:
            print(type(e).__name__, e)
for attempt in (lambda: deprecated(5), lambda: deprecated(), lambda: deprecated("x")(5), lambda: deprecated("m", category=int)(lambda: 0)()):
    try:
        attempt()
        print("accepted")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
