def skip(x):
    if x:
        continue
    return x


for i in range(2):
    skip(i)
