# Code objects: replace, equality, identity; modules made by hand.
def f(a,b=2): 
    return a+b
c=f.__code__
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: c.replace(co_name="new").co_name)
t(lambda: c.replace(co_name=5))
t(lambda: c.replace(nope=5))
t(lambda: c.replace(co_filename="x.py").co_filename)
t(lambda: c.replace(co_consts=(1,)).co_consts)
t(lambda: c.replace(1))
t(lambda: setattr(c,'co_name','x'))
t(lambda: delattr(c,'co_name'))
t(lambda: setattr(c,'zzz','x'))
t(lambda: f.__code__ is c)
t(lambda: f.__code__ == c)
t(lambda: c.replace()==c)
t(lambda: c.replace(co_name='q')==c)
t(lambda: (hash(c)==hash(c.replace())))
t(lambda: repr(c).split(' at ')[0])
import types
t(lambda: types.ModuleType())
t(lambda: types.ModuleType(5))
t(lambda: types.ModuleType('a','b','c'))
t(lambda: types.ModuleType('a',doc='b').__doc__)
t(lambda: types.ModuleType('a','b'))
g=types.FunctionType(c.replace(co_name='g',co_qualname='G.g'),globals())
print(g.__name__,g.__qualname__,g(1,2))
