class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self._size = None, 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            last = self.head
            while last.next is not None:
                last = last.next
            last.next = node
        self._size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self): return self._size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        if i < 0:
            i += len(self)
        for k, v in enumerate(self):
            if k == i:
                return v
        raise IndexError(f"index {i} out of range for length {len(self)}")

    def __delitem__(self, i):
        dummy = before = Node(None, self.head)
        for _ in range(i):
            before = before.next
        before.next = before.next.next
        self.head, self._size = dummy.next, self._size - 1

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


xs = LinkedList("abcd")
print(xs, len(xs), xs[0], xs[-1], "c" in xs, xs[1:3], list(reversed(list(xs))))
xs.reverse()
del xs[1]
print(xs, len(xs), bool(xs), bool(LinkedList()), LinkedList(), [*xs], max(xs), sorted(xs), dict(zip(xs, range(3))))
first, *rest = xs
print(first, rest, [a + b for a in xs for b in xs if a < b])
try:
    Node(1).colour = "red"
except AttributeError as e:
    print(e)
print(xs[10])
