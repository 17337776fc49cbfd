def connect(host, port=80, path="/"):
    return host, port, path


print(connect("a", port=1, path="x"))
print(connect(host="b", 8080))
