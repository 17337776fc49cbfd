start = 1
class = "first"
print(class)
