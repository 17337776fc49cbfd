from contextlib import AbstractContextManager, contextmanager


class Plain(AbstractContextManager):
    def __exit__(self, *exc):
        print("plain exit")


with Plain() as p:
    print(type(p).__name__)
try:
    AbstractContextManager()
except TypeError as e:
    print(e)


class Duck:
    def __enter__(self): ...
    def __exit__(self, *a): ...


print(issubclass(Duck, AbstractContextManager), isinstance(Plain(), AbstractContextManager), issubclass(int, AbstractContextManager))
try:
    with 5:
        pass
except TypeError as e:
    print(type(e).__name__, e)


class Transaction:
    def __init__(self):
        self.log = []

    @contextmanager
    def begin(self, name):
        self.log.append(f"begin {name}")
        try:
            yield self
        except Exception as e:
            self.log.append(f"rollback {name}: {e}")
            raise
        else:
            self.log.append(f"commit {name}")


tx = Transaction()
with tx.begin("ok"):
    pass
try:
    with tx.begin("bad"):
        raise RuntimeError("constraint")
except RuntimeError:
    pass
print(tx.log)
