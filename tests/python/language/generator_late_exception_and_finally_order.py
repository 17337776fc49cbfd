def worker(n):
    print("start", n)
    try:
        yield n
        print("resumed", n)
        yield n + 1
    except Exception as e:
        print("except", type(e).__name__)
        raise
    else:
        print("else", n)
    finally:
        print("finally", n)


for v in worker(1):
    print("got", v)
for v in worker(10):
    print("got", v)
    break
print("after break")
try:
    for v in worker(20):
        raise LookupError("in consumer")
except LookupError as e:
    print("consumer error", e)
g = worker(30)
next(g)
try:
    g.throw(RuntimeError("thrown"))
except RuntimeError as e:
    print("came out:", e)


def ctx():
    try:
        1 / 0
    except ZeroDivisionError:
        yield "inside except"
        raise ValueError("second")


c = ctx()
print(next(c))
try:
    next(c)
except ValueError as e:
    print(repr(e), "context", repr(e.__context__))

try:
    raise KeyError("outer")
except KeyError:
    c = ctx()
    next(c)
    import sys
    print(repr(sys.exception()))
print(repr(sys.exception()))
del g
print("end")
