price = 3.5
print(f"cost: {price}}")
print("after")
