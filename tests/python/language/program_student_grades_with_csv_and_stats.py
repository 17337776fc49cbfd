import csv
import io
import statistics

RAW = '''name,subject,score
Ann,Math,90
Bob,Math,72.5
Ann,"Art, modern",85
Cid,Math,
Bob,"Art, modern",n/a
Dee,Math,101
'''


class ScoreError(ValueError):
    """A score that cannot be used."""


def read(text):
    for row in csv.DictReader(io.StringIO(text)):
        try:
            score = float(row["score"])
            if not 0 <= score <= 100:
                raise ScoreError(f"{score:g} is not between 0 and 100")
        except ValueError as e:
            yield row["name"], row["subject"], e
        else:
            yield row["name"], row["subject"], score


def letter(score):
    for limit, grade in ((90, "A"), (80, "B"), (70, "C")):
        if score >= limit:
            return grade
    return "F"


grades, errors = {}, []
for name, subject, score in read(RAW):
    if isinstance(score, Exception):
        errors.append(f"{name}/{subject}: {type(score).__name__}: {score}")
    else:
        grades.setdefault(name, {})[subject] = score
for name in sorted(grades, key=lambda n: -statistics.mean(grades[n].values())):
    average = statistics.mean(grades[name].values())
    print(f"{name:<4} {average:6.2f} {letter(average)} {', '.join(f'{s}={v:g}' for s, v in grades[name].items())}")
print(*errors, sep="\n")
scores = [v for g in grades.values() for v in g.values()]
print(statistics.median(scores), round(statistics.stdev(scores), 3), statistics.mode(map(letter, scores)), min(scores), max(scores))
out = io.StringIO()
writer = csv.writer(out, lineterminator="\n")
writer.writerow(["name", "subjects", "note"])
for name, g in grades.items():
    writer.writerow([name, len(g), 'said "hi", left'])
print(out.getvalue())
subjects = sorted({s for g in grades.values() for s in g})
print(subjects, [[g.get(s, "-") for s in subjects] for g in grades.values()])
best = {s: max((g[s], n) for n, g in grades.items() if s in g) for s in subjects}
print(best)
print("average of nobody:", sum(v for v in [] if v) / len([]))
