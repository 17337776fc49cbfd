import datetime
import decimal
import fractions
import enum


class Colour(enum.Enum):
    RED = 1


class Level(enum.IntEnum):
    LOW = 1


class Mode(enum.StrEnum):
    ON = "on"


d = datetime.datetime(2024, 3, 5, 7, 8, 9, 123456)
print(f"{d:%Y-%m-%d %H:%M:%S.%f}", f"{d}", f"{d:%A %d %B %y %j %p %I}", f"{d.date():%d/%m}", f"{d.time():%H:%M}", f"{datetime.timedelta(days=1, hours=2)}", f"{d!r}")
print(f"{decimal.Decimal('1234.5'):,.2f}", f"{decimal.Decimal('1.10')}", f"{decimal.Decimal('1e3'):g}", f"{decimal.Decimal('0.5'):.0%}", f"{fractions.Fraction(1, 3):.3f}", f"{fractions.Fraction(3, 4)}", f"{decimal.Decimal('12'):>8}", f"{decimal.Decimal('-7'):08.2f}")
print(f"{Colour.RED}", f"{Level.LOW}", f"{Level.LOW:03}", f"{Mode.ON:>5}", f"{Colour.RED!r}", f"{Colour.RED:>12}", "%s %d" % (Level.LOW, Level.LOW), format(Mode.ON), str(Level.LOW))
