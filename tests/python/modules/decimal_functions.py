# decimal: exp, ln, log10, fractional powers, neighbours, digit operations at several precisions.
from decimal import Decimal as D, getcontext

for prec in (5, 28, 50):
    getcontext().prec = prec
    print([str(D(x).exp()) for x in ("0.1", "1", "-1", "10", "123.456", "-50", "1e-10")])
    print([str(D(x).ln()) for x in ("0.1", "2", "10", "1.0000001", "123456789", "1e50", "0.99999")])
    print([str(D(x).log10()) for x in ("0.1", "2", "1000", "1.0000001", "123456789", "1e50")])
    print(D(2) ** D("0.5"), D(4) ** D("0.5"), D("1.5") ** D("2.5"), D(2) ** D("-0.5"), pow(D(3), 4, 5))
    print(D(7).fma(3, D("0.5")), D("1e7").to_eng_string(), D("1.5").next_plus(), D(1).next_minus(), D(10).remainder_near(4))
getcontext().prec = 9
print(D("1.23").number_class(), D("-0").number_class(), D("1").compare_total(D("1.0")), D("1011").logical_or(D("0110")), D("12345").rotate(2), D("12345").shift(-2), D("1.5").scaleb(3), D("1234").logb())
