def numbers():
    yield 1
    yield 2


print(list(numbers()))
for n in numbers():
    yield n * 2
