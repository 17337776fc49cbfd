class Counter:
    def __init__(self):
        self.count = 0

    def bump(self):
        self.count = count + 1


c = Counter()
print(c.count)
c.bump()
