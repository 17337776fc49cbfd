sources = [
    'class A(x for x in y): pass',
    'class A(*b, **c): pass',
    'class A(x=1, y): pass',
    'class A(): x = ',
    'class : pass',
    'class 1A: pass',
    'class A pass',
    'def f(): pass; x = 1; def g(): pass',
    'class A(B: pass',
    'class A(B)): pass',
    'class A:',
    'class A\n  pass',
    'class A: x = 1; def f(self): pass',
    'class A(*): pass',
    'class A(B, B=1): pass',
    'class A(B, **k, C): pass',
    'class A.B: pass',
    'class "A": pass',
    'class A[T: int, *Ts, **P](B[T]): pass',
    'class A[]: pass',
    'class A[T](): return 1',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
