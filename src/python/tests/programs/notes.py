class C:
    def m(self):
        return self.n(1)(2)
    def n(self, v):
        return lambda w: w.upper().x + v
e = ExceptionGroup
try:
    C().m()
except AttributeError as err:
    err.add_note("a note")
    err.add_note("two")
    raise
