class Account:
    __rate = 5

    def __init__(self):
        self.__balance = 10
        self._plain = 1
        self.__both__ = 2

    def __secret(self):
        return self.__balance * self.__rate

    def reveal(self):
        return self.__secret()

    def keyword(self, __arg=1):
        __local = __arg + 1
        return sorted(locals())

    def dynamic(self):
        return getattr(self, "__balance", "not mangled")


class Savings(Account):
    def peek(self):
        return self.__balance


class __Odd:
    def __init__(self):
        self.__x = 1


class ___:
    def __init__(self):
        self.__y = 2


a = Account()
print(vars(a))
print(a.reveal(), a._Account__secret(), Account._Account__rate)
print(a.keyword()[:2], a.dynamic())
try:
    Savings().peek()
except AttributeError as e:
    print("AttributeError:", e)
try:
    print(a.__balance)
except AttributeError as e:
    print("AttributeError:", e)
print(vars(__Odd()), vars(___()))
print([n for n in dir(a) if "Account" in n])
