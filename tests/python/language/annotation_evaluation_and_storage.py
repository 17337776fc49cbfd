log = []


def note(name, value=int):
    log.append(name)
    return value


module_var: note("module") = 1
unset: note("unset")


class C:
    x: note("C.x") = 5
    y: note("C.y", "str")
    z: "note('never')"
    _private: int = 1
    __mangled: int = 2
    for i in range(2):
        w: note(f"loop {i}") = i


def f(a: note("f.a"), b: note("f.b") = note("default", 3), *, c: note("f.c")) -> note("f.return"):
    local: note("local never evaluated") = 1
    other: undefined_local_annotation
    (paren): undefined_too = 2
    return local, paren


print(log)
print(C.__annotations__)
print(__annotations__, f.__annotations__)
print(f(1, c=2), hasattr(C, "y"), C.w, C._C__mangled)
try:
    print(unset)
except NameError as e:
    print(e)


def unbound():
    n: int
    return n


try:
    unbound()
except UnboundLocalError as e:
    print(e)


class D(C):
    pass


class E(C):
    x: str


print(D.__annotations__, "__annotations__" in D.__dict__, E.__annotations__)
f.__annotations__ = {"k": 1}
print(f.__annotations__, (lambda: 0).__annotations__, len.__class__.__name__)
try:
    f.__annotations__ = 5
except TypeError as e:
    print("TypeError:", e)
del f.__annotations__
print(f.__annotations__)
obj = C()
(obj.attr): note("attr") = 7
obj.bare: note("bare attr")
data = {}
data["k"]: note("sub") = 8
print(log[-3:], obj.attr, hasattr(obj, "bare"), data, sorted(__annotations__))
tup: tuple = 1, 2
star: tuple = *tup, 3
print(tup, star)
