import sys


def outer():
    def inner():
        pass

    class Local:
        def method(self):
            pass

        flags = sys._getframe().f_code.co_flags

    return inner, Local.method, lambda *names, **values: 0, (number for number in ()), Local.flags


inner, method, unnamed, generator, of_class = outer()
print(outer.__code__.co_flags, inner.__code__.co_flags, method.__code__.co_flags, unnamed.__code__.co_flags)
print(generator.gi_code.co_flags, of_class)


class Outermost:
    flags = sys._getframe().f_code.co_flags

    async def method(self):
        yield


print(Outermost.flags, Outermost.method.__code__.co_flags, sys._getframe().f_code.co_flags)
print([compile("1", "", mode).co_flags for mode in ("eval", "exec", "single")])
