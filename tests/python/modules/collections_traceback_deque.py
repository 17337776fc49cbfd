from collections import deque


class Pool:
    def __init__(self, size):
        self.free = deque(range(size))

    def acquire(self):
        return self.free.popleft()


def use(pool, n):
    for i in range(n):
        print("acquired", pool.acquire())


use(Pool(2), 3)
