import base64
import binascii


def attempt(label, f, *args, **kwargs):
    try:
        print(label, f(*args, **kwargs))
    except Exception as e:
        print(label, type(e).__name__, e)


attempt("padding", base64.b64decode, "abc")
attempt("one char", base64.b64decode, "a")
attempt("lenient", base64.b64decode, "ab$c=")
attempt("strict", base64.b64decode, "ab$c", validate=True)
attempt("strict ok", base64.b64decode, "YWJj", validate=True)
attempt("str to encode", base64.b64encode, "text")
attempt("non-ascii", base64.b64decode, "é===")
attempt("int", base64.b64decode, 5)
attempt("b32 lower", base64.b32decode, "mzxw6===")
attempt("b32 padding", base64.b32decode, "MZXW6")
attempt("b16 odd", base64.b16decode, "ABC")
attempt("b16 lower", base64.b16decode, "ff")
attempt("b85", base64.b85decode, b"\x00abcd")
attempt("b85 overflow", base64.b85decode, b"~~~~~")
attempt("a85", base64.a85decode, b"\x7fabcd")
attempt("a85 adobe", base64.a85decode, b"abcd", adobe=True)
attempt("altchars", base64.b64encode, b"x", altchars=b"abc")
print(binascii.hexlify(b"key"), binascii.unhexlify("6b6579"), binascii.b2a_base64(b"hi"), binascii.a2b_base64("aGk="))
print(binascii.b2a_base64(b"hi", newline=False), binascii.hexlify(b"\x01\x02\x03\x04", "-", 2), binascii.crc32(b"hello"))
attempt("unhexlify odd", binascii.unhexlify, "abc")
attempt("unhexlify bad", binascii.unhexlify, "zz")
print(issubclass(binascii.Error, ValueError))
token = base64.urlsafe_b64encode(b"user:17").rstrip(b"=").decode()
print(token, base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
