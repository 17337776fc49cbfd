# format_exc, print_exc, format_exception: chains, notes, groups, limits; the program's path is replaced.
import io
import sys
import traceback

def show(text):
    print(text.replace(__file__, "prog.py"), end="")

def level3(x):
    return 10 / x

def level2(x):
    return level3(x) + \
        1

def level1(x):
    try:
        return level2(x)
    except ZeroDivisionError as e:
        raise ValueError(f"bad x {x}") from e

try:
    level1(0)
except ValueError as e:
    show(traceback.format_exc())
    print("limit 1"), show(traceback.format_exc(limit=1))
    print("limit -1"), show(traceback.format_exc(limit=-1))
    print("no chain"), show(traceback.format_exc(chain=False))
    print("only"), show("".join(traceback.format_exception_only(e)))
    print(len(traceback.format_exception(e)), traceback.format_exception_only(type(e), e), len(traceback.format_tb(e.__traceback__)))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == traceback.format_exc(), out.getvalue() == "".join(traceback.format_exception(type(e), e, e.__traceback__)))
    out = io.StringIO()
    traceback.print_tb(e.__cause__.__traceback__, file=out)
    show(out.getvalue())
try:
    try:
        [][1]
    except IndexError:
        {}["while handling"]
except KeyError as e:
    e.add_note("first note")
    e.add_note("second\nnote")
    show(traceback.format_exc())
try:
    raise ExceptionGroup("many", [ValueError("a"), ExceptionGroup("inner", [TypeError("b"), OSError(2, "c")])])
except ExceptionGroup:
    show(traceback.format_exc())
show(traceback.format_exc())
try:
    exec("x = (1 +\n  $)")
except SyntaxError as e:
    show("".join(traceback.format_exception_only(e)))
try:
    raise KeyError from None
except KeyError:
    show(traceback.format_exc())
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(ValueError("")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(type(None), None), traceback.format_exception_only(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")))
