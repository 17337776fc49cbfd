try: ExceptionGroup('x',[ValueError()]).split(3)
except TypeError as e: print(e)
try: ExceptionGroup(1,[ValueError()])
except TypeError as e: print(e)
try: ExceptionGroup('1',3)
except TypeError as e: print(e)
try: ExceptionGroup('1',[])
except ValueError as e: print(e)
try: ExceptionGroup('1',[3])
except ValueError as e: print(e)
try: ExceptionGroup('1')
except TypeError as e: print(e)
try: ExceptionGroup('1',[KeyboardInterrupt()])
except TypeError as e: print(e)
class E(ExceptionGroup): pass
try: E('1',[KeyboardInterrupt()])
except TypeError as e: print(e)
class D(ExceptionGroup):
    def derive(self, x): return 3
try: D('1',[ValueError(),TypeError()]).split(ValueError)
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* int: pass
except TypeError as e: print(e)
async def f(): await 3
c=f()
try: c.send(None)
except TypeError as e: print(e)
async def f():
    async with 3: pass
try: f().send(None)
except TypeError as e: print(e)
class A:
    def __aenter__(s): return 3
    def __aexit__(s,*a): return 3
async def f():
    async with A(): pass
try: f().send(None)
except TypeError as e: print(e)
class A:
    async def __aenter__(s): return 3
    def __aexit__(s,*a): return 3
async def f():
    async with A(): pass
try: f().send(None)
except TypeError as e: print(e)
async def f():
    async for i in 3: pass
try: f().send(None)
except TypeError as e: print(e)
class B:
    def __aiter__(s): return 3
async def f():
    async for i in B(): pass
try: f().send(None)
except TypeError as e: print(e)
class B:
    def __aiter__(s): return s
    def __anext__(s): return 3
async def f():
    async for i in B(): pass
try: f().send(None)
except TypeError as e: print(e)
async def f(): pass
try:
    for i in f(): pass
except TypeError as e: print(e)
c=f()
try: c.send(None)
except StopIteration: pass
try: c.send(None)
except RuntimeError as e: print(e)
async def f():
    await c
try: f().send(None)
except RuntimeError as e: print(e)
async def f():
    raise StopIteration(3)
try: f().send(None)
except RuntimeError as e: print(e)
async def ag():
    yield 1
    raise StopAsyncIteration
a=ag()
try: a.__anext__().send(None)
except StopIteration as e: print(e.value)
try: a.__anext__().send(None)
except RuntimeError as e: print(e)
async def ag():
    raise StopIteration
    yield
try: ag().__anext__().send(None)
except RuntimeError as e: print(e)
async def f():
    async with 3 as x: pass
class C:
    __aenter__=1
async def f():
    async with C(): pass
try: f().send(None)
except TypeError as e: print(e)
class AW:
    def __await__(s): return 3
async def f(): await AW()
try: f().send(None)
except TypeError as e: print(e)
x=ag()
try: x.asend(3).send(None)
except TypeError as e: print(e)
