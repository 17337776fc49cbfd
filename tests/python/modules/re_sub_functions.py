# sub and subn with templates, functions, counts and empty matches.
import re

print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "ann@home bob@work"))
print(re.sub(r"(?P<k>\w+)=(?P<v>\w+)", r"\g<v>:\g<k>\g<0>", "a=1 b=2"))
print(re.sub(r"(\d)", r"\g<1>0", "1 2 3"), re.subn(r"\d", "#", "1 2 3"))
print(re.sub("a", "b", "aaaa", count=2), re.subn("z", "b", "aaaa"))


def double(match):
    return str(int(match.group()) * 2)


print(re.sub(r"\d+", double, "7 and 21 and 100"))
print(re.sub(r":(\w+)", lambda m: {"id": "5", "name": "'ann'"}.get(m[1], m[0]), "id = :id and name = :name and x = :y"))
print(repr(re.sub("x*", "-", "abxd")), repr(re.sub("", ".", "abc")), repr(re.sub("$", "!", "end")))
print(repr(re.sub(r"\s+", " ", "  many \t\n spaces  ")))
print(repr(re.sub("a", r"\n\t\\", "bab")), repr(re.sub("a", r"\101\x41"[:4], "b")))
print(re.sub(r"(a)|(b)", r"[\1\2]", "ab"), re.sub(b"a", b"<>", b"banana"))
counter = iter(range(1, 100))
print(re.sub(r"\?", lambda m: f"${next(counter)}", "insert into t values (?, ?, ?)"))
print(re.compile("[aeiou]").sub("", "database"), re.compile("[aeiou]").subn("_", "database", 3))
snake = lambda name: re.sub(r"(?<=[a-z0-9])([A-Z])|(?<!^)([A-Z])(?=[a-z])", lambda m: "_" + m[0], name).lower()
print([snake(n) for n in ["UserProfile", "HTTPServer", "OrderItemID", "x"]])
print(re.sub(r"_([a-z])", lambda m: m[1].upper(), "created_at_utc"))
for template in [r"\3", r"\g<nope>", r"\g<1", r"\q", r"\g<>", "\\", r"\g<-1>", r"\g<1a>"]:
    try:
        print(re.sub("(a)", template, "a"))
    except (re.error, IndexError) as e:
        print(template, "->", type(e).__name__, e)
try:
    re.sub("a", lambda m: 5, "a")
except TypeError as e:
    print(e)
try:
    re.sub("a", 5, "a")
except TypeError as e:
    print(e)
