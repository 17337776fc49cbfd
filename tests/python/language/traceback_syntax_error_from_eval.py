def calculate(expression):
    return eval(expression, {"__builtins__": {}}, {})


print(calculate("2 * (3 + 4)"))
for text in ("2 * (3 + 4", "2 +* 3", "x y", "1 = 2", "'abc", "3 4", "", "  1", "1\n2", "if x: 1", "a b c", "f(", ")", "0777", "1__0", "5x", "é$"):
    try:
        calculate(text)
    except SyntaxError as e:
        print(repr(text), "->", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
calculate("2 * (3 + ]")
