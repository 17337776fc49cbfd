def outer():
    def inner():
        class Local:
            def method(self):
                return (lambda: missing_name)()

            @staticmethod
            def stat():
                return Local().method()

            @classmethod
            def clsm(cls):
                return cls.stat()
        return Local
    return inner


L = outer()()
print(L.__qualname__, L.method.__qualname__, L.stat.__qualname__)
L.clsm()
