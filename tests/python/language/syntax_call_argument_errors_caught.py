sources = [
    'f(a=1, a=2)',
    'f(**a, b)',
    'f(a=1, *b, c=2)',
    'f(a.b=1)',
    'f(1=2)',
    'f(True=1)',
    'f(a()=1)',
    'f(x for x in y, 1)',
    'f(1, x for x in y)',
    'f(x for x in y)',
    'f(a b)',
    'f(a=)',
    'f(=1)',
    'f(a:=1)',
    'f(a:=1, b=2)',
    'f(a=b:=1)',
    'f(*)',
    'f(**)',
    'f(* *a)',
    'f(a, , b)',
    'f(,)',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
