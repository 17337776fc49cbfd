# An identity map and an observer list, as an ORM has them, with weak references.
import weakref

class Session:
    def __init__(self, database):
        self.database, self.identity, self.loads = database, weakref.WeakValueDictionary(), 0

    def get(self, cls, pk):
        key = (cls.__name__, pk)
        found = self.identity.get(key)
        if found is None:
            self.loads += 1
            found = cls(pk, **self.database[key])
            self.identity[key] = found
        return found

class Entity:
    def __init__(self, pk, **columns):
        self.pk = pk
        self.__dict__.update(columns)
        self._parent = None

    @property
    def parent(self):
        return self._parent and self._parent()

    @parent.setter
    def parent(self, value):
        self._parent = weakref.ref(value)

class User(Entity):
    def __del__(self):
        print("  user", self.pk, "is dropped")

class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, method):
        self.receivers.append(weakref.WeakMethod(method, self.receivers.remove))

    def send(self, *args):
        return [r()(*args) for r in list(self.receivers)]

class Listener:
    def __init__(self, name):
        self.name = name

    def saved(self, what):
        return f"{self.name} saw {what}"

session = Session({("User", 1): {"name": "ann"}, ("User", 2): {"name": "bob"}})
a = session.get(User, 1)
print(a is session.get(User, 1), session.loads, len(session.identity), a.name)
session.get(User, 2)
print(session.loads, len(session.identity))
b = session.get(User, 2)
b.parent = a
print(b.parent.name, session.loads)
del a
print(b.parent, len(session.identity), list(session.identity.keys()))
try:
    session.get(User, 3)
except KeyError as e:
    print(type(e).__name__, e)
signal = Signal()
one, two = Listener("one"), Listener("two")
signal.connect(one.saved)
signal.connect(two.saved)
print(signal.send("row 5"), len(signal.receivers))
del one
print(signal.send("row 6"), len(signal.receivers))
b = None
print("end", len(session.identity))
