# Tracebacks of all kinds on stderr through traceback.print_exc, then an uncaught error in nested calls.
import traceback, sys, functools
def level1(x): return level2(x)
def level2(x):
    y = x * 2
    return level3(
        y,
        key="value",
    )
def level3(y, **kw):
    return {"a": [1, 2, 3]}["a"][y]
def show(f):
    try: f()
    except Exception: traceback.print_exc(file=sys.stdout)
class K:
    def __init__(self): self.v = None
    @property
    def p(self): return self.v.missing
    def __getitem__(self, i): return self.v[i]
    def __add__(self, o): return self.v + o
    def __call__(self): return self.p
    @classmethod
    def c(cls): return cls.nope
    @staticmethod
    def s(): return undefined
show(lambda: level1(5)); show(lambda: K().p); show(lambda: K()[0]); show(lambda: K() + 1); show(lambda: K()()); show(K.c); show(K.s)
show(lambda: [1 / i for i in (1, 0)]); show(lambda: list(map(lambda z: z.q, [1]))); show(lambda: (yield_from for yield_from in 5)); show(lambda: sorted([3, "a"], key=lambda v: v + 1)); show(lambda: int("12" + "x") + len("a" * 3)); show(lambda: "a".foo.bar); show(lambda: functools.reduce(lambda a, b: a / b, [1, 0])); show(lambda: exec("x = 1\ny = x / 0\n")); show(lambda: eval("1 +")); show(lambda: compile("def f(:\n  pass", "file.py", "exec")); show(lambda: __import__("no.such")); show(lambda: open("missing.txt")); show(lambda: {}["a"]["b"]); show(lambda: (1, 2)[5]); show(lambda: print(1, 2, sep=3)); show(lambda: 1 + (2 * ("a" - 1)))
def gen():
    yield 1
    raise ValueError("in generator")
show(lambda: list(gen()))
def chain():
    try: 1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("second") from e
def context():
    try: {}["k"]
    except KeyError: int("z")
show(chain); show(context)
def rec(n): return rec(n - 1) if n else 1 / 0
show(lambda: rec(5))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e:
    text = traceback.format_exc().splitlines(); print(len(text), text[-1], text[-2].replace("  ", " "))
def group(): raise ExceptionGroup("eg", [ValueError("a"), ExceptionGroup("in", [TypeError("b")])])
show(group)
def noted():
    e = ValueError("n"); e.add_note("note 1"); e.add_note("two\nlines"); raise e
show(noted)
try: level1(1 + 9)
except IndexError as e:
    tb = e.__traceback__; names = []
    while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(names, [f.name for f in traceback.extract_tb(e.__traceback__)], traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__)[-1].line)
    print("".join(traceback.format_tb(e.__traceback__, limit=-1)))
def with_finally():
    try: raise KeyError("first")
    finally: print("cleaning")
show(with_finally)
with_long = lambda: level1(
    1000) + level1(2000)
show(with_long)
class MyErr(Exception):
    def __str__(self): return "multi\nline message"
def my(): raise MyErr
show(my)
def assertion(a, b): assert a == b, f"{a} is not {b}"
show(lambda: assertion(1, 2)); show(lambda: (lambda *a, b: a)(1, 2)); show(lambda: level1()); show(lambda: level1(1, 2)); show(lambda: K().zz); show(lambda: K.__init__()); show(lambda: "abc"[10]); show(lambda: None()); show(lambda: 5["x"])
class Base:
    def run(self): self.step()
class Sub(Base):
    def step(self): super().step()
Sub().run()
