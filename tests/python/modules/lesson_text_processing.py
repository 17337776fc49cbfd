# Text: str methods, regular expressions, textwrap, difflib, json, csv, unicode, bytes.
import re, textwrap, json, csv, io, difflib, html, shlex, pprint, base64, hashlib, struct, string, fnmatch

text = """Ann Lee, 31, ann@example.com
Bob Ray, 27, bob@test.org
no match here"""
pattern = re.compile(r"^(?P<first>\w+) (?P<last>\w+), (?P<age>\d+), (?P<mail>[\w.]+@[\w.]+)$", re.M)
for m in pattern.finditer(text):
    print(m.group("first"), m["age"], m.span("mail"), m.groupdict(), m.lastgroup, m.expand(r"\g<last>, \1"))
print(re.sub(r"(\d+)", lambda m: str(int(m[1]) + 1), "a1 b22"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b"), re.findall(r"(\w)(\d)?", "a1b"), re.search(r"(?<=\$)\d+", "cost $45").group(), re.fullmatch(r"\d+", "12a"), re.sub(r"\s+", " ", " a \n b "), re.escape("a.b*c"), re.match(r"(a)|(b)", "b").groups("-"), re.subn("a", "b", "aaa", count=2), re.compile(r"""
    (\d{3})  # area
    [- ]?
    (\d{4})  # number
    """, re.X).match("555-1234").groups(), re.findall(r"(?i)HELLO", "Hello hELLo"), re.sub(r"(?P<w>\w+) \1", r"<\g<w>>", "the the end"), re.search("b+", "abbb"), re.compile("a|b", re.I | re.S), re.findall(r"\bword\b", "word sword word"), re.sub("", "-", "ab"), re.findall(".*?x", "axbx"), re.match(r"(?:ab)+(?!c)", "ababc"))
for bad in ("(", "[a", "a**", "(?P<n>a)(?P<n>b)", "\\", "(?<=a+)b", "*a", "(?P<1>a)", "a{2,1}", "(?z)a", "\\g", "[z-a]", "(?P=q)"):
    try:
        re.compile(bad); print(bad, "ok")
    except re.error as e:
        print(bad, "|", e, "|", e.pos)
print(textwrap.fill("The quick brown fox jumps over the lazy dog and runs away", 24, initial_indent="* ", subsequent_indent="  "), textwrap.dedent("    a\n      b\n    c"), textwrap.shorten("one two three four", 12), textwrap.indent("x\ny", "> "), textwrap.wrap("aaaa bbbb", 3), sep="\n")
print(json.dumps({"b": [1, 2.5, None, True], "a": {"é": "\n\"x\""}, 1: 2}, sort_keys=False), json.dumps([1, {"k": []}], indent=2), json.dumps({"é": 1}, ensure_ascii=False, separators=(",", ":")), json.loads('{"a": [1, 2.0, null, false, "\\u00e9"], "b": 1e3}'), json.loads("[NaN, -Infinity]"), json.dumps(float("inf")), json.dumps((1, 2)), json.dumps("\u2028😀"))
for bad in ("{", "[1,]", "{'a': 1}", "nul", "01", '"\n"', '{"a" 1}', "[1] x", "", '"\\x"', "{1: 2}", '{"a":1,}', "[1 2]"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(bad.encode(), "|", e, e.lineno, e.colno, e.pos)
for bad in ({1, 2}, object(), {(1,): 2}, b"x", float("nan")):
    try:
        print(json.dumps(bad, allow_nan=False))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e)[:60])
out = io.StringIO()
w = csv.DictWriter(out, ["name", "note"], quoting=csv.QUOTE_MINIMAL)
w.writeheader(); w.writerow({"name": "A", "note": 'say "hi", ok'}); w.writerows([{"name": "B", "note": "x\ny"}])
print(repr(out.getvalue()), list(csv.DictReader(io.StringIO(out.getvalue()))), list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")))
print("\n".join(difflib.unified_diff(["a", "b", "c"], ["a", "x", "c"], "old", "new", lineterm="")), difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3), list(difflib.ndiff(["one"], ["ore"])))
print("é" == "e\u0301", len("e\u0301"), "straße".casefold(), "ﬁ".upper(), "١".isdigit(), "½".isnumeric(), "Ⅷ".isdecimal(), "\u00a0x".strip(), "a\u2028b".splitlines(), [c for c in "añ"], ascii("añ😀"), "😀".encode("utf-16-le"), "\N{GREEK SMALL LETTER ALPHA}", ord("€"), chr(8364), "日本".center(6, "*"), "A".isidentifier(), "1a".isidentifier(), "İ".casefold() == "i̇")
print("a,b,,c".split(","), "  a  b ".split(), "a b c".split(" ", 1), "a b c".rsplit(" ", 1), "k=v=w".partition("="), "k=v=w".rpartition("="), "abc".find("z"), "banana".count("an"), "banana".rfind("a"), "x".join("abc"), "Hello".startswith(("He", "x")), "abc".removeprefix("a"), "abc".removesuffix("bc"), "a\tb\n".split(), "abc"[::-1], "abc"[-2:], "hello world".title(), "abc".isalpha(), "".isalpha(), "abc" < "abd", "a" in "abc", "%05.1f" % 3.14159, "aXbX".replace("X", "", 1), "x" * 0 == "", "line1\r\nline2\n".splitlines(True), "abc".ljust(5, ".") + "|")
print(html.escape("<a href='x'>&</a>"), html.unescape("&lt;&eacute;&#33;"), shlex.split("a 'b c' d\\ e"), shlex.quote("it's"), base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), hashlib.sha256(b"x").hexdigest()[:16], hashlib.md5(b"").hexdigest(), struct.pack(">IhB", 1, -2, 3), struct.unpack("<H", b"\x01\x02"), bytes.fromhex("0aff"), b"\x00\xff".hex("-"), b"abc".decode(), bytearray(b"ab") + b"c", b"a,b".split(b","), memoryview(b"abc")[1:].tobytes(), int.from_bytes(b"\x01\x00"), (258).to_bytes(2, "little"), b"%d-%s" % (5, b"x"), fnmatch.filter(["a.py", "b.txt"], "*.py"))
pprint.pprint({"key": list(range(30)), "nested": {"a": "x" * 60, "b": ("y" * 30, "z" * 30)}, "s": {3, 1, 2}}, width=60)
pprint.pprint([{"name": "x", "values": [1, 2]}, None], indent=2, width=20)
print(string.ascii_lowercase, string.digits, repr(string.whitespace), string.punctuation)
