# count, cycle, repeat and chain: arguments, errors, repr, subclasses.
import itertools as i, copy
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: i.count(1,2,3)); t(lambda: i.count(1,start=2)); t(lambda: i.count(a=1)); t(lambda: i.count('a')); t(lambda: i.count(1,step='x'))
t(lambda: i.count(step=2)); t(lambda: i.count(5,2)); t(lambda: i.count(1.5,0.5)); t(lambda: i.count(10**20)); t(lambda:list(i.islice(i.count(10**20,-1),2)))
t(lambda: list(i.islice(i.count(2**63-2),4))); t(lambda: list(i.islice(i.count(1.5,.25),3))); t(lambda: list(i.islice(i.count(True),3)));t(lambda: i.count(True))
t(lambda: list(i.islice(i.count(0,0),3))); t(lambda: i.count(0,0)); t(lambda: i.count(3,1.0)); t(lambda: i.count(3, True))
t(lambda: i.cycle()); t(lambda: i.cycle(1,2)); t(lambda: i.cycle(x=1)); t(lambda: i.cycle(5)); t(lambda: list(i.cycle([]))); t(lambda: list(i.islice(i.cycle('ab'),5)))
t(lambda: i.repeat()); t(lambda: i.repeat(1,2,3)); t(lambda: i.repeat(1,times=2)); t(lambda: i.repeat(object=1)); t(lambda: i.repeat(1,-2)); t(lambda: i.repeat(1,'x')); t(lambda: i.repeat(1,None)); t(lambda: i.repeat(1,2**70)); t(lambda: i.repeat(x=1)); t(lambda: i.repeat(1, object=2)); t(lambda: i.repeat(times=2))
r=i.repeat('a',3); t(lambda: next(r)); t(lambda: r); t(lambda: r.__length_hint__()); t(lambda: i.repeat(1).__length_hint__()); t(lambda: list(r)); t(lambda:list(r))
t(lambda: list(i.chain([1],(2,),'ab'))); t(lambda: list(i.chain(1))); t(lambda: list(i.chain())); t(lambda: list(i.chain.from_iterable([[1],[2]]))); t(lambda: i.chain.from_iterable(1)); t(lambda: list(i.chain.from_iterable([1]))); t(lambda: i.chain(x=1)); t(lambda: i.chain.from_iterable()); t(lambda: i.chain[int])
class MC(i.count): 
    def hi(self): return 'hi'
m=MC(3); t(lambda: (next(m), m.hi(), isinstance(m,i.count))); m.x=4; t(lambda: (m.x, m))
def tt(f):
    try: print(f)
    except Exception as e: print(type(e).__name__, e)
for c in (i.count,i.cycle,i.repeat,i.chain): print(c, c.__name__, c.__module__, c.__qualname__, c.__doc__ is not None, type(c.__next__).__name__)
t(lambda: setattr(i.count(),'x',1)); t(lambda: setattr(i.count,'x',1))
t(lambda: iter(i.count()) is not None); t(lambda: i.count().__next__())
c=i.count(); t(lambda: iter(c) is c); t(lambda: [next(c),next(c)])
class Bad:
    def __iter__(self): return self
    def __next__(self): raise ValueError('bad')
t(lambda: list(i.chain([1],Bad()))); t(lambda: list(i.cycle(Bad())))
ch=i.chain([1,2],[3]); next(ch); t(lambda: list(ch)); t(lambda:list(ch))
def g():
    yield 1
    raise RuntimeError('x')
cy=i.cycle(g()); next(cy); t(lambda: next(cy)); t(lambda: next(cy))
t(lambda: list(zip(i.count(), 'abc'))); t(lambda: dict(zip('ab', i.repeat(0)))); t(lambda: list(map(pow, range(4), i.repeat(2))))
import sys
t(lambda: list(i.chain.from_iterable(i.repeat([1,2],3))))
