# extract_stack, format_stack, print_stack, walk_stack, clear_frames, and locals of frames.
import io
import sys
import traceback

def names():
    return [f.name for f in traceback.extract_stack()]

def outer():
    return names()

print(names(), outer(), (lambda: names())(), [names() for _ in range(1)][0])

class Service:
    def call(self):
        return traceback.extract_stack()[-1]

    @staticmethod
    def text():
        return "".join(traceback.format_stack()).replace(__file__, "prog.py")

f = Service().call()
print(f.name, f.lineno, f.line)
print(Service.text(), end="")

def printed(limit):
    out = io.StringIO()
    traceback.print_stack(limit=limit, file=out)
    return out.getvalue().replace(__file__, "prog.py")

print(printed(None), printed(1), sep="---\n", end="")

def generator():
    yield names()

print(next(generator()), [frame.f_code.co_name for frame, _ in traceback.walk_stack(sys._getframe())])

def fails(n):
    big = list(range(n))
    if n:
        return fails(n - 1)
    raise ArithmeticError("zero")

try:
    fails(2)
except ArithmeticError as e:
    tb = e.__traceback__
    depth = 0
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_locals.get("big"), tb.tb_frame.f_locals.get("n"))
        tb, depth = tb.tb_next, depth + 1
    print(depth, len(traceback.extract_tb(e.__traceback__, limit=2)), [x.lineno for x in traceback.extract_tb(e.__traceback__, limit=-1)])
    traceback.clear_frames(e.__traceback__)
    print(e.__traceback__.tb_next.tb_frame.f_locals)
    print(e.with_traceback(None).__traceback__, traceback.format_exception(e))
print("".join(traceback.format_stack(limit=1)).replace(__file__, "prog.py").splitlines()[1].strip())
