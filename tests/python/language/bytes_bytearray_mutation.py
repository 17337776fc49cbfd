ba = bytearray(b"hello")
ba[0] = 72
ba.append(33)
ba.extend(b"xy")
ba += b"z"
ba[1:3] = b"EEE"
print(ba, ba.pop(), ba.pop(0), ba, len(ba), ba.index(b"l"), bytearray(2), bytearray([65, 66]), ba.copy() == ba, ba.hex())
ba.insert(0, 65)
ba.remove(69)
ba.reverse()
del ba[:2]
ba[::2] = b"#" * len(ba[::2])
print(ba, bytes(ba), ba.decode(), list(ba), bytearray(b"a") + b"b", b"a" + bytearray(b"b"), bytearray(b"ab") * 2, ba > b"", repr(bytearray()), str(b"s"), b"%d-%s-%b-%x-%c" % (5, b"x", b"y", 255, 65), b"%a" % "é", bytearray(b"%05.1f") % 2.25)
ba.clear()
print(ba, bool(ba), b"\x00" * 3, b"\\", b'"', b"'", b"'\"", b"\t\n\r\x7f\x80", rb"\n", b"a" b"b", b"abc" > b"ab", b"" == "", b"a" != "a")
