sources = [
    'with a as b',
    'with a b: pass',
    'with: pass',
    'with (a, b) as c: pass',
    'with (a as b, c): pass',
    'with (a, b as c,): pass',
    'while: pass',
    'while x pass',
    'if: pass',
    'if x then: pass',
    'if x:',
    'elif x: pass',
    'else if x: pass',
    'if x:\n  pass\nelse if y:\n  pass',
    'switch x:\n  pass',
    'do:\n  pass',
    'function f():\n  pass',
    'let x = 1',
    'var x = 1',
    'const x = 1',
    'x = new A()',
    'foreach x in y:\n  pass',
    'unless x: pass',
    'def f() { return 1 }',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "-> ok")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
