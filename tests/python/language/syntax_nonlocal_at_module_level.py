x = 1
nonlocal x
x = 2
