def check(value):
    assert value > 0, f"{value} must be positive"
    assert isinstance(value, int)
    assert value < 100, ("tuple", value)
    return value


for v in (5, -1, 2.5, 200):
    try:
        print(check(v))
    except AssertionError as e:
        print(repr(e), str(e), e.args)


def side(x):
    print("evaluated", x)
    return x


assert True, side("never evaluated")
try:
    assert [], side("message")
except AssertionError as e:
    print(e)
print(__debug__)


class Falsy:
    def __bool__(self):
        print("bool called")
        return False


try:
    assert Falsy(), None
except AssertionError as e:
    print(repr(e))
try:
    assert not (1, 2)
except AssertionError as e:
    print(repr(e), e.args)
total = sum([1, 2])
assert total == 4, "sum is off"
