"""Addresses that words lead to: only those of pages and letters are ever followed."""

from urllib.parse import quote, urlsplit

_LEADS_AWAY = ("http", "https", "mailto")
_IN_ADDRESS = "%/:?#[]@!$&'()*+,;=~-._"


def safe_address(link: str) -> str:
    """Give an address that leads to a page or a letter; nothing else may be followed."""
    try:
        parts = urlsplit(link.strip())
        known = parts.scheme in _LEADS_AWAY and (parts.hostname or parts.scheme == "mailto")
    except ValueError:
        return ""
    return quote(link.strip(), safe=_IN_ADDRESS, errors="replace") if known else ""
