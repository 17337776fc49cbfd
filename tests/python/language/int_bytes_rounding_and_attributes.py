a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a.to_bytes(13, "big"), int.from_bytes(a.to_bytes(13, "big"), "big") == a, (-5).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff\xfe", signed=True), (1000).to_bytes(2), int.from_bytes([1, 0]), (0).to_bytes())
print(int(1e20), int(-1.9), int(1e300) % 1000, round(a, -10), round(-15, -1), round(25, -1), round(35, -1), round(7, 2), round(12345, -5), (5).__round__(-1))
print(a.as_integer_ratio(), (3).numerator, (3).denominator, (3).real, (3).imag, (3).conjugate(), (4).is_integer(), True + True, True.__class__.__name__, -True, ~False)
