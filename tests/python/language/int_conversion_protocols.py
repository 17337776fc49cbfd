class I:
    def __int__(self): return 5


class X:
    def __index__(self): return 6


class T:
    def __trunc__(self): return 7


class S(str):
    pass


for v in (3.99, -3.99, True, I(), X(), S("8"), b"9", bytearray(b"10"), None, [], 1j, "0x10", object, T()):
    try:
        print(int(v), end=" ")
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e, end="; ")
print()
print(int(), int(x) if (x := "5") else 0, int("7" * 30), 0b101 + 0o17 + 0xFF, 1_000_000)
for bad in (lambda: int(5, base=10), lambda: int(base=10), lambda: int("5", base=2.0), lambda: int("5", base=None)):
    try:
        print(bad())
    except TypeError as e:
        print("TypeError:", e)
