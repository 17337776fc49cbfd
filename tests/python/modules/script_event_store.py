# An event store in JSON lines: versions, projections, snapshots, replay, time zones, optimistic locking.
import io
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from functools import singledispatchmethod
from types import MappingProxyType
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

class Kind(StrEnum):
    OPENED = "opened"
    DEPOSITED = "deposited"
    WITHDRAWN = "withdrawn"

class Conflict(Exception):
    pass

@dataclass(frozen=True, slots=True)
class Event:
    stream: UUID
    version: int
    kind: Kind
    at: datetime
    data: dict = field(default_factory=dict, compare=False)

    def to_json(self):
        return json.dumps(asdict(self), default=lambda v: v.isoformat() if isinstance(v, datetime) else str(v), sort_keys=True)

    @classmethod
    def from_json(cls, line):
        raw = json.loads(line)
        return cls(UUID(raw["stream"]), raw["version"], Kind(raw["kind"]), datetime.fromisoformat(raw["at"]), raw["data"])

class Store:
    def __init__(self, file):
        self.file, self.versions, self.subscribers = file, defaultdict(int), []
        self.clock = datetime(2024, 3, 30, 23, 30, tzinfo=timezone.utc)

    def append(self, stream, kind, expected, **data):
        if self.versions[stream] != expected:
            raise Conflict(f"stream {str(stream)[:8]} is at {self.versions[stream]}, not {expected}")
        self.clock += timedelta(minutes=45)
        self.versions[stream] = expected + 1
        event = Event(stream, expected + 1, Kind(kind), self.clock, data)
        self.file.write(event.to_json() + "\n")
        for subscriber in self.subscribers:
            subscriber(event)
        return event

    def read(self):
        self.file.seek(0)
        yield from map(Event.from_json, self.file)

class Balances:
    def __init__(self):
        self._balances = {}
        self.view = MappingProxyType(self._balances)

    def __call__(self, event):
        match event:
            case Event(kind=Kind.OPENED, data={"owner": owner}):
                self._balances[event.stream] = [owner, 0]
            case Event(kind=Kind.DEPOSITED | Kind.WITHDRAWN, data={"amount": int(amount)}):
                self._balances[event.stream][1] += amount if event.kind is Kind.DEPOSITED else -amount

a, b = (uuid5(NAMESPACE_URL, f"account/{n}") for n in "ab")
store, live = Store(io.StringIO()), Balances()
store.subscribers.append(live)
first = store.append(a, "opened", 0, owner="Zoë")
print(first.to_json())
store.append(b, Kind.OPENED, 0, owner="bob")
store.append(a, "deposited", 1, amount=100)
store.append(a, "withdrawn", 2, amount=30)
store.append(b, "deposited", 1, amount=5)
for attempt in (lambda: store.append(a, "deposited", 1, amount=1), lambda: store.append(a, "stolen", 3), lambda: live.view.update(x=1), lambda: setattr(first, "version", 9), lambda: Event.from_json("{}"), lambda: Event.from_json("{")):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
replayed = Balances()
events = list(store.read())
for event in events:
    replayed(event)
    local = event.at.astimezone(ZoneInfo("Europe/Berlin"))
    print(event.version, event.kind, f"{local:%Y-%m-%d %H:%M %Z}", event.data)
print(sorted(v for v in live.view.values()), dict(replayed.view) == dict(live.view), events[0] == first, len({e.stream for e in events}), events[-1].at - events[0].at)
