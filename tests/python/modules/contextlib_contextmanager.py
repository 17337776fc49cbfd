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


with tag("a") as up:
    print(up)
with tag("b"):
    raise ValueError("swallowed")
print("after b")
try:
    with tag("c"):
        raise KeyError("passes")
except KeyError as e:
    print(type(e).__name__, e)
with tag("outer") as o, tag("inner") as i:
    print(o, i)


@tag("deco")
def f(x):
    print("in f", x)
    return x * 2


print(f(4), f(5), f.__name__)
