a, b = 1, 2
print(f"sum: {a + b}")
print(f"bad: {a b}")
