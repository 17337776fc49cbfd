class A: pass
class S: __slots__=()
class I(int): pass
class S2(S): __slots__=('a',)
for x in (object, object(), int, 1, [], A, A(), S, S(), S2, I, I(1), type, dict, len, ValueError, ValueError(), str, (lambda:0)):
    d=dir(x); print(getattr(x,'__name__',type(x).__name__), '__dict__' in d, '__weakref__' in d)
print(dir(object)); print(dir(object()) == dir(object))
