"""A report from a CSV: groups, totals in Decimal, bad rows kept apart."""
import csv
import io
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

DATA = """date,region,product,units,price
2024-01-03,north,disk,4,19.99
2024-01-05,south,disk,2,19.99
2024-02-01,north,"cpu, fast",1,310.50
2024-02-30,north,disk,1,19.99
2024-02-11,east,ram,x,40.00
2024-02-14,south,ram,3,forty
2024-03-01,east,ram,5,40.25
2024-03-02,south
"""
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Sale:
    day: date
    region: str
    product: str
    units: int
    price: Decimal

    @classmethod
    def parse(cls, row):
        return cls(date.fromisoformat(row["date"]), row["region"], row["product"], int(row["units"]), Decimal(row["price"]))

    @property
    def total(self):
        return self.units * self.price


sales, rejected = [], []
reader = csv.DictReader(io.StringIO(DATA))
for row in reader:
    try:
        sales.append(Sale.parse(row))
    except (ValueError, TypeError, InvalidOperation) as e:
        rejected.append((reader.line_num, type(e).__name__, str(e)))
by_region, units = defaultdict(Decimal), Counter()
for s in sales:
    by_region[s.region] += s.total
    units[s.product] += s.units
grand = sum(by_region.values())
for region, total in sorted(by_region.items(), key=lambda kv: -kv[1]):
    share = (100 * total / grand).quantize(Decimal("0.1"), ROUND_HALF_UP)
    print(f"{region:<8}{total:>10,.2f}{share:>7}%")
print(f"{'total':<8}{grand:>10,.2f}", units.most_common())
months = defaultdict(list)
for s in sales:
    months[s.day.strftime("%b %Y")].append(s)
w = csv.writer(sys.stdout, lineterminator="\n")
w.writerow(["month", "sales", "average"])
w.writerows([m, len(v), (sum(s.total for s in v) / len(v)).quantize(CENT)] for m, v in months.items())
for line, kind, message in rejected:
    print(f"line {line}: {kind}: {message}", file=sys.stderr)
