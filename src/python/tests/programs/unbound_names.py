def f():
    print(x)
    x = 1
try:
    f()
except UnboundLocalError as e:
    print(type(e).__name__, e)
def outer():
    def inner():
        return v
    inner()
    v = 1
outer()
