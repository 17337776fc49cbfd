class A:
    def __eq__(self, o):
        return True


class B(A):
    __hash__ = object.__hash__


class C(A):
    def __hash__(self):
        return 1


class D:
    __hash__ = None


class E(C):
    def __eq__(self, o):
        return NotImplemented


for cls in (A, B, C, D, E):
    try:
        hash(cls())
        print(cls.__name__, "hashable")
    except TypeError as e:
        print(cls.__name__, "TypeError:", e)
print(A.__hash__, E.__hash__, C() in {C()}, A() == 3, A() != 3)
e = E()
print(e == e, e != e, E() == E(), [e] == [e], (E(),) == (E(),))


class NaNish:
    def __eq__(self, o):
        return False


n = NaNish()
print(n == n, n != n, [n] == [n], n in [n], [n].count(n), [n].index(n))
nan = float("nan")
print(nan == nan, [nan] == [nan], nan in (nan,), {nan: 1}.get(nan), {nan: 1}.get(float("nan")))


class Ne:
    def __ne__(self, o):
        return "custom ne"


print(Ne() != 1, Ne() == 1)
