for source in ("yield 1", "x = yield", "await f()", "yield from []", "[(yield x) for x in y]", "class A:\n  yield 1", "class A:\n  return 1",
               "def f():\n  await g()", "def f():\n  async for x in y: pass", "def f():\n  async with x: pass", "async for x in y: pass", "async with a: pass",
               "async def f():\n  yield from x", "async def f():\n  yield 1\n  return 2", "[await x for x in y]", "def f():\n  [await x for x in y]",
               "[x async for x in y]", "def f():\n  return [x async for x in y]", "async def f():\n  return [x async for x in y]", "lambda: (yield)",
               "def f(): return (yield)", "def f(a=(yield)): pass", "class A((yield)): pass", "@(yield)\ndef f(): pass", "await = 3", "async = 1", "def f():\n  nonlocal x",
               "(x for x in (yield))", "def f():\n  (x for x in (yield))", "def f():\n  ((yield) for x in y)", "await", "return", "def f(): await x"):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "-> ok")
    except SyntaxError as e:
        print(repr(source), "->", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
