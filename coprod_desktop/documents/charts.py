"""The charts of a paper: numbers, the sentence under each, and the whole of it in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from coprod_desktop.documents.blocks import our_heading
from coprod_desktop.documents.model import Bar, Block, Chart
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.clock import NOTHING
from coprod_desktop.domain.decision import Decision
from coprod_desktop.domain.methods import dots_by_option
from coprod_desktop.domain.stances import Stance
from coprod_desktop.wording import charts as words
from coprod_desktop.wording.labels import label
from coprod_desktop.wording.language import language

_MINUTE = timedelta(minutes=1)


def stances_chart(decision: Decision, order: Sequence[Stance]) -> Chart | None:
    """Draw where people stood; of few papers in a secret ballot nothing is drawn."""
    if decision.options:
        return _dots_chart(decision)
    if not decision.is_secret:
        counted = Counter(position.stance for position in decision.eligible)
    elif decision.papers_may_be_told:
        counted = Counter({paper.stance: paper.count for paper in decision.papers})
    else:
        return None
    shown = [one for one in order if counted[one]]
    bars = tuple(_bar(label(one), counted[one]) for one in shown)
    if not bars:
        return None
    return Chart(
        series=(words.PAPERS if decision.is_secret else words.PEOPLE,),
        bars=bars,
        caption=words.stances((one, counted[one]) for one in shown),
        language=language(),
        said=words.STANDS.format(number=decision.number, bars=_in_words(bars)),
    )


def _dots_chart(decision: Decision) -> Chart | None:
    totals = zip(decision.options, dots_by_option(decision), strict=True)
    bars = tuple(_bar(option, count) for option, count in totals)
    if not any(bar.values[0] for bar in bars):
        return None
    return Chart(
        series=(words.DOTS,),
        bars=bars,
        caption=_in_words(bars),
        said=words.DOTS_SAID.format(number=decision.number, bars=_in_words(bars)),
    )


def _bar(name: str, count: int) -> Bar:
    return Bar(label=name, values=(count,), shown=(str(count),))


def _in_words(bars: tuple[Bar, ...]) -> str:
    return words.bars((bar.label, bar.shown[0]) for bar in bars)


def times_of(record: SessionRecord) -> Iterator[Block]:
    """Tell how the time went, where it was kept; else nothing, and no heading over nothing."""
    charts = [chart for chart in (_agenda_chart(record), _talking_chart(record)) if chart]
    if charts:
        yield our_heading(2, words.TIMES)
        yield from charts


def _agenda_chart(record: SessionRecord) -> Chart | None:
    """Draw planned and used minutes; speech that takes the time that it takes is no delay."""
    if not record.item_times:
        return None
    planned = sum(item.agreed_minutes for item in record.agenda) * _MINUTE
    used = sum((one.used for one in record.item_times.values()), NOTHING)
    bars = tuple(_item_bar(record, item) for item in record.agenda)
    told = ((bar.label, words.planned_and_used(*bar.shown)) for bar in bars)
    return Chart(
        series=(words.PLANNED, words.USED),
        bars=bars,
        caption=words.AGENDA.format(planned=words.minutes(planned), used=words.minutes(used)),
        said=words.AGENDA_SAID.format(bars=words.bars(told)),
    )


def _item_bar(record: SessionRecord, item: AgendaItem) -> Bar:
    planned = item.agreed_minutes * _MINUTE
    time = record.item_times.get(item.id)
    used = time.used if time else NOTHING
    return Bar(
        label=f"{item.position}. {item.title}",
        values=(planned / _MINUTE, round(used / _MINUTE)),
        shown=(words.minutes(planned), words.minutes(used) if time else words.NOT_REACHED),
    )


def _talking_chart(record: SessionRecord) -> Chart | None:
    """Draw how long each side spoke, where enough people did that no one of them shows."""
    if not record.talking:
        return None
    bars = tuple(
        Bar(
            label=words.side(one.side),
            values=(round(one.length / _MINUTE),),
            shown=(words.minutes_in_turns(one),),
        )
        for one in record.talking
    )
    return Chart(
        series=(words.MINUTES,),
        bars=bars,
        caption=words.talking(_in_words(bars)),
        language=language(),
        said=words.TALKING_SAID.format(bars=_in_words(bars)),
    )
