for t in ("1", " 1.5 ", "-.5", "5.", ".", "1e5", "1E+5", "1e", "e5", "1_0.5", "1_e5", "inf", "-Infinity", "+INF", "nan", "-nan", "NaN1", "1.5.2", "", "0x1p3", "１.５", "1e400", "-1e400", "1e-400", "infinit", "1 5", "1__0", "\n2\t"):
    try:
        print(repr(t), float(t), end="; ")
    except ValueError as e:
        print(repr(t), "ValueError:", e, end="; ")
print()
