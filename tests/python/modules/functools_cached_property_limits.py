from functools import cached_property


class Table:
    def __init__(self, rows):
        self.rows = rows

    @cached_property
    def total(self):
        """Sum of the rows."""
        print("computing total")
        return sum(self.rows)

    @cached_property
    def broken(self):
        print("trying")
        raise ValueError("no data")


class Slots:
    __slots__ = ("x",)

    @cached_property
    def y(self):
        return 1


try:
    Slots().y
except TypeError as e:
    print(type(e).__name__, e)


def shared(self):
    return 5


class Late:
    pass


Late.value = cached_property(shared)
try:
    Late().value
except TypeError as e:
    print(type(e).__name__, e)
try:
    class Two:
        a = cached_property(shared)
        b = a
except (TypeError, RuntimeError) as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))


class Child(Table):
    @cached_property
    def total(self):
        return super().total * 2


c = Child([1, 1])
print(c.total, c.__dict__)


class Frozen(Table):
    def __setattr__(self, k, v):
        if k != "rows":
            raise AttributeError("read only")
        super().__setattr__(k, v)


f = Frozen([4])
print(f.total, f.total)
try:
    f.other = 1
except AttributeError as e:
    print(e)
