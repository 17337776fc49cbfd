import itertools
M=-9223372036854775808; X=9223372036854775807
for a,b in itertools.product([M,-5,-1,0,1,2,5,X],repeat=2):
    if b==a+1: continue
    for cls,args in ((UnicodeDecodeError,("utf-8",b"\xffab")),(UnicodeEncodeError,("ascii","\xe9bc")),(UnicodeDecodeError,("utf-8",b"")),(UnicodeEncodeError,("ascii",""))):
        e=cls(*args,a,b,"bad"); print(a,b,str(e),e.start,e.end)
    e=UnicodeTranslateError("\xe9bc",a,b,"bad"); print(str(e),e.start,e.end)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
U=UnicodeTranslateError
t(lambda: U("abc",1,2,"r")); t(lambda: str(U("abc",0,3,"r"))); t(lambda: repr(U("abc",0,3,"r"))); t(lambda: U()); t(lambda: U("a",1,2)); t(lambda: U(b"a",0,1,"r")); t(lambda: U("a","0",1,"r")); t(lambda: U("a",0,1,5)); t(lambda:(U("abc",1,2,"r").object,U("abc",1,2,"r").start,U("abc",1,2,"r").end,U("abc",1,2,"r").reason,U("abc",1,2,"r").encoding))
t(lambda: UnicodeDecodeError("a","b",0,1,"x")); t(lambda: UnicodeDecodeError(b"a",b"b",0,1,"x")); t(lambda: UnicodeEncodeError("a",b"b",0,1,"x")); t(lambda: UnicodeEncodeError("a","b",0.5,1,"x")); t(lambda: UnicodeEncodeError("a","b",0,1,None)); t(lambda: UnicodeEncodeError("a","b",0,1)); t(lambda: UnicodeEncodeError("a","b",0,10**30,"r"))
t(lambda: UnicodeDecodeError("a",bytearray(b"bcd"),0,1,"x").object); t(lambda: UnicodeDecodeError("a",bytearray(b"bcd"),1,2,"x")); t(lambda: UnicodeDecodeError(encoding="a",object=b"bcd",start=1,end=2,reason="x"))
e=UnicodeEncodeError("a","bcd",0,1,"r"); e.start=True; print(e); e.reason="why"; print(e); 
e.object="\u1234\U0001F600z"; print(e); e.start=1; e.end=2; print(e); e.end=3; print(e); del_=None
t(lambda: U("\U0001F600",0,1,"r")); t(lambda: U("\u1234",0,1,"r")); t(lambda: U("\xe9",0,1,"r"))
