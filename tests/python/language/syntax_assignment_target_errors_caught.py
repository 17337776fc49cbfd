for source in """1 = x
'a' = x
f() = x
x + 1 = y
-x = 1
x < y = 1
not x = 1
(x, 1) = y
[x, f()] = y
{x: 1} = y
{x} = y
{} = y
[] = y
() = y
(x for x in y) = 1
[x for x in y] = 1
lambda: 1 = x
x if y else z = 1
x and y = 1
None = 1
True = False
(None) = 1
... = 1
f'{x}' = 1
`x` = 1
x = = 1
x = 1 = y
x == 1 = y
*x = y
*x, *y = z
*(x), y = z
x @ y = 1""".splitlines():
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset, e.end_offset)
