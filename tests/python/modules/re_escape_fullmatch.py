# escape, fullmatch against match and search, compiled objects as values.
import re

for text in ["a.b", "1+1=2", "x[0]", "a b\tc\n", "100%", "~#&-_", "é(ü)", "{}^$|?*\\", "'\"<>@!,:;/`="]:
    escaped = re.escape(text)
    print(repr(text), repr(escaped), re.fullmatch(escaped, text) is not None)
print(re.escape(b"a.b\x00\xff"))
operators = ["+", "-", "*", "/", "**"]
print("|".join(map(re.escape, sorted(operators, reverse=True))))
print(re.match("ab", "abc"), re.fullmatch("ab", "abc"), re.search("bc", "abc"), re.match("bc", "abc"))
print(re.fullmatch("a|ab", "ab"), re.fullmatch("a.*?", "abcd"), re.fullmatch("ab$", "ab\n"), re.match("ab$", "ab\n"), re.match(r"ab\Z", "ab\n"))
print(re.fullmatch(r"\d{4}-\d{2}-\d{2}", "2024-02-30"), re.fullmatch("", ""))
a, b = re.compile("x+"), re.compile("x+")
print(a == b, hash(a) == hash(b), a == re.compile("x+", re.I), a == "x+", a is b)
print({a: 1}[b], isinstance(a, re.Pattern), isinstance(a.match("x"), re.Match), re.Pattern, re.Match)
print(re.compile(a) is a, re.compile(b"a").pattern, type(a).__name__, re.Pattern[str])
m = a.search("wxxxy")
print(m, m[0], repr(m.string), m.re is a)
long = re.search(".*", "z" * 100)
print(long)
print(re.compile("a" * 300))
print(re.search(rb"\w+", b"caf\xe9 x"), re.findall(rb"[^\x00-\x7f]", b"caf\xe9"))
emails = ["ann@example.org", "no-at.example", "a@b", "x.y+z@sub.example.com"]
address = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
print([bool(address.fullmatch(e)) for e in emails])
re.purge()
print(re.match("(?:)", "abc").span(), re.search("$", "abc").span())
for attempt in (lambda: a.pattern.foo, lambda: setattr(a, "pattern", "y"), lambda: re.Match(), lambda: a.match()):
    try:
        attempt()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
