# assertRaises as context manager, its exception, assertWarns, assertLogs, assertNoLogs.
import logging
import unittest
import warnings


class Custom(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


t = unittest.TestCase()
with t.assertRaises(Custom) as caught:
    raise Custom(7)
print(type(caught).__name__, repr(caught.exception), caught.exception.code, str(caught.exception), caught.exception.__traceback__)
with t.assertRaises((KeyError, IndexError)) as caught:
    [][1]
print(repr(caught.exception))
with t.assertRaisesRegex(ValueError, r"invalid .* base 10: 'x\d'") as caught:
    int("x1")
print(caught.exception, caught.expected.__name__, caught.expected_regex.pattern)
with t.assertWarns(DeprecationWarning) as caught:
    warnings.warn("old call", DeprecationWarning)
print(caught.warning, caught.filename == __file__, caught.lineno, len(caught.warnings))
with t.assertWarnsRegex(UserWarning, "care"):
    warnings.warn("take care")
t.assertWarns(UserWarning, warnings.warn, "by call")
with t.assertLogs("app", level="INFO") as logs:
    logging.getLogger("app").info("one %d", 1)
    logging.getLogger("app.db").error("two")
    logging.getLogger("app").debug("below the level")
print(logs.output, [r.levelname for r in logs.records], logs.records[0].getMessage())
with t.assertLogs() as logs:
    logging.warning("root")
print(logs.output)
with t.assertNoLogs("app", level="ERROR"):
    logging.getLogger("app").warning("not an error")


def attempt(manager, body=lambda: None):
    try:
        with manager:
            body()
        print("passed")
    except Exception as e:
        print(type(e).__name__, e)


attempt(t.assertRaises(ValueError))
attempt(t.assertRaises((ValueError, KeyError), msg="with a message"))
attempt(t.assertRaises(ValueError), lambda: {}["other"])
attempt(t.assertRaisesRegex(ValueError, "^y"), lambda: int("x"))
attempt(t.assertWarns(DeprecationWarning), lambda: warnings.warn("user"))
attempt(t.assertWarnsRegex(UserWarning, "z"), lambda: warnings.warn("abc"))
attempt(t.assertLogs("quiet", level="WARNING"), lambda: logging.getLogger("quiet").info("x"))
attempt(t.assertNoLogs("loud"), lambda: logging.getLogger("loud").critical("shouted"))
