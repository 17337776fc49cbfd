import copy

a = [1, [2, 3], {"k": [4]}, (5, [6])]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(99)
a[2]["k"].append(88)
a[3][1].append(77)
print(a)
print(s, s is a, s[1] is a[1])
print(d, d[1] is a[1])
t = (1, 2, "x")
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [])) is t)
for atom in (5, "s", None, 1.5, b"b", True, len, int, range(3), ..., frozenset([1])):
    print(copy.copy(atom) is atom, copy.deepcopy(atom) is atom, end=" ")
print()
loop = [1]
loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2, l2[1] is l2, l2 is loop)
shared = []
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)


class Node:
    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []
        if parent:
            parent.children.append(self)


root = Node("root")
leaf = Node("leaf", root)
r2 = copy.deepcopy(root)
print(r2.children[0].name, r2.children[0].parent is r2, r2 is root, copy.copy(root).children is root.children)
x = copy.deepcopy({"set": {1, 2}, "arr": bytearray(b"ab"), 3: (4,)})
print(x)
memo = {}
copy.deepcopy([1, [2]], memo)
print(len(memo) > 0)
try:
    copy.copy(x for x in [])
except TypeError as e:
    print(type(e).__name__, e)
try:
    copy.deepcopy([iter([1]), (i for i in ())])
except TypeError as e:
    print(type(e).__name__, e)
