# Callbacks run in reverse order when the program has ended.
import atexit
@atexit.register
def last(): print("last")
def f(a, *, b): print("f", a, b)
atexit.register(f, 1, b=2)
g = atexit.register(lambda: print("gone")); atexit.unregister(g)
print("main")
