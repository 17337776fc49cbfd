sources = r"""def f(x):\n  global x
def f(x):\n  nonlocal x
def f():\n  global x\n  nonlocal x
def f():\n  x = 1\n  global x
def f():\n  x = 1\n  def g():\n    print(x)\n    nonlocal x
def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x
def f():\n  global x\n  x: int = 1
def f():\n  x: int\n  global x
def f():\n  def g():\n    nonlocal __class__
class A:\n  nonlocal x
class A:\n  x = 1\n  def f(self):\n    nonlocal x
x = 1\nglobal x
global x\nx = 1
def f():\n  for global_ in x: pass\n  global global_
def f():\n  [y := 1 for x in z]\n  nonlocal y
[x := 1 for x in y]
[(x := 1) for y in x for x in z]
[y for x in (y := z)]
class A:\n  [y := 1 for x in z]
[[(j := j) for i in range(5)] for j in range(5)]
def f():\n  import a\n  global a
def f():\n  from a import *
class A:\n  from a import *
def f[T](x):\n  nonlocal T
class A[T]:\n  def f(self):\n    nonlocal T
def f[T, T](): pass
type X[T] = (T := 1)
def f[T: (yield)](): pass
class A[T](x := 1): pass
def f(__debug__): pass
__debug__ = 1
x.__debug__ = 1
f(__debug__=1)
del __debug__
import __debug__
class __debug__: pass
for __debug__ in x: pass""".splitlines()
for source in sources:
    source = source.replace("\\n", "\n")
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "-> ok")
    except SyntaxError as e:
        print(repr(source), "->", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
