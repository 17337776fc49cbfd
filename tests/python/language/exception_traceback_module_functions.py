import sys
import traceback


def deep(n):
    if n == 0:
        raise ValueError("deep problem")
    deep(n - 1)


try:
    deep(2)
except ValueError as e:
    tb = e.__traceback__
    for frame in traceback.extract_tb(tb):
        print(frame.lineno, frame.name, "|", frame.line)
    print(tb.tb_frame.f_code.co_name, tb.tb_next.tb_lineno)
    print("".join(traceback.format_exception_only(type(e), e)), end="")
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(limit=1, file=sys.stdout)
    traceback.print_exc(limit=-1, file=sys.stdout)
    print(traceback.format_exc().splitlines()[0], traceback.format_exc().splitlines()[-1])
    traceback.print_tb(tb.tb_next, file=sys.stdout)
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, str(te), len(te.stack))
    print("".join(te.format(chain=False)).count("\n"))

try:
    try:
        {}["a"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError:
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(file=sys.stdout, chain=False)


def stack_here():
    return [f.name for f in traceback.extract_stack()]


print(stack_here())
traceback.print_exception(ValueError("never raised"), file=sys.stdout)
print(traceback.format_exception(KeyError("k")))
