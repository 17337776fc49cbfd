# Frames and stacks: currentframe, stack, getframeinfo, locals, tracebacks.
import inspect
import os
import sys

def who():
    return inspect.stack()[1].function

def caller():
    return who()

def locals_of_caller():
    frame = inspect.currentframe().f_back
    return sorted(frame.f_locals), frame.f_code.co_name, frame.f_lineno

def job(x, y=2):
    z = x + y
    return locals_of_caller()

print(who(), caller(), (lambda: who())())
print(job(1))

def deep(n):
    if n:
        return deep(n - 1)
    return [(f.function, f.lineno, os.path.basename(f.filename), f.code_context, f.index) for f in inspect.stack()]

for entry in deep(2):
    print(entry)
frame = inspect.currentframe()
info = inspect.getframeinfo(frame)
print(info.function, info.lineno, info.code_context, os.path.basename(info.filename), info._fields)
print(inspect.getframeinfo(frame, context=3).code_context)

def arguments(a, *args, k=1, **kw):
    return inspect.getargvalues(inspect.currentframe())

print(arguments(1, 2, 3, z=5), inspect.formatargvalues(*arguments(7)))

def fails():
    inner = "secret"
    raise LookupError("lost")

try:
    fails()
except LookupError as e:
    frames = inspect.trace()
    print([(f.function, f.lineno, f.code_context[0].strip()) for f in frames], frames[-1].frame.f_locals)
    print([f.function for f in inspect.getinnerframes(e.__traceback__)])
print(sys._getframe() is inspect.currentframe(), frame.f_globals is globals(), frame.f_back, inspect.isframe(frame), inspect.istraceback(None))
print(sys._getframe(0).f_code.co_name, [f.function for f in inspect.getouterframes(frame)])

class Service:
    def call(self):
        return inspect.currentframe().f_code.co_qualname

print(Service().call())
