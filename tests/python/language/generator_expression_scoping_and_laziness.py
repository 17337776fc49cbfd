log = []


def note(x):
    log.append(x)
    return x


g = (note(x) * 2 for x in range(3))
print(log, next(g), log)
print(list(g), log)
try:
    gen = (x for x in undefined_name)
except NameError as e:
    print("eager outermost:", e)
gen = (y for x in [1] for y in undefined_name)
try:
    next(gen)
except NameError as e:
    print("lazy inner:", e)
try:
    (x for x in 5)
except TypeError as e:
    print("TypeError:", e)
n = 2
times = (x * n for x in (1, 2, 3))
n = 10
print(list(times))
x = "outer"
print([x for x in range(2)], x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
print(sum(x for x in range(5)), any(x > 3 for x in range(5)), sorted((x for x in "cab"), reverse=True))
pairs = [(a, b) for a in range(3) if a % 2 == 0 for b in range(a)]
print(pairs)


class C:
    n = 3
    ok = [v for v in range(n)]
    try:
        bad = [n for v in range(2)]
    except NameError as e:
        print("class scope:", e)


print(C.ok)
print([last := v for v in range(4)], last)
print({k: v for k, v in zip("abc", range(3))}, sorted({v % 2 for v in range(5)}))
print([[j for j in range(i)] for i in range(3)])
print((lambda: [k for k in range(2)])())
