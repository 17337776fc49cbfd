print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 10 - 4 - 3, 100 / 10 / 2, 7 // 2 * 2, 7 % 4 * 2, -7 // 2, -(7 // 2), -7 % 3)
print(1 << 2 + 1, (1 << 2) + 1, 6 & 3 == 2, (6 & 3) == 2, 1 | 2 & 3, 1 | 2 ^ 3, 5 & 6 | 1, ~1 + 1, -~1, not 1 + 1, not True or True, not (True or True), 1 + 2 < 4 and 5 > 3)
print(1 < 2 & 3, 1 == 1 | 2, 2 * 3 ** 2, -3 ** 2 * 2, 2 ** 2 * 3, 8 >> 1 + 1, 1 if 0 else 2 + 3, (1 if 0 else 2) + 3, [1, 2][0] + 1, -[1, 2][0], -abs(-3), 2 ** abs(-2))
print(*[1, 2] + [3], *("a" or "b"), (lambda x: x + 1)(2) * 3, (lambda: 1 or 2)(), 1, 2 if 1 else 3)
print(3 - -3, 3 - +-3, 3--3, +-+-5, 2*-3, 2**-2, 2 * -3 ** 2, ~-5, -~5, not-1, 1 if-1 else 0)


class Log:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n


def op(name):
    return lambda self, other: Log(f"({self.n}{name}{other.n})")


for method, name in {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "lt": "<", "gt": ">", "le": "<=", "ge": ">="}.items():
    setattr(Log, f"__{method}__", op(name))
for method, name in {"neg": "-", "pos": "+", "invert": "~"}.items():
    setattr(Log, f"__{method}__", lambda self, name=name: Log(f"({name}{self.n})"))
env = {n: Log(n) for n in "abcdef"}
for source in ("a+b*c-d", "a-b-c", "a*b/c//d%e@f", "a**b**c", "-a**b", "-a**-b", "~a+b", "a<<b+c>>d", "a&b|c^d", "a|b&c|d", "a+b<<c&d", "-a*b", "a*-b", "a@b@c", "a-(b-c)", "+-~a", "a%b*c", "a^b^c", "a|b<c", "a+b<=c*d", "a//b**c", "a**b*c", "(a,b)[0]+c"):
    print(source, "=", eval(source, env))
