from dataclasses import KW_ONLY, dataclass, field


def attempt(label, f):
    try:
        f()
        print(label, "ok")
    except Exception as e:
        print(label, type(e).__name__, e)


def default_order():
    @dataclass
    class A:
        x: int = 1
        y: int


def mutable(value):
    def go():
        @dataclass
        class A:
            x: object = value
    return go


def inherit_order():
    @dataclass
    class A:
        x: int = 1

    @dataclass
    class B(A):
        y: int


def frozen_mix():
    @dataclass(frozen=True)
    class A:
        x: int

    @dataclass
    class B(A):
        y: int


def frozen_mix2():
    @dataclass
    class A:
        x: int

    @dataclass(frozen=True)
    class B(A):
        y: int


attempt("default order", default_order)
for v in ([], {}, set(), bytearray()):
    attempt("mutable", mutable(v))
attempt("tuple", mutable(()))
attempt("inherit order", inherit_order)
attempt("frozen inherit", frozen_mix)
attempt("unfrozen inherit", frozen_mix2)
attempt("order no eq", lambda: dataclass(eq=False, order=True)(type("A", (), {})))
attempt("order with lt", lambda: dataclass(order=True)(type("A", (), {"__lt__": lambda s, o: True})))
attempt("unsafe_hash", lambda: dataclass(unsafe_hash=True)(type("A", (), {"__hash__": lambda s: 1})))
attempt("frozen setattr", lambda: dataclass(frozen=True)(type("A", (), {"__setattr__": lambda s, k, v: None})))
attempt("no annotation", lambda: dataclass(type("A", (), {"x": field(default=1)})))
attempt("two KW_ONLY", lambda: dataclass(type("A", (), {"__annotations__": {"_": KW_ONLY, "a": int, "__": KW_ONLY}})))
attempt("slots twice", lambda: dataclass(slots=True)(type("A", (), {"__slots__": (), "__annotations__": {}})))
attempt("weakref no slots", lambda: dataclass(weakref_slot=True)(type("A", (), {})))
attempt("unknown option", lambda: dataclass(nothing=True))
