answers = {"What is 2 + 2?": "4", "Capital of France?": "paris", "Python is (a) snake (b) language?": "both"}
given = iter(["4", " Paris ", "neither", "5"])


def ask(question):
    print(question, end=" ")
    reply = next(given)
    print(reply)
    return reply.strip().lower()


score = 0
for question, right in answers.items():
    if ask(question) == right:
        score += 1
        print("  correct")
    else:
        print(f"  no, it is {right}")
print(f"You got {score}/{len(answers)} ({score / len(answers):.0%})")
if score == len(answers):
    grade = "perfect"
elif score >= 2:
    grade = "good"
print("Grade: " + grade)
history = [("Ann", 3), ("Bob", 1)]
history.append(("You", score))
for place, (who, points) in enumerate(sorted(history, key=lambda h: h[1], reverse=True), 1):
    print(f"{place}. {who:.<10}{points}")
average = sum(points for _, points in history) / len(history)
print("Average:", round(average, 1))
age = ask("How old are you?")
print("Next year you will be " + str(int(age) + 1))
print("In ten years you will be " + age + 10)
