class Person:
    def __init__(self, name):
        self.full_name = name

    def introduce(self):
        return "I am " + self.full_name


p = Person("Ann")
print(p.introduce())
print(p.fullname)
