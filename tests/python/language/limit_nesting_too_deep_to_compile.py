for label, source in {
    "parentheses 200": "(" * 200 + ")" * 200, "parentheses 201": "(" * 201 + ")" * 201, "brackets": "[" * 100 + "]" * 100,
    "indent 99": "".join(" " * i + "if 1:\n" for i in range(99)) + " " * 99 + "pass\n",
    "indent 101": "".join(" " * i + "if 1:\n" for i in range(101)) + " " * 101 + "pass\n",
    "loops 20": "".join(" " * i + "for a in b:\n" for i in range(20)) + " " * 20 + "pass\n",
    "loops 21": "".join(" " * i + "for a in b:\n" for i in range(21)) + " " * 21 + "pass\n",
    "unary": "-" * 90 + "1", "chain": "+".join(["1"] * 2000), "calls": "f" + "()" * 300, "dots": "a" + ".b" * 900, "args": "f(" + ",".join(["1"] * 1000) + ")",
    "long tuple": "(" + ",".join(map(str, range(5000))) + ")", "long string": "'" + "x" * 100_000 + "'", "params": "def f(" + ",".join(f"a{i}" for i in range(500)) + "): pass",
    "elif": "if 0: pass\n" + "elif 0: pass\n" * 500 + "else: pass\n",
    "fstring nesting": "f'{f\"{f'''{1}'''}\"}'",
}.items():
    try:
        compile(source, "<s>", "exec")
        print(label, "ok")
    except (SyntaxError, MemoryError, RecursionError) as e:
        print(label, type(e).__name__, e)
print(eval("+".join(["1"] * 2000)), eval("[" * 50 + "]" * 50) != [], eval("-" * 90 + "1"))
print(eval("(" + ",".join(map(str, range(3000))) + ")")[-1], eval("not " * 80 + "1"), eval("lambda: " * 50 + "1")() is not None)
