exprs = """bytes([256])
bytes([-1])
bytes(-1)
'abc'.index('z')
[1].index(2)
[1].remove(2)
(1,).index(2)
[].pop()
{}.popitem()
set().pop()
{1}.remove(2)
'%d' % 'a'
'%d %d' % 1
'%s' % (1, 2)
'{} {}'.format(1)
'{a}'.format(b=1)
'{0.x}'.format(1)
'{0[k]}'.format({})
format(1, 'q')
format('a', 'd')""".splitlines()
for e in exprs:
    try:
        print(e, "->", repr(eval(e)))
    except Exception as x:
        print(e, "->", type(x).__name__ + ":", x)
