import sys

cases = {
    "str * huge": lambda: "x" * 10 ** 19,
    "list * huge": lambda: [0] * 2 ** 62,
    "bytes(huge)": lambda: bytes(2 ** 63),
    "bytearray": lambda: bytearray(10 ** 30),
    "range len": lambda: len(range(10 ** 20)),
    "shift": lambda: 1 << 2 ** 64,
    "int to float": lambda: float(10 ** 400),
    "float add int": lambda: 1.0 + 10 ** 400,
    "int true div": lambda: 10 ** 400 / 3,
    "fine true div": lambda: 10 ** 400 // 10 ** 399 / 4,
    "float mul": lambda: 1e308 * 10,
    "exp": lambda: __import__("math").exp(1000),
    "index": lambda: [1][10 ** 20],
    "slice": lambda: [1, 2, 3][: 10 ** 20],
    "negative slice": lambda: [1, 2, 3][-(10 ** 20):],
    "str index": lambda: "abc"[10 ** 20],
    "list insert": lambda: [1].insert(10 ** 20, 2),
    "list pop": lambda: [1].pop(10 ** 20),
    "ljust": lambda: "a".ljust(10 ** 20),
    "zfill": lambda: "a".zfill(2 ** 64),
    "format width": lambda: f"{1:99999999999999999999}",
    "format precision": lambda: f"{1.5:.99999999999999999999f}",
    "percent width": lambda: "%99999999999999999999d" % 1,
    "chr": lambda: chr(10 ** 20),
    "round": lambda: round(1.5, 10 ** 20),
    "range iter": lambda: next(iter(range(10 ** 30, 10 ** 31))),
    "range contains": lambda: 10 ** 25 in range(0, 10 ** 30, 5),
    "enumerate": lambda: next(enumerate("a", 10 ** 30)),
    "islice": lambda: __import__("itertools").islice([], -1),
    "repeat": lambda: __import__("itertools").repeat(1, 2 ** 70),
    "hash": lambda: hash(10 ** 30),
    "to_bytes": lambda: (2 ** 64).to_bytes(8, "big"),
    "sum": lambda: sum([2 ** 63] * 4),
    "int('9'*100)": lambda: int("9" * 100) % 7,
    "tuple * huge": lambda: (1, 2) * (sys.maxsize // 2 + 1),
    "negative": lambda: "x" * -(10 ** 30),
    "empty": lambda: len("" * (sys.maxsize)),
    "len str": lambda: len("ab" * 1000),
}
print(sys.maxsize)
for name, f in cases.items():
    try:
        print(name, "->", f())
    except (MemoryError, OverflowError, ValueError, IndexError, ZeroDivisionError, TypeError) as e:
        print(name, "->", type(e).__name__ + ":", e)
