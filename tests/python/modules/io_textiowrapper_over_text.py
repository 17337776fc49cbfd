# TextIOWrapper over something that gives text.
import io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for enc in ('utf-8','ascii','latin-1','utf-16','cp1252'):
    for m in ('read','readline','readlines','__next__'):
        for init in ("", "abc"):
            print(enc,m,repr(init),end=' ')
            t(lambda: getattr(io.TextIOWrapper(io.StringIO(init), encoding=enc),m)())
    t(lambda: io.TextIOWrapper(io.StringIO(),encoding=enc).read(3))
