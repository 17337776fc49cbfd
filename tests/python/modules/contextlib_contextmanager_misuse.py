from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


@contextmanager
def never():
    return
    yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def replace():
    try:
        yield
    except KeyError as e:
        raise RuntimeError("replaced") from e


for cm in (never, twice, replace):
    try:
        with cm():
            if cm is replace:
                raise KeyError("k")
            print("body", cm.__name__)
    except RuntimeError as e:
        print(type(e).__name__, e, repr(e.__cause__))
one = tag("once")
with one:
    pass
try:
    with one:
        pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)


def early():
    with tag("ret"):
        return "returned"


print(early())
try:
    with tag("stop"):
        raise StopIteration("si")
except StopIteration as e:
    print("StopIteration", e)
