numbers = [3, 1, 2]
best = max(numbers)
if best > 2:
    return best
print(best)
