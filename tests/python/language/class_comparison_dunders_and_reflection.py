class V:
    def __init__(self, n, name):
        self.n, self.name = n, name

    def __eq__(self, o):
        print("eq", self.name, getattr(o, "name", o))
        return self.n == o.n if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        print("lt", self.name, getattr(o, "name", o))
        return self.n < o.n if isinstance(o, V) else NotImplemented

    def __gt__(self, o):
        print("gt", self.name, getattr(o, "name", o))
        return self.n > o.n if isinstance(o, V) else NotImplemented


class Sub(V):
    def __lt__(self, o):
        print("sub-lt", self.name, o.name)
        return False

    def __gt__(self, o):
        print("sub-gt", self.name, o.name)
        return "sub"


a, b, s = V(1, "a"), V(2, "b"), Sub(3, "s")
print(a == b, a != b, a == a)
print(a < b, a > b)
print(a < s, "| subclass first")
print(s < a)
print(a == 5, a != 5, 5 == a)
for f in (lambda: a < 5, lambda: 5 < a, lambda: a <= b, lambda: a >= s, lambda: 1 < "x", lambda: [1] < (1,),
          lambda: None < 1, lambda: {} < {}, lambda: 1j < 2j):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
print(sorted([b, a], reverse=True)[0].name, max(a, b).name)
print(a in [b, a], [a, b].index(b))
try:
    hash(a)
except TypeError as e:
    print("TypeError:", e, V.__hash__)
