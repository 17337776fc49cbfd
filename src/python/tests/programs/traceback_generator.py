def gen():
    yield 1
    a = [1, 2]
    yield a[5]
for v in gen():
    print(v)
