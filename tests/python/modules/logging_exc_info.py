# Exceptions in the log: exception(), exc_info=..., stack_info, chained errors.
import logging
import sys


class Formatter(logging.Formatter):
    """The path of the program is no part of the test."""

    def formatException(self, ei):
        return super().formatException(ei).replace(__file__, "prog.py")

    def formatStack(self, stack_info):
        return stack_info.replace(__file__, "prog.py")


log = logging.getLogger("jobs")
out = logging.StreamHandler(sys.stdout)
out.setFormatter(Formatter("%(levelname)s %(message)s"))
log.addHandler(out)


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError:
    log.exception("division of %d failed", 1)
try:
    {}["missing"]
except KeyError as e:
    log.error("by instance", exc_info=e)
    log.warning("by tuple", exc_info=(type(e), e, None))
    log.warning("by true", exc_info=True)
    log.warning("not asked for")
log.error("nothing active", exc_info=True)
log.error("false", exc_info=False)


def load():
    try:
        int("x1")
    except ValueError as e:
        raise RuntimeError("row 3 is bad") from e


try:
    load()
except RuntimeError:
    log.critical("chained", exc_info=True)
try:
    raise ExceptionGroup("several", [ValueError(1), TypeError("two")])
except ExceptionGroup as group:
    log.error("group", exc_info=group)
record = log.makeRecord("jobs", 40, "f.py", 1, "made by hand", (), (ValueError, ValueError("no traceback"), None))
print(record.exc_info[0].__name__, record.exc_text)
print(out.format(record))
print(repr(record.exc_text))
