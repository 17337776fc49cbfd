import atexit
import weakref


class Node:
    def __init__(self, name, *kids):
        self.name = name
        self.kids = list(kids)

    def __del__(self):
        print("del", self.name, [kid.name for kid in self.kids], known(), len(NAMES))


def known():
    return reference()


def waiting(name):
    local = Node(name)
    try:
        yield local
    finally:
        print("closed", name)


NAMES = {}
pair = [Node("first"), Node("second")]
_private = Node("private")
root = Node("root", Node("left", Node("leaf")), Node("right"))
reference = weakref.ref(root, lambda ended: print("never called"))
NAMES["held"] = Node("held by a dict")
plain = type("Plain", (), {})()
plain.attribute = Node("held by an attribute")
generator = waiting("generator")
next(generator)
cycle = Node("cycle")
cycle.kids.append(cycle)
atexit.register(lambda: print("atexit", root.name))
weakref.finalize(root, print, "finalized")
print(id(()) == id(tuple([])), id("a") == id("xa"[1:]), "€" == "".join(["€"]))
print(len({id("a"): 1, id("b"): 2, id(""): 3, id(()): 4, id(b""): 5, id(b"a"): 6}))
