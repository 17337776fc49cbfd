# ast.literal_eval: what is a literal, and what it refuses.
import ast
for t in ("1", " [1, 'a', (2.5, None), {'k': {1,2}}, b'x', True, -3, +4, 1+2j, set(), ...]", "f(x)", "a", "1+1", "{**x}", "1 +", "'a' 'b'", "-'a'", "[x for x in y]", "{'a': b}", "10**3", "", "x = 1"):
    try: print(repr(ast.literal_eval(t)))
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
