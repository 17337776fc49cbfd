def connect(host, port=80, *, timeout=10, retries=3):
    return host, port, timeout, retries


print(connect("a", timeout=5))
print(connect("b", timeuot=5))
