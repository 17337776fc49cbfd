from decimal import *
D=Decimal
print(D('1.10')+D('2.25'), D('1')/D('3'), D('10')/D('4'), D(1)/8, D('1.1')*D('1.1'), repr(D(0.1)), D('1E+3'), D('1e-10'), D('-0'), D('1.20').normalize(), D('100').normalize())
print(D('2.675').quantize(D('0.01'),rounding=ROUND_HALF_UP), D('2.665').quantize(D('.01')), round(D('2.5')), round(D('2.675'),2), int(D('7.9')), float(D('1.5')), D('7')//2, D('-7')%3, D('7')%D('2.5'), D(2)**10, D(2)**-1, D(2).sqrt(), D('0.5')**2)
print(f"{D('1234.567'):.2f} {D('1234.5'):,.2f} {D('0.125'):.1%} {D('5'):>8} {D('1e5'):f} {D('123'):e}", hash(D('1.5'))==hash(1.5), hash(D(10)), D('1.0')==1, D('1.5')<2, D('0.1')==0.1, sorted([D(3),D(1)]), max(D(1),D(2)), sum([D('1.1'),D('2.2')]), D('1.10')==D('1.1'), {D('1.1'):1}[D('1.10')])
print(D('NaN'), D('Infinity'), -D('Infinity'), D('1.23').as_tuple(), D('1.5').as_integer_ratio(), abs(D('-3')), -D('3'), D('3.7').to_integral_value(), D('1.23E+5'), D('123456789012345678901234567890')*1, str(D('0.000001')), str(D('0.0000001')), D((1,(1,2,3),-2)))
for f in [lambda: D(1)/0, lambda: D(0)/0, lambda: D('abc'), lambda: D(1)+1.5, lambda: D([]), lambda: D('1e30').quantize(D('.01'))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with localcontext() as c:
    c.prec=5; print(D(1)/3)
getcontext().prec=10; print(D(1)/3, getcontext().prec, isinstance(D(1),Decimal), D('12.50')+1, bool(D('0.0')))
