items = [3, 1, 2]
for i in rnage(len(items)):
    print(items[i])
