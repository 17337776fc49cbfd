import base64
import binascii

data = b"ORM playground \x00\xff\xfe!"
for enc, dec in [
    (base64.b64encode, base64.b64decode),
    (base64.standard_b64encode, base64.standard_b64decode),
    (base64.urlsafe_b64encode, base64.urlsafe_b64decode),
    (base64.b32encode, base64.b32decode),
    (base64.b32hexencode, base64.b32hexdecode),
    (base64.b16encode, base64.b16decode),
    (base64.a85encode, base64.a85decode),
    (base64.b85encode, base64.b85decode),
    (base64.z85encode, base64.z85decode),
    (base64.encodebytes, base64.decodebytes),
]:
    coded = enc(data)
    print(enc.__name__, coded, dec(coded) == data)
print(base64.b64encode(b"\xfb\xff\xfe"), base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.b64encode(b"\xfb\xff", altchars=b"-_"))
print(base64.b64decode("aGVsbG8="), base64.b64decode(b"aGV\nsb G8="), base64.b64decode("-_8=", altchars="-_"))
for n in range(5):
    print(n, base64.b64encode(b"abcd"[:n]), base64.b32encode(b"abcd"[:n]))
print(base64.encodebytes(bytes(range(80))))
print(base64.a85encode(b"\0\0\0\0    abc", foldspaces=True), base64.a85encode(b"test", adobe=True), base64.a85encode(b"x" * 30, wrapcol=20))
print(base64.a85decode(b"<~FCfN8~>", adobe=True))
print(base64.b16decode("ff0a", casefold=True), base64.b32decode("mzxw6===", casefold=True), base64.b32decode(b"M1023456", map01=b"L"))
print(base64.b64encode(bytearray(b"ba")), base64.b64encode(memoryview(b"mv")))
