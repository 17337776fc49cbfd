def flow(x):
    out = []
    try:
        out.append("try")
        if x == "raise":
            raise ValueError("v")
        if x == "return":
            return out
        if x == "key":
            {}["nope"]
    except ValueError as e:
        out.append(f"except {e}")
    except (KeyError, IndexError) as e:
        out.append(f"lookup {e!r}")
    else:
        out.append("else")
    finally:
        out.append("finally")
    out.append("end")
    return out


for x in ("raise", "return", "key", "fine"):
    print(x, flow(x))


def finally_overrides():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    try:
        1 / 0
    finally:
        return "swallowed"


def finally_in_loop():
    seen = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            seen.append(i)
        finally:
            seen.append(f"f{i}")
    else:
        seen.append("else")
    return seen


def value_computed_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer got", e)
        try:
            raise
        except KeyError as again:
            print("same", again is e)
    finally:
        print("outer finally")


print(finally_overrides(), finally_swallows(), finally_in_loop(), value_computed_before_finally())
nested()
for i in range(2):
    try:
        pass
    finally:
        continue
print("done")
