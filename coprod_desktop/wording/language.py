"""The one door to translation: every sentence of the program passes through here."""

import gettext

_ENGLISH = gettext.NullTranslations()


def _(message: str) -> str:
    """Return the sentence in the language of the program."""
    return _ENGLISH.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """Return the right form of a sentence for a count, with ``{count}`` filled in."""
    return _ENGLISH.ngettext(one, many, count).format(count=count)
