x = 1
print(x)
    print("indented for no reason")
print("end")
