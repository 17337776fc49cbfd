class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)

    def __iter__(self):
        yield self.value
        for c in self.children:
            yield from c

    def __len__(self): return 1 + sum(map(len, self.children))
    def depth(self): return 1 + max((c.depth() for c in self.children), default=0)

    def draw(self, prefix="", last=True, root=True):
        yield prefix + ("" if root else "└── " if last else "├── ") + str(self.value)
        deeper = prefix + ("" if root else "    " if last else "│   ")
        for i, c in enumerate(self.children):
            yield from c.draw(deeper, i == len(self.children) - 1, False)

    def fold(self, f): return f(self.value, [c.fold(f) for c in self.children])
    def __repr__(self): return f"Tree({', '.join(map(repr, [self.value, *self.children]))})"

    def __getitem__(self, path):
        node = self
        for i in path if isinstance(path, tuple) else (path,):
            node = node.children[i]
        return node


class BST:
    root = None

    def insert(self, *values):
        def put(node, v):
            if node is None:
                return [v, None, None]
            side = 1 if v < node[0] else 2
            node[side] = put(node[side], v)
            return node
        for v in values:
            self.root = put(self.root, v)
        return self

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[1])
                yield node[0]
                yield from walk(node[2])
        return walk(self.root)

    def height(self): return (h := lambda n: 1 + max(h(n[1]), h(n[2])) if n else 0)(self.root)


t = Tree("root", Tree("a", Tree("a1"), Tree("a2", Tree("deep"))), Tree("b"), Tree("c", Tree("c1")))
print("\n".join(t.draw()))
print(list(t), len(t), t.depth(), t[0, 1, 0], t[1], repr(t[2]), t.fold(lambda v, cs: v.upper() + ("(" + " ".join(cs) + ")" if cs else "")))
b = BST().insert(5, 2, 8, 1, 9, 3, 5)
print(list(b), b.root, b.height(), list(BST()), sorted(b, reverse=True)[:2], 8 in b, min(b), dict.fromkeys(b, 0))


def flatten(data, path=""):
    if isinstance(data, dict):
        for k, v in data.items():
            yield from flatten(v, f"{path}.{k}" if path else k)
    elif isinstance(data, list):
        for i, v in enumerate(data):
            yield from flatten(v, f"{path}[{i}]")
    else:
        yield path, data


print(dict(flatten({"a": 1, "b": {"c": [1, {"d": 2}], "e": []}, "f": None})))
b.insert(4, "four")
