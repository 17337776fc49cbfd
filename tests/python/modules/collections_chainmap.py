from collections import ChainMap

defaults = {"color": "red", "user": "guest", "debug": False}
env = {"user": "env-user"}
cli = {"color": "blue"}
c = ChainMap(cli, env, defaults)
print(c["color"], c["user"], c["debug"], len(c), sorted(c))
print(list(c), list(c.items()))
print(c, c.maps)
c["new"] = 1
del c["color"]
print(cli, c["color"])
child = c.new_child({"user": "child"})
print(child["user"], child.parents["user"], child.parents == c, c.new_child().maps[0])
print(child.new_child(m=None, extra=5).maps[0])
print("debug" in c, "nope" in c, c.get("nope"), c.get("nope", 7), bool(ChainMap()), ChainMap())
for f in (lambda: c["nope"], lambda: c.__delitem__("debug"), lambda: c.pop("debug"), lambda: ChainMap().popitem()):
    try:
        print(f())
    except KeyError as e:
        print(type(e).__name__, e)
print(c.pop("new"), c.maps[0])
merged = c | {"z": 26}
print(type(merged).__name__, merged)
print({"q": 0} | ChainMap({"q": 1}))
c |= {"w": 1}
print(c.maps[0], dict(c))
copy = c.copy()
copy["only copy"] = True
print("only copy" in c, copy.maps[1] is c.maps[1])
print(ChainMap({"a": 1}, {"a": 2}) == {"a": 1})
print(ChainMap.fromkeys("ab", 0))
c.clear()
print(c.maps[0], len(c))


class Scope(ChainMap):
    def __missing__(self, key):
        return f"undefined {key}"


print(Scope({"x": 1})["y"])
