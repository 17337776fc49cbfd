import sys

try:
    name = input("What is your name? ")
    print("got", name)
except EOFError as e:
    print()
    print(type(e).__name__, e, e.args)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
for bad in (lambda: input(1, 2), lambda: input(prompt="x")):
    try:
        bad()
    except TypeError as e:
        print("TypeError:", e)
age = int(input("Age: "))
print("never", age)
