def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C: pass
for n in ['__name__','__qualname__','__bases__','__module__','__doc__','__annotations__','__abstractmethods__','__dict__','__mro__','__base__']:
    print(n)
    t(lambda: setattr(int,n,'x'))
    t(lambda: delattr(int,n))
    t(lambda: delattr(C,n))
    t(lambda: setattr(C,n,1))
    C.__module__='__main__'
print(C.__doc__, C.__module__)
