class Point:
    scale = 3

    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def sum(self):
        return self.x + self.y


class Slotted:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


point = Point(1, 2)
for i in range(500_000):
    point.x = point.x + point.y & 1023
    point.y = point.scale + i & 7
chain = None
for i in range(50_000):
    chain = Slotted(i, chain)
total = 0
for _ in range(5):
    node = chain
    while node is not None:
        total += node.value
        node = node.next
for _ in range(100_000):
    total += point.sum
print(point.x, point.y, total)
