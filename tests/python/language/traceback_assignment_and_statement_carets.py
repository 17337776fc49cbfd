import sys
import traceback


def show(source):
    try:
        exec(compile(source, "<demo>", "exec"), {"xs": [1, 2], "n": None, "d": {}})
    except Exception as e:
        frame = traceback.extract_tb(e.__traceback__)[-1]
        line = source.splitlines()[frame.lineno - 1] if frame.lineno else ""
        print(f"{frame.lineno}:{frame.colno}-{frame.end_lineno}:{frame.end_colno}", repr(line[frame.colno:frame.end_colno]), "|", type(e).__name__, e)


for source in """xs[5] = 1
xs[5] += 1
d["k"] += 1
n.attr = 3
n.attr += 3
del xs[9]
del d["q"]
del n.a
a, b = 1, 2, 3
a, b = n
for i in n: pass
for i, j in [(1, 2, 3)]: pass
with n as f: pass
import no_such_module_here
from sys import no_such_name
raise ValueError("v")
raise n
assert xs == [3], "message"
assert not xs
x = n + 1
x = y = undefined
x: int = n + 1
print(n.x, end="")
if n > 1: pass
while n > 1: pass
return_ = (lambda: n.z)()
class A(n): pass
class B(undefined): pass
@undefined;;def f(): pass
@n;;def f(): pass
def f(a=1 / 0): pass
xs.sort(key=n, foo=2)
"{} {}".format(1)
f"{n:10}"
[x for x in xs if x.y]
[x / 0 for x in xs]
{x: 1 / 0 for x in xs}
list(x / 0 for x in xs)
(a := n.b)
global_name
xs[0][1]
xs[0](1)
print(*n)
print(**n)
n[1:2]
1 in n
n is n and n.x
lambda: 0; n.q""".splitlines():
    show(source.replace(";;", "\n"))
