def average(values):
    total = sum(values)
    count = len(values)
    return totl / count


print(len([1]))
average([1, 2, 3])
