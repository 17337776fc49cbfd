# finalize: call, detach, alive, atexit; proxy and its errors; WeakMethod.
import weakref


class Resource:
    def __init__(self, name):
        self.name = name

    def close(self, how="normally"):
        print("closing", self.name, how)

    def __len__(self): return 3
    def __getitem__(self, i): return self.name[i]
    def __add__(self, other): return self.name + other
    def __call__(self, x): return x * 2


r = Resource("file")
f = weakref.finalize(r, print, "finalized", "args", sep=" | ")
print(f.alive, f.peek()[2], f.atexit, f.peek()[0] is r)
del r
print(f.alive, f(), f.peek())
r = Resource("called")
f = weakref.finalize(r, lambda a: a * 2, 21)
print(f(), f.alive, f(), f.detach())
f = weakref.finalize(r, print, "never")
object_, function, args, kwargs = f.detach()
print(object_ is r, function is print, args, kwargs, f.alive)
del r, object_
print("nothing happened")
keep = Resource("until the end")
last = weakref.finalize(keep, print, "at exit: second")
weakref.finalize(keep, print, "at exit: first, the newest goes first")
quiet = weakref.finalize(keep, print, "never at exit")
quiet.atexit = False

p = weakref.proxy(keep)
print(p.name, len(p), p[0], p + "!", type(p).__name__, isinstance(p, Resource), p(4), p == p, bool(p), hasattr(p, "nope"))
p.name = "changed through the proxy"
print(keep.name, weakref.getweakrefcount(keep) >= 1, weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType), p.__class__.__name__)


class Plain:
    value = 1
    def method(self): return self.value


plain = Plain()
q = weakref.proxy(plain, lambda ref: print("proxy callback"))
m = weakref.WeakMethod(plain.method)
print(type(q).__name__, q.value, m()(), m() == plain.method, m == weakref.WeakMethod(plain.method), weakref.ref(plain.method)())
del plain
print(m())
for attempt in (lambda: q.value, lambda: str(q), lambda: setattr(q, "value", 5), lambda: q.method(), lambda: weakref.proxy(5), lambda: hash(p), lambda: weakref.WeakMethod(len), lambda: weakref.finalize(5, print), lambda: p.nope, lambda: weakref.finalize(keep), lambda: q(), lambda: bool(q)):
    try:
        print(type(attempt()).__name__)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print("end of the program")
