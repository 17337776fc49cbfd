floats = [0.0, -0.0, 1.5, -1.5, 3.14159265, 1234567.891, 1e-7, 1e16, 1e100, float("inf"), float("-inf"), float("nan")]
specs = ["", "f", ".0f", ".2f", ".10f", "e", ".2e", ".0e", "E", "g", ".3g", ".10g", "G", "#g", "#.0f", "%", ".1%", "n", ",", ",.2f", "_.1f", "10", "<10", "^12.2f", "=12.1f", "012.2f", "+.1f", " .1f", "z.0f", "z.1f", "+z.0f", "010", ".3", ".1", "20,.3f", "*>10.1f", "#.3g", "08.3e", ",.0f", ".0%", "F", "012,.1f", ".17g", ".20f"]
for s in specs:
    row = []
    for v in floats:
        try:
            row.append(format(v, s))
        except (ValueError, OverflowError) as e:
            row.append(type(e).__name__ + ": " + str(e))
    print(repr(s), row)
