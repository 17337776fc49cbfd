def attempt(label, make):
    try:
        cls = make()
    except TypeError as e:
        print(label, "->", type(e).__name__)
        for line in str(e).splitlines():
            print("   |" + line)
    else:
        print(label, "->", [c.__name__ for c in cls.__mro__])


class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass


attempt("A, B", lambda: type("C", (A, B), {}))
attempt("X, A", lambda: type("D", (X, A), {}))
attempt("A, X", lambda: type("E", (A, X), {}))
attempt("X, X", lambda: type("F", (X, X), {}))
attempt("object, X", lambda: type("G", (object, X), {}))
attempt("int, str", lambda: type("H", (int, str), {}))
attempt("bool", lambda: type("I", (bool,), {}))
attempt("NoneType", lambda: type("J", (type(None),), {}))
attempt("instance", lambda: type("K", (3,), {}))
attempt("function", lambda: type("L", (type(attempt),), {}))
attempt("range", lambda: type("M", (range,), {}))
attempt("slice", lambda: type("N", (slice,), {}))
attempt("int subclass", lambda: type("P", (X, int), {}))
