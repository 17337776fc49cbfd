print("ab".center(7, "*"), "ab".center(5) + "|", "abc".center(6, "-"), "abc".center(8, "-"), "a".ljust(3, ".") + "|", "a".rjust(3) + "|", "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "--1".zfill(6), "".zfill(2), "ab".center(3, "*"), "abc".ljust(-1))
print("a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "ab\tc\n\td".expandtabs(3), "\t".expandtabs(0) + "|", "x\ty".expandtabs(tabsize=1))
table = str.maketrans({"a": "1", "b": None, "c": "xyz", 100: 68})
print("abcd".translate(table), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "lo")), "abc".translate({97: 0x65e5}), str.maketrans("a", "b", "c"), "ab".translate({}))
