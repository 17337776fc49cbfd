name = "Ann"
print(f"hello {name}")
print(f"hello {}")
