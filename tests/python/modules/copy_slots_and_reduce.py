import copy


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


k = copy.deepcopy(Slots([1]))
print(k.x, hasattr(k, "y"))


class Reduced:
    def __init__(self, v):
        self.v = v

    def __reduce__(self):
        return (Reduced, (self.v + 1,))


print(copy.copy(Reduced(1)).v, copy.deepcopy(Reduced(5)).v)


class MyList(list):
    pass


m = MyList([1, [2]])
m.extra = {"a": 1}
m2 = copy.deepcopy(m)
print(type(m2).__name__, m2, m2.extra, m2.extra is m.extra, m2[1] is m[1])


class NoCopy:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot copy {type(self).__name__} (protocol {protocol})")


try:
    copy.copy(NoCopy())
except TypeError as e:
    print(e)
print(issubclass(copy.Error, Exception), copy.error is copy.Error)
