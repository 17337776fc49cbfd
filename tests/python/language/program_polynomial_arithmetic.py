class Polynomial:
    def __init__(self, *coefficients):
        self.c = list(coefficients)
        while len(self.c) > 1 and self.c[-1] == 0:
            self.c.pop()

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def __add__(self, other):
        other = other if isinstance(other, Polynomial) else Polynomial(other)
        n = max(len(self.c), len(other.c))
        return Polynomial(*((self.c + [0] * n)[i] + (other.c + [0] * n)[i] for i in range(n)))

    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Polynomial) else Polynomial(other)
        out = [0] * (len(self.c) + len(other.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Polynomial(*out)

    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other
    def __rsub__(self, other): return -self + other

    def __pow__(self, n):
        if not isinstance(n, int) or n < 0:
            raise ValueError(f"bad exponent {n!r}")
        result = Polynomial(1)
        for _ in range(n):
            result *= self
        return result

    def __divmod__(self, other):
        q, r = Polynomial(0), self
        while len(r.c) >= len(other.c) and r.c != [0]:
            t = Polynomial(*[0] * (len(r.c) - len(other.c)), r.c[-1] / other.c[-1])
            q, r = q + t, Polynomial(*(r - t * other).c[:max(len(r.c) - 1, 1)])
        return q, r

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]
    def derivative(self): return Polynomial(*[i * a for i, a in enumerate(self.c)][1:] or [0])
    def __eq__(self, o): return self.c == o.c if isinstance(o, Polynomial) else NotImplemented
    def __len__(self): return len(self.c) - 1
    def __getitem__(self, i): return self.c[i]

    def __str__(self):
        parts = []
        for power, a in reversed([*enumerate(self.c)]):
            if a or not (power or parts):
                sign = "-" if a < 0 else "+" if parts else ""
                body = f"{abs(a):g}" if abs(a) != 1 or power == 0 else ""
                parts.append(f"{sign}{body}{'' if power == 0 else 'x' if power == 1 else f'x^{power}'}")
        return " ".join(parts)


x = Polynomial(0, 1)
p = (x + 1) ** 3 - 2 * x
print(p, "|", p.derivative(), "|", p(2), p(-1), len(p), list(p), "|", 5 - x * x, "|", -p, "|", Polynomial(0), "|", p == p + 0, p == 3)
print(*divmod(x ** 3 - 1, x - 1), sep=" rest ")
print((x ** 2 + 2 * x + 1) // (x + 1), "|", (x ** 2 + 3) % (x + 1), "|", sum([x, x ** 2, 1]), "|", 0.5 * x + 1.25)
x ** -1
