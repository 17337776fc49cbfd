s = "Python"
print(s[0], s[-1], s[1:3], s[:2], s[4:], s[::-1], s[::2], s[-3:-1], s[10:], s[3:1], s[-100:2], s[5:0:-2], s[:], s[None:None], s[True], s[slice(1, 4)], s[::-2], s[-2::-1])
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "10" < "9", "a" * 3, 3 * "ab", "a" * 0, "a" * -1, "a" "b", "x" + "y", "日" < "本", "Z" < "a", "a" == "a", "a" != 97)
print(len("日本語"), list("héllo"), "".join(reversed("abc")), sorted("hello"), max("hello"), min("hello"), set("a"), tuple("ab"), dict(zip("ab", "cd")), list(enumerate("ab", 1)), "l" in "hello", "hello".count("l"), [*"ab"], "ab".__len__())
print(ord("a"), chr(97), chr(0x1F600), ord("日"), [hex(ord(c)) for c in "é😀"], chr(0) == "\0", hash("") == 0, "abc".__contains__("b"), "%s" % "a", "a".__add__("b"), "a".__mul__(2), "a".__eq__(1), "a".__lt__(1), "abc".__getitem__(1))
