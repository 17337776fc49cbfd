from collections import Counter
from decimal import Decimal, ROUND_HALF_UP

PRICES = {"apple": Decimal("0.35"), "pear": Decimal("0.5"), "melon": Decimal("1.99"), "tea": Decimal("4.20")}


def percent(p):
    def apply(cart):
        return (cart.subtotal * p / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    apply.__name__ = f"{p}% off"
    return apply


def multi_buy(item, buy, pay):
    def apply(cart): return cart.items[item] // buy * (buy - pay) * PRICES[item]
    apply.__name__ = f"{buy} for {pay} {item}"
    return apply


def over(limit, then):
    def apply(cart): return then(cart) if cart.subtotal > limit else Decimal(0)
    apply.__name__ = f"{then.__name__} over {limit}"
    return apply


class Cart:
    discounts = [multi_buy("apple", 3, 2), multi_buy("melon", 2, 1), over(Decimal(10), percent(10))]

    def __init__(self, text=""):
        self.items = Counter()
        for part in filter(None, map(str.strip, text.split(","))):
            count, _, name = part.rpartition(" ")
            self.add(name, int(count or 1))

    def add(self, name, count=1):
        if name not in PRICES:
            close = [p for p in PRICES if p[0] == name[:1]]
            raise KeyError(f"no {name!r}" + (f", did you mean {' or '.join(close)}?" if close else ""))
        self.items[name] += count
        return self

    @property
    def subtotal(self): return sum((PRICES[n] * c for n, c in self.items.items()), Decimal(0))

    def receipt(self):
        for name, count in sorted(self.items.items()):
            yield f"{count:>3} x {name:<8}{PRICES[name] * count:>8.2f}"
        total = self.subtotal
        for d in self.discounts:
            if saved := d(self):
                total -= saved
                yield f"      {d.__name__:<14}{-saved:>8.2f}"
        yield f"{'total':>14}{total:>8.2f}"


cart = Cart("4 apple, melon, 3 tea, 1 melon, pear")
print("\n".join(cart.receipt()))
print(cart.subtotal, repr(cart.subtotal), cart.items.most_common(2), cart.items["kiwi"], cart.items.total(), *Cart().receipt())
for bad in ("2 aple", "x apple", "3 zebra"):
    try:
        Cart(bad)
    except (KeyError, ValueError) as e:
        print(type(e).__name__ + ":", e, "|", e.args[0])
print(Decimal("2.675").quantize(Decimal("0.01")), round(2.675, 2), Decimal("1.10") + Decimal("2.20"), 1.10 + 2.20, sum([Decimal("0.1")] * 3) == Decimal("0.3"), sum([0.1] * 3) == 0.3, Decimal(0.1))
total = cart.subtotal * 1.2
