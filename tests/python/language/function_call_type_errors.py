def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def star(*args): pass
def kwonly(*, k): pass
def kwonly2(*, k, m, n=1): pass
def posonly(a, b, /): pass
def posonly_kw(a, /, **kw): return a, kw
def all_kinds(a, /, b, *, c): pass


class C:
    def __init__(self, x): pass
    def method(self): pass


calls = """none(1)
none(1, 2)
none(x=1)
one()
one(1, 2)
one(b=1)
one(1, a=2)
two()
two(1)
two(b=1)
three()
three(1)
default()
default(1, 2, 3)
default(b=1)
star(k=1)
kwonly()
kwonly(1)
kwonly(1, 2)
kwonly(1, k=2)
kwonly2()
kwonly2(1, k=1)
posonly(a=1, b=2)
posonly(1, b=2)
posonly(1)
posonly(1, 2, 3)
posonly_kw(1, a=2)
posonly_kw(a=2)
all_kinds(1)
all_kinds(1, 2, 3)
all_kinds(a=1, b=2, c=3)
one(**{'a': 1}, **{'a': 2})
one(a=1, **{'a': 2})
one(*1)
one(*[1], *2)
one(**1)
one(**{1: 2})
C()
C(1, 2)
C(1).method(5)
C.method()
C(1).method(y=1)
(lambda x: x)()
(lambda x, y: x)(1)
default(1, c=2)
two(1, 2, aa=3)""".splitlines()
for call in calls:
    try:
        print(call, "->", eval(call))
    except TypeError as e:
        print(call, "->", e)
