x = 5
print(x)
else:
    print("other")
