import warnings
for source in ("0x1for x in y","1if 2else 3", "1and 2", "1in x", "1or 2", "0xfor x in y", "0xfor", "1.2.3", "0x1else", "1is 1", "0b1or 2","0o7and 1","1jif 1else 2","1.5or 2","1e5and 3","0xfand 2","0xeor 1", "1 if 1else 2", "0xf in [1]", "[0x1for x in (1,2)]","[0xfor x in (1,2)]", "1not in [2]", "(1if 1else 2)", "1_0or 3", "0xaor 1", "1if\n2else 3", "0xfor 1in x", "1if 2elsey"):
    with warnings.catch_warnings(record=True) as got:
        warnings.simplefilter("always")
        try:
            eval(source, {"x": [1], "y": [1]})
            r=''
        except Exception as e:
            r=type(e).__name__+str(e)
    print(repr(source), [(str(g.message),g.lineno) for g in got],r)
