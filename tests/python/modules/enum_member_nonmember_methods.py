from enum import Enum, member, nonmember
from functools import partial


class Op(Enum):
    LIMIT = nonmember(10)
    helper = lambda x: x
    ADD = member(lambda a, b: a + b)
    MUL = partial(lambda a, b: a * b)

    class Inner:
        pass

    Nested = nonmember(dict)

    @member
    def SUB(a, b):
        return a - b

    def __call__(self, *args):
        return self.value(*args)


print(Op.LIMIT, [m.name for m in Op], Op.ADD(2, 3), Op.SUB(5, 1), Op.Nested, Op.helper(4))


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / (self.radius**2)

    def __str__(self):
        return self.name.title()

    def __lt__(self, other):
        return self.mass < other.mass


print(Planet.EARTH, f"{Planet.EARTH.gravity:.3f}", sorted(Planet, reverse=True)[0].name, repr(Planet.MERCURY), f"{Planet.EARTH:>8}", Planet.MERCURY < Planet.EARTH)
