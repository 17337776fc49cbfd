def outer():
    def inner():
        nonlocal count
        count += 1
    inner()


count = 0
outer()
