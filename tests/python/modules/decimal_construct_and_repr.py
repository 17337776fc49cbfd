from decimal import Decimal, DecimalTuple, InvalidOperation

for v in ("3.14", "  2.50\n", "-0", "1e5", "1E-7", "0.000001", "0.0000001", "1_000.5", "NaN", "sNaN", "-Infinity", "inf", "nan123", "+5", ".5", "5.", "00012.300", "1e-400", "123456789012345678901234567890.123", 7, -3, True, 0.1, 2.5, float("inf"), (1, (1, 4, 7), -2), (0, (), "F"), Decimal("1.10")):
    d = Decimal(v)
    print(repr(v), repr(d), str(d))
print(Decimal(), Decimal.from_float(0.1) == Decimal(0.1), Decimal.from_float(3), Decimal("٣.١"))
d = Decimal("-12.340")
print(d.as_tuple(), d.as_integer_ratio(), d.adjusted(), d.is_signed(), d.is_zero(), d.is_finite(), d.is_normal())
print(Decimal(DecimalTuple(1, (2, 5), -1)), d.as_tuple().digits, d.normalize(), Decimal("1200").normalize(), Decimal("0.00").normalize())
print(d.to_eng_string(), Decimal("1E+4").to_eng_string(), Decimal("12345E-9").to_eng_string(), d.canonical(), d.copy_abs(), d.copy_negate(), d.copy_sign(Decimal(1)), d.conjugate(), d.real, d.imag)
print(int(d), float(d), bool(Decimal("0.0")), bool(d), complex(d), hash(Decimal("2.0")) == hash(2), hash(Decimal("0.5")) == hash(0.5))
print(Decimal("1.0") == Decimal("1.00"), Decimal("1.0").compare_total(Decimal("1.00")), Decimal("1.0").same_quantum(Decimal("2.5")), Decimal("7").number_class(), Decimal("-0").number_class(), Decimal("NaN").number_class())
for bad in ("abc", "", "1,5", "1 2", None, [], (2, (1,), 0), (0, (10,), 0), (1, 2), 1j, "1e"):
    try:
        print(Decimal(bad))
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
print(issubclass(InvalidOperation, ArithmeticError), InvalidOperation.__mro__[1].__name__, isinstance(d, float))
