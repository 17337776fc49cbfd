# Frame objects: where they are, their variables while they run, wait and have ended.
import sys
def f():
    x = 1
    fr = sys._getframe()
    print(fr.f_lineno)
    print(fr.f_lineno, sorted(fr.f_locals))
    fr.f_locals['x'] = 42
    print(x)
    fr.f_locals['new'] = 7
    print(sorted(fr.f_locals))
    y = 5
    p = fr.f_locals
    print(p['y'], len(p), 'y' in p, list(p), type(p), p == {'x':1}, p.get('zz',3))
    y = 6
    print(p['y'])
    try: del p['y']
    except Exception as e: print(type(e), e)
    try: p['zzz']
    except Exception as e: print(type(e), e)
    try: p.clear()
    except Exception as e: print(type(e), e)
    try: fr.clear()
    except Exception as e: print(type(e), e)
    return fr
fr = f()
print(fr.f_lineno, fr.f_locals['y'], fr.f_back.f_lineno, fr.f_code.co_name)
print(repr(fr)[:7], repr(fr).split(', ')[2:])
fr.clear(); print(fr.f_locals)
def outer():
    a = 1
    def inner():
        b = a
        return sys._getframe().f_back.f_locals, sys._getframe(1) is sys._getframe().f_back
    return inner()
r = outer()
print(sorted(r[0]), r[1])
class R:
    def __init__(self): self.v=3
    def __repr__(self):
        z = 9
        g = sys._getframe()
        return f"{g.f_code.co_name} {g.f_back.f_code.co_name} {sorted(g.f_locals)}"
def usesrepr():
    q = R()
    return repr(q)
print(usesrepr())
def gen():
    n = 1
    yield n
    n = 2
    yield n
g = gen()
print(g.gi_frame.f_locals, g.gi_frame.f_lineno, g.gi_frame.f_lasti)
next(g)
print(g.gi_frame.f_locals, g.gi_frame.f_lineno, g.gi_frame is g.gi_frame, g.gi_frame.f_back)
fr = g.gi_frame
next(g)
print(fr.f_locals, fr.f_lineno)
try: fr.clear()
except Exception as e: print(type(e), e)
print(list(g), g.gi_frame, fr.f_locals)
def err():
    loc = 5
    raise ValueError
def catcher():
    here = 2
    try: err()
    except ValueError as e:
        tb = e.__traceback__
        print(tb.tb_frame.f_locals.keys(), tb.tb_next.tb_frame.f_locals, tb.tb_frame is sys._getframe(), tb.tb_next.tb_frame.f_back.f_lineno)
        return tb
tb = catcher()
print(tb.tb_frame.f_locals.keys(), tb.tb_next.tb_frame.f_back.f_lineno)
class K:
    w = 1
    print(sorted(k for k in sys._getframe().f_locals if not k.startswith('__')), sys._getframe().f_back is not None)
print([sys._getframe().f_code.co_name for _ in range(1)], sys._getframe().f_locals is globals(), sys._getframe().f_globals is globals())
for name in ('f_lineno','f_back','f_locals','f_code','f_globals','f_builtins','f_trace','f_lasti'):
    try: setattr(fr, name, 1); print(name, 'ok')
    except Exception as e: print(name, type(e).__name__, e)
try: fr.other = 1
except Exception as e: print(type(e).__name__, e)
print(sys._getframe().f_builtins is __builtins__.__dict__)
def walk():
    f = sys._getframe(); names = []
    while f: names.append((f.f_code.co_name, f.f_lineno)); f = f.f_back
    return names
print(walk(), (lambda: walk())())
def closure():
    c = 1
    def inc():
        nonlocal c
        c += 1
        return sys._getframe().f_locals, sys._getframe(1).f_locals['c']
    return inc(), c
print(closure())
exec("def ex():\n    return sys._getframe().f_globals is ns, sys._getframe().f_code.co_filename", ns := {'sys': sys}); ns['ns']=ns
print(ns['ex']())
def swap():
    a, b = 1, 2
    f = sys._getframe()
    f.f_locals.update(dict(a=10, b=20))
    return a, b, dict(f.f_locals, f=0), f.f_locals | {'f': 0}, list(f.f_locals.items())[:2], f.f_locals.setdefault('a', 5), f.f_locals.copy()['a']
print(swap())
print(type(fr), type(sys._getframe().f_lasti))
try: type(fr)()
except Exception as e: print(type(e).__name__, e)
try: sys._getframe(1)
except Exception as e: print(type(e).__name__, e)
try: sys._getframe('x')
except Exception as e: print(type(e).__name__, e)
print(sys._getframemodulename())
