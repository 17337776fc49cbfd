from enum import *
class C(Enum):
    RED=1; GREEN=2; ALIAS=1
print(C.RED, repr(C.RED), C(1), C['GREEN'], list(C), C.RED.name, C.RED.value, C.ALIAS is C.RED, len(C), C, isinstance(C.RED,C), C.RED==C.RED, {C.RED:1}, C.__members__)
for f in [lambda: C(3), lambda: C['X'], lambda: C.NOPE, lambda: setattr(C,'RED',1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(IntEnum): A=1; B=2
print(I.A+1, I.A<I.B, repr(I.A), str(I.A), f'{I.A}', I(2), int(I.B), I.A==1)
class S(StrEnum): X=auto(); Y='why'
print(S.X, repr(S.X), S.Y+'!', f'{S.X}', S('why'))
class SE(str, Enum): A='a'; B='b'
print(SE.A, repr(SE.A), SE.A=='a', f'{SE.A}', SE('a'), SE.A.value, str.__str__(SE.A), '%s'%SE.A)
class F(Flag): R=auto(); W=auto(); X=auto(); RW=R|W
print(F.R|F.X, F.RW, repr(F.R), F.R in F.RW, ~F.R, F(0), list(F.RW), F.R&F.W, bool(F.R&F.W))
class P(Enum):
    E=(1,2); M=(3,4)
    def __init__(self,a,b): self.a=a; self.b=b
    @property
    def s(self): return self.a+self.b
    @classmethod
    def d(cls): return cls.E
print(P.E.s, P.d(), P.M.value, P((3,4)))
print(Enum('Dyn','A B').B, [x.name for x in Enum('D2',{'q':5})])
try:
    @unique
    class U(Enum): A=1;B=1
except ValueError as e: print(e)
from dataclasses import *
@dataclass
class D:
    x:int
    y:str='a'
    z:list=field(default_factory=list)
print(D(1), D(1)==D(1), D(1,y='q',z=[1]), asdict(D(1)), astuple(D(2)), replace(D(1),x=5), [f.name for f in fields(D)])
for f in [lambda: D(), lambda: D(1,2,3,4), lambda: D(q=1)]:
    try: f()
    except TypeError as e: print(e)
@dataclass(frozen=True,order=True)
class Fz: a:int; b:int=0
try: Fz(1).a=2
except Exception as e: print(type(e).__name__, e)
print(Fz(1)<Fz(2), hash(Fz(1))==hash(Fz(1)), {Fz(1):1}, sorted([Fz(2),Fz(1)]))
@dataclass
class Sub(D):
    w:int=0
    def __post_init__(self): self.w+=1
print(Sub(1))
try:
    @dataclass
    class Bad: a:list=[]
except ValueError as e: print(e)
@dataclass(kw_only=True)
class K: a:int; b:int=1
print(K(a=1))
try: K(1)
except TypeError as e: print(e)
from typing import *
print(Optional[int], Union[int,str], List[int], Dict[str,int], Callable[[int],str], Literal['a',1], Annotated[int,'x'], Any, Tuple[int,...], Type[int], Sequence[str], ClassVar[int], Optional[List[int]], list[int], List, Union[int,None], Optional['X'], Callable[...,int])
T=TypeVar('T')
class Box(Generic[T]):
    def __init__(self,v): self.v=v
print(Box[int], Box(3).v, Box.__parameters__, Box[int](4).v, get_origin(List[int]), get_args(Dict[str,int]), get_args(Optional[int]), T, List[T][int])
class Pt(NamedTuple):
    x:int
    y:int=2
print(Pt(1), Pt(1)._asdict(), Pt.__annotations__)
class TD(TypedDict): a:int
print(TD(a=1), TD.__annotations__)
class Proto(Protocol):
    def f(self)->int: ...
@runtime_checkable
class RP(Protocol):
    def f(self)->int: ...
class Im:
    def f(self): return 1
print(isinstance(Im(),RP), isinstance(3,RP))
def fn(a:int,b:'str'='x')->Optional[int]: ...
print(get_type_hints(fn), fn.__annotations__, cast(int,'x'), TYPE_CHECKING)
@overload
def ov(a:int)->int: ...
def ov(a): return a
print(ov(1), NewType('UserId',int)(5))
import itertools as it
print(list(it.chain([1],[2])), list(it.islice(it.count(5),3)), [(k,list(g)) for k,g in it.groupby('aabbc')], list(it.product('ab',[1,2])), list(it.permutations([1,2,3],2)), list(it.combinations('abc',2)), list(it.zip_longest([1,2],[3],fillvalue=0)), list(it.accumulate([1,2,3])), list(it.takewhile(lambda x:x<3,[1,2,3,1])), list(it.repeat(1,2)), list(it.starmap(pow,[(2,3)])), list(it.pairwise('abc')))
import copy
d={'a':[1,{2}]}; e=copy.deepcopy(d); e['a'].append(1); print(d,e, copy.copy(D(1)), copy.deepcopy(D(1,z=[1])))
import textwrap, string, heapq, bisect, operator, io
print(textwrap.dedent('  a\n   b\n'), textwrap.fill('the quick brown fox jumps over the lazy dog',20), textwrap.shorten('hello world foo',12), textwrap.indent('a\nb','> '))
print(string.Template('$a ${b} $$').substitute(a=1,b=2), heapq.nsmallest(2,[3,1,2]), bisect.bisect([1,2,3],2), operator.itemgetter(1)([1,2]), operator.attrgetter('x')(Pt(1)))
s=io.StringIO(); print('hi',file=s); print(repr(s.getvalue()))
import contextlib
with contextlib.redirect_stdout(io.StringIO()) as o: print('inner')
print(repr(o.getvalue()))
