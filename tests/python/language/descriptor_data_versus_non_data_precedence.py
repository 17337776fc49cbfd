class Data:
    def __get__(self, obj, owner=None):
        return "data get" if obj is not None else "data on class"

    def __set__(self, obj, value):
        print("data set", value)


class NonData:
    def __get__(self, obj, owner=None):
        return f"nondata {owner.__name__}"


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["so"] = value * 2


class DeleteOnly:
    def __delete__(self, obj):
        print("deleted")


class A:
    d = Data()
    n = NonData()
    so = SetOnly()
    do = DeleteOnly()


a = A()
a.d = 1
a.__dict__["d"] = "shadow"
print(a.d, A.d, a.__dict__["d"])
print(a.n)
a.n = "own"
print(a.n, A.n)
del a.n
print(a.n)
print(type(a.so).__name__)
a.so = 5
print(a.so, vars(a))
del a.do
try:
    a.do = 1
except AttributeError as e:
    print("AttributeError:", e)
try:
    del a.d
except AttributeError as e:
    print("AttributeError:", e)
try:
    del a.n
except AttributeError as e:
    print("AttributeError:", e)


class WithGetattr(A):
    def __getattr__(self, name):
        return "fallback " + name


w = WithGetattr()
print(w.d, w.n, w.other)
A.d = "replaced"
print(a.d, A.d)
