class A:
    def __len__(self):
        return 3

    def __str__(self):
        return "class str"


a = A()
a.__len__ = lambda: 99
a.__str__ = lambda: "instance str"
print(len(a), a.__len__(), str(a), a.__str__())
A.__len__ = lambda self: 5
print(len(a))
del A.__len__
try:
    len(a)
except TypeError as e:
    print("TypeError:", e)
a.__call__ = lambda: "called"
try:
    a()
except TypeError as e:
    print("TypeError:", e)
A.__call__ = lambda self, *x: ("class call", x)
print(a(1))
A.__iter__ = None
A.__getitem__ = lambda self, i: [1, 2][i]
try:
    iter(a)
except TypeError as e:
    print("TypeError:", e)
del A.__iter__
print(list(a))
A.__contains__ = None
try:
    1 in a
except TypeError as e:
    print("TypeError:", e)


class B:
    __add__ = lambda self, o: "B+"
    __radd__ = None


try:
    1 + B()
except TypeError as e:
    print("TypeError:", e)
print(B() + 1)


class Hidden:
    def __getattr__(self, name):
        return lambda *a: f"fake {name}"


h = Hidden()
print(h.__len__(), h.anything())
for f in (lambda: len(h), lambda: h + 1, lambda: h[0], lambda: h()):
    try:
        f()
    except TypeError as e:
        print("TypeError:", e)
