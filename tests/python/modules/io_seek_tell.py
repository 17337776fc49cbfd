# Positions in files: text cookies, binary seeks, sparse writes, truncate, iteration.
import io
import os

with open("data.bin", "wb") as f:
    print(f.tell(), f.write(b"0123456789"), f.tell(), f.seek(4), f.write(b"XY"), f.tell(), f.seek(0, os.SEEK_END))
    print(f.seek(15), f.write(b"!"))
with open("data.bin", "rb") as f:
    print(f.read(), f.seek(-1, 2), f.read(1), f.read(1), f.seek(3), f.read(4), f.seek(-2, 1), f.read(2), f.tell())
    print(f.seek(0), f.readline(), f.seek(5), f.peek(3)[:3], f.tell(), f.seekable())
with open("data.bin", "r+b") as f:
    print(f.truncate(6), f.read(), f.truncate(9), f.seek(0), f.read(), os.path.getsize("data.bin"))
    f.seek(2)
    print(f.truncate(), f.tell(), f.seek(0), f.read())
with open("text.txt", "w+", encoding="utf-8") as f:
    print(f.write("héllo\nwörld\n"), f.tell(), f.seek(0), f.readline(), f.tell(), f.read(), f.tell())
    print(f.seek(7), f.readline(), f.seek(0, 2), f.seek(0, 1), f.seek(0), f.read(2), f.tell())
    f.seek(0)
    f.write("H")
    f.seek(0)
    print(f.readlines(), f.truncate(1), f.seek(0), f.read())
with open("text.txt", "w", newline="\r\n") as f:
    print(f.write("a\nb\n"), f.tell())
print(open("text.txt", "rb").read(), open("text.txt").read().encode(), open("text.txt", newline="").readlines(), os.stat("text.txt").st_size)
with open("text.txt") as f:
    for line in f:
        try:
            f.tell()
        except OSError as e:
            print(type(e).__name__, e)
        break
    print(f.seek(0), f.tell())
    while line := f.readline():
        print(repr(line), f.tell())
records = [b"%-8d" % n for n in range(5)]
with open("records.bin", "wb+") as f:
    f.writelines(records)
    for n in (3, 0, 4):
        f.seek(n * 8)
        print(int(f.read(8)), end=" ")
    f.seek(8)
    f.write(b"changed ")
    f.flush()
    f.seek(0)
    print([f.read(8) for _ in range(3)])
with open("records.bin", "rb") as f:
    for attempt in (lambda: f.seek(-1), lambda: f.seek(0, 9), lambda: f.seek(-100, 2), lambda: f.write(b"x"), lambda: f.truncate(0), lambda: f.seek("1"), lambda: f.seek(1.0), lambda: f.read(-5)):
        try:
            print(attempt()[:3])
        except Exception as e:
            print(type(e).__name__, e)
