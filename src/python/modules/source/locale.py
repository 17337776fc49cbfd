"""The locale of C, the only one."""

from builtins import str as _str

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm",
           "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_TIME",
           "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL, CHAR_MAX = *range(7), 127


class Error(Exception): pass


def setlocale(category, locale=None):
    if locale and not isinstance(locale, _str):
        locale = locale[0]
    if locale is None:
        return "C"
    if not locale:
        return "C.UTF-8"
    if locale in ("C", "POSIX", "C.UTF-8", "C.utf8"):
        return locale
    raise Error("unsupported locale setting")


def getlocale(category=LC_CTYPE):
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return ("C", "UTF-8") if category == LC_CTYPE else (None, None)


def getdefaultlocale(envvars=()):
    return "C", "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "utf-8"


def normalize(localename):
    return localename


def localeconv():
    texts = "int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep positive_sign negative_sign"
    marks = ("int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn "
             "n_sign_posn")
    return {"decimal_point": ".", "thousands_sep": "", "grouping": [], **dict.fromkeys(texts.split(), ""),
            "mon_grouping": [], **dict.fromkeys(marks.split(), CHAR_MAX)}


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(text, /):
    return text


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
