# TextIOWrapper over bytes: encodings, newlines, errors, reconfigure, detach.
import io


def wrap(data, **options):
    return io.TextIOWrapper(io.BytesIO(data), **options)


t = wrap("naïve\r\nsecond\n".encode(), encoding="utf-8")
print(repr(t.read()), t.encoding, t.errors, t.line_buffering, t.newlines, t.readable(), t.writable(), t.seekable())
print([repr(wrap(b"a\r\nb\rc\n", encoding="ascii", newline=n).readlines()) for n in (None, "", "\n", "\r\n")])
for errors in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
    try:
        print(errors, ascii(wrap(b"ok \xff\xfe end", encoding="utf-8", errors=errors).read()))
    except UnicodeDecodeError as e:
        print(errors, type(e).__name__, e)
for newline in (None, "", "\n", "\r\n"):
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="latin-1", newline=newline)
    out.write("é\nx\n")
    print(repr(newline), raw.getvalue(), end=" ")
    out.flush()
    print(raw.getvalue())
raw = io.BytesIO()
out = io.TextIOWrapper(raw, encoding="ascii", errors="xmlcharrefreplace", write_through=True)
print(out.write("£5"), raw.getvalue(), out.write_through, out.buffer is raw)
out.reconfigure(errors="namereplace", line_buffering=True)
out.write("é")
print(raw.getvalue(), out.errors, out.line_buffering)
detached = out.detach()
print(detached is raw)
for encoding in ("utf-8-sig", "utf-16", "utf-32-le"):
    raw = io.BytesIO()
    w = io.TextIOWrapper(raw, encoding=encoding)
    w.write("hi")
    w.flush()
    print(encoding, raw.getvalue(), wrap(raw.getvalue(), encoding=encoding).read())
t = wrap("αβγ\nδ".encode(), encoding="utf-8")
print(t.read(1), t.tell(), t.read(1), t.tell(), t.seek(2), t.readline(), t.seek(0, 2), t.seek(0), t.read())
print(t.name if hasattr(t, "name") else "no name", t.closed, t.close(), t.closed, t.buffer.closed)
for attempt in (lambda: t.read(), lambda: out.write("x"), lambda: wrap(b"", encoding="nope"), lambda: wrap(b"", newline="x"), lambda: io.TextIOWrapper(io.BytesIO(), encoding="ascii").write("é"), lambda: io.TextIOWrapper(io.StringIO()).read(), lambda: wrap(b"a", encoding=5), lambda: wrap(b"abc", encoding="utf-8").seek(1, 1), lambda: wrap(b"", encoding="utf-8").write(b"b"), lambda: wrap(b"a\nb", encoding="ascii").seek(-1)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
