# SystemExit: codes, messages, catching it, finally and atexit on the way out.
import atexit
import sys

for argument in (None, 0, 3, "message", (1, 2), True, 2.5):
    try:
        sys.exit(argument)
    except SystemExit as e:
        print(repr(argument), repr(e), repr(e.code), e.args, isinstance(e, Exception), issubclass(SystemExit, BaseException))
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
try:
    exit_code = [].index(5)
except ValueError:
    exit_code = 4
try:
    try:
        sys.exit(exit_code)
    finally:
        print("finally runs")
except SystemExit as e:
    print("caught", e.code)
try:
    sys.exit("a", "b")
except TypeError as e:
    print(type(e).__name__, e)


def swallow():
    try:
        sys.exit(9)
    except Exception:
        print("never: SystemExit is no Exception")
    except BaseException as e:
        return type(e).__name__


print(swallow())
atexit.register(print, "atexit: registered first, runs last")
atexit.register(lambda **k: print("atexit:", k), name="second")
removed = atexit.register(lambda: print("never"))
atexit.unregister(removed)


@atexit.register
def third():
    print("atexit: decorated")


print("leaving")
sys.exit("this message goes to standard error")
print("never reached")
