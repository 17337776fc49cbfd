# TracebackException, StackSummary, FrameSummary, walk_tb, extract_tb, format_list.
import traceback


class Db(Exception):
    pass


def connect(host, tries=2):
    secret = "s3cret"
    raise Db(f"no route to {host}")


def session():
    local = [1, 2]
    return connect("db1")


try:
    session()
except Db as e:
    error = e
te = traceback.TracebackException.from_exception(error)
print(te.exc_type_str, str(te), te.__cause__, te.__context__, te.__suppress_context__, te.__notes__ if hasattr(te, "__notes__") else None)
print([(f.name, f.lineno, f.line) for f in te.stack], type(te.stack).__name__, len(te.stack))
print("".join(te.format()).replace(__file__, "prog.py"), end="")
print(list(te.format_exception_only()), te == traceback.TracebackException.from_exception(error))
with_locals = traceback.TracebackException.from_exception(error, capture_locals=True)
print([{k: v for k, v in f.locals.items()} for f in with_locals.stack[1:]])
print("".join(traceback.StackSummary.from_list(with_locals.stack[1:]).format()).replace(__file__, "prog.py"), end="")
frames = traceback.extract_tb(error.__traceback__)
f = frames[-1]
print(f.name, f.lineno, f.line, f.colno, f.end_colno, f.end_lineno, len(f), f.filename == __file__, tuple(f)[1:], f == frames[-1])
print(repr(f).replace(__file__, "prog.py"))
print([frame.f_code.co_name for frame, lineno in traceback.walk_tb(error.__traceback__)], [lineno for _, lineno in traceback.walk_tb(error.__traceback__)])
made = [traceback.FrameSummary("query.sql", 3, "run", line="select 1"), ("other.py", 7, "g", "x = 1"), ("none.py", 1, "h", None)]
print("".join(traceback.format_list(made)), end="")
summary = traceback.StackSummary.from_list(made)
print(summary[0], len(summary), summary.format() == traceback.format_list(made))


def count(n):
    if n == 0:
        raise RuntimeError("deep")
    count(n - 1)


try:
    count(10)
except RuntimeError as e:
    print(traceback.format_exc().replace(__file__, "prog.py"), end="")
print("".join(traceback.TracebackException(ValueError, ValueError("by hand"), None).format()), end="")
outer = traceback.TracebackException.from_exception(ExceptionGroup("g", [ValueError(1), KeyError(2)]))
print([str(x) for x in outer.exceptions], "".join(outer.format()), sep="\n", end="")
error.add_note("noted")
print(traceback.TracebackException.from_exception(error).__notes__, list(traceback.TracebackException.from_exception(error).format_exception_only()))
