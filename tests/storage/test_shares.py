"""Two of three shares: any two open the panel, one alone opens nothing, and what does not fit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from coprod_desktop.domain.errors import SharesThere
from coprod_desktop.domain.events import keys as events
from coprod_desktop.domain.share_troubles import (
    SameShareTwice,
    ShareMiscounted,
    ShareMistyped,
    ShareOfAnotherPanel,
    SharesOfTwoTimes,
    ShareWordUnknown,
    WrongShares,
)
from coprod_desktop.domain.troubles import OtherKeysThen, StorageTrouble, WrongPassphrase
from coprod_desktop.services.shares import made_at
from coprod_desktop.storage import backups, held_file, keys, shares, ways_in, word_list
from coprod_desktop.storage.going_back import Secrets, go_back_to
from coprod_desktop.storage.key_change import Renewal
from coprod_desktop.storage.panel_folder import open_panel
from coprod_desktop.storage.salvage import secrets_in
from coprod_desktop.storage.shares import Drawn, Share
from coprod_desktop.storage.slots import SHARES, Passphrase, TwoShares, secret_of
from coprod_desktop.storage.store import Store
from tests.storage import panels
from tests.storage.panels import CHEAP, WORDS, Clock
from tests.storage.plug import left_at_each_step

DAWN = Passphrase("the words that Dawn chose")
VAULT, OTHER = "a" * 32, "c" * 32
NOW = datetime(2026, 11, 28, 4, 0, tzinfo=UTC)
# Before the key file, between it and its copy, as the panel's file is let go for the new one; and
# after both, when the record has no entry yet. The tests of new keys pull at every step.
BEFORE = ((keys, "write_whole"), (held_file.HeldFile, "close"))
AFTER = ((keys, "write_keys"),)


def typed(drawn: Drawn, first: int, second: int) -> TwoShares:
    return TwoShares(" ".join(drawn[first - 1]), " ".join(drawn[second - 1]))


def drawn_for(folder: Path) -> Drawn:
    return shares.draw(keys.read_keys(folder).vault)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Drawn]:
    """A closed panel that two facilitators can open, and two of three shares."""
    folder = tmp_path_factory.mktemp("shares") / "panel"
    with closing(panels.new_panel(folder).store) as store:
        store.change_ways_in(ways_in.adding(DAWN, label="Dawn", cost=CHEAP))
        drawn = drawn_for(folder)
        store.change_ways_in(ways_in.adding_shares(drawn))
    return folder, drawn


@pytest.fixture
def three(made: tuple[Path, Drawn]) -> Drawn:
    return made[1]


@pytest.fixture
def shared(made: tuple[Path, Drawn], folder: Path) -> Iterator[Store]:
    """That panel, opened by Robin."""
    shutil.copytree(made[0], folder)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store:
        yield store


def opens(folder: Path, secret: Passphrase | TwoShares) -> bool:
    try:
        open_panel(folder, secret).close()
    except (WrongPassphrase, WrongShares):
        return False
    return True


def told(store: Store) -> list[str]:
    with store.read() as reader:
        return [entry.said for entry in reader.list_entries()]


def test_any_two_open_the_panel_in_any_order_with_four_letters_of_each_word(made):
    folder, three = made
    found = keys.read_keys(folder)
    short = tuple(tuple(word[:4].upper() for word in share) for share in three)
    for first, second in permutations((1, 2, 3), 2):
        opened = keys.unlock(found, typed(short, first, second))
        low, high = sorted((first, second))
        assert opened.label == f"shares {low} and {high}"
        assert opened.key == keys.unlock(found, WORDS).key


def test_one_alone_opens_nothing(made):
    folder, three = made
    found = keys.read_keys(folder)
    for share in three:
        alone = " ".join(share)
        # Neither typed twice, nor as anything else, nor with a second half made up of nothing.
        with pytest.raises(SameShareTwice):
            keys.unlock(found, TwoShares(alone, alone))
        with pytest.raises(WrongPassphrase):
            keys.unlock(found, secret_of(alone))
        for number in {1, 2, 3} - {shares.read(alone, box=1).number}:
            mine = shares.read(alone, box=1)
            guess = Share(number=number, panel=mine.panel, time=mine.time, secret=bytes(16))
            with pytest.raises(WrongShares):
                keys.unlock(found, TwoShares(alone, " ".join(shares.words_of(guess))))


def test_shares_have_15_words_and_nothing_of_each_other():
    three = shares.draw(VAULT)
    assert [len(share) for share in three] == [15] * 3
    read = [shares.read(" ".join(share), box=1) for share in three]
    assert [share.number for share in read] == [1, 2, 3]
    assert len({share.secret for share in read}) == 3
    assert len({(share.panel, share.time) for share in read}) == 1


def test_a_share_comes_back_from_its_words():
    share = Share(number=3, panel=4095, time=255, secret=bytes(range(16)))
    assert shares.read(" ".join(shares.words_of(share)), box=1) == share
    low = Share(number=1, panel=0, time=0, secret=bytes(16))
    assert shares.read(", ".join(shares.words_of(low)).upper(), box=2) == low


def test_a_wrong_word_is_noticed_at_each_place():
    # Drawn by lot, one word in some thousand would fit by chance.
    share = shares.words_of(Share(number=2, panel=1234, time=56, secret=bytes(range(16))))
    for place, word in enumerate(share):
        other = word_list.words()[word_list.words().index(word) ^ 1]
        with pytest.raises(ShareMistyped) as refused:
            shares.read(" ".join([*share[:place], other, *share[place + 1 :]]), box=2)
        assert refused.value.box == 2


def another(drawn: Drawn) -> Drawn:
    """Three shares of the same panel from another day."""
    mark = shares.read(" ".join(drawn[0]), box=1).time
    while True:
        later = shares.draw(VAULT)
        if shares.read(" ".join(later[0]), box=1).time != mark:
            return later


def two(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, str]:
    return " ".join(first), " ".join(second)


@pytest.mark.parametrize(
    ("pair", "problem", "box"),
    [
        (lambda own: two(own[0][:14], own[1]), ShareMiscounted, 1),
        (lambda own: two(own[0], ("qwerty", *own[1][1:])), ShareWordUnknown, 2),
        (lambda own: two(own[0], own[1][::-1]), ShareMistyped, 2),
        (lambda own: two(shares.draw(OTHER)[0], own[1]), ShareOfAnotherPanel, 1),
        (lambda own: two(own[2], own[2]), SameShareTwice, None),
        (lambda own: two(own[0], another(own)[1]), SharesOfTwoTimes, None),
        (lambda own: two(own[0], another(own)[0]), SharesOfTwoTimes, None),
    ],
)
def test_what_does_not_fit_is_told_apart_before_any_slot_is_tried(pair, problem, box):
    first, second = pair(shares.draw(VAULT))
    with pytest.raises(problem) as refused:
        shares.must_fit(first, second, vault=VAULT)
    assert getattr(refused.value, "box", None) == box


def test_shares_count_as_one_way_in_and_are_no_passphrase(shared):
    ways = [(one.label, one.is_passphrase, one.is_shares) for one in shared.list_ways_in()]
    assert ways[-1] == ("any two of the three shares", False, True)
    assert len(ways) == 4


def test_a_panel_has_three_shares_once(shared, folder):
    with pytest.raises(SharesThere):
        shared.change_ways_in(ways_in.adding_shares(drawn_for(folder)))


def test_the_key_file_and_the_record_hold_no_share(made):
    folder, three = made
    content = b"".join((folder / name).read_bytes() for name in (keys.NAME, keys.COPY_NAME))
    for share in three:
        assert shares.read(" ".join(share), box=1).secret not in content
    assert len([slot for slot in keys.read_keys(folder).slots if slot.kind == SHARES]) == 3


def test_secrets_do_not_show_when_printed(three):
    pair = typed(three, 1, 2)
    assert str(pair) == repr(pair) == "TwoShares()"
    assert "secret" not in repr(shares.read(pair.first, box=1))


def test_whoever_is_taken_out_leaves_the_shares_as_good_as_they_were(shared, folder, three):
    gone = next(one.id for one in shared.list_ways_in() if one.label == "Dawn")
    shared.renew_key(Renewal(without=gone))
    shared.close()
    assert [opens(folder, typed(three, 1, 3)), opens(folder, DAWN)] == [True, False]


def test_shares_can_go_with_whoever_is_taken_out(shared, folder, three):
    gone = next(one.id for one in shared.list_ways_in() if one.label == "Dawn")
    happened = shared.renew_key(Renewal(without=gone, without_shares=True)).happened
    assert happened is not None
    told_of = events.FacilitatorRemoved(name="Dawn", with_new_words=False, without_shares=True)
    assert happened.event == told_of
    shared.close()
    assert [opens(folder, typed(three, 1, 3)), opens(folder, WORDS)] == [False, True]


def test_withdrawn_shares_open_nothing_not_even_with_an_old_key_file(shared, folder, three):
    kept = (folder / keys.NAME).read_bytes()
    shared.renew_key(Renewal(without_shares=True))
    assert told(shared)[-1] == "the shares of the organisation are withdrawn"
    assert not any(one.is_shares for one in shared.list_ways_in())
    shared.close()
    assert not opens(folder, typed(three, 2, 3))
    for name in (keys.NAME, keys.COPY_NAME):
        (folder / name).write_bytes(kept)
    with pytest.raises(StorageTrouble):
        open_panel(folder, typed(three, 2, 3))


def test_new_shares_take_the_place_of_the_old(shared, folder, three):
    fresh = drawn_for(folder)
    happened = shared.renew_key(Renewal(shares=fresh)).happened
    assert happened is not None
    assert happened.event == events.SharesMade(anew=True)
    shared.close()
    assert [opens(folder, typed(one, 1, 2)) for one in (fresh, three)] == [True, False]
    assert [opens(folder, one) for one in (WORDS, DAWN)] == [True, True]


def test_whoever_comes_in_with_two_gets_a_passphrase_and_the_record_says_so(shared, folder, three):
    shared.close()
    mine = Passphrase("chosen after the loss")
    with closing(open_panel(folder, typed(three, 3, 2), clock=Clock())) as store:
        store.change_ways_in(ways_in.coming_in_with_paper(mine, label="Facilitator", cost=CHEAP))
    with closing(open_panel(folder, mine, clock=Clock())) as store:
        with store.read() as reader:
            last = list(reader.list_entries())[-1]
        assert (last.said, last.recorded_by) == (
            "opened with two shares, as Facilitator",
            "shares 2 and 3",
        )
    assert opens(folder, typed(three, 1, 2))


def test_going_back_keeps_withdrawn_shares_withdrawn(shared, folder, three):
    backup = shared.back_up()
    shared.renew_key(Renewal(without_shares=True))
    shared.close()
    now = Secrets(now=WORDS)
    go_back_to(folder, backup, now, made_at=NOW, at=NOW)
    assert [opens(folder, typed(three, 1, 2)), opens(folder, WORDS)] == [False, True]


def test_two_shares_go_back_to_a_backup_and_open_one_from_before_a_new_key(shared, folder, three):
    backup = shared.back_up()
    fresh = drawn_for(folder)
    shared.renew_key(Renewal(shares=fresh))
    shared.close()
    now, then = typed(fresh, 1, 2), typed(three, 2, 3)
    with pytest.raises(OtherKeysThen):
        go_back_to(folder, backup, Secrets(now=now), made_at=NOW, at=NOW)
    go_back_to(folder, backup, Secrets(now=now, then=then), made_at=NOW, at=NOW)
    assert [opens(folder, now), opens(folder, then)] == [True, False]


def test_since_when_there_are_shares_is_told_unless_somebody_went_back(shared, folder):
    with shared.read() as reader:
        assert made_at(reader) == list(reader.list_entries())[-1].at
    backup = shared.back_up()
    shared.close()
    go_back_to(folder, backup, Secrets(now=WORDS), made_at=NOW, at=NOW)
    with closing(open_panel(folder, WORDS, clock=Clock())) as store, store.read() as reader:
        assert made_at(reader) is None


def test_where_one_box_is_all_there_is_two_shares_are_typed_one_after_the_other(made):
    folder, three = made
    in_one = " ".join((*three[0], *three[2]))
    assert secret_of(in_one) == typed(three, 1, 3)
    assert secrets_in(in_one) == (Passphrase(in_one), typed(three, 1, 3))
    assert backups.unlock_by_any(folder, secrets_in(in_one))[1].label == "shares 1 and 3"
    assert secret_of(f"qwerty {in_one}") == Passphrase(f"qwerty {in_one}")


def test_pulled_out_while_they_are_made_all_three_pairs_open_it_or_none(tmp_path):
    begun = tmp_path / "begun"
    panels.new_panel(begun).store.close()
    three = drawn_for(begun)
    seen = set()

    def make(store: Store) -> None:
        store.change_ways_in(ways_in.adding_shares(three))

    for folder in left_at_each_step(begun, tmp_path, make, BEFORE, after=AFTER):
        pairs = {opens(folder, typed(three, *both)) for both in ((1, 2), (1, 3), (2, 3))}
        assert len(pairs) == 1
        assert opens(folder, WORDS)
        seen |= pairs
    assert seen == {True, False}


def test_pulled_out_while_they_are_made_anew_the_old_ones_open_it_or_the_new(made, tmp_path):
    old, fresh = made[1], drawn_for(made[0])
    seen = set()

    def make_anew(store: Store) -> None:
        store.renew_key(Renewal(shares=fresh))

    for folder in left_at_each_step(made[0], tmp_path, make_anew, BEFORE):
        found = [opens(folder, typed(three, 2, 3)) for three in (old, fresh)]
        assert sorted(found) == [False, True]
        seen.add(found[0])
    assert seen == {True, False}
