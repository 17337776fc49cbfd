import copy
import pickle
from datetime import date, datetime, time, timedelta, timezone


class Day(date):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.tag = "tagged"
        return self

    def next(self):
        return self + timedelta(1)


d = Day(2024, 1, 31)
print(d, repr(d), d.next(), type(d.next()).__name__, d.tag, type(d.replace(day=1)).__name__, type(Day.fromisoformat("2024-05-05")).__name__)
print(d == date(2024, 1, 31), hash(d) == hash(date(2024, 1, 31)), isinstance(d, date))


class Stamp(datetime):
    @property
    def day_key(self):
        return self.strftime("%Y%m%d")


s = Stamp(2024, 1, 1, 5, tzinfo=timezone.utc)
print(s.day_key, repr(s), type(s + timedelta(1)).__name__, (s + timedelta(1)).day_key, type(Stamp.strptime("2024", "%Y")).__name__, type(s.astimezone(timezone(timedelta(hours=1)))).__name__)
values = [date(2024, 1, 1), time(1, 2, 3, 4), datetime(2024, 1, 1, 1, tzinfo=timezone.utc), timedelta(1, 2, 3), timezone(timedelta(hours=2), "X"), timezone.utc]
for v in values:
    back = pickle.loads(pickle.dumps(v))
    print(v, back == v, type(back).__name__, copy.deepcopy(v) == v)
print(copy.copy(timezone.utc) is timezone.utc, copy.deepcopy(date(2024, 1, 1)))


class Frozen(datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2024, 2, 3, 4, 5, 6, tzinfo=tz)


print(Frozen.now(), Frozen.now(timezone.utc), Frozen.now().date(), type(Frozen.now().date()).__name__)
print(date.__subclasses__()[0].__name__, datetime.__mro__[1].__name__, date.today() <= datetime.now().date())
