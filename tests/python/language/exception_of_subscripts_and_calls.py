exprs = """not_defined
'abc'[5]
'abc'['x']
'abc'[1.0]
[1][3]
[1]['x']
(1,)[2]
{'a': 1}['b']
{'a': 1}[['x']]
range(3)[5]
b'ab'[9]
None + 1
None[0]
None()""".splitlines()
for e in exprs:
    try:
        print(e, "->", repr(eval(e)))
    except Exception as x:
        print(e, "->", type(x).__name__ + ":", x)
