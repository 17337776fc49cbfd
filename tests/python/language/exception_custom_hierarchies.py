class AppError(Exception):
    """Base."""
    code = 500

    def __init__(self, message, *, details=None):
        super().__init__(message)
        self.details = details or {}


class NotFound(AppError):
    code = 404

    def __init__(self, what):
        super().__init__(f"{what} not found", details={"what": what})


class Silent(AppError):
    def __init__(self, a, b):
        self.a = a


class Fancy(AppError, LookupError):
    def __str__(self):
        return f"<{self.code}: {super().__str__()}>"


class Positional(Exception):
    def __str__(self):
        return "{} at line {}".format(*self.args)


for make in (lambda: NotFound("user"), lambda: Silent(1, 2), lambda: Fancy("odd"), lambda: Positional("oops", 3),
             lambda: AppError("m", details={"k": 1}), lambda: NotFound()):
    try:
        raise make()
    except LookupError as e:
        print("lookup", e, repr(e), e.args)
    except AppError as e:
        print(type(e).__name__, e.code, e, repr(e), e.args, vars(e))
    except Exception as e:
        print("other", type(e).__name__, e, e.args)


def order():
    for exc in (KeyError("k"), IndexError("i"), ArithmeticError("a"), OSError("o"), GeneratorExit("g")):
        try:
            raise exc
        except (KeyError, IndexError):
            print("first tuple")
        except ArithmeticError:
            print("arith")
        except Exception:
            print("exception")
        except BaseException:
            print("base")


order()
for bad in (3, "ValueError", (ValueError, 3), [ValueError]):
    try:
        try:
            1 / 0
        except bad:
            print("caught?")
    except TypeError as e:
        print("TypeError:", e, "| context", repr(e.__context__))
dynamic = [ZeroDivisionError]
try:
    1 / 0
except tuple(dynamic) as e:
    print("dynamic", e)
except nothing_evaluated:
    pass
