from fractions import Fraction as F
for a in (F(3,4), F(6,5), F(0), F(-3,4), 5):
    for b in (F(0), 0):
        for op in ('/','//','%'):
            try: print(a,op,b,eval(f'a {op} b'))
            except Exception as e: print(a,op,repr(b),type(e).__name__, e)
