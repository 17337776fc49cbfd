class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


def names(cls):
    return [c.__name__ for c in cls.__mro__]


for cls in (K1, K2, K3, Z):
    print(cls.__name__, names(cls))

print(Z.mro() == list(Z.__mro__), type(Z.__mro__).__name__)
print([c.__name__ for c in Z.__bases__], Z.__base__.__name__)
print(sorted(c.__name__ for c in O.__subclasses__()))
print(issubclass(Z, E), issubclass(K3, B))


class Diamond:
    def where(self):
        return ["Diamond"]


class Left(Diamond):
    def where(self):
        return ["Left"] + super().where()


class Right(Diamond):
    def where(self):
        return ["Right"] + super().where()


class Bottom(Left, Right):
    def where(self):
        return ["Bottom"] + super().where()


print(Bottom().where())
print(super(Left, Bottom()).where())
print(Left.where(Bottom()))
