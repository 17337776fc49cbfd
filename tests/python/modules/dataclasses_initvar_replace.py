from dataclasses import InitVar, dataclass, replace


@dataclass
class NoDefault:
    x: int
    db: InitVar[dict]
    y: int = None

    def __post_init__(self, db):
        if self.y is None:
            self.y = db["y"]


print(NoDefault(1, {"y": 5}), hasattr(NoDefault, "db"))
try:
    replace(NoDefault(1, {"y": 5}), x=2)
except TypeError as e:
    print(type(e).__name__, e)
print(replace(NoDefault(1, {"y": 5}), x=2, db={}))


@dataclass
class Base:
    a: int

    def __post_init__(self):
        print("Base post", self.a)


@dataclass
class Derived(Base):
    b: int = 0

    def __post_init__(self):
        super().__post_init__()
        print("Derived post", self.b)


Derived(1, 2)
print(repr(InitVar[int]), InitVar[list[int]])
