class C:
    def __enter__(self): return self
    def __exit__(self, *a): 1/0
def f():
    with C() as c, \
         C() as d:
        x = 1
        y = 2
f()
