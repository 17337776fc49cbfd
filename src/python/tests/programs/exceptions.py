# context chains and handled state
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            [][1]
        except IndexError as e:
            print(repr(e.__context__))
        raise
try: f()
except ZeroDivisionError as e: print("re", repr(e), repr(e.__context__))
def gen():
    try:
        raise KeyError("g")
    except KeyError:
        yield 1
        try: raise
        except KeyError as k: print("still", k)
        yield 2
try:
    raise ValueError("outer")
except ValueError:
    g = gen()
    next(g)
    try: raise TypeError("t")
    except TypeError as t: print(repr(t.__context__))
    next(g)
    import sys
    print(sys.exc_info()[0])
print(sys.exc_info())
def nested():
    for i in range(3):
        try:
            if i == 1: raise ValueError(i)
            print("ok", i)
        except ValueError:
            continue
        else:
            print("else", i)
        finally:
            print("fin", i)
    return "end"
print(nested())
def ret_in_finally():
    try: raise ValueError
    finally: return "swallowed"
print(ret_in_finally())
def multi():
    try:
        try:
            raise ValueError("a")
        finally:
            try: raise KeyError("b")
            except KeyError: print("inner handled")
    except ValueError as e:
        return repr(e), repr(e.__context__)
print(multi())
class MyErr(Exception):
    def __init__(self, a, b=2):
        self.a, self.b = a, b
e = MyErr(1); print(e.args, repr(e), str(e), e.b)
class E2(ValueError): "doc"
try: raise E2("x") from None
except ValueError as e: print(type(e), e.__suppress_context__, e.__cause__)
try:
    try: raise KeyError(1)
    except KeyError as e: raise E2 from e
except E2 as e: print(repr(e.__cause__), repr(e.__context__))
try: raise 5
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try:
    try: pass
    except 5: pass
    try: 1/0
    except 5: pass
except TypeError as e: print(e)
def g2():
    with open_ctx() as c:
        for i in range(3):
            yield i
class open_ctx:
    def __enter__(self): print("open"); return self
    def __exit__(self, *a): print("close", a[0])
for v in g2():
    print(v)
    if v == 1: break
del v
it = g2(); next(it); it.close()
try:
    def rec(n): return rec(n + 1)
    rec(0)
except RecursionError as e: print("RE", e)
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as e: print("RE2", str(e)[:32])
l = []; l.append(l); print(l)
d = {}; d["d"] = d; print(d)
print(BaseException.__subclasses__()[:2] != [], issubclass(ModuleNotFoundError, ImportError), IOError is OSError)
try: int("abc")
except (TypeError, ValueError) as e: print(e)
try: {}["missing"]
except LookupError as e: print(type(e).__name__, e)
try: "abc".foo
except AttributeError as e: print(e, e.name, e.obj)
try: undefined
except NameError as e: print(e.name)
try: import nope
except ImportError as e: print(e.name, e.msg if hasattr(e, "msg") else None)
e = ValueError("n"); e.add_note("hi"); print(e.__notes__)
print(e.with_traceback(None) is e, e.__traceback__)
try: assert 0, "msg"
except AssertionError as e: print(e)
try: raise StopIteration(5)
except StopIteration as s: print(s.value)
try: exit_code = sys.exit(3)
except SystemExit as s: print(s.code)
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
