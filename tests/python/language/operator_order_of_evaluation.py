log = []


def e(x):
    log.append(x)
    return x


def show(label):
    print(label, log)
    log.clear()


e(1) + e(2) * e(3)
show("arithmetic")
[e(1), e(2)][e(0)]
show("subscript")
{e("k1"): e("v1"), e("k2"): e("v2")}
show("dict")
(lambda *a, **k: 0)(e("pos"), *e([1]), e("after star"), key=e("kw"), **e({"z": 1}), last=e("end"))
show("call")
d = {}
d[e("target")] = e("value")
show("assign")
d[e("a")], d[e("b")] = e("x"), e("y")
show("tuple assign")
d[e("first")] = d[e("second")] = e("shared")
show("chain assign")
d["a"] = 0
d[e("a")] += e(5)
show("augmented")
e(1) if e(0) else e(2)
show("conditional")
e(0) or e(0) or e(3)
show("or")
e(3) > e(2) > e(5)
show("chain")
[e(("body", i)) for i in e([1, 2]) if e(i)]
show("comprehension")
f"{e('a')}{e(1.5):{e('.2f')}}"
show("fstring")


def deco(name):
    e(f"deco {name}")
    return lambda f: (e(f"apply {name}"), f)[1]


@deco("outer")
@deco("inner")
def f(a=e("default a"), *, b=e("default b")) -> e("return annotation"): ...


show("function")


class C(*e([object]), metaclass=e(type)):
    x = e("body")


show("class")
del d[e("a")], d[e("b")]
show("del")
x = [0, 1, 2]
i = 0
i = x[i] = 2
print(i, x)
i, x[i] = 1, "changed"
print(i, x)
x[0], x[1], x = "p", "q", "r"
print(x)
e([1, 2, 3])[e(0):e(2)]
show("slice")
assert e(True), e("message")
show("assert")
lambda a=e("lambda default"): e("not evaluated")
show("lambda")
(e("walrus") and (w := e("bound")), e(w))
show("walrus")
with_list = [*e([1]), e(2), *e((3,))]
show("star")
e("left") is e("right") not in e([])
show("is not in")
raise_from = None
try:
    raise (e(ValueError("v"))) from e(None)
except ValueError:
    show("raise from")
print(e("print arg"), e("second"))
for k in e([1]): e("loop body")
else: e("else")
show("for")
