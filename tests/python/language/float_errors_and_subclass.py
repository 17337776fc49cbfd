inf, nan = float("inf"), float("nan")
for bad in (
    lambda: float("x"),
    lambda: float([]),
    lambda: float(1j),
    lambda: inf.as_integer_ratio(),
    lambda: nan.as_integer_ratio(),
    lambda: float.fromhex("zz"),
    lambda: int(inf),
    lambda: 1.5 & 1,
    lambda: 1.5 << 1,
    lambda: float("1\0"),
):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__ + ":", e)




class F(float):
    def __repr__(self): return "F!"


print(F(1.5), [F(2)], F(1) + 1, f"{F(1.5)}", f"{F(1.5):.1f}", str(F(3)), float(F(2)), "%s %r %.1f" % (F(1), F(1), F(1)))
