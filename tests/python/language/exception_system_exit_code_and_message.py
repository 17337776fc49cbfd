import atexit
import sys

atexit.register(print, "atexit runs last")


def stop(code):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), e.code)


for code in (None, 0, 3, "text", True, [1]):
    stop(code)
try:
    raise SystemExit
except BaseException as e:
    print(type(e).__name__, e.code, isinstance(e, Exception))
try:
    exit(4)
except SystemExit as e:
    print("exit", e.code)


def work():
    try:
        sys.exit("fatal: cannot continue")
    except Exception:
        print("not caught as Exception")
    finally:
        print("finally runs")


work()
print("never")
