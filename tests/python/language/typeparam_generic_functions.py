def first[T](xs: list[T], default: T | None = None) -> T | None:
    return xs[0] if xs else default


def pair[K: str, V: (int, float)](k: K, v: V) -> dict[K, V]:
    return {k: v}


def spread[*Ts](*args: *Ts) -> tuple[*Ts]:
    return args


def wrap[**P, R](f: "Callable[P, R]") -> "Callable[P, R]":
    def inner(*a: P.args, **k: P.kwargs) -> R:
        return f(*a, **k)
    return inner


print(first([1, 2]), first([]), pair("a", 1), spread(1, "x"), wrap(len)("abc"))
(T,) = first.__type_params__
print(T, repr(T), T.__name__, T.__bound__, T.__constraints__, type(T).__name__)
K, V = pair.__type_params__
print(K.__bound__, V.__constraints__, K.__covariant__, K.__infer_variance__)
(Ts,) = spread.__type_params__
P, R = wrap.__type_params__
print(Ts, P, R, type(Ts).__name__, type(P).__name__, P.args, P.kwargs)
print(first.__annotations__)
print(first.__annotations__["xs"].__args__[0] is T, len(wrap.__closure__), wrap.__name__, wrap.__qualname__)


def lazy[T: not_defined_yet](x: T) -> T:
    return x


print(lazy(3))
try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print("NameError:", e)
not_defined_yet = int
print(lazy.__type_params__[0].__bound__)
try:
    T
    print("module T is", T)
    first[int]
except TypeError as e:
    print("TypeError:", e)


def shadow[T](x=3):
    return T.__name__


print(shadow(), (lambda: 0).__type_params__)
T2 = T
print(hash(T) == hash(T2), T == first.__type_params__[0], T != K)
