"""An order's life as an enum state machine, with an audit trail and snapshots."""
import copy
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from enum import Enum, auto, unique
from functools import wraps
from collections import deque, namedtuple

Audit = namedtuple("Audit", "at event before after", defaults=[None])


@unique
class State(Enum):
    NEW = auto()
    PAID = auto()
    SHIPPED = auto()
    DELIVERED = auto()
    CANCELLED = auto()

    @property
    def final(self):
        return self in {State.DELIVERED, State.CANCELLED}

    def __str__(self):
        return self.name.lower()


class TransitionError(Exception):
    def __init__(self, order, event):
        super().__init__(f"order {order.id}: cannot {event} while {order.state}")
        self.event = event


def transition(*, source, target):
    source = source if isinstance(source, tuple) else (source,)

    def decorate(f):
        @wraps(f)
        def wrapper(self, *args):
            if self.state not in source:
                raise TransitionError(self, f.__name__)
            before = self.state
            result = f(self, *args)
            self.state = target
            self.clock += timedelta(hours=6)
            self.audit.append(Audit(self.clock, f.__name__, before, target))
            return result
        return wrapper
    return decorate


@dataclass
class Order:
    id: int
    state: State = State.NEW
    paid: int = 0
    audit: deque = field(default_factory=lambda: deque(maxlen=3), repr=False)
    clock: datetime = field(default=datetime(2024, 1, 1, tzinfo=timezone.utc), repr=False, compare=False)

    @transition(source=State.NEW, target=State.PAID)
    def pay(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.paid += amount

    @transition(source=State.PAID, target=State.SHIPPED)
    def ship(self):
        return f"parcel-{self.id}"

    @transition(source=State.SHIPPED, target=State.DELIVERED)
    def deliver(self):
        """Hand it over."""

    @transition(source=(State.NEW, State.PAID), target=State.CANCELLED)
    def cancel(self):
        self.paid = 0


o = Order(7)
snapshot = copy.deepcopy(o)
for event, args in [("ship", ()), ("pay", (0,)), ("pay", (50,)), ("ship", ()), ("cancel", ()), ("deliver", ()), ("deliver", ())]:
    try:
        print(event, getattr(o, event)(*args), o.state)
    except (TransitionError, ValueError) as e:
        print(event, type(e).__name__, e)
print(o, o.state.final, snapshot, snapshot == o)
for a in o.audit:
    print(f"{a.at:%d.%m. %H:%M} {a.event}: {a.before} -> {a.after}")
print(o.audit[0]._replace(at=None), len(o.audit))
second = Order(8)
second.cancel()
print(second, second.audit[-1].before, [s.name for s in State if s.final])
second.pay(1)
