for bad in (
    lambda: "a".split(""),
    lambda: "a".index("b"),
    lambda: "a".rindex("b"),
    lambda: "a".join([1]),
    lambda: ",".join(3),
    lambda: "a".partition(""),
    lambda: "a".center(5, "ab"),
    lambda: "a".ljust("5"),
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a"),
    lambda: "a".startswith(["a"]),
    lambda: "a".startswith(("a", 1)),
    lambda: "a".count(1),
    lambda: "a".replace(1, "b"),
    lambda: "a".strip(1),
    lambda: "a".find(),
    lambda: "a" in 1,
    lambda: 1 in "a",
    lambda: "a".translate(1),
    lambda: "ab".translate({97: 2 ** 40}),
    lambda: "a".zfill("1"),
    lambda: "a".removeprefix(1),
    lambda: "a" + b"b",
    lambda: "".join([b""]),
    lambda: str.join("a"),
    lambda: "a".encode("nope"),
    lambda: "abc".expandtabs("x"),
):
    try:
        print("ok", bad())
    except (ValueError, TypeError, LookupError) as e:
        print(type(e).__name__ + ":", e)
