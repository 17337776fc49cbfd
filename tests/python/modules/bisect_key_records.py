from bisect import bisect_left, bisect_right, insort, insort_left, insort_right
from collections import namedtuple
from operator import attrgetter, itemgetter

Movie = namedtuple("Movie", "name year")
movies = [Movie("Jaws", 1975), Movie("Titanic", 1997), Movie("Aliens", 1986)]
movies.sort(key=attrgetter("year"))
print(bisect_left(movies, 1986, key=attrgetter("year")), bisect_right(movies, 1986, key=attrgetter("year")))
insort(movies, Movie("Love", 1986), key=attrgetter("year"))
insort_left(movies, Movie("First", 1986), key=attrgetter("year"))
print([m.name for m in movies])


class Spy:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print(f"  {self.v} < {other.v}")
        return self.v < other.v


items = [Spy(n) for n in (10, 20, 30, 40, 50)]
print("left", bisect_left(items, Spy(30)))
print("right", bisect_right(items, Spy(30)))


def key(x):
    print("  key", x)
    return -x


down = [9, 7, 5, 3]
print(bisect_left(down, -5, key=key))
insort_right(down, 6, key=key)
print(down)


class Index:
    """A sorted secondary index over rows."""

    def __init__(self, column):
        self.column, self.rows = column, []

    def add(self, row):
        insort(self.rows, row, key=itemgetter(self.column))

    def between(self, lo, hi):
        k = itemgetter(self.column)
        return self.rows[bisect_left(self.rows, lo, key=k) : bisect_right(self.rows, hi, key=k)]


ix = Index("age")
for age in (30, 20, 40, 30, 50):
    ix.add({"age": age, "id": len(ix.rows)})
print(ix.between(25, 40))
