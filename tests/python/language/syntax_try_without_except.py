def load(path):
    try:
        data = open(path).read()
    print(data)
    return data


load("x")
