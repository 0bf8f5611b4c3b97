"""The words of cards: what each is called, what it means, and what is said around them."""

from collections.abc import Mapping
from datetime import datetime

from coprod_desktop.domain.cards import Card, CardKind, own_word
from coprod_desktop.domain.panel import Panel
from coprod_desktop.domain.people import Person
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural

CARDS = _("Cards")
WHOSE = _("Whose card")
SOMEBODY = _("Somebody")
THE_PERSON = _("The person")
UP_NOW = _("Cards that are up")
NONE_UP = _("No card is up.")
SAY_AGAIN = _("Say it again, slower")
EXPLAIN = _("Explain the word")
HARD_WORD = _("The hard word")
MEANING = _("What it means, in plain words")
TAKEN_BACK = _("Card taken back")
TAKES_BACK = _("{who} takes it back")
OTHER = _("Something else helped: what?")
KEEP_OTHER = _("Keep what helped")
GO_ON = _("We go on over it")
GO_ON_HINT = _("Going on over it is recorded and said. A decision taken then is made without us.")
WENT_ON = _("We went on over it at {time}. It still waits for its answer.")
NOT_SAID = _("Nobody has said")
WHOSE_UP = _("The card that is up is of")
WHOSE_STOP = _("The stop card is of")
OWNER_HINT = _("Only if the person wants to be named.")
GIVE = _("Give the card to them")
GIVE_STOP = _("Give the stop card to them")
CHOOSE_WHOSE = _("Choose whose card it is.")
DONE = _("Card answered")
FIVE_MORE = _("Give five more minutes")
PUT_DOWN = _("Cards down")
COUNT = _("Count the cards of the whole room")
HOW_MANY = _("{card}: how many")
KEEP_COUNT = _("Write the count down")
STOP_HEADING = _("{card}: {who}, {time}")
STOP_HEADING_OVER = _("{card}: {who}, {time}, gone over")
STOP_NOTICE = _("A stop card is open. Answer it before you go on.")
STOP_NOTICE_OVER = _("We went on over a stop card. It is still open.")
ROW = _("{who}: {card}. {time}.")
ROW_COUNTED = _("{count} people: {card}. {time}.")
ROW_WAITS = _("{row} {minutes}")
ROW_OVER = _("{row} We went on over it.")

RULES = _("Our cards")
RULES_HINT = _("Call the cards what you like. An empty field is our own word.")
OWN_WORD = _("Your word for: {card}")
KEEP_WORDS = _("Keep the words")
PRINT = _("Print the cards")
PRINT_HINT = _("One large card on each page, to cut out or to hold up.")
CHOOSE_FOLDER = _("Choose a folder for the cards")
MAKING = _("Making the cards.")
MADE = _("The cards are saved in {folder}.")
FILE = _("cards-to-print")

PAPER_TITLE = _("Our cards")
PAPER_HEAD = _("{panel}: cards")
PAPER_RULES = (
    _("Hold a card up at any time. You do not have to say why."),
    _("When a stop card is up, we stop. The clock stops too."),
    _("We say it again, slower, or we explain the word."),
    _("You can take your card back at any time."),
)
SHAPES: Mapping[CardKind, str] = {
    CardKind.AGREE: _("A circle with a tick."),
    CardKind.SLOW_DOWN: _("A triangle with an exclamation mark."),
    CardKind.STOP: _("An eight-sided sign with a raised hand."),
    CardKind.SPEAK: _("A speech bubble."),
    CardKind.BREAK: _("A cup with steam."),
    CardKind.MORE_TIME: _("A clock."),
}
MEANINGS: Mapping[CardKind, str] = {
    CardKind.AGREE: _("I agree with this."),
    CardKind.SLOW_DOWN: _("Please go slower."),
    CardKind.STOP: _("Please stop. I do not understand."),
    CardKind.SPEAK: _("I want to say something."),
    CardKind.BREAK: _("I need a break."),
    CardKind.MORE_TIME: _("I need more time to think or to speak."),
}


def card_word(panel: Panel, kind: CardKind) -> str:
    """Give what a panel calls a card: its own word, or else ours."""
    return own_word(panel.card_words, kind) or label(kind)


def named(kind: CardKind, own: str) -> str:
    """Name a card in the middle of a sentence, letter for letter where the panel named it."""
    return own or in_sentence(kind)


def row(panel: Panel, card: Card, person: Person | None, now: datetime) -> str:
    """Tell an open card as one sentence; one that asks for something says how long it waits."""
    word, time = card_word(panel, card.kind), clock(card.shown_at)
    if card.count > 1:
        told = ROW_COUNTED.format(count=card.count, card=word, time=time)
    else:
        told = ROW.format(who=who(person), card=word, time=time)
    if card.went_on_at is not None:
        return ROW_OVER.format(row=told)
    if card.kind in (CardKind.BREAK, CardKind.MORE_TIME, CardKind.STOP):
        return ROW_WAITS.format(row=told, minutes=waits(card, now))
    return told


def waits(card: Card, now: datetime) -> str:
    """Say for how many whole minutes a card has been up."""
    minutes = max(int((now - card.shown_at).total_seconds() // 60), 0)
    if minutes == 0:
        return _("Just now.")
    return plural("It waits {count} minute.", "It waits {count} minutes.", minutes)


def heading(panel: Panel, card: Card, person: Person | None) -> str:
    """Head the answers to a stop card: which card, whose, and since when."""
    template = STOP_HEADING if card.went_on_at is None else STOP_HEADING_OVER
    holder = people_count(card.count) if card.count > 1 else who(person)
    return template.format(card=card_word(panel, card.kind), who=holder, time=clock(card.shown_at))


def who(person: Person | None) -> str:
    """Name whoever holds a card up; nobody has to say."""
    return person.name if person else SOMEBODY


def people_count(count: int) -> str:
    """Say how many people there are."""
    return plural("{count} person", "{count} people", count)


def clock(moment: datetime) -> str:
    """Say a time of the day as this laptop shows it."""
    return f"{moment.astimezone():%H:%M}"
