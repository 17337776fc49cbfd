values = [1, 2, 3]
for v in values:
    print(v)
if v == 3:
    break
print("end")
