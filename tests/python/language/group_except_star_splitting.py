def raise_group():
    raise ExceptionGroup("many", [
        ValueError("v1"), TypeError("t1"),
        ExceptionGroup("nested", [ValueError("v2"), KeyError("k1"), OSError("o1")])])


try:
    raise_group()
except* ValueError as eg:
    print("values", repr(eg), eg.message, [str(e) for e in eg.exceptions])
except* (TypeError, KeyError) as eg:
    print("types/keys", repr(eg))
except* OSError as eg:
    print("os", repr(eg))
else:
    print("else never")
finally:
    print("finally")

try:
    try:
        raise_group()
    except* ValueError:
        print("handled values")
except ExceptionGroup as rest:
    print("rest", repr(rest))

try:
    raise ValueError("naked")
except* ValueError as eg:
    print("wrapped", repr(eg), type(eg).__name__)

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")
except BaseException as e:
    print(repr(e), [repr(x) for x in e.exceptions])

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as eg:
        raise
except BaseException as e:
    print("reraised", repr(e))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else runs")
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print("TypeError:", e)
try:
    try:
        raise KeyError("unmatched naked")
    except* ValueError:
        pass
except KeyError as e:
    print("passes unwrapped", repr(e))
