class ConfigError(Exception):
    pass


def read(settings, key):
    return settings[key]


def port(settings):
    try:
        return int(read(settings, "port"))
    except KeyError as e:
        raise ConfigError("no port configured") from e


def start(settings):
    try:
        return port(settings)
    except ConfigError:
        settings["log"].append("failed")


settings = {"log": None}
start(settings)
