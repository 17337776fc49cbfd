for source in """(x := 1)
x := 1
(x.y := 1)
(x[0] := 1)
(1 := x)
((x, y) := 1)
(None := 1)
x = (y := 1)
x = y := 1
del f()
del 1
del x + 1
del (x, y)
del (x, 1)
del *x
del None
del {}
del x, y,
del
del (x := 1)
for 1 in x: pass
for f() in x: pass
for x + y in z: pass
for *x in y: pass
for x, y in z, w: pass
for in x: pass
for x y: pass
for x of y: pass
for x in : pass
with a as 1: pass
with a as f(): pass
with a as (b, c.d[0]): pass
with a as b as c: pass
with (a as b, c as 1): pass
import a as b.c
import a.b as 1
from a import b as 1""".splitlines():
    try:
        compile(source, "<s>", "exec")
        print(source, "-> ok")
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset, e.end_offset)
