# reprlib, colorsys, sched, signal and codecs: their common uses.
import reprlib, colorsys, sched, signal, codecs
print(reprlib.repr(list(range(100))), reprlib.repr("x"*100), reprlib.repr({i:i for i in range(10)}), reprlib.repr(set(range(20))), reprlib.repr(10**100), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(object)[:20])
r=reprlib.Repr(maxlist=2, indent=2); print(r.repr([1,[2,3],4]))
class A:
    @reprlib.recursive_repr()
    def __repr__(self): return f"A({self.x})"
a=A(); a.x=[a]; print(a)
print(colorsys.rgb_to_hsv(.2,.4,.4), colorsys.hsv_to_rgb(.5,.5,.4), colorsys.rgb_to_hls(.1,.5,.9), colorsys.hls_to_rgb(.58,.5,.8), colorsys.rgb_to_yiq(.1,.2,.3), colorsys.yiq_to_rgb(.1,.2,.3))
s=sched.scheduler(); out=[]
s.enter(0.02,1,out.append,("b",)); s.enter(0.01,1,out.append,("a",)); e=s.enter(5,1,print); s.cancel(e); print(len(s.queue), s.queue[0].priority); s.run(); print(out, s.empty())
print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(9).name)
print(signal.signal(signal.SIGINT, lambda s,f: print("got", s)) is signal.default_int_handler); signal.raise_signal(signal.SIGINT)
print(signal.signal(signal.SIGTERM, signal.SIG_IGN), signal.strsignal(15))
print(codecs.encode("Hello","rot13"), codecs.decode("Uryyb","rot_13"), codecs.encode(b"ab","hex"), codecs.decode("6162","hex"), codecs.lookup("utf8").name, codecs.BOM_UTF8, codecs.encode("é"), codecs.lookup("latin-1").name)
with codecs.open("x.txt","w","utf-8") as f: f.write("héé\n")
print(codecs.open("x.txt",encoding="utf-8").read())
try: codecs.lookup("nope")
except LookupError as e: print(e)
