x = 1; y = 2; print(x, y)
if x: print("one line"); print("two")
while False: pass
else: print("while else")
for _ in (): pass
else: print("for else")
class A: a = 1; b = 2
def f(): return 1; return 2
print(A.b, f(), (lambda: ...)())
print(1 if x else
      2, -x ** 2, not x == y, 2 ** -1, 2 ** 3 ** 2, ~-1, - -1, +-+1)
z = \
    5
print(z, """a
b""", 'it''s', "a" "b" 'c', r"\n", b"\x41" b"B", u"u", "\N{BULLET}\x41\u00e9\101\
joined")
print((1), (1,), (), [], {}, {1}, 1,)
print(x if x else y if y else z, [*range(2), *"ab"], {**{"a": 1}}, *(3, 4), sep="|")
print(1 < 2 < 3 != 2 > 1, 1 < (2 < 3), (1 < 2) is True, not not x)
print(0xFF, 0b1010, 0o17, 1_000_000, 1e3, 1.5e-3, 3j, .5, 5., 0_0)
a = b = c = [x]
a, b = b, a
(d), [e], (f1, *g1) = 1, [2], "xyz"
print(a is c, d, e, f1, g1)
print(__name__ if __name__ == "__main__" else "imported")
async_ = lambda *a, k=1, **kw: (a, k, kw)
print(async_(1, k=2, m=3))
print({"a": 1, "b": {"c": [1, {2, 3}]}}["b"]["c"][0], "abc"[::-1][0], (1, 2)[-1], f(), [f][0]())
def g(a, /, b: int = 3, *c: "x", d, **e) -> None: pass
print(g.__annotations__, type(print)is type(len), 1if x else 2)
print(*[i for i in range(5) if i % 2 if i > 1], *{k: v for k, v in [(1, 2)]}, end=";\n")
#comment without newline at the end
