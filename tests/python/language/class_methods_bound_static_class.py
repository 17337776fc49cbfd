class Tool:
    count = 0

    def instance(self, a, b=2):
        return (type(self).__name__, a, b)

    @classmethod
    def cls_method(cls, a):
        cls.count += 1
        return (cls.__name__, a, cls.count)

    @staticmethod
    def static(a, b):
        return a + b


class Hammer(Tool):
    pass


h = Hammer()
print(h.instance(1), Tool.instance(h, 1, b=3), Hammer.cls_method("x"), h.cls_method("y"), Tool.count, Hammer.count)
print(h.static(1, 2), Tool.static("a", "b"))
m = h.instance
print(m.__self__ is h, m.__func__ is Tool.__dict__["instance"], m.__name__, m.__qualname__)
print(h.instance == h.instance, h.instance is h.instance, hash(h.instance) == hash(h.instance))
print(Hammer().instance == h.instance, Hammer.cls_method.__self__ is Hammer)
print(type(m).__name__, type(Tool.instance).__name__, type(Tool.__dict__["static"]).__name__)
free = Tool.__dict__["static"]
print(free(3, 4), free.__func__(5, 6), free.__wrapped__ is free.__func__)
h.extra = lambda *a: a
print(h.extra(1))
Tool.added = lambda self, x=0: (self is h, x)
print(h.added(), h.added(4))
Tool.length = len
try:
    h.length()
except TypeError as e:
    print("TypeError:", e)
try:
    h.instance()
except TypeError as e:
    print("TypeError:", e)
try:
    Tool.instance()
except TypeError as e:
    print("TypeError:", e)
try:
    Tool.__dict__["cls_method"](1)
except TypeError as e:
    print("TypeError:", e)
try:
    m.attr = 1
except AttributeError as e:
    print("AttributeError:", e)
bound = (lambda self, v: v * self).__get__(6)
print(bound(7))
