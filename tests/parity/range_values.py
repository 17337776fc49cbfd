"""Values of PostgreSQL's range types: what they hold, how they lie to each other, what is made of two."""

import datetime
import itertools

from sqlalchemy.dialects.postgresql import Range


def told(make):
    try:
        return str(make())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def show(one, other):
    print(
        one,
        other,
        [
            told(make)
            for make in (
                lambda: one.contains(other),
                lambda: one.contained_by(other),
                lambda: one.overlaps(other),
                lambda: one.adjacent_to(other),
                lambda: one << other,
                lambda: one >> other,
                lambda: one.strictly_left_of(other),
                lambda: one.not_extend_left_of(other),
                lambda: one.not_extend_right_of(other),
                lambda: one + other,
                lambda: one - other,
                lambda: one * other,
                lambda: one.union(other),
                lambda: one == other,
            )
        ],
    )


ends = [(None, None), (None, 3), (1, 3), (3, 5), (2, 4), (1, 5)]
numbers = [Range(lower, upper, bounds=bounds) for lower, upper in ends for bounds in ("[)", "(]")] + [Range(empty=True)]
fractions = [Range(lower, upper, bounds=bounds) for lower, upper in [(1.5, 2.5), (2.5, 3.5)] for bounds in ("[)", "(]", "[]", "()")]
day = lambda number: datetime.date(2020, 1, number)
dates = [Range(day(lower), day(upper), bounds=bounds) for lower, upper in [(1, 3), (3, 5), (4, 6)] for bounds in ("[)", "()")]
for group in (numbers, fractions, dates):
    for one, other in itertools.product(group, group):
        show(one, other)

range_ = Range(1, 5)
for value in [0, 1, 3, 5, 6]:
    print(value, value in range_, range_.contains(value), value in Range(1, 5, bounds="(]"), value in Range(None, 3), value in Range(empty=True))
print(repr(range_), str(range_), bool(range_), bool(Range(empty=True)), range_.is_empty, range_.isempty)
print(range_.lower, range_.upper, range_.lower_inc, range_.upper_inc, range_.lower_inf, Range(None, 5).lower_inf, Range(1).upper_inf)
print(range_ == Range(1, 4, bounds="[]"), range_ == Range(1, 5), range_ == 5, hash(range_) == hash(Range(1, 5)))

# Numbers of several kinds compare as they do elsewhere; what does not compare is refused.
halves = [Range(1, 3), Range(2.5, 4), Range(3, 3.5), Range(None, 2.5)]
for one, other in itertools.product(halves, halves):
    print(one, other, one.overlaps(other), one.contains(other), one << other, one >> other)


def refused(act):
    try:
        print(act())
    except TypeError as error:
        print(type(error).__name__, error)


for value in ("x", None, 2.5):
    refused(lambda: range_.contains(value))
