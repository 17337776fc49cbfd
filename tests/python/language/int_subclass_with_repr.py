class MyInt(int):
    def __new__(cls, v, unit=""):
        self = super().__new__(cls, v)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{int(self)}{self.unit}"


m = MyInt(5, "kg")
print(m, m + 1, type(m + 1).__name__, [m], f"{m}", f"{m:03}", str(m), m == 5, hash(m) == hash(5), {5: "x"}[m], int(m), type(int(m)).__name__)
