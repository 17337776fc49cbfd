class C:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7 + 1j
    def __index__(self): return 3
    def __round__(self, n=None): return f"round {n}"
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __bytes__(self): return b"seven"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __matmul__(self, o): return ("matmul", o)
    def __dir__(self): return ["zeta", "alpha"]
    def __sizeof__(self): return 1
    def __format__(self, spec): return f"<{spec}>"


import math
import operator
c = C()
print(-c, +c, ~c, abs(c), int(c), float(c), complex(c), operator.index(c))
print(round(c), round(c, 2), math.trunc(c), math.floor(c), math.ceil(c), bytes(c))
print(divmod(c, 2), divmod(2, c), pow(c, 2), pow(c, 2, 5), c ** 3, c @ 1)
print([10, 20, 30, 40][c], "abcdef"[:c], bin(c), hex(c), list(range(c)), "ab" * 2)
print(dir(c), f"{c:>10}|{c}", format(c), format(c, "x"), "{:y}".format(c))


class Bad:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 2.0
    def __bytes__(self): return "s"
    def __format__(self, spec): return 5
    def __complex__(self): return 1.0


for f in (int, float, operator.index, bytes, format, complex, bin, range, [1].__getitem__, abs, round, lambda b: -b,
          lambda b: ~b, lambda b: divmod(b, 1), lambda b: b @ b, lambda b: pow(b, 1, 2), math.floor):
    try:
        print("ok", f(Bad()))
    except TypeError as e:
        print("TypeError:", e)
