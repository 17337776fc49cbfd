from __future__ import annotations
import __future__


class Node:
    parent: Node | None = None
    children: list[Node]

    def add(self, child: Node, *, at: Undefined = 1) -> Node:
        x: AlsoUndefined = child
        return x


print(Node.__annotations__)
print(Node.add.__annotations__)
print(annotations.optional, annotations is __future__.annotations, annotations.getMandatoryRelease())


def f(a: 1 + 2, b: "quoted", c: lambda x: x ** 2, d: f"{a}", e: not 3 in [], *g: x if y else z, h: {1: [2, (3,)]}) -> -x[1:2, ...]: ...


for name, text in f.__annotations__.items():
    print(name, "|", text)
module_level: NotThere = 5
another: also.missing[0]
print(__annotations__)
import typing
try:
    typing.get_type_hints(Node.add)
except NameError as e:
    print("NameError:", e)
print({k: v for k, v in typing.get_type_hints(Node).items()})
