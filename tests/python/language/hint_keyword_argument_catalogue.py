import traceback


def f(first, second=2, *, third=3, **kw_not_here): ...
def g(alpha, beta=1, /, gamma=2, *, delta): ...


class C:
    def __init__(self, width, height): ...
    def resize(self, factor=1, *, keep_ratio=True): ...


calls = """g(1, dleta=2)
g(1, delta=2, gama=3)
g(1, alpha=1, delta=2)
g(1, bta=1, delta=2)
C(widht=1, height=2)
C(1, 2).resize(facto=2)
C(1, 2).resize(keepratio=False)
C(1, 2).resize(x=1)
print("a", sepp="")
print("a", End="")
sorted([1], revers=True)
[1].sort(Key=1)
int("1", bas=2)
"a".split(seperator=",")
"a".split(maxsplt=1)
open("x", mod="r")
max(1, 2, defalt=1)
sum([1], strat=2)
enumerate([1], strt=1)
zip([1], strct=True)
dict(a=1).update
"".encode(encodin="x")
round(1.5, ndigit=1)
str(objct=1)
(lambda value: 1)(valu=1)
bytes("a", encodng="ascii")
pow(2, 3, modulo=2)
(5).to_bytes(lenght=2)
f"{1}".join(iterble=[])""".splitlines()
for call in calls:
    try:
        print(call, "-> ok", eval(call) is None)
    except Exception as e:
        print(call, "->", "".join(traceback.format_exception_only(e)), end="")
