# uncaught: a SyntaxError of a string that is compiled, from a function, with its line and caret.
SOURCES = ["x = 1\nprint(x", "for i in range(3) print(i)", "def f(:\n    pass", "if True:\npass", "a = 'open", "1 + = 2", "return 5", "x = [1, 2\ny = 3", "print 'old'", "  indented = 1", "f(a=1, 2)", "5 = x", "while True: break else: pass", "lambda x: yield = 5", "class A\n    pass", "async with a: pass", "nonlocal q", "def g(a, a): pass", "import", "from x import", "'a' 'b' = 3", "{1: 2, 3}", "assert", "x = 0777", "é$", "if x = 1: pass", "del f()", "a, b += 1", "*a = 1", "f'{x'", "break"]


def check(source):
    try:
        compile(source, "query.py", "exec")
        return "compiles"
    except SyntaxError as e:
        return f"{type(e).__name__}: {e.msg} ({e.filename}, line {e.lineno}, offset {e.offset}) {e.text!r}"


for source in SOURCES:
    print(repr(source), "->", check(source))


def run(source):
    return eval(source)


print(run("1 + 2"))
run("select * from users")
print("never reached")
