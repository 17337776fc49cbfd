# A small interpreter, a matrix, a graph search, text statistics, an LRU cache, an event system: programs of a course.
from __future__ import annotations
import collections, functools, heapq, itertools, operator, re, string, textwrap, typing as t
class Token(t.NamedTuple): kind: str; value: str; pos: int
SPEC = [("NUM", r"\d+(\.\d+)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[-+*/^()=,]"), ("WS", r"\s+"), ("BAD", r".")]
def lex(text):
    for m in re.finditer("|".join(f"(?P<{k}>{p})" for k, p in SPEC), text):
        if m.lastgroup == "BAD": raise SyntaxError(f"unexpected {m[0]!r} at {m.start()}")
        if m.lastgroup != "WS": yield Token(m.lastgroup, m[0], m.start())
class Parser:
    PREC = {"=": 0, "+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow}
    def __init__(self, env=None): self.env = collections.ChainMap(env or {}, {"pi": 3.14159, "max": max, "sq": lambda x: x * x})
    def eval(self, text):
        self.toks = collections.deque(lex(text)); r = self.expr(0)
        if self.toks: raise SyntaxError(f"left over: {self.toks[0]}")
        return r
    def peek(self): return self.toks[0].value if self.toks else None
    def take(self, want=None):
        if not self.toks: raise SyntaxError("unexpected end")
        tok = self.toks.popleft()
        if want and tok.value != want: raise SyntaxError(f"wanted {want!r}, got {tok.value!r}")
        return tok
    def expr(self, low):
        left = self.atom()
        while (op := self.peek()) in self.PREC and self.PREC[op] >= low:
            self.take(); p = self.PREC[op]
            right = self.expr(p if op in "^=" else p + 1)
            if op == "=": self.env[self.name] = left = right
            else: left = self.OPS[op](left, right)
        return left
    def atom(self):
        tok = self.take()
        match tok:
            case Token("NUM", v): return float(v) if "." in v else int(v)
            case Token("OP", "("): r = self.expr(0); self.take(")"); return r
            case Token("OP", "-"): return -self.expr(2)
            case Token("ID", name) if self.peek() == "(":
                self.take(); args = []
                while self.peek() != ")":
                    args.append(self.expr(0))
                    if self.peek() == ",": self.take()
                self.take(")"); return self.env[name](*args)
            case Token("ID", name):
                self.name = name
                if self.peek() == "=": return None
                try: return self.env[name]
                except KeyError: raise NameError(f"unknown variable {name}") from None
            case _: raise SyntaxError(f"unexpected {tok.value!r}")
p = Parser()
for line in ("1 + 2 * 3", "(1+2)*3", "2^3^2", "x = 5", "x * -2 + max(1, sq(3), 2)", "y", "1 +", "3 $ 4", "1 2", "10 / 4", "1/0", "pi*2"):
    try: print(line, "=>", p.eval(line))
    except Exception as e: print(line, "=>", type(e).__name__, e)
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __matmul__(self, o): return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n): return functools.reduce(operator.matmul, itertools.repeat(self, n), Matrix.identity(self.shape[0]))
    def __eq__(self, o): return self.rows == o.rows
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    def __str__(self): w = max(len(str(x)) for r in self.rows for x in r); return "\n".join(" ".join(f"{x:>{w}}" for x in r) for r in self.rows)
    T = property(lambda self: Matrix(zip(*self.rows)))
m = Matrix([[1, 1], [1, 0]]); print(m ** 10, m.T == m, (m ** 30)[0, 1], m.shape, Matrix([[1, 20], [300, 4]]).T, sep="\n")
graph = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {}}
def dijkstra(g, start):
    dist = dict.fromkeys(g, float("inf")); dist[start] = 0; prev = {}; q = [(0, start)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (n := d + w) < dist[v]: dist[v], prev[v] = n, u; heapq.heappush(q, (n, v))
    return dist, prev
def path(prev, end):
    while end: yield end; end = prev.get(end)
dist, prev = dijkstra(graph, "A"); print(dist, " -> ".join([*path(prev, "D")][::-1]))
def bfs(g, s):
    seen, q = [s], collections.deque([s])
    while q:
        for v in g[q.popleft()]:
            if v not in seen: seen.append(v); q.append(v)
    return seen
def dfs(g, s, seen=()): return functools.reduce(lambda acc, v: acc if v in acc else dfs(g, v, acc), g[s], (*seen, s))
print(bfs(graph, "A"), dfs(graph, "A"))
text = "It was the best of times, it was the worst of times"
words = re.findall(r"\w+", text.lower()); freq = collections.Counter(words)
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4]: print(f"{w:<8}{'#' * n} {n / len(words):.1%}")
by = collections.defaultdict(set)
for w in words: by[len(w)].add(w)
print({k: sorted(v) for k, v in sorted(by.items())}, "".join(sorted(set(text.lower()) - set(string.punctuation + " "))), textwrap.fill(text, 20))
class LRU(collections.OrderedDict):
    def __init__(self, n): self.n = n; super().__init__()
    def __getitem__(self, k): self.move_to_end(k); return super().__getitem__(k)
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.n: print("evict", self.popitem(last=False))
c = LRU(2); c["a"] = 1; c["b"] = 2; c["a"]; c["c"] = 3; print(c, list(c))
class Event:
    def __init__(self): self.handlers = []
    def __iadd__(self, h): self.handlers.append(h); return self
    def __call__(self, *a): return [h(*a) for h in self.handlers]
class Button:
    def __init__(self): self.clicked = Event()
b = Button(); b.clicked += lambda x: f"first {x}"; b.clicked += str.upper if False else repr; print(b.clicked("go"))
@functools.cache
def ways(n, coins=(1, 5, 10)): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])
def sieve(n):
    s = bytearray([1]) * (n + 1); s[:2] = b"\0\0"
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = bytes(len(s[i * i::i]))
    return list(itertools.compress(range(n + 1), s))
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield f"{a}{c}"; yield from hanoi(n - 1, b, a, c)
def permute(s): return [s] if len(s) < 2 else [c + r for i, c in enumerate(s) for r in permute(s[:i] + s[i + 1:])]
def qsort(xs): return xs and qsort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + qsort([x for x in xs[1:] if x >= xs[0]])
def roman(n): return "".join(s * (q := n // v) for v, s in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")) if not (n := n - (n // v) * v) is None and False) or str(n)
print(ways(50), sieve(50), list(hanoi(3)), permute("abc"), qsort([3, 1, 2, 3]), ["Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i for i in range(1, 16)], "".join(chr((ord(ch) - 97 + 13) % 26 + 97) for ch in "hello"), "racecar" == "racecar"[::-1], [*zip(*[[1, 2, 3], [4, 5, 6]])], f"{sum(i * i for i in range(1, 11)):,}", max("apple fig banana".split(), key=len), dict(sorted({"b": 1, "a": 2}.items())), [list(g) for _, g in itertools.groupby(sorted("hello"))], bin(10)[2:].count("1"))
