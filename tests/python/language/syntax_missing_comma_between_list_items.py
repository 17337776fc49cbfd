fruits = [
    "apple",
    "pear",
    3 4,
    "plum",
]
print(fruits)
