g = {"x": 1}
l = {"y": 2}
exec("z = x + y\nx = 10", g, l)
print(l, g["x"], "__builtins__" in g)
print(eval("x + y", g, l), eval("1 + 2"), eval("  7"), eval("[i for i in range(3)]"))
code = compile("a * 2", "<mine>", "eval")
print(eval(code, {"a": 21}), code.co_filename, code.co_names)
block = compile("for i in range(3):\n    out.append(i)", "<block>", "exec")
out = []
exec(block)
print(out, i, eval(block))
single = compile("1 + 1; 'text'; None", "<s>", "single")
exec(single)


def f():
    local = 5
    exec("local = 6; fresh = 7")
    try:
        fresh
    except NameError as e:
        print("NameError:", e)
    return local, eval("local + 1"), sorted(locals())


print(f())


def attempt(fn):
    try:
        print("ok", fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: eval("x = 1"))
attempt(lambda: eval("1 +"))
attempt(lambda: eval(""))
attempt(lambda: eval("y", {"__builtins__": {}}))
attempt(lambda: eval("len('a')", {"__builtins__": {}}))
attempt(lambda: eval("len('ab')", {}))
attempt(lambda: eval("1", []))
attempt(lambda: exec("1", {}, 5))
attempt(lambda: eval(5))
attempt(lambda: compile("1", "f", "other"))
attempt(lambda: eval(compile("x = 1", "f", "exec")))
attempt(lambda: eval("1\0"))
attempt(lambda: eval("q", {}, type("M", (dict,), {"__missing__": lambda s, k: k * 2})()))
attempt(lambda: exec("class A:\n  v = w\nprint(A.v)", {"w": 5}))
attempt(lambda: exec("def f(): return g1\nprint(f())", {"g1": 1}, {}))
attempt(lambda: exec("def f(): return l1\nprint(f())", {}, {"l1": 1}))
attempt(lambda: eval("lambda: k", {}, {"k": 1})())
attempt(lambda: eval(b"1 + 1"))
attempt(lambda: exec("import math as m; print(m.floor(1.5), __name__)", {"__name__": "custom"}))
attempt(lambda: eval("locals()", globals={"g": 1}, locals={"z": 2}))
