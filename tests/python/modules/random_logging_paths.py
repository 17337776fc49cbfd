from __future__ import annotations
import random, os, pathlib, weakref, traceback, pprint, logging, gc, sys
random.seed(42)
print(random.random(), random.randint(1,100), random.choice('abc'), random.sample(range(100),5), random.uniform(1,2), random.gauss(0,1), random.getrandbits(70))
l=list(range(10)); random.shuffle(l); print(l, random.choices([1,2,3],k=4), random.Random(7).randrange(0,100,5))
print(os.path.join('a','b.txt'), os.path.splitext('x/y.tar.gz'), os.path.basename('/a/b'), pathlib.Path('a')/'b.py', repr(pathlib.PurePath('/x/y.z').suffix), pathlib.Path('/a/b/c').parent.name)
class A: pass
a=A(); r=weakref.ref(a); print(r() is a); del a; print(r())
try: 1/0
except ZeroDivisionError: print(traceback.format_exc().splitlines()[-1])
pprint.pprint({'b':list(range(30)),'a':{'x':1}})
h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
log=logging.getLogger('a.b'); log.addHandler(h); log.setLevel(logging.INFO); log.info('hi %s', 1); log.debug('no'); print(log)
logging.basicConfig(level=logging.INFO, stream=sys.stdout); logging.info('root')
