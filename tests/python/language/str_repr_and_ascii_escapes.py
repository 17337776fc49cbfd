samples = ["plain", "it's", 'say "hi"', "both ' and \"", "tab\t", "nl\n", "cr\r", "bs\\", "nul\0", "bell\a", "del\x7f", "c1\x85", "nbsp\xa0", "soft\xad",
           "é", "日本", "\u200b", "\u2028", "\ufeff", "\U0001f600", "\U000e0001", "\ud800", "\udc80x", "e\u0301", "\x1b[0m", "", " ", "\U0010ffff"]
for s in samples:
    print(repr(s), ascii(s), len(s), s.isprintable())
for s in samples:
    assert eval(repr(s)) == s and eval(ascii(s)) == s
print(samples[:4], tuple(samples[4:8]), {samples[3]: samples[2]})
print("%r %a" % ("é'", "é'"), f"{'é'!r} {'é'!a} {'é'!s}", "{!r} {!a}".format("\n", "\n"))
print(ascii(["é", b"\xff", 1.5, None, {"日": "本"}]), ascii("\U0001f600"), len("😀"), "e\u0301" == "é")
try:
    print("lone surrogate:", "\ud800")
except UnicodeEncodeError as e:
    print("UnicodeEncodeError:", e)
