a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(pow(3, 1000, 1007), pow(-3, 5, 7), pow(3, -1, 7), pow(2, 10, -7), pow(10, 0, 1), pow(a, b, 1000000007))
for bad in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: pow(2, 3.0, 5), lambda: pow(2, 3, None)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
for x, y in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3), (-6, 3), (True, 2)):
    print(x, y, x // y, x % y, divmod(x, y), x / y, end=" | ")
print()
