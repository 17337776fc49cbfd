def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: x=1
class B: x=2
class C(A): pass
class D: pass
class E(C): pass
class I(int): pass
class S:
    __slots__=('q',)
def s(c,v):
    def f():
        c.__bases__=v
        return c.__mro__, c.__base__
    return f
t(s(C,(B,)))
print(C.x,E.x,E.__mro__, A.__subclasses__(), B.__subclasses__())
t(s(D,(B,)))
t(s(C,[B]))
t(s(C,()))
t(s(C,(1,)))
t(s(C,(C,)))
t(s(C,(E,)))
t(s(C,(object,)))
t(s(C,(int,)))
t(s(C,(I,)))
t(s(C,(S,)))
t(s(I,(A,)))
t(s(int,(A,)))
t(s(C,(A,B)))
t(s(C,(A,A)))
t(s(E,(A,C)))
t(s(C,(B,A)))
print(C().x, E().x)
def d():
    del C.__bases__
t(d)
def d():
    del int.__bases__
t(d)
class F(A,B): pass
t(s(A,(F,)))
class T(bool.__base__): pass
t(s(C,(bool,)))
