# catch_warnings(record=True), simplefilter and filterwarnings actions, order of filters, resetwarnings.
import warnings

class DbWarning(UserWarning):
    pass

def legacy(n=0):
    warnings.warn(f"legacy({n}) is deprecated", DeprecationWarning, stacklevel=2)
    return n

def caught(action, *messages, category=Warning):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action, category)
        for m in messages:
            warnings.warn(m)
    return [str(w.message) for w in log]

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    legacy(1)
    warnings.warn("plain")
    warnings.warn(DbWarning("an instance"))
    warnings.warn("typed", DbWarning)
    warnings.warn_explicit("explicit", SyntaxWarning, "config.ini", 7)
for w in log:
    print(w.category.__name__, str(w.message), w.lineno, w.filename == __file__ or w.filename, type(w.message).__name__, w.line, w.source)
for action in ("always", "once", "default", "module", "ignore"):
    print(action, caught(action, "a", "b", "a"))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for n in range(3):
        warnings.warn("in a loop, one line")
    warnings.warn("in a loop, one line")
print(len(log))
with warnings.catch_warnings():
    warnings.simplefilter("error", DbWarning)
    warnings.filterwarnings("ignore", message="harm.*", category=UserWarning)
    warnings.filterwarnings("error", message=r".*fatal", module="__main__")
    warnings.warn("harmless")
    for m, c in [("x", DbWarning), ("this is fatal", UserWarning), ("Harmful", UserWarning), ("now FATAL", RuntimeWarning)]:
        try:
            warnings.warn(m, c)
            print(m, "passed")
        except Warning as e:
            print(type(e).__name__, e)
with warnings.catch_warnings(action="ignore"):
    warnings.warn("silent")
with warnings.catch_warnings(record=True, action="always", category=DbWarning) as log:
    warnings.warn("kept", DbWarning)
    print(len(log), warnings.filters[0][0], warnings.filters[0][2].__name__)
with warnings.catch_warnings():
    warnings.resetwarnings()
    print(warnings.filters)
    warnings.simplefilter("ignore", append=True)
    warnings.simplefilter("error", DeprecationWarning)
    print([(f[0], f[2].__name__) for f in warnings.filters])
for attempt in (lambda: warnings.simplefilter("loud"), lambda: warnings.warn("x", int), lambda: warnings.warn("x", 5), lambda: warnings.filterwarnings("ignore", message=5), lambda: warnings.filterwarnings("ignore", category=int), lambda: warnings.warn(), lambda: warnings.simplefilter("ignore", lineno=-1), lambda: warnings.warn("x", stacklevel="a"), lambda: warnings.filterwarnings("ignore", "(")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
