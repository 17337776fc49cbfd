class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"N({self.v})"


def make(name, symbol):
    def forward(self, other):
        if isinstance(other, str):
            return NotImplemented
        return f"{self!r} {symbol} {other!r}"

    def reflected(self, other):
        return f"r:{other!r} {symbol} {self!r}"
    setattr(N, f"__{name}__", forward)
    setattr(N, f"__r{name}__", reflected)


ops = {"add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%",
       "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "xor": "^", "or": "|"}
for name, symbol in ops.items():
    make(name, symbol)
for symbol in ops.values():
    print(eval(f"a {symbol} b, a {symbol} 2, 2 {symbol} a", {"a": N(1), "b": N(2)}))
print(divmod.__name__, end=" ")
try:
    print(N(1) + "text")
except TypeError as e:
    print("TypeError:", e)
print("text" @ N(3), "text" * N(3))


class Acc:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(("iadd", o))
        return self

    def __add__(self, o):
        return "add"

    def __sub__(self, o):
        return "sub"

    def __ior__(self, o):
        return NotImplemented

    def __or__(self, o):
        return "or"


x = y = Acc()
x += 1
x += 2
print(x is y, x.log)
x -= 1
print(x, y.log)
y |= 3
print(y)
