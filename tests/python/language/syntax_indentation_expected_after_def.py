def empty():
print("no body")


empty()
