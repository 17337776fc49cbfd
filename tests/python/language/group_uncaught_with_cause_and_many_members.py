errors = []
for i in range(18):
    errors.append(ValueError(f"number {i}"))
try:
    try:
        raise KeyError("root")
    except KeyError as root:
        raise ExceptionGroup("inner", [TypeError("t"), OSError("o")]) from root
except ExceptionGroup as g:
    inner = g
print(len(errors), repr(inner))
raise ExceptionGroup("outer", [inner, *errors]) from inner
