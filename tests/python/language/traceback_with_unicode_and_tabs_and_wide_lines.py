naïve = "é" * 3
名前 = "値"


def prüfen(größe):
	if größe:
		return 名前 + naïve + größe / 0 + "日本語"


print(名前, naïve)
try:
    prüfen(0) + 1
except TypeError as e:
    print(e)
a_very_long_name_for_a_variable = {"key": "a value that makes this line long enough to be interesting", "other": [1, 2, 3]}
print(len(a_very_long_name_for_a_variable["other"]), len(a_very_long_name_for_a_variable["key"]), "日本", prüfen(5))
