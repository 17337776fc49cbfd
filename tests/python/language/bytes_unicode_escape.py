# unicode_escape, both ways; class methods of builtin classes on subclasses; bytes of objects with __index__.
import warnings
warnings.simplefilter("ignore")
print("é😀\t\x07\\'\n\r\x00\x7f ~\ud800".encode("unicode_escape"), "a\\n".encode("unicode-escape"))
for data in (b"\\n\\t\\\\", b"\\x41\\u00e9\\U0001f600\\101\\0\\7777", b"\xe9\\q\\'\\\"\\a\\b\\f\\v\\r", b"\\\nx", b"plain", b"\\ud800", b"\\", b"\\x4", b"\\u12", b"\\U0001", b"\\U00110000", b"ab\\xzz"):
    try:
        print(data, ascii(data.decode("unicode_escape")))
    except UnicodeDecodeError as e:
        print(data, e, e.encoding, e.start, e.end)
print("\\u0041".encode().decode("unicode_escape"), r"\x41".encode("ascii").decode("unicode_escape"))
