"""How things that people write are said aloud in English."""

from collections.abc import Mapping

from coprod_desktop.wording.days import MONTHS
from coprod_desktop.wording.language import _, plural

# Initials and short forms that a voice would get wrong. A panel's own list wins over this one.
PRONUNCIATION: Mapping[str, str] = {
    "A&E": _("A and E"),
    "AAC": _("A A C"),
    "AGM": _("A G M"),
    "AOB": _("any other business"),
    "CAMHS": _("cams"),
    "CIC": _("C I C"),
    "CIL": _("C I L"),
    "Cllr": _("Councillor"),
    "Cllrs": _("Councillors"),
    "DLA": _("D L A"),
    "DPO": _("D P O"),
    "DPOs": _("D P Os"),
    "EIA": _("E I A"),
    "EHCP": _("E H C P"),
    "ESA": _("E S A"),
    "GPs": _("G Ps"),
    "GMCA": _("G M C A"),
    "ICB": _("I C B"),
    "ICS": _("I C S"),
    "LGA": _("L G A"),
    "MBE": _("M B E"),
    "MP": _("M P"),
    "MPs": _("M Ps"),
    "OBE": _("O B E"),
    "OT": _("O T"),
    "OTs": _("O Ts"),
    "Ofsted": _("off sted"),
    "PA": _("P A"),
    "PAs": _("P As"),
    "Rt Hon": _("Right Honourable"),
    "SENCO": _("sen co"),
    "UC": _("Universal Credit"),
    "WRAG": _("W R A G"),
    "approx.": _("approximately"),
    "c/o": _("care of"),
    "e.g.": _("for example"),
    "i.e.": _("that is"),
    "mins": _("minutes"),
    "p.a.": _("per year"),
    "vs": _("versus"),
    "w/c": _("week commencing"),
}

ONLY_FOR_YOU = _(
    "This is for you alone, so the room does not hear it. "
    "Settings, Speech lets you choose a headset."
)
LEFT_OUT = _("The voice stopped twice at these words, so they are left out: {start}")
NOT_SPOKEN = _("No voice here speaks {language}. The usual voice reads it.")
ROOM_OUTPUT_GONE = _(
    "The loudspeaker that you chose is not plugged in. This computer's usual one is used."
)
YOUR_OUTPUT_GONE = _(
    "Your own headset is not plugged in. What is for you alone is not spoken until it is back."
)
OUTPUT_BACK = _("{output} is plugged in again. The voice uses it.")

LINK_TO = _("link to {site}")
MAIL = _("{name} at {site}")
DOT = _("dot")
FLAG = _("flag")
FEWER_THAN = _("fewer than")
MORE_THAN = _("more than")
HALVES_OF_DAY: Mapping[str, str] = {"a": _("A M"), "p": _("P M")}
SCALES: Mapping[str | None, str] = {
    "k": _("thousand"),
    "thousand": _("thousand"),
    "m": _("million"),
    "million": _("million"),
    "bn": _("billion"),
    "billion": _("billion"),
}


def money(sign: str, whole: int, rest: str, scale: str) -> str:
    """Say a sum: ``2 pounds 50``, ``1 pound``, ``3.5 million pounds``."""
    if scale:
        number = f"{whole}.{rest}" if rest else str(whole)
        return f"{number} {scale} {_coins(sign, 2).removeprefix('2 ')}"
    small = int(rest.ljust(2, "0")) if rest else 0
    if small and not whole:
        return _small_coins(sign, small)
    return f"{_coins(sign, whole)} {small}" if small else _coins(sign, whole)


def pence(count: int) -> str:
    """Say a sum under a pound."""
    return plural("{count} penny", "{count} pence", count)


def date(day: int, month: int, year: int) -> str:
    """Say a day of the year; an empty text if there is no such day."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return ""
    told = _("{ordinal} {month} {year}")
    return told.format(ordinal=_ordinal(day), month=MONTHS[month - 1], year=year)


def time(hour: int, minute: int, *, full_hour: bool = False) -> str:
    """Say a time of the day: ``2 30``, ``2 oh 5``, ``14 hundred hours`` as ``14 o'clock``."""
    if not minute:
        return _("{hour} o'clock").format(hour=hour) if full_hour else str(hour)
    if minute < 10:
        return _("{hour} oh {minute}").format(hour=hour, minute=minute)
    return f"{hour} {minute}"


def _coins(sign: str, count: int) -> str:
    if sign == "€":
        return plural("{count} euro", "{count} euros", count)
    if sign == "$":
        return plural("{count} dollar", "{count} dollars", count)
    return plural("{count} pound", "{count} pounds", count)


def _small_coins(sign: str, count: int) -> str:
    if sign == "£":
        return pence(count)
    return plural("{count} cent", "{count} cents", count)


def _ordinal(day: int) -> str:
    first, second, third, other = _("{day}st"), _("{day}nd"), _("{day}rd"), _("{day}th")
    told = {1: first, 2: second, 3: third}.get(day % 10, other)
    return (other if day in (11, 12, 13) else told).format(day=day)
