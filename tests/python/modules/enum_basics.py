from enum import Enum


class Color(Enum):
    """Primary colours."""

    RED = 1
    GREEN = 2
    BLUE = 3

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def favourite(cls):
        return cls.GREEN

    @property
    def hex(self):
        return f"#{self.value:06x}"


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, type(Color.RED), Color, repr(Color))
print(Color(2), Color["BLUE"], Color(Color.RED), list(Color), len(Color), Color.RED in Color, 1 in Color, 9 in Color, "RED" in Color)
print(Color.RED is Color(1), Color.RED == 1, Color.RED != Color.BLUE, Color.RED == Color.RED, isinstance(Color.RED, Color))
print(Color.RED.describe(), Color.favourite(), Color.BLUE.hex, list(reversed(Color)), Color.__members__)
print({Color.RED: "r"}[Color(1)], f"{Color.RED}", f"{Color.RED:>12}|", "%s" % Color.RED, str(Color.RED), format(Color.RED), Color.__doc__, bool(Color.RED))
print([c.name for c in Color if c.value > 1], dir(Color)[:3], Color.__name__, Color.__module__, hash(Color.RED) == hash("RED"))
for f in (
    lambda: Color(9),
    lambda: Color("RED"),
    lambda: Color["PINK"],
    lambda: Color.PINK,
    lambda: Color.RED < Color.BLUE,
    lambda: setattr(Color, "RED", 5),
    lambda: setattr(Color.RED, "value", 5),
    lambda: setattr(Color.RED, "name", "x"),
    lambda: delattr(Color, "RED"),
    lambda: Color(),
    lambda: Color(1, 2),
    lambda: Color.RED(),
    lambda: Color.RED + 1,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Color.RED.GREEN)
try:
    class More(Color):
        PINK = 4
except TypeError as e:
    print(type(e).__name__, e)
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
