from functools import total_ordering


@total_ordering
class Student:
    def __init__(self, last, first):
        self.last, self.first = last, first

    def _key(self):
        return (self.last.lower(), self.first.lower())

    def __eq__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Student):
            return NotImplemented
        return self._key() < other._key()

    def __repr__(self):
        return f"{self.first} {self.last}"


a, b, c = Student("Adams", "Zed"), Student("Baker", "Al"), Student("adams", "zed")
print(a < b, a <= b, a > b, a >= b, a == c, a <= c, a >= c, a != b, sorted([b, a]), max(a, b))
for f in (lambda: a < 5, lambda: a <= 5, lambda: a > 5, lambda: a >= "x", lambda: hash(a)):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
print(a == 5, Student.__gt__.__name__, Student.__le__.__doc__)
