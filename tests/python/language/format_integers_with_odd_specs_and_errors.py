for bad in ("s", "q", ".2", ".2d", "+c", ",c", ",x", "_,", ",,", "#c", "5.5x", "05c", "dd", "z", "zd", ">", "a", "1 2", "+ d", "_n", ",n", "!r", "99999999999999999999", "d ", "é", "é>5", "é=5", "<<5", "{", "0", "00", "-0", "+0", "_", "_d", "__", ",_"):
    try:
        print(repr(bad), repr(format(42, bad)))
    except (ValueError, OverflowError) as e:
        print(repr(bad), type(e).__name__ + ":", e)
