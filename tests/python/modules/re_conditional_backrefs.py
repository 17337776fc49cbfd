# Backreferences by number and name, conditional groups, repeated words and quoting.
import re

print(re.findall(r"\b(\w+) \1\b", "the the cat sat on on the mat"))
print(re.sub(r"\b(\w+)( \1\b)+", r"\1", "it is is is what it it is"))
print([m.group() for m in re.finditer(r"""(?P<q>['"])(?:(?!(?P=q)).)*(?P=q)""", """a 'b "c" d' "e'f" g""")])
print(re.match(r"(.)(.)\2\1", "abba"), re.match(r"(.)(.)\2\1", "abab"), re.match(r"(?i)(a)\1", "aA"))
print(re.fullmatch(r"(a)?b(?(1)c|d)", "abc"), re.fullmatch(r"(a)?b(?(1)c|d)", "bd"), re.fullmatch(r"(a)?b(?(1)c|d)", "abd"))
mail = re.compile(r"(<)?(\w+@\w+(?:\.\w+)+)(?(1)>|$)")
for text in ["<user@host.com>", "user@host.com", "<user@host.com", "user@host.com>"]:
    m = mail.match(text)
    print(text, m and m.groups())
named = re.compile(r"(?P<open>\()?\w+(?(open)\))")
print([named.fullmatch(t) is not None for t in ["(x)", "x", "(x", "x)"]])
print(re.match(r"(?:(a)|b)\1", "b"), re.match(r"(a)?\1?b", "b"), re.match(r"(a*)\1", "aaaa").groups())
print(re.findall(r"<(\w+)>(.*?)</\1>", "<b>bold</b><i>it</i><u>bad</i>"))
print(re.match(r"(\d)(?:\1|x)+", "77x7"), re.match(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10", "abcdefghijj"))
print(re.match(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P=m)", "2024-05-05"), re.match(r"\141\x62\u0063", "abc"))
print(re.match(r"((a)|b)+", "ab").groups(), re.match(r"(?:(a)|(b)|(c))+", "abc").groups(), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.match(r"^(1?|(11+?)\2+)$", "1" * 7), re.match(r"^(1?|(11+?)\2+)$", "1" * 9))
print([n for n in range(2, 30) if not re.match(r"^(11+?)\1+$", "1" * n)])
row = re.compile(r"(\w+)\s*=\s*(\"[^\"]*\"|'[^']*'|\S+)")
print(row.findall("host = 'db one' port=5432 name = \"my db\""))
