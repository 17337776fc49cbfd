class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass


def attempt(f):
    try:
        print("ok", f())
    except TypeError as e:
        print("TypeError:", e)


def conflict():
    class C(A, B): pass


def solved():
    class C(A, B, metaclass=M3): pass
    return type(C).__name__


def narrower():
    class C(A, metaclass=type): pass
    return type(C).__name__


def function_metaclass():
    def build(name, bases, ns, **kw):
        print("build", name, bases, kw)
        return (name, sorted(k for k in ns if not k.startswith("__")))

    class C(metaclass=build, extra=1):
        x = 1
        y = 2
    return C


def not_callable():
    class C(metaclass=5): pass


def bad_prepare():
    class M(type):
        @classmethod
        def __prepare__(cls, name, bases):
            return 5
    class C(metaclass=M): pass


attempt(conflict)
attempt(solved)
attempt(narrower)
attempt(function_metaclass)
attempt(not_callable)
attempt(bad_prepare)
attempt(lambda: type("N", (A,), {}).__class__.__name__)
attempt(lambda: type(1, (), {}))
attempt(lambda: type("x", [], {}))
attempt(lambda: type("x", (), []))
attempt(lambda: type("x", ()))
attempt(lambda: type())
attempt(lambda: type("a", (), {"__module__": "m"}).__module__)
