class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int(i):
                return self.rows[i]
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as s, t):
                return Matrix([[row[t]] if isinstance(t, int) else row[t] for row in self.rows[s]])
            case _:
                raise TypeError(f"cannot index a Matrix with {type(key).__name__}")

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, other.rows, strict=True)])

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __pow__(self, n):
        return Matrix.identity(len(self.rows)) if n == 0 else self @ self ** (n - 1)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __neg__(self): return -1 * self
    def __iter__(self): return iter(self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self): return "\n".join(" ".join(f"{v:>4}" for v in r) for r in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m, m.shape, m.T, m + m, 2 * m, m * 0.5, -m, m @ m, sep="\n")
print((Matrix([[1, 1], [1, 0]]) ** 10)[0, 1], m @ Matrix.identity(2) == m, m == 3, [sum(r) for r in m], repr(m[:, 1]), m[1], m[-1, 0])
for f in (lambda: Matrix([[1], [1, 2]]), lambda: m["x"], lambda: m * "a", lambda: "a" * m, lambda: m + Matrix([[1, 2]]), lambda: m[5, 5], lambda: hash(m), lambda: m + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
