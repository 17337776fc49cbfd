import json


def attempt(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


high, low = "\ud83d", "\ude00"
attempt(lambda: high + low)
attempt(lambda: (len(high + low), high + low == "😀", ord(low), chr(0xD800), "%c" % 0xD801, format(0xDFFF, "c")))
attempt(lambda: "a\ud800\ud801b".encode())
attempt(lambda: "a\ud800b".encode("utf-16"))
for handler in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogatepass", "surrogateescape", "none"):
    attempt(lambda: "a\udc80é".encode("utf-8", handler))
    attempt(lambda: "a\udc80é".encode("ascii", handler))
    attempt(lambda: b"a\xff\xed\xa0\x80".decode("utf-8", handler))
attempt(lambda: (high + low).encode("utf-16-le", "surrogatepass").decode("utf-16-le"))
attempt(lambda: b"\x00\xd8a\x00".decode("utf-16-le"))
attempt(lambda: b"\x00\xd8".decode("utf-16-le", "replace"))
attempt(lambda: b"\x00\xd8\x00\x00".decode("utf-32-le"))
attempt(lambda: json.loads('"\\ud83d\\ude00\\udc00"'))
attempt(lambda: json.dumps("x\udc00"))
attempt(lambda: f"{1}\ud800" + f"{2:\ud800>3}" + r"\ud800")
attempt(lambda: ("\ud800".isprintable(), "\ud800".isalpha(), "\ud800".upper(), {"\ud800": 1}))
attempt(lambda: "a\ud800".translate({0xD800: 0xD801, 97: "\udfff"}))
for source in (r"'\ud8'", r"'\N{nothing}'", r"f'{1}\xz'", r"b'\x1'", "b'é'", r"'\U00110000'", r"'é\x'"):
    attempt(lambda: eval(source))
print("before", "\ud800")
