lesson = """
def greet(name):
    print("hello", name)
      print("bye", name)

greet("Ann")
"""
for source in ("if True:\nprint(1)", "  x = 1", "x = 1\n  y = 2", "def f():\n\tx = 1\n        y = 2\n", "if 1:\n    x\n  y", "class A:\n\n\nx = 1", "for x in y:\n# comment", "while 1:", "if 1:\n  pass\n  else:\n    pass", "def f():\n    '''doc'''\n   x = 1", "with a:\nb", "try:\n  x\nexcept:\ny", "async def f():\nx", "lambda:\n  1", "match x:\n  case 1:\n  y", "if a:\n  b\nelif c:\nd", "if a:\n  b\nelse:\nd", "while a:\nb", "try:\n  a\nfinally:\nb", "class A(\n  B):\nx"):
    try:
        compile(source, "<lesson>", "exec")
        print(repr(source), "ok")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset)
exec(lesson)
