def outer():
    data = {"a": [1, 2]}
    total = (data["a"][0] +
             data["b"][1])
    return total
outer()
