def deco(f): raise RuntimeError("deco")
@deco
def g(a,
      b): pass
