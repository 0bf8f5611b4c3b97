"""Words that a voice says as one are marked as one; parts of a word mark the whole word."""

import pytest

from coprod_desktop.speech.joined_words import with_joined
from coprod_desktop.speech.speakable import speakable


@pytest.mark.parametrize(
    ("text", "told", "said"),
    [
        ("out of the way", "of", "of the"),
        ("There\nare two", "There", "There\nare"),
        ("it would have to go", "would", "would have to"),
        ("that’s been so", "that", "that’s been"),
        ("the MPs in town", "s", "s in"),
        ("of them", "of", "of"),
        ("of, the", "of", "of"),
        ("benches", "s", "s"),
        ("the", "the", "the"),
    ],
)
def test_what_is_said_as_one_is_one(text, told, said):
    start = text.rindex(told) if told == "s" else text.index(told)
    assert text[start : start + with_joined(text, start, len(told))] == said


@pytest.mark.parametrize(
    ("text", "told", "marked"),
    [
        ("that’s it", "s", "that’s"),
        ("we've met", "we", "we've"),
        ("the well-being of all", "well", "well-being"),
        ("a teacher—they", "they", "teacher—they"),
        ("1.5 per cent", ".5 ", "1.5"),
        ("so many", "o ", "so"),
        ("the UC's end", "Credit", "UC's"),
        ("some UC-led work", "Credit", "UC-led"),
        ("all of UC—that is", "that", "UC—that"),
        ("end. Next", "end", "end"),
        ("长椅是湿的", "椅", "椅"),
    ],
)
def test_the_whole_word_is_marked_of_which_a_part_is_told(text, told, marked):
    spoken = speakable(text)
    start, size = spoken.source(spoken.text.index(told), len(told))
    assert text[start : start + size] == marked
