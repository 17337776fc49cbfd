# Greedy, lazy and possessive quantifiers, atomic groups, counted repeats.
import re

print(re.findall(r"<.*>", "<a><b>"), re.findall(r"<.*?>", "<a><b>"), re.findall("<[^>]+>", "<a><b>"))
print(re.match("a{2}", "aaaa"), re.match("a{2,}", "aaaa"), re.match("a{,3}", "aaaa"), re.match("a{2,3}?", "aaaa"))
print(re.match("a+?b*?", "aab"), re.match("a??b", "ab"), re.match("(a+?)(a*)", "aaa").groups())
print(re.match("a*+a", "aaa"), re.match("a*a", "aaa"), re.match("a++b", "aaab"), re.match("a?+ab", "ab"), re.match("a?ab", "ab"))
print(re.match("a{1,3}+a", "aaa"), re.match("a{1,2}+a", "aaa"), re.match("(?:ab)++c", "ababc"))
print(re.match(r"(?>a*)a", "aaa"), re.match(r"(?>a|ab)c", "abc"), re.match(r"(?:a|ab)c", "abc"), re.match(r"(?>ab|a)c", "abc"))
print(re.match(r"\"(?>[^\"\\]+|\\.)*\"", r'"say \"hi\"" rest'))
print(re.match(r"\d++(?!\.)", "123.4"), re.match(r"\d+(?!\.)", "123.4"))
print(re.fullmatch(r"(?>(\w)(\d)?)+", "a1bc2").groups(), re.match("(a++)(b?+)", "aab").groups())
print(re.match("x{0}y", "y"), re.match("x{,}y", "xxy"), re.match("x{a}", "x{a}"), re.match("x{1", "x{1"), re.match("x{}", "x{}"))
print(re.findall("a|ab|abc", "abcab"), re.findall("abc|ab|a", "abcab"))
print(re.match("(?:a|b)*?c", "ababc"), re.match("(a|b)*c", "ababc").groups(), re.match("(?:)*", "a"))
print([m.span() for m in re.finditer("a*?", "aa")], [m.span() for m in re.finditer("a+?", "aa")])
print(re.match("(?:a*)*b", "aaab"), re.match("(a*)+", "aa").groups(), re.match("(a*?)+$", "aa").groups())
sql = "SELECT 'a''b' AS x, \"c\" -- note\nFROM t /* multi\nline */ WHERE y = 1"
token = re.compile(r"""'(?:[^']|'')*+' | "[^"]*" | --[^\n]* | /\*.*?\*/ | \w++ | \S""", re.X | re.S)
print(token.findall(sql))
print(re.sub(r"(?s)/\*.*?\*/|--[^\n]*", "", sql))
print(re.match(".{3}", "a\nbc"), re.match("(?s).{3}", "a\nbc"), re.match(r"[^\n]{2}", "a\n"))
