print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "B", key=str.lower), min([], default="none"), max((), default=None), min([3, -5], key=abs), max([(1, "b"), (1, "a")]), min({"b": 1, "a": 2}), max([1, 1.0, True]), max(True, 1), min(1.0, 1), max(["aa", "b"], key=len), max(1, 2, key=lambda x: -x), min(range(5), key=lambda x: (x - 2) ** 2))
print(sum([]), sum([1, 2], 10), sum([[1], [2]], []), sum((1, 2.5)), sum([True, True]), sum({1: 2, 3: 4}), sum(x * x for x in range(4)), sum([1], start=2), sum([(1,), (2,)], ()), sum([1, 2j]), sum([10 ** 20, 1]), sum([0.1] * 3))
print(abs(-3), abs(3.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-10 ** 30), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(7, -3), divmod(True, 1), pow(2, 3), pow(2, -1), pow(2, 0.5), pow(2, 3, 5), pow(base=2, exp=3), pow(2, 3, mod=5), pow(0, 0), round(2.567, 2), round(2.5), round(-7.5))
print(hex(255), hex(-1), oct(8), bin(5), bin(-5), hex(0), ord("a"), chr(8364), ord("€"), ascii("é"), repr("é"), bool([]), bool([0]), bool(""), bool(0.0), bool(None), bool("False"), hash(1) == hash(1.0) == hash(True), int("7"), float("1.5"), complex("1j"), str(7), callable(len), callable(3), id(None) == id(None), len("abc"))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance([], list), issubclass(bool, int), issubclass(int, object), type(1) is int, type(True) == bool, type(None).__name__, type(type).__name__, isinstance(type, object), isinstance(object, type), isinstance(len, type(print)))
for bad in (
    lambda: min(),
    lambda: min([]),
    lambda: max(5),
    lambda: max(1, "a"),
    lambda: min([1], [2], default=3),
    lambda: max([1, None]),
    lambda: max(1, 2, key=3),
    lambda: sum(["a", "b"]),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum([bytearray()], bytearray()),
    lambda: sum([[1]]),
    lambda: sum(5),
    lambda: sum(),
    lambda: abs("a"),
    lambda: abs(),
    lambda: abs(None),
    lambda: divmod(1, 0),
    lambda: divmod(1.0, 0),
    lambda: divmod("a", 1),
    lambda: pow(2, 3, 0),
    lambda: pow(2, "a"),
    lambda: pow(2, -1, 4),
    lambda: pow("a", 2, 3),
    lambda: hex(1.5),
    lambda: bin("a"),
    lambda: oct(None),
    lambda: ord("ab"),
    lambda: ord(b"ab"),
    lambda: chr(-1),
    lambda: chr("a"),
    lambda: round("a"),
    lambda: len(5),
    lambda: hash([]),
    lambda: bool(1, 2),
    lambda: int("a"),
):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
