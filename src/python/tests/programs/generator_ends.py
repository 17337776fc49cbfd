class C:
    def __enter__(self): print("open"); return self
    def __exit__(self, *a): print("close", a[0])
def g():
    with C():
        for i in range(3): yield i
for v in g():
    print(v)
    if v == 1: break
print("after loop")
it = g(); next(it); del it; print("deleted")
def f():
    it = g()
    return next(it)
print(f())
def h():
    try: yield 1
    finally: print("fin")
print(next(h()))
x = h(); next(x); x = None
print("end")
def k(a, b=1, *c, d, **e):
    z = 1
    return lambda: a
print(k.__code__.co_varnames, k.__code__.co_argcount, k.__code__.co_firstlineno, k.__code__.co_name)
print(any(v > 1 for v in g()))
a, b, *_ = g()
