words = ["hello World", "ÉCOLE straße", "ǆ ǅ", "they're bill's", "123abc", "ﬁne", "İstanbul", "ΑΣ", "x_Y-z", "", "ŉ", "hello\tworld\n"]
for w in words:
    print(repr(w), repr(w.upper()), repr(w.lower()), repr(w.title()), repr(w.capitalize()), repr(w.swapcase()), repr(w.casefold()))
print("ß".upper(), "ß".casefold() == "ss", "STRASSE".lower(), "ı".upper(), "ﬃ".upper(), "ΌΣΟΣ ΣΣ".lower(), len("İ".lower()), "ǆ".title(), "o'NEIL mc-donald".title())
