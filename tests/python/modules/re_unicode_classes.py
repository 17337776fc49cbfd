# Character classes, their ASCII and Unicode meaning, sets, ranges and escapes.
import re

sample = "aZ_9 é ß Ω 中 ٣ \u00a0\t\n-½²"
for cls in [r"\w", r"\d", r"\s", r"\W", r"\D", r"\S"]:
    print(cls, ascii("".join(re.findall(cls, sample))), ascii("".join(re.findall(cls, sample, re.A))))
print(re.findall(r"[a-z]+", "abcXYZéa"), re.findall(r"[a-z]+", "abcXYZéa", re.I), re.findall(r"[à-ü]+", "éàÉ", re.I))
print(re.findall(r"[^\W\d_]+", "abc_1 déf22 中文"), re.findall(r"[\w.-]+", "a.b-c d_e/f"))
print(re.findall(r"[]a]+", "]a]b"), re.findall(r"[^]a]+", "]a]bc"), re.findall(r"[a\]]+", "a]b"), re.findall(r"[-a]+", "a-b"), re.findall(r"[a-]+", "a-b"))
print(re.findall(r"[.*+?(){}|^$]", "a.b*c^d$"), re.findall(r"[\^x]", "^x"), re.findall(r"[\n\t\\]", "a\nb\tc\\"))
print(re.findall(r"\bfoo\b", "foo. foobar (foo) bar foo"), re.findall(r"\Boo\b", "foo oo"), re.findall(r"\b\w", "élan été"))
print(re.findall("\\u00e9|\\x41|\\N{GREEK CAPITAL LETTER OMEGA}", "éAΩ"), re.findall(r"[\u0400-\u04FF]+", "abc Привет x"))
print(re.findall(r"(?a)\b\w+\b", "été abc"), re.findall(r"(?u)\w+", "été"))
print(re.fullmatch(r"[+-]?\d+(?:\.\d+)?", "٣.٤") is not None, re.fullmatch(r"(?a)\d+", "٣"), int("٣"))
print(re.search("ſ", "S", re.I), re.search("K", "\u212a", re.I), re.search("k", "\u212a", re.I | re.A), re.search("[a-z]", "\u212a", re.I))
print(re.findall(".", "a\u0301b🎉"), len(re.findall(".", "🎉👍")), re.search("👍", "🎉👍").span())
print(re.findall(r"\d{2,}", "1 22 333"), re.findall(r"[0-9a-fA-F]{2}", "DEADbeef0"), re.findall(r"[\d\s]+", "1 2\t3a"))
print(re.findall(r"\s+", "a\u2003b\x1cc\x85d"), re.findall(r"\s", "a\x0b\x0c", re.A))
print(re.findall(rb"\w+", "é_a1".encode()), re.findall(rb"(?i)[A-C]+", b"abcABCd"))
print(re.sub(r"[^\x20-\x7e]", lambda m: f"\\u{ord(m[0]):04x}", "naïve – ok"))
print(re.match(r"\0", "\0"), re.match(r"\07", "\a"), re.match(r"[\a\b\f\v]+", "\a\b\f\v"), re.match(r"\r\n", "\r\n"))
