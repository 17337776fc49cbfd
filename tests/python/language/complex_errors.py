z = 3 + 4j
for bad in (
    lambda: complex("1 + 2j"),
    lambda: complex(""),
    lambda: complex("1+2"),
    lambda: complex("x"),
    lambda: complex("1", 2),
    lambda: complex(1, "2"),
    lambda: complex([]),
    lambda: z < z,
    lambda: z // 1,
    lambda: z % 2,
    lambda: int(z),
    lambda: float(z),
    lambda: divmod(z, 1),
    lambda: round(z),
    lambda: z / 0,
    lambda: 0j ** -1,
    lambda: "%d" % z,
    lambda: "%f" % z,
    lambda: f"{z:d}",
    lambda: f"{z:05}",
    lambda: f"{z:=5}",
    lambda: f"{z:%}",
    lambda: max(1j, 2j),
    lambda: sorted([1j, 2]),
    lambda: range(1j),
    lambda: [1][1j],
    lambda: 1e200j * 1e200j,
    lambda: pow(1j, 2, 3),
    lambda: setattr(z, "real", 1),
    lambda: 0j ** 1j,
):
    try:
        print("ok", bad())
    except (ValueError, TypeError, ZeroDivisionError, OverflowError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
