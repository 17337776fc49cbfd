class Quacks(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", cls.__name__, type(obj).__name__)
        return hasattr(obj, "quack")

    def __subclasscheck__(cls, sub):
        print("subclasscheck", cls.__name__, sub.__name__)
        return hasattr(sub, "quack")


class Duck(metaclass=Quacks):
    pass


class Robot:
    def quack(self):
        return "beep"


print(isinstance(Robot(), Duck))
print(isinstance(Duck(), Duck))
print(isinstance(3, Duck), isinstance(3, (str, Duck)), issubclass(Robot, Duck), issubclass(int, Duck))


class Liar:
    __class__ = int


l = Liar()
print(isinstance(l, int), isinstance(l, Liar), type(l).__name__, l.__class__.__name__)
print(isinstance(3, (str, (bytes, (int,)))), isinstance(True, int), isinstance(3, int | None), isinstance(None, int | None))
print(issubclass(bool, (str, int)), issubclass(int, int | str))
for f in (lambda: isinstance(3, 4), lambda: isinstance(3, (str, 4)), lambda: isinstance(3, (int, 4)),
          lambda: issubclass(3, int), lambda: issubclass(int, 3), lambda: isinstance(3, list[int]),
          lambda: isinstance(3), lambda: isinstance(3, [int]), lambda: isinstance([], list[int] | None)):
    try:
        print("ok", f())
    except TypeError as e:
        print("TypeError:", e)
