import itertools, time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]
default_number, default_repeat = 1000000, 5
default_timer = time.perf_counter


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        space = {} if globals is None else globals
        for name, given in (("stmt", stmt), ("setup", setup)):
            if not isinstance(given, str) and not callable(given):
                raise ValueError(f"{name} is neither a string nor callable")
        lines = ["def inner(_it, _timer):"]
        lines += ["    " + line for line in (setup if isinstance(setup, str) else "_setup()").split("\n")]
        lines += ["    _t0 = _timer()", "    for _i in _it:"]
        lines += ["        " + line for line in (stmt if isinstance(stmt, str) else "_stmt()").split("\n")]
        lines += ["        pass", "    _t1 = _timer()", "    return _t1 - _t0"]
        local = {}
        exec("\n".join(lines), {**space, "_setup": setup, "_stmt": stmt}, local)
        self.inner = local["inner"]

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
