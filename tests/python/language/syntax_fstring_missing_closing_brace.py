price = 3.5
print(f"cost: {price:.2f")
print("after")
