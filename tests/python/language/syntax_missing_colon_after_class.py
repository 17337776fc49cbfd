class Animal(object)
    legs = 4

    def __init__(self, name):
        self.name = name


print(Animal("cat").legs)
