for source in """x, = y
(x) += 1
x, y += 1
[x] += 1
f() += 1
1 += 1
None += 1
x += y += 1
x = y += 1
x: int += 1
(x, y): int = 1
x, y: int = 1
[x]: int = 1
f(): int = 1
(x): int = 1
x.y: int
x[0]: int = 1
1: int""".splitlines():
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset, e.end_offset)
