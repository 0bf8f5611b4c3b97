"""The one door to translation: every sentence of the program passes through here."""

import gettext
import re

# In which language all of them are.
LANGUAGE = "en-GB"

_ENGLISH = gettext.NullTranslations()
_DOUBLE_END = re.compile(r"(?<!\.)([?!….])\.(?!\.)")


def _(message: str) -> str:
    """Return the sentence in the language of the program."""
    return _ENGLISH.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """Return the right form of a sentence for a count, with ``{count}`` filled in."""
    return _ENGLISH.ngettext(one, many, count).format(count=count)


def well_begun(sentence: str) -> str:
    """Begin a sentence with a capital, also where somebody's own words stand first."""
    return f"{sentence[:1].upper()}{sentence[1:]}"


def well_ended(sentence: str) -> str:
    """Take away the full stop after a title that already ends with a mark of its own."""
    return _DOUBLE_END.sub(r"\1", sentence)


def ended(sentence: str) -> str:
    """End somebody's own words with a full stop, where they have no end of their own."""
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."
