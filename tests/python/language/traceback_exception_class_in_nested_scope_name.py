import decimal


class Outer:
    class Error(Exception):
        pass

    @classmethod
    def fail(cls):
        raise cls.Error("nested class name")


def make():
    class Local(Outer.Error):
        pass
    return Local


try:
    Outer.fail()
except Outer.Error as e:
    print(type(e).__qualname__, repr(e))
try:
    decimal.Decimal("x")
except decimal.InvalidOperation as e:
    print(type(e).__module__, type(e).__name__, e.args)
try:
    Outer.fail()
except Outer.Error as e:
    raise make()() from e
