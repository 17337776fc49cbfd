s = "Python"
for bad in (
    lambda: s[10],
    lambda: s[-7],
    lambda: s["a"],
    lambda: s[1.0],
    lambda: s[None],
    lambda: s[1, 2],
    lambda: s < 1,
    lambda: s + 1,
    lambda: s * "a",
    lambda: "\ud800".encode(),
    lambda: "é".encode("ascii"),
    lambda: "é日".encode("latin-1"),
    lambda: str(b"\xff", "ascii"),
    lambda: str("a", "utf-8"),
    lambda: s.__setitem__,
    lambda: ord(""),
    lambda: "a"[::0],
):
    try:
        print("ok", bad())
    except (ValueError, TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
try:
    s[0] = "J"
except TypeError as e:
    print("TypeError:", e)
try:
    del s[0]
except TypeError as e:
    print("TypeError:", e)
