class A:
    cls_attr = "class"

    def __init__(self):
        self.x = 1

    def method(self):
        return "called"

    @property
    def prop(self):
        return "prop"

    @property
    def bad(self):
        raise KeyError("in property")


a = A()
print(getattr(a, "x"), getattr(a, "cls_attr"), getattr(a, "method")(), getattr(a, "prop"), getattr(a, "zz", "dflt"), getattr(A, "cls_attr"), getattr(3, "real"), getattr("s", "upper")())
print(hasattr(a, "x"), hasattr(a, "zz"), hasattr(A, "x"), hasattr(3, "imag"))
setattr(a, "new", 5)
setattr(A, "on_class", lambda self: "added")
print(a.new, a.on_class(), vars(a))
delattr(a, "new")
del A.on_class
print(hasattr(a, "new"), hasattr(a, "on_class"))
setattr(a, "not valid", 1)
setattr(a, "class", 2)
print(getattr(a, "not valid"), getattr(a, "class"), vars(a))
for bad in (lambda: getattr(a, "zz"), lambda: getattr(a, "bad"), lambda: hasattr(a, "bad"), lambda: getattr(a, "bad", 1), lambda: getattr(a, 1), lambda: hasattr(a, None), lambda: setattr(a, "prop", 1), lambda: setattr(a, 1, 1), lambda: setattr(a, "x"), lambda: delattr(a, "zz"), lambda: delattr(a, "prop"), lambda: delattr(a, "method"),
            lambda: getattr(None, "x"), lambda: getattr(a, "x", 1, 2), lambda: a.x.y.z, lambda: A.x, lambda: A.method(), lambda: a.method(1), lambda: a(), lambda: a.x(), lambda: A(1), lambda: a["x"], lambda: a + 1, lambda: len(a), lambda: iter(a), lambda: a < a, lambda: -a, lambda: int(a), lambda: 1 in a, lambda: a @ a, lambda: a[1:2]):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
with_call = type("W", (), {"__call__": lambda self, *x: x})()
print(callable(with_call), with_call(1), callable(A), callable(a), callable(lambda: 0), callable(print), callable("print"), callable(a.method), callable(type), callable(None))
