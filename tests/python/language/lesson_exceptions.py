# Exceptions: hierarchy, custom ones, chaining, finally, notes, groups, else, re-raise; ends with an uncaught chain.
import traceback, sys


class AppError(Exception):
    """Base."""
    def __init__(self, message, *, code=1):
        super().__init__(message)
        self.code = code


class NotFound(AppError):
    def __str__(self):
        return f"{self.args[0]} not found (code {self.code})"


try:
    raise NotFound("page", code=404)
except AppError as e:
    print(e, repr(e), e.code, e.args, isinstance(e, AppError), type(e).__mro__[1].__name__)


def order():
    try:
        print("try")
        return "returned"
    except ValueError:
        print("except")
    else:
        print("else")
    finally:
        print("finally")


print(order())


def override():
    try:
        return 1
    finally:
        return 2


print(override())
for value in ("5", "x", None):
    try:
        n = int(value)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
    else:
        print("ok", n)
    finally:
        print("--")
try:
    try:
        {}["k"]
    except KeyError as e:
        raise AppError("lookup") from e
except AppError as e:
    print(repr(e.__cause__), e.__suppress_context__, e.__context__ is e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__, repr(e.__context__))
    e.add_note("a note")
    e.add_note("another")
    print(e.__notes__)
    print("".join(traceback.format_exception(e)))
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), OSError(2, "no")])])
except* ValueError as g:
    print("values", g.exceptions)
except* (TypeError, OSError) as g:
    print("others", g, g.exceptions)
except* KeyError as g:
    print("keys", repr(g))
g = ExceptionGroup("g", [ValueError(1), KeyError(2)])
print(g.split(ValueError), g.subgroup(lambda e: isinstance(e, KeyError)), g.message, g.derive([ValueError(3)]))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("x", [ValueError()]).__class__):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for bad in ("raise 5", "raise ValueError from 5", "raise", "assert 1 == 2, 'msg'", "assert False", "raise KeyError('x')", "raise StopIteration(5)", "raise SystemExit(3)", "raise OSError(2, 'No such', 'f.txt')", "raise UnicodeDecodeError('utf8', b'x', 0, 1, 'why')", "class E(Exception): pass\nraise E", "raise ImportError('m', name='n')", "x = undefined_name", "del nothing", "import nothing_here", "'a' + 1", "1 + 'a'", "len(5)", "[1,2](0)", "5[0]", "None.x", "{}.x", "int('z')", "float('z')", "(1,2)[5]", "{[]: 1}", "f()", "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b = 5", "open('x', 'zz')", "''.join([1])", "'abc'.index('z')", "[].remove(1)", "chr(-1)", "ord('ab')", "range(1, 2, 0)", "iter(5)", "next([])", "sorted([1, 'a'])", "max([])", "{}.popitem()", "[].pop()", "set().pop()", "'%d' % 'a'", "int([])", "bytes([256])", "print(sep=5)", "(lambda x: x)()", "(lambda: 0)(1)", "dict([1])", "dict([(1,2,3)])", "abs('a')", "round('a')", "pow(2, -1, 4)", "divmod(1, 0)", "1 // 0", "1 % 0", "1.0 / 0", "0 ** -1", "complex('a')", "10 ** 400 * 1.0", "math.sqrt(-1)", "isinstance(1, 1)", "super().x", "setattr(1, 'x', 2)", "type('a', 1, 2)", "object().x", "class A(1): pass", "class B(int, str): pass", "getattr(5, 'q')", "hash([])", "f'{5:z}'", "'{}'.format()", "lambda: (yield)", "__import__(5)", "import math\nmath.factorial(-1)", "import math\nmath.sqrt(-1)", "import math\nmath.log(0)", "input(1, 2)", "exec('1 +')", "eval('1 1')", "compile('x', 'f', 'bad')"):
    try:
        exec(bad, {})
    except BaseException as e:
        print(f"{bad!r}: {type(e).__name__}: {e}")


def read(config):
    try:
        return config["db"]["url"]
    except KeyError as e:
        raise RuntimeError("bad config") from e


def main():
    try:
        read({"db": {}})
    except RuntimeError as e:
        e.add_note("check the file")
        raise


main()
