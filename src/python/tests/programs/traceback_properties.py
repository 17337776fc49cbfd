class A:
    @property
    def p(self):
        return self._missing
class B(A):
    def __getitem__(self, k):
        return self.p
    def __repr__(self):
        return "B()"
try:
    B()["x"]
except Exception as e:
    print(repr(e))
B()["x"].foo(1,
    2)
