from dataclasses import dataclass, fields, is_dataclass


@dataclass
class Base:
    x: float = 15.0
    y: int = 0


@dataclass
class C(Base):
    z: int = 10
    x: int = 15


print(C(), [(f.name, f.type.__name__) for f in fields(C)], C(1, 2, 3))


class Plain(Base):
    extra = 1

    def __init__(self, extra):
        super().__init__(y=extra)
        self.extra = extra


p = Plain(7)
print(p, is_dataclass(Plain), p == Base(15.0, 7), fields(p)[1].name)


@dataclass
class Left:
    a: int = 1


@dataclass
class Right:
    b: int = 2


@dataclass
class Both(Left, Right):
    c: int = 3


print(Both(), [f.name for f in fields(Both)], Both.__mro__[1].__name__)
