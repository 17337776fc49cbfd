def risky(n):
    if n > 1:
        raise ValueError(f"too big: {n}")
    return n


def careful(n):
    try:
        return risky(n)
    except ValueError:
        print("logging")
        raise


def rename(n):
    try:
        return careful(n)
    except ValueError as e:
        raise e


def finally_only(n):
    try:
        return rename(n)
    finally:
        print("cleanup", n)


print(finally_only(1))
finally_only(5)
