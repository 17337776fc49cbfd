for source in ("0777", "00", "0_0", "1_", "1__2", "_1", "0x", "0xg", "0b2", "0o8", "0b1.0", "1.e", "1e", "1e+", "1_e3", "1._5", "1.5_", "0x_f", "0_x1", "12abc", "1if 2else 3", "0x1for x in y",
               "1and 2", "1in x", "1or 2", "1j2", "1jx", "0b12", "0o19", "0xfor", "1.2.3", "1..real", "1.real", "1 .real", "09", "09.5", "09e1", "09j", "0e0", "1_000.000_1e1_0", ".5", "5.", "._5", "1l", "0L", "1u", "3f", "10d", "0b", "0o", "0B_", "123__456", "1 000", "1,000"):
    try:
        print(source, "->", eval(source, {"x": [1], "y": [1], "_1": "name"}))
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset, e.end_offset)
    except Exception as e:
        print(source, "->", type(e).__name__, e)
