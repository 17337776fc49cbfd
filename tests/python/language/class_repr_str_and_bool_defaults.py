class WithRepr:
    def __repr__(self):
        return "<R>"


class WithStr:
    def __str__(self):
        return "S!"

    def __repr__(self):
        return "R!"


class BadRepr:
    def __repr__(self):
        return 3


class BadStr:
    def __str__(self):
        return b"bytes"


class BadBool:
    def __bool__(self):
        return 1


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(WithRepr(), str(WithRepr()), [WithRepr()], f"{WithRepr()} {WithStr()} {WithStr()!r}")
print([WithStr()], {"k": WithStr()}, (WithStr(),), "%s %r" % (WithStr(), WithStr()))
attempt(lambda: repr(BadRepr()))
attempt(lambda: str(BadStr()))
attempt(lambda: str(BadRepr()))
attempt(lambda: bool(BadBool()))
attempt(lambda: not BadBool())
attempt(lambda: [bool(Len(n)) for n in (0, 1, 5)])
attempt(lambda: len(Len(-1)))
attempt(lambda: len(Len("x")))
attempt(lambda: len(Len(1.0)))
attempt(lambda: len(Len(2 ** 70)))
attempt(lambda: bool(Len(-3)))
attempt(lambda: len(Len(True)))
attempt(lambda: 1 if Len(0) else 2)
attempt(lambda: Len(0) and "no" or "yes")
print(repr(WithRepr), repr(Len.__len__)[:22], WithRepr.__str__ is object.__str__)
