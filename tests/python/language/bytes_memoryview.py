data = bytearray(b"abcdef")
m = memoryview(data)
print(m[0], m[-1], bytes(m[1:3]), len(m), m.nbytes, m.readonly, m.format, m.itemsize, m.ndim, m.shape, m.strides, m.tolist(), m.tobytes(), m.hex(), m.contiguous, m.obj is data)
m[0] = 65
m[1:3] = b"XY"
print(data, m == data, m == b"AXYdef", list(m), 100 in m, bytes(m[::-1]), bytes(m[::2]), [hex(x) for x in m[:2]], b"".join([m, b"!"]))
try:
    data.append(1)
except BufferError as e:
    print("BufferError:", e)
for bad in (
    lambda: m.__setitem__(0, 256),
    lambda: m.__setitem__(0, b"a"),
    lambda: m.__setitem__(slice(0, 2), b"abc"),
    lambda: m[10],
    lambda: m["x"],
    lambda: memoryview("str"),
    lambda: memoryview(b"ab").__setitem__(0, 1),
    lambda: hash(m),
    lambda: m + m,
    lambda: memoryview(3),
    lambda: m[0, 0],
    lambda: m.cast("i"),
):
    try:
        print("ok", bad())
    except (ValueError, TypeError, IndexError, NotImplementedError, BufferError) as e:
        print(type(e).__name__ + ":", e)
ro = memoryview(b"xyz")
print(ro.readonly, hash(ro) == hash(b"xyz"), ro.toreadonly() == ro, {b"xyz": 1}[ro], ro.tobytes("C"))
c = memoryview(bytearray(range(8))).cast("H")
print(c.tolist(), c.itemsize, len(c), c.shape, c.format)
two = memoryview(bytes(range(6))).cast("B", shape=[2, 3])
print(two.tolist(), two.shape, two.ndim, two[1, 2])
with memoryview(data) as w:
    print(w[0])
try:
    w[0]
except ValueError as e:
    print("ValueError:", e)
m.release()
data.append(33)
print(data, bytes(memoryview(bytearray(b"q"))), memoryview(b"") == b"", memoryview(b"ab")[:1] == b"a", int.from_bytes(memoryview(b"\x01\x00")))
import array
a = array.array("i", [1, 2, 3])
v = memoryview(a)
v[1] = 20
print(a, v.tolist(), v.format, v.itemsize, a.tobytes()[:4], a.typecode)
print(bytes(memoryview(b"abc")[1:]), str(memoryview(b"abc")[1:], "ascii"), memoryview(b"abc") != memoryview(b"abd"), isinstance(m, memoryview))
