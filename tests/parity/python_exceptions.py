class TrainingError(Exception):
    def __init__(self, step, reason):
        super().__init__(f"step {step}: {reason}")
        self.step = step


class OutOfMemory(TrainingError):
    pass


def train(step):
    if step == 3:
        raise OutOfMemory(step, "no memory")
    if step == 5:
        raise KeyError("batch")
    return step


for step in (1, 3, 5):
    try:
        print("result", train(step))
    except TrainingError as error:
        print(type(error).__name__, error, error.step, error.args)
    except (KeyError, IndexError) as error:
        print(repr(error), str(error))
    else:
        print("no error")
    finally:
        print("finally", step)


def order():
    try:
        return "from try"
    finally:
        print("before leaving")


print(order())
try:
    try:
        {}["missing"]
    except KeyError as error:
        raise ValueError("translated") from error
except ValueError as error:
    print(error, repr(error.__cause__), error.__cause__ is error.__context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        int("x")
except ValueError as error:
    print(error, repr(error.__context__), error.__cause__)


class Resource:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind.__name__ if kind else None, error)
        return kind is KeyError


with Resource() as one, Resource():
    print("inside")
with Resource():
    raise KeyError("swallowed")
try:
    with Resource():
        raise ValueError("passed on")
except ValueError as error:
    print("outside", error)
try:
    raise TrainingError
except TypeError as error:
    print(error)
try:
    assert 1 == 2, "numbers differ"
except AssertionError as error:
    print(repr(error))
try:
    raise "text"
except TypeError as error:
    print(error)
print(issubclass(KeyError, LookupError), [c.__name__ for c in ZeroDivisionError.__mro__])


def deep(n):
    return deep(n + 1)


try:
    deep(0)
except RecursionError as error:
    print(type(error).__name__, error)
