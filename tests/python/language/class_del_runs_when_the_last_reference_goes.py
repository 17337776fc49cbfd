class Res:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


def scope():
    r = Res("local")
    print("in scope", r.name)


scope()
print("after scope")
a = Res("a")
b = a
del a
print("still alive through b")
del b
print("gone")
c = Res("c1")
c = Res("c2")
print("rebound")
items = [Res("i0"), Res("i1")]
items.pop(0)
print("popped")
items.clear()
print("cleared")
d = {"k": Res("d")}
d["k"] = None
print("replaced in dict")
Res("temporary")
print("expression statement")


def gives():
    try:
        return Res("returned").name
    finally:
        print("finally")


print(gives())
c = None
print("end")
