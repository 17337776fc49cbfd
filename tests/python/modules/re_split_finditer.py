# split with and without groups, finditer positions, scanning with pos and endpos.
import re

print(re.split(r"\W+", "Words, words, words."))
print(re.split(r"(\W+)", "Words, words, words."))
print(re.split(r"\W+", "Words, words, words.", maxsplit=1))
print(re.split("[a-f]+", "0a3B9", flags=re.IGNORECASE))
print(re.split(r"(\W+)", "...words, words..."), re.split(r"\b", "Words, words"))
print(re.split(r"(a)|b", "xaybz"), re.split("x*", "axbc"), re.split("(x*)", "axbc"))
print(re.split(",", ""), re.split(",", ","), re.split(r"\s*[;,]\s*", "a ; b,c ,d"))
for m in re.finditer(r"(?P<word>[a-z]+)(\d*)", "ab12 cd e5"):
    print(m.span(), m["word"], repr(m[2]), m)
print([m.start() for m in re.finditer("a*", "baac")], [m.group() for m in re.finditer("a*", "baac")])
iterator = re.finditer(r"\d", "1a2")
print(next(iterator).group(), next(iterator).group(), next(iterator, "done"))
pattern = re.compile(r"^b|c")
print(pattern.search("abc", 1), pattern.match("abc", 1), pattern.match("abc", 2), pattern.search("abc", 0, 2))
print(re.compile("a$").search("aba", 0, 1), re.compile("a").findall("aaaa", 1, 3))
print(re.compile("bc").fullmatch("abcd", 1, 3), re.compile("b").fullmatch("abc"))
m = re.compile("b").search("abcb", 2, 10)
print(m.pos, m.endpos, m.span())
scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda s, tok: ("name", tok)),
    (r"\d+\.\d*", lambda s, tok: ("float", float(tok))),
    (r"\d+", lambda s, tok: ("int", int(tok))),
    (r"[=+*/-]", lambda s, tok: ("op", tok)),
    (r"\s+", None),
])
print(scanner.scan("total = 3*width + 312.5 ! rest"))
try:
    re.split("a")
except TypeError as e:
    print(e)
for bad in (b"x", None, 5):
    try:
        re.search("a", bad)
    except TypeError as e:
        print(e)
