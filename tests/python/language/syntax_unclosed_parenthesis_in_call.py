name = "Ann"
greeting = str.format("Hello {}", name.upper()
print(greeting)
for i in range(3):
    print(i)
