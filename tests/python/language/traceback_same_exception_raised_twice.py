err = ValueError("shared")


def once():
    raise err


try:
    once()
except ValueError:
    pass
tb = err.__traceback__
depth = 0
while tb:
    depth += 1
    tb = tb.tb_next
print(depth)
try:
    once()
except ValueError as e:
    print(e is err)
once()
