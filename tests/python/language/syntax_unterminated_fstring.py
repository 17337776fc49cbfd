name = "Ann"
print(f"hello {name})
print("after")
