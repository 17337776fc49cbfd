flag = True
None = flag
print(flag)
