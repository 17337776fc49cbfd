from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass
class Node:
    name: str
    parent: Node | None = None
    children: list[Node] = None

    def add(self, name: str) -> Node:
        child = Node(name, self)
        self.children = (self.children or []) + [child]
        return child


def query(table: UndefinedTable, limit: int = 10) -> list[Row]:
    return [table] * limit


print(Node.__annotations__)
print(Node.add.__annotations__)
print(query.__annotations__)
print(query("t", 2))
for f in fields(Node):
    print(f.name, repr(f.type), type(f.type).__name__)
root = Node("root")
leaf = root.add("leaf")
print(leaf.parent is root, leaf.name, len(root.children))
x: this.is_.never + evaluated = 3
print(__annotations__, x)


class Lazy:
    a: int = 1
    b: "quoted" = 2
    c: lambda: 3


print(Lazy.__annotations__)
