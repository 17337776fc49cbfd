ints = [0, 5, -5, 255, -255, 1234567, 10 ** 20, True]
specs = ["", "d", "5", "<5", ">8", "^8", "=8", "05", "+", "-", " ", "+d", " d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010x", "c", "n", ",", "_", ",d", "_x", "_b", "*^12,", "+,", "08,", "012,", "e", ".2e", "f", ".1f", "g", "%", ".0%", "#b", "x<6", "0<6", "0>6", "^+6", " =6", "x=+8", "#_x", "020_b", "z=8", "<05", "1", "#d", "G", ".3g"]
for s in specs:
    row = []
    for i in ints:
        try:
            row.append(format(i, s))
        except (ValueError, OverflowError) as e:
            row.append(type(e).__name__ + ": " + str(e))
    print(repr(s), row)
