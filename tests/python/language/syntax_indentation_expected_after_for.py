items = [1, 2, 3]
for item in items:
# only a comment
print(item)
