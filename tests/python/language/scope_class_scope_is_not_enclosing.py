value = "global"


class A:
    value = "class"
    seen = value

    def method(self):
        return value

    lam = lambda self: value
    listed = [value for _ in range(1)]
    first_iter = [c for c in value[:2]]

    class Nested:
        got = value

    def default(self, v=value):
        return v


print(A.seen, A().method(), A().lam(), A.listed, A.first_iter, A.Nested.got, A().default())


def f():
    value = "function"

    class B:
        before = value
        value_copy = [value]

        def m(self):
            return value
    return B.before, B.value_copy, B().m()


print(f())


def g():
    value = "function"

    class C:
        try:
            before = value
        except NameError as e:
            before = f"NameError {e}"
        value = "class local"
        after = value
    return C.before, C.after


print(g())


class D:
    print(sorted(n for n in dir() if not n.startswith("__")))
    a = 1
    print(sorted(n for n in locals() if not n.startswith("__")))
    locals()["b"] = 2
    c = b + 1


print(D.b, D.c)


class E:
    int = "shadow"
    kind = int
    del int
    back = int


print(E.kind, E.back)
