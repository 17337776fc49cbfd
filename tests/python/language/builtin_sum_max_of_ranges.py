for a in [(10,),(0,),(5,1),(5,1,-1),(1,10,3),(10,1,-3),(-5,5),(2**62,2**63-1,2**60),(1,2,5),(0,10,10),(0,11,10)]:
    r=range(*a); l=list(r)
    print(a, sum(r)==sum(l), sum(r, 5)==sum(l)+5, l and (max(r)==max(l), min(r)==min(l)))
print(sum(range(10**6)), max(range(10**6)), sum(range(3), 0.5), sum(range(3), True), type(sum(range(0), True)))
for f in (max,min):
    try: f(range(0))
    except ValueError as e: print(e)
    print(f(range(0), default=3), f(range(5), key=lambda x: -x), f(range(-2**63, 2**63-1, 2**62)))
