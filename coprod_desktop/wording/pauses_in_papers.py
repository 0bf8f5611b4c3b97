"""What the minutes say of stop cards and breaks: when, and what was done; never whose card."""

from collections.abc import Mapping

from coprod_desktop.domain.cards import Card, CardAnswer
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.session import Break
from coprod_desktop.wording.language import _, plural, well_ended
from coprod_desktop.wording.papers import clock

HEADING = _("Stop cards and breaks")
_SHOWN = _("{card} at {time}. {answer}")
_SHOWN_UNDER = _("{card} at {time}, under {item}. {answer}")
_ANSWERS: Mapping[CardAnswer, str] = {
    CardAnswer.SAID_AGAIN: _("It was said again, slower."),
    CardAnswer.WORD_EXPLAINED: _("A word was explained."),
    CardAnswer.TAKEN_BACK: _("It was taken back."),
    CardAnswer.DONE: _("It was answered."),
    CardAnswer.OTHER: _("Something else helped."),
}
_WORD_EXPLAINED = _("The word {word} was explained.")
_WENT_ON = _("We went on over it.")
_WENT_ON_ANSWERED = _("We went on over it. {answer}")
_NO_ANSWER = _("It was not answered.")
_BREAK = _("Break from {start} to {end}.")
_BREAK_FROM = _("Break from {start}.")


def stop_card(card: Card, *, item: str, word: Word | None, own: str) -> str:
    """Tell one stop card and its answer; an answer in somebody's own words is not repeated."""
    told = _SHOWN_UNDER if item else _SHOWN
    shown = _cards(card.count, own)
    answer = _answer(card, word)
    return well_ended(told.format(card=shown, time=clock(card.shown_at), item=item, answer=answer))


def _cards(count: int, own: str) -> str:
    if own:
        return own if count == 1 else f"{own} ({count})"
    return plural("A stop card", "{count} stop cards", count)


def _answer(card: Card, word: Word | None) -> str:
    if card.answered_by is None:
        answer = _NO_ANSWER
    elif card.answered_by is CardAnswer.WORD_EXPLAINED and word:
        answer = _WORD_EXPLAINED.format(word=word.word)
    else:
        answer = _ANSWERS[card.answered_by]
    if card.went_on_at is None:
        return answer
    return _WENT_ON if card.answered_by is None else _WENT_ON_ANSWERED.format(answer=answer)


def pause(one: Break) -> str:
    """Tell when a break was taken."""
    start = clock(one.started_at)
    if one.ended_at is None:
        return _BREAK_FROM.format(start=start)
    return _BREAK.format(start=start, end=clock(one.ended_at))
