import gc


class Row:
    def __init__(self, id):
        self.id = id

    def __repr__(self):
        return f"Row({self.id})"


row = Row(1)
holder = [row, "x"]
mapping = {"row": row}
found = gc.get_referrers(row)
print(any(r is holder for r in found), any(r is mapping for r in found))
print(gc.get_referents(holder), gc.get_referents({"k": row}), gc.get_referents((1, row)), gc.get_referents(5))
print(any(o is row for o in gc.get_objects()))
print(len([o for o in gc.get_objects() if isinstance(o, Row)]))
extra = [Row(n) for n in range(2, 5)]
print(sorted(o.id for o in gc.get_objects() if isinstance(o, Row)))
del extra
print(sorted(o.id for o in gc.get_objects() if isinstance(o, Row)))
del holder, mapping, found
print(any(isinstance(r, list) for r in gc.get_referrers(row)))
