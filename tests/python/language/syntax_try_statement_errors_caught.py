sources = [
    'try:\n  pass\nexcept A, B:\n  pass',
    'try:\n  pass\nexcept A, B as e:\n  pass',
    'try:\n  pass\nexcept* A, B:\n  pass',
    'try:\n  pass\nexcept:\n  pass\nexcept A:\n  pass',
    'try:\n  pass\nexcept A:\n  pass\nexcept* B:\n  pass',
    'try:\n  pass\nexcept* A:\n  pass\nexcept B:\n  pass',
    'try:\n  pass\nexcept*:\n  pass',
    'try:\n  pass',
    'try:\n  pass\nelse:\n  pass',
    'try:\n  pass\nfinally:\n  pass\nexcept A:\n  pass',
    'try\n  pass',
    'try:\npass',
    'try:\n  pass\nexcept A\n  pass',
    'try:\n  pass\nexcept A:\npass',
    'try:\n  pass\nexcept A as 1:\n  pass',
    'try:\n  pass\nexcept A as b.c:\n  pass',
    'try:\n  pass\nexcept A as (b):\n  pass',
    'try: pass\nfinally:',
    'except A:\n  pass',
    'finally:\n  pass',
    'while x:\n  try:\n    pass\n  except* A:\n    break',
    'def f():\n  try:\n    pass\n  except* A:\n    return',
    'for x in y:\n  try:\n    pass\n  except* A:\n    continue',
    'for x in y:\n  try:\n    pass\n  except* A:\n    for z in w: break',
    'try: x\nexcept: y\nelse: z\nfinally: w',
    'try: x\nfinally: y\nelse: z',
]
for source in sources:
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "-> ok")
    except SyntaxError as e:
        print(repr(source), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
