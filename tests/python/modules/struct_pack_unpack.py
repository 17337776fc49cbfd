# struct: formats, byte orders, sizes, alignment, strings, iter_unpack, Struct, errors.
import struct

for fmt, values in [("b", (-5,)), ("B", (200,)), ("?", (True,)), (">h", (-2,)), ("<H", (65535,)), ("<i", (-1,)), (">I", (1,)), ("<q", (-(2 ** 40),)), (">Q", (2 ** 64 - 1,)), ("<e", (1.5,)), ("<f", (0.1,)), (">d", (3.14,)), ("5s", (b"ab",)), ("2s", (b"abcdef",)), ("4p", (b"xyz1",)), ("c", (b"x",)), ("<3h", (1, 2, 3)), ("<bxh", (1, 2)), ("!HHI", (1, 2, 3)), ("=bi", (1, 2)), ("0s", (b"",)), ("<l", (7,)), ("<?b?", (0, 1, 5))]:
    packed = struct.pack(fmt, *values)
    print(fmt, struct.calcsize(fmt), packed, packed.hex(" "), struct.unpack(fmt, packed))
print([struct.calcsize(f) for f in ("@bi", "=bi", "@bq", "@ib", "@ib0i", "@P", "@n", "@l", "<l", "@hhi", "", "10s3x", "< h h ")])
buffer = bytearray(10)
struct.pack_into("<HB", buffer, 2, 513, 7)
print(buffer, struct.unpack_from("<HB", buffer, 2), struct.unpack_from("<H", buffer, -8), list(struct.iter_unpack("<HB", bytes(range(9)))))
s = struct.Struct("<10sHf")
row = s.pack(b"ann", 42, 1.5)
print(s.format, s.size, row, s.unpack(row)[0].rstrip(b"\0").decode(), s.unpack(row)[1:], s.unpack_from(b"??" + row, 2)[1], list(s.iter_unpack(row * 2)) == [s.unpack(row)] * 2)
header = struct.Struct("!4sBxHI")
print(header.unpack(header.pack(b"PACK", 2, 10, 99)), struct.unpack("<f", struct.pack("<f", 1 / 3))[0], struct.pack("<d", float("inf")).hex(), struct.unpack("<d", bytes(7) + b"\x80"), struct.unpack(">f", b"\x7f\xc0\x00\x00"))


class Index:
    def __index__(self): return 258
    def __float__(self): return 0.5


print(struct.pack(">H", Index()), struct.pack(">f", Index()), struct.pack("<e", 65504.0), struct.unpack("3c", b"abc"), struct.unpack("3s", memoryview(b"abc")), issubclass(struct.error, Exception), struct.error.__module__)
for attempt in (lambda: struct.pack("b", 200), lambda: struct.pack("B", -1), lambda: struct.pack("<h", 40000), lambda: struct.pack("<I", -1), lambda: struct.pack("<Q", 2 ** 64), lambda: struct.pack("i"), lambda: struct.pack("i", 1, 2), lambda: struct.pack("i", 1.5), lambda: struct.pack("i", "x"), lambda: struct.pack("s", "text"), lambda: struct.pack("c", b"ab"), lambda: struct.pack("f", "x"), lambda: struct.pack("<e", 70000.0), lambda: struct.pack("<f", 1e40), lambda: struct.pack("z", 1), lambda: struct.calcsize("3"), lambda: struct.calcsize("<P"), lambda: struct.unpack("<I", b"123"), lambda: struct.unpack_from("<I", b"12345", 2), lambda: struct.unpack_from("<I", b"1234", -9), lambda: struct.pack_into("<I", bytearray(3), 0, 1), lambda: struct.pack_into("<I", b"1234", 0, 1), lambda: list(struct.iter_unpack("<I", b"12345")), lambda: list(struct.iter_unpack("", b"")), lambda: struct.Struct(5), lambda: struct.calcsize("é"), lambda: struct.unpack("i", "text"), lambda: struct.pack("<b", 2 ** 70), lambda: struct.calcsize("<é") ):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
