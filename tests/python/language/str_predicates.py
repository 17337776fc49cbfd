tests = ["abc", "ABC", "Abc", "Hello World", "123", "12.5", "²", "½", "٣", "Ⅷ", "a1", " ", "\t\n", "", "_x", "1x", "class", "é", "a b", "\x00", "日本", "A1b", "Ab Cd", "AB1", "\u2028", "x\u00ad", "ª", "ß", "ǅ"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
for t in tests:
    print(repr(t), "".join("1" if getattr(t, n)() else "0" for n in names))
print("a".isidentifier(), "def".isidentifier(), "a-b".isidentifier(), "ünï".isidentifier(), "1".isidentifier(), "".isascii(), "".isprintable(), "".isspace())
