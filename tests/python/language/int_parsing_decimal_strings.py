tests = ["12", " 12 ", "\t-7\n", "+5", "1_000", "0_1", "_1", "1_", "1__0", "0x1F", "0b11", "1e3", "1.0", "", " ", "-", "+-1", "- 1", "٣٤", "１２", "12a", "0012", "1 2", "\u00a05\u00a0", "²", "1\x00"]
for t in tests:
    try:
        print(repr(t), int(t), end="; ")
    except ValueError as e:
        print(repr(t), "ValueError:", e, end="; ")
print()
