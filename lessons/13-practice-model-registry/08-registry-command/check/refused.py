"""Commands that have to fail, and the status that main answers."""

import cli

for words in ("register vit jax --parent bert:9", "register bert jax"):
    try:
        answer = f"status {cli.main(words.split())}"
    except Exception as error:
        answer = type(error).__name__
    print(f"{words}: {answer}")
