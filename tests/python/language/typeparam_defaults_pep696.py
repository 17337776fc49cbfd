from typing import NoDefault, TypeVar, ParamSpec, TypeVarTuple


class Box[T = int, U = list[T]]:
    def __init__(self, value=None):
        self.value = value


def f[T = str, *Ts = *tuple[int, bool], **P = [int, str]](x: T) -> T:
    return x


T, U = Box.__type_params__
print(T.__default__, U.__default__, T.has_default(), Box[str].__args__, Box[str, bytes])
print([p.__default__ for p in f.__type_params__], f("x"))


class Plain[A]:
    pass


print(Plain.__type_params__[0].__default__, Plain.__type_params__[0].__default__ is NoDefault, Plain.__type_params__[0].has_default())
O = TypeVar("O", default=bytes)
print(O.__default__, TypeVar("N").__default__, ParamSpec("P", default=...).__default__, repr(TypeVar("C", covariant=True)), repr(TypeVar("D", contravariant=True)))
for source in ("class A[T = int, U]: pass", "def f[*Ts = int, T]: pass", "type X[T = 1, *Us, V] = T", "class A[T: int = bool, U = T]: pass", "def f[T = (yield)](): pass", "class A[T =]: pass", "def f[T: ](): pass", "type X[T]", "type X[] = int",
               "def f[](): pass", "class A[T,]: pass", "def f[*Ts: int](): pass", "def f[**P: int](): pass", "class A[T, T]: pass", "type X = (y := 1)", "type X = yield", "def f[T](T): pass", "type x.y = int", "type X += int"):
    try:
        exec(compile(source, "<s>", "exec"), {})
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset)
for bad in (lambda: TypeVar("T", int), lambda: TypeVar("T", int, str, bound=int), lambda: TypeVar("T", covariant=True, contravariant=True), lambda: TypeVar("T")(1), lambda: TypeVar(), lambda: TypeVar(3), lambda: setattr(T, "x", 1),
            lambda: setattr(T, "__bound__", int), lambda: Box[int, str, bool]):
    try:
        print("ok", bad())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
print(TypeVarTuple("Ts"), repr(ParamSpec("PS")), [*TypeVarTuple("Vs")], T | None, list[T][str], dict[T, U][int, str])


def outer[T]():
    class Inner[S]:
        def method[Q](self, a: T, b: S, c: Q):
            return T.__name__, S.__name__, Q.__name__
    return Inner


I = outer()
print(I().method(1, 2, 3), I.__qualname__, I.method.__annotations__)
