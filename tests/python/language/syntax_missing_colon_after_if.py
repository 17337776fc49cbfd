def grade(score):
    """Gives a letter."""
    if score >= 90:
        return "A"
    elif score >= 80
        return "B"
    else:
        return "C"


for s in (95, 85, 20):
    print(s, grade(s))
