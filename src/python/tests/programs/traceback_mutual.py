def a(n):
    if n: b(n - 1)
    else: raise KeyError("end")
def b(n):
    a(n)
a(6)
