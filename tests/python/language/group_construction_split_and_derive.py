eg = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("sub", [TypeError("b"), ValueError("c")]), KeyError("d")])
print(str(eg), "|", repr(eg))
print(eg.message, len(eg.exceptions), eg.args[0])
match, rest = eg.split(ValueError)
print(repr(match))
print(repr(rest))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))), eg.subgroup(OSError), eg.split(OSError)[1] is eg)
print(repr(eg.subgroup((KeyError, TypeError))))
print(isinstance(eg, Exception), ExceptionGroup.__mro__[1].__name__, type(BaseExceptionGroup("x", [ValueError()])).__name__)
print(type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)


def attempt(f):
    try:
        print("ok", repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: ExceptionGroup("x", []))
attempt(lambda: ExceptionGroup("x", [1]))
attempt(lambda: ExceptionGroup("x", ValueError()))
attempt(lambda: ExceptionGroup(3, [ValueError()]))
attempt(lambda: ExceptionGroup("x"))
attempt(lambda: ExceptionGroup("x", [KeyboardInterrupt()]))
attempt(lambda: eg.split(3))
attempt(lambda: eg.subgroup("x"))
attempt(lambda: ExceptionGroup("t", (ValueError(1),)).exceptions)


class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self

    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)


try:
    raise MyGroup("mine", [ValueError(1), KeyError(2)], 7)
except* ValueError as m:
    print(type(m).__name__, m.code, repr(m))
except* KeyError as m:
    print(type(m).__name__, m.code, repr(m))
eg.add_note("a note")
print(eg.subgroup(ValueError).__notes__)
