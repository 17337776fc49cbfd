for bad in ("d", "x", "s", "c", "b", ",,", ".", ".f", "..2f", "5.", ".2.3f", "q", "=+", "_,f", "#", "z", "zz", ",.f", ".-1f", "+ f", "1f2", ".99999999999999f", ",n", "_n", "f,", "!", "<", "0=5", ".2 f", "é", ".100f"):
    try:
        print(repr(bad), repr(format(2.5, bad)))
    except (ValueError, OverflowError) as e:
        print(repr(bad), type(e).__name__ + ":", e)
