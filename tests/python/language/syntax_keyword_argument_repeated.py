def connect(host, port=80):
    return host, port


print(connect("a", port=1))
print(connect(host="b", port=2, host="c"))
