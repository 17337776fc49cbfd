# What builtin classes make on their subclasses.
from datetime import *; from decimal import *; from fractions import Fraction; from collections import *; import pathlib, uuid, array
class I(int): pass
class F(float): pass
class B(bytes): pass
class BA(bytearray): pass
class D(dict): pass
class DD(defaultdict): pass
class OD(OrderedDict): pass
class C(Counter): pass
class Dt(datetime): pass
class Da(date): pass
class Ti(time): pass
class Td(timedelta): pass
class De(Decimal): pass
class Fr(Fraction): pass
class P(pathlib.PurePosixPath): pass
class S(set): pass
class FS(frozenset): pass
class Cx(complex): pass
class Dq(deque): pass
class U(UserDict): pass
def t(f):
    try: v=f(); print(type(v).__name__, v)
    except Exception as e: print(type(e).__name__, e)
t(lambda: I.from_bytes(b"\1")); t(lambda: I(5).__class__); t(lambda: I(5)+1); t(lambda: F.fromhex("0x1")); t(lambda: B.fromhex("00")); t(lambda: BA.fromhex("00")); t(lambda: D.fromkeys("a")); t(lambda: DD.fromkeys("a")); t(lambda: OD.fromkeys("a"))
t(lambda: B(b"a")+b"b"); t(lambda: BA(b"a")+b"b"); t(lambda: D(a=1)|{}); t(lambda: DD(int,a=1)|{}); t(lambda: OD(a=1)|{}); t(lambda: C("a")+C("b")); t(lambda: C("a").copy()); t(lambda: D(a=1).copy()); t(lambda: DD(int).copy()); t(lambda: OD(a=1).copy())
t(lambda: Dt(2024,1,1)+timedelta(1)); t(lambda: Dt.fromisoformat("2024-01-01")); t(lambda: Dt.strptime("2024","%Y")); t(lambda: Dt(2024,1,1).replace(day=2)); t(lambda: Dt(2024,1,1).date()); t(lambda: Da(2024,1,1)+timedelta(1)); t(lambda: Da.fromordinal(5)); t(lambda: Da(2024,1,1).replace(day=2)); t(lambda: Dt.combine(date(2024,1,1), time(1))); t(lambda: Dt(2024,1,1,tzinfo=timezone.utc).astimezone(timezone.utc)); t(lambda: Dt(2024,1,1)-Dt(2023,1,1)); t(lambda: Td(1)+Td(2)); t(lambda: Td(1)*2); t(lambda: -Td(1)); t(lambda: Ti(1).replace(hour=2)); t(lambda: Ti.fromisoformat("01:00"))
t(lambda: De("1")+1); t(lambda: De.from_float(1.5)); t(lambda: De("1.5").quantize(Decimal(1))); t(lambda: Fr(1,2)+1); t(lambda: Fr.from_float(0.5)); t(lambda: Fr(1,3).limit_denominator(2)); t(lambda: P("a")/"b"); t(lambda: P("a/b").parent); t(lambda: P("a").with_name("c"))
t(lambda: S([1])|{2}); t(lambda: S([1]).copy()); t(lambda: FS([1])|{2}); t(lambda: FS([1]).copy()); t(lambda: Cx(1)+1); t(lambda: Dq([1])+Dq([2])); t(lambda: Dq([1]).copy()); t(lambda: Dq([1])*2); t(lambda: U(a=1)|{}); t(lambda: U(a=1).copy()); t(lambda: I(5).conjugate()); t(lambda: I(True)); t(lambda: F(1.5).real); t(lambda: S([1]).union([2])); t(lambda: {2}|S([1])); t(lambda: S([1])-S()); t(lambda: S.__new__(S)); t(lambda: abs(I(-1))); t(lambda: int(I(1))); t(lambda: float(F(1))); t(lambda: round(F(1.5),1)); t(lambda: +I(1)); t(lambda: str(type("X",(str,),{})("a"))); t(lambda: bytes(B(b"a"))); t(lambda: complex(Cx(1))); t(lambda: tuple(type("T",(tuple,),{})([1]))); t(lambda: list(type("L",(list,),{})([1]))); t(lambda: dict(D(a=1))); t(lambda: set(S([1]))); t(lambda: frozenset(FS([1]))); t(lambda: Decimal(De("1"))); t(lambda: Fraction(Fr(1,2)))
