from contextlib import ContextDecorator


class track(ContextDecorator):
    def __init__(self, name):
        self.name, self.entered = name, 0

    def __enter__(self):
        self.entered += 1
        print("enter", self.name, self.entered)
        return self

    def __exit__(self, *exc):
        print("exit", self.name, exc[0] and exc[0].__name__)
        return False


@track("fn")
def add(a, b=1):
    """Adds."""
    print("adding", a, b)
    return a + b


print(add(1), add(2, b=3), add.__name__, add.__doc__)
with track("with") as t:
    print(t.name)


@track("err")
def fail():
    raise ValueError("x")


try:
    fail()
except ValueError as e:
    print("caught", e)


class Fresh(ContextDecorator):
    count = 0

    def _recreate_cm(self):
        Fresh.count += 1
        return self

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return True


@Fresh()
def swallowed():
    raise KeyError("swallowed")


print(swallowed(), swallowed(), Fresh.count)
