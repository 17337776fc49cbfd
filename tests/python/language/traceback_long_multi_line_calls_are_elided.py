def build(**options):
    return {k: v() if callable(v) else v for k, v in options.items()}


print(build(a=1, b=lambda: 2))
settings = build(
    name="one",
    title="two",
    width=100,
    height=200,
    colour=(
        "red",
        "green",
    ),
    compute=lambda: (
        1
        + 2
        + missing_value
    ),
    last=True,
)
print(settings)
