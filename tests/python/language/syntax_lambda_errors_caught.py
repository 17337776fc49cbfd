sources = [
    'lambda a, a: 1',
    'lambda *: 1',
    'lambda a=1, b: 1',
    'lambda (a): 1',
    'lambda **k, a: 1',
    'lambda a: b = 1',
    'lambda: return 1',
    'lambda x: pass',
    'lambda',
    'lambda a b: 1',
    'lambda /: 1',
    'lambda *a, *b: 1',
    'lambda a:',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
