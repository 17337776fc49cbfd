strings = ["", "a", "hello world", "é日"]
specs = ["", "s", "5", "<5", ">5", "^5", "*^7", ".3", ".0", "8.2", ">8.2s", "-^9s", "05", "é>4", "日<4", "<", "^", " >3", "{<4", "}>4", ".99", "0", "1", "0<5", "<05"]
for s in specs:
    row = []
    for v in strings:
        try:
            row.append(format(v, s))
        except ValueError as e:
            row.append("ValueError: " + str(e))
    print(repr(s), row)
for bad in ("d", "f", "x", "=5", "+5", " 5", ",", "_", "#5", "z5", "5.5.5", "q", ".", "-5", "=", "+", "s5", "5 ", "%", "n", "c", "05d", "é", "<<<5"):
    try:
        print(repr(bad), repr(format("txt", bad)))
    except ValueError as e:
        print(repr(bad), "ValueError:", e)
