from enum import Enum, auto


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    LOCKED = auto()

    @property
    def safe(self):
        return self is not State.OPEN


class TransitionError(Exception):
    pass


class Door:
    transitions = {
        (State.CLOSED, "open"): State.OPEN,
        (State.OPEN, "close"): State.CLOSED,
        (State.CLOSED, "lock"): State.LOCKED,
        (State.LOCKED, "unlock"): State.CLOSED,
    }

    def __init__(self):
        self.state = State.CLOSED
        self.log = [self.state.name]

    def __getattr__(self, name):
        if any(name == event for _, event in self.transitions):
            return lambda: self.fire(name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def fire(self, event):
        try:
            self.state = self.transitions[self.state, event]
        except KeyError:
            allowed = sorted(e for s, e in self.transitions if s is self.state)
            raise TransitionError(f"cannot {event} when {self.state.name.lower()}; try {' or '.join(allowed)}") from None
        self.log.append(self.state.name)
        return self


d = Door()
d.open().close().lock()
print(d.log, d.state, d.state.safe, d.state.value, State["OPEN"], State(1), [s.name for s in State], State.OPEN in State)
for event in ("open", "unlock", "paint"):
    try:
        getattr(d, event)()
        print(event, "->", d.state.name)
    except (TransitionError, AttributeError) as e:
        print(type(e).__name__ + ":", e)


def lights():
    while True:
        for colour, seconds in (("green", 3), ("yellow", 1), ("red", 2)):
            command = yield colour, seconds
            while command == "hold":
                command = yield colour, "held"


light = lights()
print([next(light) for _ in range(4)], light.send("hold"), light.send("hold"), next(light))
print({s: s.safe for s in State}, State.OPEN == 2, State.OPEN is State(2), repr(State.LOCKED))
try:
    State(9)
except ValueError as e:
    print("ValueError:", e)
d.close()
