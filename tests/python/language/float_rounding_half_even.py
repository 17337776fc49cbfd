print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.6, 1e20, 0.49999999999999994)])
print([round(x, 2) for x in (2.675, 1.005, 2.665, 0.125, 0.375, -1.555, 1e300, 12345.678)], [round(12345.678, n) for n in (-1, -2, -5, 0, 1, 400, -400)])
print(round(2.5), round(2.5, 0), round(-0.4), round(-0.4, 0), type(round(1.5)).__name__, type(round(1.5, 0)).__name__, type(round(1.5, None)).__name__, round(1e308, -308))
for bad in (lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1.5, 1.5), lambda: round("1"), lambda: round(), lambda: round(1j)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__ + ":", e)
print(round(float("nan"), 2), round(float("inf"), 2), round(number=1.25, ndigits=1), round(True), round(10 ** 20 + 5, -1))
