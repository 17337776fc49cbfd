try:
    raise ValueError("first")
except ValueError:
    try:
        raise KeyError("second")
    finally:
        raise RuntimeError("third") from None
