class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def __getattr__(self, key):
        try:
            return self.data[key]
        except KeyError:
            raise AttributeError(f"event {self.name!r} has no field {key!r}") from None


class Bus:
    def __init__(self):
        self.handlers = {}
        self.depth = 0

    def on(self, name, *, priority=0):
        def register(f):
            self.handlers.setdefault(name, []).append((priority, len(self.handlers.get(name, ())), f))
            return f
        return register

    def emit(self, name, /, **data):
        event = Event(name, **data)
        self.depth += 1
        errors = []
        try:
            for _, _, handler in sorted(self.handlers.get(name, []), key=lambda h: (-h[0], h[1])):
                if event.stopped:
                    break
                try:
                    print("  " * self.depth + handler.__name__, end=": ")
                    print(handler(event))
                except Exception as e:
                    print("failed")
                    errors.append(e)
        finally:
            self.depth -= 1
        if errors:
            raise ExceptionGroup(f"handlers of {name!r}", errors)
        return event


bus = Bus()


@bus.on("order")
@bus.on("refund")
def log(e): return f"{e.name} of {e.amount}"


@bus.on("order", priority=5)
def check(e):
    if e.amount > 100:
        e.stopped = True
        return "too big, stopped"
    return "ok"


@bus.on("order", priority=-1)
def nested(e): return bus.emit("refund", amount=e.amount / 2).name


@bus.on("refund")
def needs_reason(e): return e.reason


bus.emit("nothing")
bus.emit("order", amount=500)
try:
    bus.emit("order", amount=10)
except* AttributeError as g:
    print("group:", g.message, [str(e) for e in g.exceptions])
bus.emit("refund", amount=1, name="clash")
