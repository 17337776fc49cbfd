"""Time zones by the rules that hold now; how they were long ago is not kept."""

from datetime import datetime, timedelta, tzinfo

from _zones import TEXT as _TEXT

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

TZPATH = ()
_ZERO = timedelta(0)


class ZoneInfoNotFoundError(KeyError):
    pass


class InvalidTZPathWarning(RuntimeWarning):
    pass


def reset_tzpath(to=None):
    pass


def available_timezones():
    return {key for line in _TEXT.splitlines() for key in line.split(" ")[1:]}


def _find(key):
    at = _TEXT.find(f" {key} ")
    if at < 0:
        at = _TEXT.find(f" {key}\n")
    if at < 0 and _TEXT.endswith(f" {key}"):
        at = len(_TEXT) - len(key) - 1
    if at < 0 or not key:
        return None
    start = _TEXT.rfind("\n", 0, at) + 1
    return _TEXT[start:_TEXT.index(" ", start)]


def _name(text):
    if text[0] == "<":
        name, _, rest = text[1:].partition(">")
        return name, rest
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end], text[end:]


def _seconds(text):
    sign = -1 if text[:1] == "-" else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def _offset(text):
    end = 0
    while end < len(text) and text[end] in "+-:0123456789":
        end += 1
    return -_seconds(text[:end]), text[end:]


class _Rule:
    """The Mm.w.d/time of a POSIX rule: seconds into a year, as the clock on the wall counts them."""

    def __init__(self, text):
        day, _, time = text.partition("/")
        self.time = _seconds(time) if time else 7200
        if day[0] == "M":
            self.month, self.week, self.weekday = map(int, day[1:].split("."))
        else:
            self.month, self.julian, self.skips = None, int(day.lstrip("J")), day[0] == "J"

    def moment(self, year):
        start = datetime(year, 1, 1).toordinal()
        if self.month is None:
            is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            days = self.julian if not self.skips else self.julian - 1 + (is_leap and self.julian > 59)
        else:
            first = datetime(year, self.month, 1)
            days = first.toordinal() + (self.weekday - first.isoweekday()) % 7 + (self.week - 1) * 7
            after = datetime(year + self.month // 12, self.month % 12 + 1, 1).toordinal()
            while days >= after:
                days -= 7
            days -= start
        return (start * 86400) + days * 86400 + self.time


class _Zone:
    def __init__(self, text):
        head, *rules = text.split(",")
        self.std_name, rest = _name(head)
        self.std, rest = _offset(rest)
        self.rules = None
        if rest:
            self.dst_name, rest = _name(rest)
            self.dst = _offset(rest)[0] if rest else self.std + 3600
            self.rules = _Rule(rules[0]), _Rule(rules[1])
            self.difference = self.dst - self.std
        self.known = {}

    def moments(self, year):
        if year not in self.known:
            self.known[year] = self.rules[0].moment(year), self.rules[1].moment(year)
        return self.known[year]

    def is_dst(self, dt):
        if self.rules is None:
            return False
        start, end = self.moments(dt.year)
        if dt.fold == (self.difference >= 0):
            end -= self.difference
        else:
            start += self.difference
        at = _wall(dt)
        return start <= at < end if start < end else not end <= at < start

    def from_utc(self, dt):
        """Whether it is summer, and whether the wall's time is there for the second time."""
        if self.rules is None:
            return False, 0
        start, end = self.moments(dt.year)
        start -= self.std
        end -= self.dst
        at = _wall(dt)
        is_dst = start <= at < end if start < end else not end <= at < start
        first = end if self.difference > 0 else start
        return is_dst, int(first <= at < first + abs(self.difference))


def _wall(dt):
    return dt.toordinal() * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second


def _set_key(self, value=None):
    raise AttributeError("readonly attribute")


class ZoneInfo(tzinfo):
    def __new__(cls, *args, **keywords):
        if args:
            key, = args
        elif "key" in keywords:
            key = keywords["key"]
        else:
            raise TypeError("function missing required argument 'key' (pos 1)")
        cache = cls.__dict__.get("_cache")
        if cache is None:
            cls._cache = cache = {}
        if not isinstance(key, str) or key not in cache:
            cache[key] = cls.no_cache(key)
        return cache[key]

    @classmethod
    def no_cache(cls, key):
        if not isinstance(key, str):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
        if key.startswith("/"):
            raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
        parts = key.split("/")
        if not key or "" in parts or "." in parts:
            raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
        if ".." in parts:
            raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
        text = _find(key)
        if text is None:
            raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
        self = super().__new__(cls)
        self._key, self._zone, self._is_file = key, _Zone(text), False
        return self

    @classmethod
    def from_file(cls, file, /, key=None):
        data = file.read()
        if data[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        if len(data) < 44:
            import struct
            raise struct.error("unpack requires a buffer of 24 bytes")
        footer = data.rstrip(b"\n").rpartition(b"\n")[2].decode()
        self = super().__new__(cls)
        self._key, self._zone, self._is_file = key, _Zone(footer or "UTC0"), True
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        cache = cls.__dict__.get("_cache", {})
        if only_keys is None:
            cache.clear()
        else:
            for key in only_keys:
                cache.pop(key, None)

    key = property(lambda self: self._key, _set_key, _set_key)

    def _is_fixed(self):
        return self._zone.rules is None and (self._key or "").partition("/")[0] in (
            "Etc", "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "GMT0", "GMT+0", "GMT-0")

    def _summer(self, dt):
        dt.toordinal
        return self._zone.is_dst(dt)

    def utcoffset(self, dt, /):
        zone = self._zone
        if dt is None:
            return timedelta(seconds=zone.std) if self._is_fixed() else None
        return timedelta(seconds=zone.dst if self._summer(dt) else zone.std)

    def dst(self, dt, /):
        if dt is None:
            return _ZERO if self._is_fixed() else None
        return timedelta(seconds=self._zone.difference) if self._summer(dt) else _ZERO

    def tzname(self, dt, /):
        zone = self._zone
        if dt is None:
            return zone.std_name if self._is_fixed() else None
        return zone.dst_name if self._summer(dt) else zone.std_name

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        zone = self._zone
        is_dst, fold = zone.from_utc(dt)
        local = dt + timedelta(seconds=zone.dst if is_dst else zone.std)
        return local.replace(fold=1) if fold else local

    def __repr__(self):
        name = "zoneinfo.ZoneInfo" if type(self) is ZoneInfo else type(self).__qualname__
        return f"{name}(key={self._key!r})" if self._key is not None else f"{name}.from_file({self._key!r})"

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (self._key,)
