def attempt(f):
    try:
        f()
    except Exception as e:
        print(repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("during")


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("from") from e


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None


def in_finally():
    try:
        raise KeyError("k")
    finally:
        raise TypeError("t")


def from_class():
    raise ValueError("x") from KeyError


def bad_from():
    raise ValueError("x") from 5


def raise_nothing():
    raise


def raise_bad():
    raise 5


def raise_string():
    raise "text"


def raise_class():
    raise LookupError


def three():
    try:
        implicit()
    except ValueError as e:
        raise RuntimeError("third") from e


def reraise_other():
    try:
        raise KeyError("first")
    except KeyError as e:
        saved = e
    try:
        raise ValueError("second")
    except ValueError:
        raise saved


for f in (implicit, explicit, from_none, in_finally, from_class, bad_from, raise_nothing, raise_bad, raise_string,
          raise_class, three, reraise_other):
    print(f.__name__, end=": ")
    attempt(f)
e = ValueError("a")
e.__cause__ = KeyError("b")
print(e.__suppress_context__)
try:
    e.__cause__ = 3
except TypeError as x:
    print("TypeError:", x)
try:
    e.__context__ = "s"
except TypeError as x:
    print("TypeError:", x)
