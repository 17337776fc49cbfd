age = 17
if age = 18:
    print("just an adult")
elif age > 18:
    print("adult")
