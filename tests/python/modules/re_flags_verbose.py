# Flags given as arguments, inline and scoped, and how they print.
import re

text = "Select id\nFROM users\nselect name\n"
print(re.findall("select", text), re.findall("select", text, re.I))
print(re.findall(r"^\w+", text), re.findall(r"^\w+", text, re.M), re.findall(r"\w+$", text, re.MULTILINE))
print(re.search(r"id.FROM", text), re.search(r"id.FROM", text, re.S))
number = re.compile(r"""
    (?P<sign> [+-] )?      # optional sign
    (?P<int> \d+ )         # integer part
    (?: \. (?P<frac> \d* ) )?  # fraction
    [ ]* [#]?              # a blank and a hash sign
""", re.VERBOSE)
print(number.fullmatch("-12.5 #").groupdict(), number.fullmatch("7").groupdict())
print(re.findall(r"(?i)users", text.upper()), re.findall(r"(?im)^select", text))
print(re.findall(r"(?i:select) id", "SELECT id select ID SELECT ID"))
print(re.findall(r"(?i)a(?-i:b)c", "abc ABC AbC aBc"))
print(re.findall(r"(?s:a.b)c.", "a\nbc\n a\nbcd"))
for flags in (re.I, re.I | re.M, re.X, re.A | re.S, re.NOFLAG, re.DOTALL):
    print(repr(flags), str(flags), int(flags))
print(re.compile("a", re.I | re.M).flags, re.compile("a").flags, re.compile(b"a").flags, re.compile("(?a)a").flags)
print(re.compile("a", re.I), re.compile("a/b", re.I | re.X), re.compile(b"x"), re.compile("x", re.A))
print(re.findall(r"\w+", "naïve café"), re.findall(r"\w+", "naïve café", re.A))
print(re.findall(r"\A\w+|\w+\Z", text.strip(), re.M))
print(re.findall("straße|É", "STRASSE straße é", re.I))
print(re.IGNORECASE is re.I, re.I in (re.I | re.M), isinstance(re.I, int))
for bad, flags in [("a(?i)b", 0), ("(?au)x", 0), (b"x", re.U), ("x", re.L), ("(?-u:x)", 0), ("(?z)", 0), ("(?i", 0)]:
    try:
        print(re.compile(bad, flags))
    except (re.error, ValueError) as e:
        print(bad, "->", type(e).__name__, e)
