from functools import cached_property


class Table:
    def __init__(self, rows):
        self.rows = rows

    @cached_property
    def total(self):
        """Sum of the rows."""
        print("computing total")
        return sum(self.rows)

    @cached_property
    def broken(self):
        print("trying")
        raise ValueError("no data")


t = Table([1, 2, 3])
print("total" in t.__dict__, t.total, t.total, t.__dict__)
t.rows.append(10)
print(t.total)
del t.total
print(t.total)
t.total = 99
print(t.total, vars(t)["total"], Table.total.__doc__, Table.total.attrname, type(Table.total).__name__)
for _ in range(2):
    try:
        t.broken
    except ValueError as e:
        print(e)
try:
    del Table([]).total
except AttributeError as e:
    print(type(e).__name__, e)
