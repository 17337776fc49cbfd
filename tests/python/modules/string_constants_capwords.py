# The constants of string, capwords, and their usual uses.
import string

for name in ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"]:
    value = getattr(string, name)
    print(name, len(value), repr(value))
print(string.capwords("hello  wORLD foo\tbar"), string.capwords("a-b-c d", "-"), repr(string.capwords("  trim  ")), repr(string.capwords("")), string.capwords("they're bill's"), "they're bill's".title(), string.capwords("x,y ,z", sep=","))
table = str.maketrans("", "", string.punctuation)
print("Hello, world! (it's me)".translate(table), "a1b2c3".translate(str.maketrans(string.digits, "#" * 10)), all(c in string.printable for c in "abc\n"), "é" in string.ascii_letters)


def caesar(text, n):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    return text.translate(str.maketrans(lower + upper, lower[n:] + lower[:n] + upper[n:] + upper[:n]))


print(caesar("Hello, Zebra", 3), caesar(caesar("Hello, Zebra", 3), -3))


def base(n, b):
    symbols, out = string.digits + string.ascii_lowercase, ""
    while n:
        n, d = divmod(n, b)
        out = symbols[d] + out
    return out or "0"


print(base(255, 16), base(255, 2), base(123456789, 36), int("21i3v9", 36), set("beef12") <= set(string.hexdigits), string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase)
print(sorted(n for n in dir(string) if not n.startswith("_")), sorted(string.__all__))
try:
    string.capwords(5)
except AttributeError as e:
    print(type(e).__name__, e)
