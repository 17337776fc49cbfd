width = 3
5 = width
print(width)
