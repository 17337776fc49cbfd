# open(): every mode, text and binary, creation, append, update, and the errors.
import io
import os

path = "modes.txt"
with open(path, "w", encoding="utf-8") as f:
    print(f.write("one\ntwo\n"), f.mode, f.name, f.encoding, f.readable(), f.writable(), f.closed)
print(f.closed, open(path).read().split(), os.path.getsize(path))
with open(path, "a") as f:
    print(f.tell(), f.write("three\n"))
with open(path) as f:
    print(next(f), end="")
    print([line for line in f], f.mode)
with open(path, "r+") as f:
    print(f.read(3), f.seek(0), f.write("ONE"), f.seek(0), f.readlines())
with open(path, "w+") as f:
    f.write("reset")
    f.seek(0)
    print(f.read(), f.mode)
with open(path, "a+") as f:
    f.seek(0)
    print(f.read(), f.write("+"), f.tell())
with open(path, "rb") as f:
    print(f.read(), type(f).__name__, f.mode, type(f.raw).__name__, f.raw.mode)
with open(path, "wb", buffering=0) as f:
    print(type(f).__name__, f.write(b"raw\x00"), f.mode)
with open(path, "rb+") as f:
    print(type(f).__name__, f.seek(1), f.write(b"A"), f.seek(0), f.read(), f.mode)
with open("fresh.txt", "x") as f:
    print(f.mode, f.write("x"))
for mode in ("r", "rb", "w", "wb", "r+b", "ab", "w+", "U", "rw", "z", "", "rbt", "r+w", "xx", "++r"):
    try:
        with open("fresh.txt", mode) as f:
            print(repr(mode), type(f).__name__)
    except ValueError as e:
        print(repr(mode), type(e).__name__, e)
os.mkdir("folder")
for arguments in [("missing.txt",), ("fresh.txt", "x"), ("folder",), ("missing/x.txt", "w"), ("fresh.txt", "rb", -1, "utf-8"), ("fresh.txt", "r", 0), ("fresh.txt", "rb", -1, None, "strict"), ("fresh.txt", "rb", -1, None, None, "\n"), (None,), ("fresh.txt", 5), ("a\0b",), (1.5,), ("fresh.txt", "r", -1, "no-such-codec"), ("",), ("fresh.txt/x",)]:
    try:
        print(open(*arguments))
    except Exception as e:
        print(arguments, type(e).__name__, e)
try:
    open("missing.txt")
except OSError as e:
    print(e.errno, e.strerror, e.filename, e.args, isinstance(e, FileNotFoundError))
with open("fresh.txt", "w") as f:
    for attempt in (f.read, lambda: f.write(b"x"), lambda: list(f), lambda: f.seek(1, 1), f.readline):
        try:
            attempt()
        except Exception as e:
            print(type(e).__name__, e)
