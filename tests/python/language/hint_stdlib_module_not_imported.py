def area(r):
    return math.pi * r ** 2


print("computing")
print(area(2))
