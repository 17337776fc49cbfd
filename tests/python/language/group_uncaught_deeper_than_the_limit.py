def nest(depth):
    if depth == 0:
        return ValueError("innermost")
    return ExceptionGroup(f"level {depth}", [nest(depth - 1), TypeError(f"beside {depth}")])


group = nest(12)
level, depth = group, 0
while isinstance(level, ExceptionGroup):
    level = level.exceptions[0]
    depth += 1
print(depth, repr(level))
raise group
