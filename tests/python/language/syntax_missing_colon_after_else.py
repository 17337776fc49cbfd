total = 3
if total > 2:
    print("big")
else
    print("small")
