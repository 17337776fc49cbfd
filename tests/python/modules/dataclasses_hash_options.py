from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(unsafe_hash=True)
class Unsafe:
    a: int
    b: int = field(default=0, hash=False)


print(hash(Unsafe(1, 2)) == hash(Unsafe(1, 3)), Unsafe(1, 2) == Unsafe(1, 3))


@dataclass(eq=False)
class Identity:
    a: int


print(Identity(1) == Identity(1), Identity.__hash__ is object.__hash__)


@dataclass
class Eq:
    a: int


print(Eq.__hash__)


@dataclass
class Own:
    a: int

    def __hash__(self):
        return 42


print(hash(Own(1)))


@dataclass(frozen=True)
class Normalised:
    name: str

    def __post_init__(self):
        object.__setattr__(self, "name", self.name.strip().lower())


print(Normalised("  ANN "))
try:
    @dataclass(frozen=True)
    class Bad:
        x: int

        def __post_init__(self):
            self.x = 1
    Bad(2)
except FrozenInstanceError as e:
    print(e)
