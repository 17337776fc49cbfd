exprs = """1 / 0
1 // 0
1 % 0
1.0 / 0
1.0 // 0
1.5 % 0
0 ** -1
0.0 ** -1
1j / 0
divmod(1, 0)
10.0 ** 400
2.0 ** 1024
(-8) ** 0.5
1 << -1
1 >> -1
1 << 10 ** 20
1 @ 2""".splitlines()
for e in exprs:
    try:
        print(e, "->", repr(eval(e)))
    except Exception as x:
        print(e, "->", type(x).__name__ + ":", x)
