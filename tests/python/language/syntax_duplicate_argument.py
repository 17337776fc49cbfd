class Box:
    def __init__(self, width, height, width):
        self.width = width


print(Box(1, 2, 3).width)
