def line(a, b, c):
    return a + b + c


x = 1
y = 2
print(line(x y, 3))
