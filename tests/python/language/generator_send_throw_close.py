def gen():
    received = []
    try:
        while True:
            try:
                got = yield len(received)
                received.append(got)
            except ValueError as e:
                received.append(f"VE:{e}")
                print("inside", e)
    finally:
        print("cleanup", received)


g = gen()
print(next(g), g.send("a"), next(g), g.throw(ValueError("boom")), g.throw(ValueError))
g.close()
g.close()
print(next(g, "exhausted"))
try:
    g.send(1)
except StopIteration as e:
    print("StopIteration", e.value)
g = gen()
try:
    g.send("too early")
except TypeError as e:
    print("TypeError:", e)
print(next(g))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("KeyError out", e)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("refusing")
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print("RuntimeError:", e)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "value from close"


r = returns_on_close()
next(r)
print(r.close(), returns_on_close().close())
try:
    gen().throw(OSError("unstarted"))
except OSError as e:
    print("OSError:", e)
for bad in (3, "str", int):
    try:
        gen().throw(bad)
    except TypeError as e:
        print("TypeError:", e)
s2 = (x for x in [1])
