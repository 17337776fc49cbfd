import os


class Shop:
    name = "shop"

    def price(self):
        return 3


def home():
    return os.environ.get("SHOP_HOME", "nowhere")


settings = {"debug": False}
