class Shape:
    def area(self):
        return 0

    def describe(self, factor):
        return self.area() * factor


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3 * self.radius * self.radius

    def describe(self, factor):
        return super().describe(factor) + 1

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def twice(n):
        return 2 * n


shapes = [Square(2), Circle(3), Square(5), Circle(7)]
total = 0
for i in range(120_000):
    for shape in shapes:
        total = (total + shape.describe(i)) % 1_000_003
for i in range(100_000):
    total += Circle.unit().radius + Circle.twice(i)
print(total)
