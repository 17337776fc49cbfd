# exc_info, exception(), excepthook of one's own for the error that leaves the program, last_exc-free.
import sys
import traceback

print(sys.exc_info(), sys.exception())
try:
    {}["key"]
except KeyError as e:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, repr(value), value is e, sys.exception() is e, tb is e.__traceback__, tb.tb_lineno, tb.tb_next)
    try:
        int("x")
    except ValueError:
        print(sys.exc_info()[0].__name__, type(sys.exception()).__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())

def inner():
    return sys.exc_info()[0]

def generator():
    try:
        yield inner()
        raise LookupError("in the generator")
    except LookupError:
        yield inner().__name__
    yield inner()

g = generator()
try:
    1 / 0
except ZeroDivisionError:
    print(inner().__name__, [x.__name__ if isinstance(x, type) else x for x in g])

def with_finally():
    try:
        raise OSError(2, "gone", "file.txt")
    except OSError as e:
        return e
    finally:
        print("in finally", sys.exc_info()[0])

error = with_finally()
print(error, error.errno, error.filename, sys.exc_info()[0], error.__traceback__.tb_frame.f_code.co_name)

def hook(kind, value, tb):
    print("hook:", kind.__name__, value, [f.name for f in traceback.extract_tb(tb)], "notes", getattr(value, "__notes__", None))

sys.excepthook = hook
print(sys.excepthook is hook, sys.__excepthook__ is not hook)

def last():
    e = RuntimeError("leaves the program")
    e.add_note("a note")
    raise e

last()
print("never reached")
