import copy
import json
import pickle
from dataclasses import asdict, dataclass, field
from enum import Enum


class State(Enum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"

    def next(self):
        members = list(State)
        i = members.index(self) + 1
        if i == len(members):
            raise ValueError(f"{self.name} is final")
        return members[i]

    @property
    def final(self):
        return self is State.DONE


@dataclass
class Job:
    id: int
    state: State = State.QUEUED
    history: list = field(default_factory=list)

    def advance(self):
        self.history.append(self.state)
        self.state = self.state.next()


j = Job(1)
while not j.state.final:
    j.advance()
print(j)
try:
    j.advance()
except ValueError as e:
    print(e)
print(asdict(j))
try:
    json.dumps(asdict(j))
except TypeError as e:
    print(e)
print(json.dumps(asdict(j), default=lambda o: o.value))
print(pickle.loads(pickle.dumps(j)) == Job(1, State.DONE, [State.QUEUED, State.RUNNING, State.DONE]), copy.deepcopy(State.DONE) is State.DONE, copy.copy(State.DONE) is State.DONE)
table = {(State.QUEUED, "start"): State.RUNNING, (State.RUNNING, "finish"): State.DONE}
s = State.QUEUED
for event in ("start", "finish", "start"):
    s = table.get((s, event), s)
    print(event, s.value)
