class P:
    pass


p = P()
p.age = 3
while p.age = 3:
    p.age += 1
