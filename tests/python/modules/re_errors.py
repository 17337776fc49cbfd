# What a wrong pattern says: message, position, line and column.
import re

patterns = [
    "(", ")", "a)", "[", "[a", "[z-a]", "[]", "*a", "+", "?", "a**", "a{2}{3}", "a{3,2}", "a+*",
    "(?P<1a>x)", "(?P<a>x)(?P<a>y)", "(?P<>x)", "(?P<a", "(?P=nope)", "(?P=", "(?Px)", "(?", "(?#open", "(?x",
    r"\1", r"(a)\2", r"(a\1)", r"\q", r"\x1", r"\u12", r"\N{NOPE NAME}", "\\", r"[\q]", r"\8", r"\g<1>", r"\Z\z",
    "(?(1)a|b)", "(a)(?(1)b|c|d)", "(?(x)a)", "(?(0)a)", "(?(1", "(?<x>a)", "(?!", "(?:", "a{99999999999}", r"[\d-z]", "[a-\\d]", "x(?-i", "(?i-i:x)", "(?-:x)", "(?a-s:x)",
]
for text in patterns:
    try:
        re.compile(text)
        print(repr(text), "compiles")
    except (re.error, OverflowError) as e:
        print(repr(text), "->", e)

try:
    re.compile("(?x)\n  (a\n  b**)")
except re.PatternError as e:
    print(e.msg, "|", e.pos, e.lineno, e.colno, "|", e)
    print(type(e), e.pattern == "(?x)\n  (a\n  b**)", e.args)
print(re.error is re.PatternError, issubclass(re.error, Exception), re.error.__mro__[1].__name__)
plain = re.error("custom")
print(plain, plain.pos, plain.pattern, plain.lineno)
for bad in (5, None, ["a"]):
    try:
        re.compile(bad)
    except TypeError as e:
        print(type(e).__name__, e)
try:
    re.compile(re.compile("a"), re.I)
except ValueError as e:
    print(e)
try:
    re.match(b"a", "a")
except TypeError as e:
    print(e)
