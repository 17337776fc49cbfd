class Node:
    @property
    def broken(self):
        return self.mising

    @property
    def wrong(self):
        raise AttributeError("explicit message")

    @property
    def other(self):
        return 1 / 0

    missing = 3


class Catch(Node):
    def __getattr__(self, name):
        return f"caught {name}"


n = Node()
for name in ("broken", "wrong", "other"):
    try:
        print(getattr(n, name, "default"))
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
    try:
        print(hasattr(n, name))
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
c = Catch()
print(c.broken, c.wrong)
try:
    c.other
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
try:
    n.broken
except AttributeError as e:
    print(e, "|", e.name, "|", e.obj is n)
try:
    n.wrong
except AttributeError as e:
    print(e, "|", e.name)
n.broken
