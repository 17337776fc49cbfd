table = {}
for i in range(200_000):
    key = (i * 7919) % 10_007
    table[key] = table.get(key, 0) + i
items = sorted(table.items(), key=lambda pair: (-pair[1], pair[0]))
stack = []
for key, value in items:
    stack.append(value % 97)
    if len(stack) > 50:
        stack.pop()
matrix = [[row * column % 10 for column in range(60)] for row in range(60)]
product = [[0] * 60 for _ in range(60)]
for i in range(60):
    for j in range(60):
        total = 0
        for k in range(60):
            total += matrix[i][k] * matrix[k][j]
        product[i][j] = total
seen = set()
for i in range(150_000):
    seen.add(i * i % 5003)
numbers = list(range(30_000))
numbers.reverse()
numbers.sort()
print(items[0], sum(stack), product[59][59], len(seen), numbers[5:15:3], (1, 2) in {(1, 2): 3})
