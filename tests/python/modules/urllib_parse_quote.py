# quote, quote_plus, unquote, unquote_plus, the bytes versions; safe characters, encodings.
from urllib.parse import quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes

for text in ["plain", "a b/c", "é ü", "100%", "a+b", "~-._", "key=val&x", "🎉", "", "[]{}|\\^`\"<>#?@:;,!$'()*", "\n\t\x00"]:
    print(repr(text), quote(text), quote(text, safe=""), quote_plus(text), unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text)
print(quote("a/b c", safe="/ "), quote("é", encoding="latin-1"), quote(b"\xff\x00a"), quote_plus("a b+c", safe="+"), quote_from_bytes(b"a b\xfe"), quote("x", safe=""), quote("é", safe="é"), quote("a:b@c", safe=":@"))
for text in ["%41%42", "%e9", "%C3%A9", "%zz%4", "a+b%20c", "%", "100%25", "%F0%9F%8E%89", "é%20", "%c3%28", "", "%E2%82", "%41%zz%42"]:
    print(repr(text), ascii(unquote(text)), ascii(unquote_plus(text)), unquote_to_bytes(text))
print(unquote("%E9", encoding="latin-1"), ascii(unquote("%E9", errors="ignore")), ascii(unquote("%E9", errors="backslashreplace")), unquote(b"%41%C3%A9"), unquote_to_bytes(b"a%20b"), ascii(unquote("%ED%A0%80")))
database = "postgresql://{}:{}@{}/{}".format(quote_plus("app user"), quote_plus("p@ss:w/rd"), "host", quote("my db"))
print(database)
print("/".join(quote(part, safe="") for part in ["a/b", "c d", "é"]), unquote("a%2Fb/c").split("/"))
for attempt in (lambda: quote(5), lambda: quote(None), lambda: quote(b"x", encoding="utf-8"), lambda: quote("\ud800"), lambda: quote("é", encoding="ascii"), lambda: quote("é", encoding="ascii", errors="replace"), lambda: quote_from_bytes("text"), lambda: unquote(5), lambda: unquote(None), lambda: unquote("%FF", errors="strict"), lambda: unquote_to_bytes(5), lambda: quote("x", safe=5), lambda: unquote_plus(b"a"), lambda: quote("é", encoding="nope")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
