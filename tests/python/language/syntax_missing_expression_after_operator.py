a = 3
b = a +
print(b)
