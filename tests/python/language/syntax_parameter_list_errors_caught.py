sources = [
    'def f(a, *): pass',
    'def f(*, **k): pass',
    'def f(**k, a): pass',
    'def f(*a, *b): pass',
    'def f(/): pass',
    'def f(a, /, b, /): pass',
    'def f(*a, /): pass',
    'def f(*, a, a): pass',
    'def f(a, (b, c)): pass',
    'def f(a=): pass',
    'def f(1): pass',
    "def f('a'): pass",
    'def f(a b): pass',
    'def f(a,, b): pass',
    'def f(*a=1): pass',
    'def f(**k=1): pass',
    'def f(a, *, b=1, c): pass',
    'def f(*, /): pass',
    'def f(None): pass',
    'def f(a.b): pass',
    'def f(a:): pass',
    'def (a): pass',
    'def f: pass',
    'def f(a) -> : pass',
    'def f(**a, **b): pass',
    'def f(**a, *b): pass',
    'def f(a=1, /, b): pass',
    'def f(*args: *int): pass',
    'def f(*args: int): pass',
    'def f(self, a=b=1): pass',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
