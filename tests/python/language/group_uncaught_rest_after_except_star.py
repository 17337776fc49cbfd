def f():
    raise ExceptionGroup("eg", [ValueError("one"), TypeError("two"), OSError("three")])


try:
    f()
except* ValueError as e:
    print("handled", e.exceptions)
except* OSError as e:
    print("raising instead of", e.exceptions)
    raise RuntimeError("from handler") from e
