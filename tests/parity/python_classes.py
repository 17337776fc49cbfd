class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r})"

    def __lt__(self, other):
        return self.area() < other.area()


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def diagonal(self):
        return round(self.side * 2 ** 0.5, 3)

    @diagonal.setter
    def diagonal(self, value):
        self.side = value / 2 ** 0.5

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def corners():
        return 4


class Cube(Square):
    def area(self):
        return super().area() * 6

    def __eq__(self, other):
        return isinstance(other, Cube) and other.side == self.side

    def __hash__(self):
        return hash(self.side)

    def __len__(self):
        return 12

    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return self.side * (index + 1)

    def __contains__(self, item):
        return item == self.side

    def __call__(self, factor=2):
        return Cube(self.side * factor)

    def __bool__(self):
        return self.side > 0


shapes = [Square(3), Cube(2), Square.unit()]
print(sorted(shapes), Shape.count, [shape.area() for shape in shapes])
print(shapes[0].diagonal, Square.corners(), isinstance(shapes[1], Square), issubclass(Cube, Shape), Cube.__mro__[1].__name__)
shapes[0].diagonal = 10
print(round(shapes[0].side, 4))
cube = Cube(2)
print(cube == Cube(2), cube != Cube(3), len(cube), list(cube), 2 in cube, cube().side, cube(factor=5).side, bool(Cube(0)), {cube, Cube(2)})
try:
    Shape("blob").area()
except NotImplementedError as error:
    print(type(error).__name__, error)
try:
    cube.nothing
except AttributeError as error:
    print(error)
try:
    Square()
except TypeError as error:
    print(error)
print(getattr(cube, "missing", "default"), hasattr(cube, "side"), vars(cube), cube.__dict__ is vars(cube))
setattr(cube, "colour", "red")
del cube.name
print(sorted(vars(cube)))


class Meta:
    registry = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        Meta.registry.append((cls.__name__, options))


class Plugin(Meta, version=2):
    __slots__ = ()


print(Meta.registry, type(Plugin), Plugin.__name__, Plugin.__qualname__, Plugin.__module__)
