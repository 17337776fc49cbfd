# tomllib: values, tables, errors.
import tomllib, io
doc = '''
# comment
title = "TOML \\u00e9 \\n x"
n = 1_000
h = 0xff
o = 0o17
f = 3.14e2
neg = -7
inf = -inf
t = true
d = 1979-05-27T07:32:00Z
d2 = 1979-05-27T00:32:00.999999-07:00
d3 = 1979-05-27
d4 = 07:32:00
a = [1, 2, # c
  3,]
nested = [[1],["a"]]
lit = 'C:\\x'
ml = """
first
second \\
   joined"""
mlit = \'\'\'
raw "q"\'\'\'
"quoted key" = 1
a.b = 1
''' .replace("a.b = 1","x.y.z = 1\nx.y.w = 2") + '''
[server]
ip = "1.2.3.4"
[server.sub]
k = {a = 1, b.c = [1], d = {}}
[[products]]
name = "p1"
[[products]]
name = "p2"
[products.inner]
q = 1
'''
print(tomllib.loads(doc))
print(tomllib.load(io.BytesIO(b"a=1")), tomllib.loads("a=1.5", parse_float=str), tomllib.loads(""))
for bad in ("a", "a=", "a = 1 b", "a=1\na=2", "[a]\n[a]", "a=[1", "a={x=1", "= 1", "[a", "a='x", 'a="\\q"', "a=1\n[a]", "a = 01", "a = 2024-13-01", "a=nope", "x.y=1\n[x]", "[[a]]\n[a]", "a=[]\n[[a]]", 'a="x\ny"', "[a.b]\n[a]\nb=1", "a={}\n[a.b]", "a={x=1,x=2}", "a.b=1\na=2"):
    try: print(tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e: print(repr(bad), e)
try: tomllib.load(io.StringIO("a=1"))
except TypeError as e: print(e)
try: tomllib.loads(b"a=1")
except TypeError as e: print(e)
