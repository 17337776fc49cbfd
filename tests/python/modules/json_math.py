import json, math, datetime
print(json.dumps({'a':[1,2.5,None,True],'é':'x"\n\\','k':{}}), json.dumps([1,{'b':2}],indent=2), json.dumps({'b':1,'a':2},sort_keys=True,separators=(',',':')), json.dumps('é😀',ensure_ascii=False), json.dumps('é😀'), json.dumps((1,2)), json.dumps({1:2,None:3,True:4,1.5:2}))
print(json.loads('{"a": [1, 2.5, null, true, "x\\n\\u00e9\\ud83d\\ude00"], "b": {}}'), json.loads(' [1e5, -3] '), json.dumps(datetime.date(2024,1,1),default=str), json.dumps(float('inf')), json.loads('"a"'))
for s in ['', '{', '[1,]', '{"a" 1}', '{a:1}', '[1', '"abc', 'nul', '1 2', '{"a":}', '"\\x"','{"a":1,}']:
    try: print(json.loads(s))
    except ValueError as e: print(type(e).__name__, e)
try: json.dumps(object)
except TypeError as e: print(e)
try: json.dumps({(1,2):3})
except TypeError as e: print(e)
a=[]; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.pi, math.log(10), math.log(8,2), math.log10(1000), math.gcd(12,18), math.factorial(20), math.isclose(0.1+0.2,0.3), math.hypot(3,4), math.fsum([.1]*10), math.prod([2,3]), math.comb(5,2), math.perm(5,2), math.trunc(2.7), math.isqrt(17), math.inf, math.exp(1), math.sin(1), math.degrees(math.pi), math.modf(2.5), math.frexp(8), math.log2(8))
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.sqrt('a'), lambda: math.factorial(-1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
