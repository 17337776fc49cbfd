numbers = [1, 2, 3]
squares = [n * n for n in numbers if n > 1 else 0]
print(squares)
