name = “Ann”
print(name)
