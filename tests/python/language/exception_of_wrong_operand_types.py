exprs = """'a' + 1
1 + 'a'
'a' * 'b'
'a' * 1.5
[1] + (2,)
[1] * '2'
'a' - 'b'
-'a'
+[]
~1.5
'x' in 5
5 in 'x'
1 < 'a'
[] < {}
[1, 2][::0]
isinstance(1, 'int')
{1: 2} | [3]
{1} | [2]
{1} - [1]
1 if [] > 1 else 2""".splitlines()
for e in exprs:
    try:
        print(e, "->", repr(eval(e)))
    except Exception as x:
        print(e, "->", type(x).__name__ + ":", x)
