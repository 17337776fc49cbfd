sources = [
    "x = {1: 2, 3 4}", "x = {1 2}", "f(1 2)", "[1, 2 3]", "f(**a, *b)", "print 'a'", "exec x", "print(a", "x = (1,\n y z)",
    "def f(a=1, b):\n  pass", "def f(a, a):\n  pass", "lambda *: 1", "lambda a=1, b: 1", "if x = 1:\n  pass", "while x = 1: pass",
    "if x\n  pass", "else:\n  pass", "for x in range(3)\n  pass", "for 1 in x: pass", "def f()\n  pass", "def f:\n  pass", "class A\n  pass",
    "try:\n  pass\nx = 1", "import a.b as c.d", "from a import", "import", "from x import (a, b", "import a from b", "return = 1", "x = = 1",
    "x =# 1", "x == 1 = 2", "a + 1 = 2", "f() = 1", "f() += 1", "del f()", "x = 1 2", "x = 09", "0b12", "1_000_", "1a", "'abc", "'abc\\'", "'''abc",
    "f'{a", "f'{}'", "f'}'", "f'{a b}'", "f'{a!x}'", "f'{lambda x: 1}'", "x = $", "a ? b", "a && b", "a || b", "x++", "!x", "a <> b", "+ not x",
    "x = 5 \\", "x = 5 \\ 3", "(1, 2]", "x)", "“hi”", "x = 1\n  y = 2", "if 1:\n    x\n  y", "if 1:\n\tx\n        y", "if 1:\nx", "with a as 1: pass",
    "x if y", "[x for x y]", "[x, y for x in z]", "{**a for a in b}", "(*a)", "f(a for a in b, c)", "f(a=1, 2)", "f(a.b=1)", "f(True=1)", "f(a=)",
    "class A:\ndef f(): pass", "async x = 1", "nonlocal x", "def f():\n  global x\n  x = 1\n  global x", "x: int: str", "(a, b): int", "match x:\n  case 1\n    pass",
    "try:\n  a\nexcept A, B:\n  b", "except:\n  pass", "raise A, 'b'", "assert x, y, z", "@\ndef f(): pass", "pass x", "break 1", "1.real = 3", "None = 1",
    "def f(None): pass", "def f(*): pass", "def f(**k, a): pass", "def f(a, *, b, *c): pass", "x = yield = 1", "f(x=1, x=2)", "{1: 2, **a, 3}", "a, b += 1",
    "*a = b", "*a, *b = c", "print(x if y)", "import math as", "global", "x = [1, 2", "x = {'a': 1,\n'b' 2}\n", "while 1\n  pass", "a := 1", "(a.b := 1)",
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
