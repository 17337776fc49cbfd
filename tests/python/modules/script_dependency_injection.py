# A container that reads constructor annotations: scopes, protocols, factories, cycles, weakly held singletons.
import inspect
import threading
import weakref
from contextlib import ExitStack, contextmanager
from typing import Annotated, Protocol, get_type_hints, runtime_checkable

class Missing(LookupError):
    pass

class Container:
    def __init__(self):
        self.factories, self.singletons, self.path = {}, {}, threading.local()

    def register(self, interface, factory=None, *, scope="transient"):
        factory = factory or interface
        if getattr(interface, "_is_runtime_protocol", False) and inspect.isclass(factory) and not issubclass(factory, interface):
            raise TypeError(f"{factory.__name__} does not implement {interface.__name__}")
        self.factories[interface] = factory, scope
        return self

    def get(self, interface):
        stack = self.path.__dict__.setdefault("stack", [])
        if interface in stack:
            raise RecursionError(" -> ".join(c.__name__ for c in [*stack, interface]))
        if interface not in self.factories:
            raise Missing(f"{interface.__name__} is not registered" + (f" (needed by {stack[-1].__name__})" if stack else ""))
        factory, scope = self.factories[interface]
        if scope == "singleton" and interface in self.singletons:
            return self.singletons[interface]
        stack.append(interface)
        try:
            value = self.call(factory)
        finally:
            stack.pop()
        if scope == "singleton":
            self.singletons[interface] = value
        return value

    def call(self, function, **given):
        target = function.__init__ if inspect.isclass(function) else function
        hints = get_type_hints(target) if inspect.isroutine(target) and not isinstance(target, type(object.__init__)) else {}
        for name, parameter in inspect.signature(function).parameters.items():
            if name not in given and parameter.default is parameter.empty and name in hints:
                given[name] = self.get(hints[name])
        return function(**given)

@runtime_checkable
class Clock(Protocol):
    def now(self) -> int: ...

class FakeClock:
    def __init__(self): self.ticks = 0
    def now(self): self.ticks += 1; return self.ticks

class Database:
    made = weakref.WeakSet()
    def __init__(self, clock: Clock, url: str = "memory://"): self.opened, self.url = clock.now(), url; Database.made.add(self)

class Repository:
    def __init__(self, db: Database): self.db = db

class Service:
    def __init__(self, users: "Repository", clock: Annotated[Clock, "shared"]): self.users, self.clock = users, clock

class Chicken:
    def __init__(self, egg: "Egg"): ...

class Egg:
    def __init__(self, chicken: Chicken): ...

class Lonely:
    def __init__(self, nowhere: ExitStack): ...

c = Container().register(Clock, FakeClock, scope="singleton").register(Database, scope="singleton").register(Repository).register(Service).register(Chicken).register(Egg).register(Lonely)
s, t = c.get(Service), c.get(Service)
print(s is t, s.users is t.users, s.users.db is t.users.db, s.clock is t.clock, s.users.db.opened, s.users.db.url, len(Database.made))

def handler(service: Service, clock: Clock, name: str = "x"):
    return f"{name} at {clock.now()} with {type(service.users.db).__name__}"

print(c.call(handler, name="request"), c.call(handler))
for attempt in (lambda: c.get(Chicken), lambda: c.get(Lonely), lambda: c.get(int), lambda: c.register(Clock, Repository), lambda: c.call(lambda missing: 1)):
    try:
        print(attempt())
    except (RecursionError, LookupError, TypeError) as e:
        print(type(e).__name__, e)
del s, t
c.singletons.clear()
print(len(Database.made), isinstance(FakeClock(), Clock), isinstance(5, Clock))
