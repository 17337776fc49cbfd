# with hash seed 0
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone
d=datetime(2024,2,29,13,4,5,678)
print(d, repr(d), d.isoformat(), d.date(), d.time(), repr(d.time()), d+timedelta(days=1.5), d-datetime(2023,1,1), repr(d-datetime(2023,1,1)))
print(date(2024,1,31)+timedelta(1), date.fromisoformat('2024-03-01'), tuple(date(2024,1,1).isocalendar()), date(2024,1,1).strftime('%d.%m.%y %A %j %U'))
print(f"{d:%Y-%m-%d %H:%M}", d.replace(year=2020), d.weekday())
print(datetime.strptime('2024-01-02 03:04','%Y-%m-%d %H:%M'))
for f in [lambda: datetime(2024,13,1), lambda: date(2024,2,30), lambda: datetime(), lambda: datetime.strptime('x','%Y'), lambda: datetime.fromisoformat('zz'), lambda: d<date(2024,1,1), lambda: d<datetime.now(timezone.utc), lambda: time(25), lambda: timedelta(days=10**9), lambda: d+1, lambda: date(2024,1,1)-1]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(timedelta(days=-1,hours=2), repr(timedelta(seconds=90)), timedelta(hours=1)*1.5, timedelta(days=1)/2, timedelta(days=1)//timedelta(hours=5), timedelta(1).total_seconds(), abs(timedelta(-1)))
print(timezone.utc, repr(timezone.utc), timezone(timedelta(hours=2)), repr(timezone(timedelta(hours=-3,minutes=-30))), datetime(2024,1,1,tzinfo=timezone.utc), repr(datetime(2024,1,1,tzinfo=timezone.utc)))
print(datetime(2024,1,1,tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=2))), datetime.fromisoformat('2024-01-01T10:00:00+02:00'), datetime.fromisoformat('20240101T10'), datetime.fromtimestamp(0, timezone.utc))
print({date(2024,1,1),date(2024,1,2),date(2023,1,1)}, hash(d), hash(date(2024,1,1)), hash(time(3)), hash(timedelta(1)), hash(datetime(2024,1,1,tzinfo=timezone.utc)))
print(datetime.min, datetime.max, date.max, timedelta.max, datetime(2024,1,1)==date(2024,1,1), d==d, d!=d, sorted([date(2024,2,1),date(2024,1,1)]), d.strftime('%c|%x|%X|%p|%I|%f|%z|%Z|%%|%y|%b|%B|%-d'), d.timetuple()[:3], isinstance(d,date), type(datetime.now()-datetime.now()).__name__)
class D(datetime): pass
print(D(2024,1,1)+timedelta(1), type(D(2024,1,1)+timedelta(1)).__name__)
from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext
@contextmanager
def cm(x):
    print('enter',x)
    try: yield x*2
    finally: print('exit')
with cm(2) as y: print(y)
try:
    with cm(3): raise ValueError('boo')
except ValueError as e: print('caught', e)
with suppress(KeyError): {}['a']
with ExitStack() as s:
    s.enter_context(cm(1)); s.callback(print,'cb')
from functools import *
print(reduce(lambda a,b:a+b,[1,2,3]), partial(int,base=2)('101'))
@lru_cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info())
@wraps(fib)
def g(): pass
print(g.__name__)
from collections import *
print(Counter('abracadabra'), Counter('abca').most_common(1), defaultdict(list,{1:[2]}), OrderedDict(a=1), deque([1,2],maxlen=3))
P=namedtuple('P','x y',defaults=[5]); print(P(1), P(1,2)._replace(x=9), P(1)._asdict(), P(3).y)
try: P()
except TypeError as e: print(e)
dd=defaultdict(int); dd['a']+=1; print(dd)
print(ChainMap({'a':1},{'b':2})['b'])
from collections.abc import Mapping, Sequence, Iterable, Callable
print(isinstance({},Mapping), isinstance([],Sequence), isinstance('',Sequence), isinstance(3,Iterable), isinstance(len,Callable), isinstance([],Iterable))
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
print(B().f(), isinstance(B(),A))
import types
print(types.SimpleNamespace(a=1,b='x'), int|None, list[int], dict[str,int]|None)
