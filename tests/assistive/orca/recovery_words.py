"""What somebody has on paper who heard the recovery words of a new panel."""

from __future__ import annotations

import re

from tests.assistive.orca.journey import Journey


def words_heard(journey: Journey) -> dict[int, str]:
    """Give what somebody wrote down who heard the list of words."""
    found = (re.fullmatch(r"(\d+)\. ([a-z]+)\.", words) for words in journey.everything_heard)
    paper = {int(one[1]): one[2] for one in found if one}
    assert sorted(paper) == list(range(1, 25)), paper
    return paper


def asked_for(journey: Journey) -> int:
    """Give the number of the word at which one stands, as it was heard last."""
    heard = [re.match(r"Word (\d+) text", words) for words in journey.spoken]
    return [int(one[1]) for one in heard if one][-1]


def type_three_back(journey: Journey, paper: dict[int, str]) -> None:
    """Type four letters of each word that is asked for, and stay at the last."""
    for turn in range(3):
        journey.write(paper[asked_for(journey)][:4], secret=True)
        if turn < 2:
            journey.press("Tab", hears="Word ")
