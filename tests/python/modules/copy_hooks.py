import copy


class Conn:
    def __init__(self, url, pool):
        self.url, self.pool = url, pool

    def __copy__(self):
        print("__copy__")
        return Conn(self.url + "#copy", self.pool)

    def __deepcopy__(self, memo):
        print("__deepcopy__", type(memo).__name__)
        return Conn(self.url + "#deep", copy.deepcopy(self.pool, memo))


c = Conn("db://x", [1])
a, b = copy.copy(c), copy.deepcopy([c])[0]
print(a.url, a.pool is c.pool, b.url, b.pool is c.pool)


class Stateful:
    def __init__(self):
        self.n, self.cache = 1, {"big": 1}

    def __getstate__(self):
        return {"n": self.n}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state, cache={})


s = copy.copy(Stateful())
print(s.n, s.cache, vars(copy.deepcopy(s)))
