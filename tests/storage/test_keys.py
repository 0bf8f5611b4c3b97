import json
from pathlib import Path

import pytest

from coprod_desktop.domain.troubles import (
    KeysDamaged,
    PassphraseMissing,
    PassphraseTooShort,
    RecoveryWordsMiscounted,
    RecoveryWordsMistyped,
    RecoveryWordUnknown,
    WrongPassphrase,
    WrongRecoveryWords,
)
from coprod_desktop.storage import keys, mnemonic, word_list
from coprod_desktop.storage.keys import KeyFile
from coprod_desktop.storage.slots import Cost, DataKey, Passphrase, RecoveryWords, label_of
from tests.storage.panels import CHEAP, LABEL, WORDS

KEY = bytes(range(32))


@pytest.fixture
def made(tmp_path: Path) -> tuple[KeyFile, DataKey, tuple[str, ...]]:
    key = DataKey.new()
    key_file, words = keys.new_key_file(
        key, WORDS, label=LABEL, recovery_label="recovery words", cost=CHEAP
    )
    keys.write_keys(tmp_path, key_file)
    return key_file, key, words


def test_the_passphrase_gives_the_key_and_says_whose_it_is(made, tmp_path: Path):
    opened = keys.unlock(keys.read_keys(tmp_path), WORDS)
    assert (opened.key, opened.label) == (made[1], LABEL)


@pytest.mark.parametrize(
    "typed",
    [
        "  correct   horse battery staple\n",
        "correct\N{NO-BREAK SPACE}horse battery staple",
        "ｃorrect horse battery staple",
    ],
)
def test_spaces_and_the_sort_of_keyboard_do_not_matter(made, tmp_path: Path, typed: str):
    assert keys.unlock(keys.read_keys(tmp_path), Passphrase(typed)).key == made[1]


@pytest.mark.parametrize("typed", ["", "Correct horse battery staple", "\ud800", "x" * 10_000])
def test_a_wrong_passphrase_is_refused(made, typed: str):
    with pytest.raises(WrongPassphrase):
        keys.unlock(made[0], Passphrase(typed))


def test_the_recovery_words_open_too_and_four_letters_of_each_are_enough(made):
    short = ", ".join(f"{number}. {word[:4].upper()}" for number, word in enumerate(made[2], 1))
    opened = keys.unlock(made[0], RecoveryWords(short))
    assert (opened.key, opened.label) == (made[1], "recovery words")


def test_the_recovery_words_of_another_panel_are_refused(made):
    _, others = keys.new_key_file(DataKey.new(), WORDS, label="", recovery_label="", cost=CHEAP)
    with pytest.raises(WrongRecoveryWords):
        keys.unlock(made[0], RecoveryWords(" ".join(others)))


def test_every_facilitator_has_a_passphrase_of_their_own(made):
    key_file, key, _ = made
    both = keys.add_passphrase(key_file, key, Passphrase("second one"), label="Dawn", cost=CHEAP)
    assert keys.unlock(both, WORDS).label == LABEL
    assert keys.unlock(both, Passphrase("second one")).label == "Dawn"
    labels = [label_of(slot, key) for slot in both.slots]
    assert labels == [LABEL, "recovery words", "Dawn"]


def test_a_changed_passphrase_replaces_only_its_own_slot(made):
    key_file, key, words = made
    opened = keys.unlock(key_file, WORDS)
    changed, after = keys.change_passphrase(key_file, opened, Passphrase("newer one"), cost=CHEAP)
    again = keys.unlock(changed, Passphrase("newer one"))
    assert again == after
    assert again.label == LABEL
    assert keys.unlock(changed, RecoveryWords(" ".join(words))).key == key
    with pytest.raises(WrongPassphrase):
        keys.unlock(changed, WORDS)


def test_a_panel_needs_a_passphrase(made):
    with pytest.raises(PassphraseMissing):
        keys.add_passphrase(made[0], made[1], Passphrase("  \n"), label="x", cost=CHEAP)


def test_a_passphrase_that_can_be_guessed_is_refused(made):
    with pytest.raises(PassphraseTooShort) as refused:
        keys.add_passphrase(made[0], made[1], Passphrase("benches"), label="x", cost=CHEAP)
    assert (refused.value.length, refused.value.least) == (7, 8)
    keys.add_passphrase(made[0], made[1], Passphrase("benches!"), label="x", cost=CHEAP)


@pytest.mark.parametrize("name", [keys.NAME, keys.COPY_NAME])
@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\x00", b"[1, 2]", None])
def test_one_damaged_or_lost_key_file_is_not_needed(made, tmp_path: Path, name: str, damage):
    if damage is None:
        (tmp_path / name).unlink()
    else:
        (tmp_path / name).write_bytes(damage)
    assert keys.unlock(keys.read_keys(tmp_path), WORDS).key == made[1]
    assert keys.damaged_key_files(tmp_path) == (name,)


def test_without_both_key_files_nobody_gets_in(made, tmp_path: Path):
    for name in (keys.NAME, keys.COPY_NAME):
        (tmp_path / name).write_bytes(b"damaged")
    with pytest.raises(KeysDamaged):
        keys.read_keys(tmp_path)


def test_any_flipped_bit_in_the_key_file_is_noticed(made, tmp_path: Path):
    whole = (tmp_path / keys.NAME).read_bytes()
    for place in range(0, len(whole), 7):
        damaged = bytearray(whole)
        damaged[place] ^= 1
        (tmp_path / keys.NAME).write_bytes(bytes(damaged))
        damage_is_harmless = json.loads(whole) == _json(bytes(damaged))
        assert (keys.NAME in keys.damaged_key_files(tmp_path)) is not damage_is_harmless


@pytest.mark.parametrize(
    ("memory_kib", "passes", "lanes"),
    [
        (1024**3, 3, 4),
        (8, 3, 4),
        (64 * 1024, 1, 4),
        (64 * 1024, 10**6, 4),
        (64 * 1024, 3, 0),
        (1024**2, 16, 4),
    ],
)
def test_costs_that_are_weak_or_would_freeze_the_laptop_are_refused(memory_kib, passes, lanes):
    with pytest.raises(ValueError, match="Cost"):
        Cost(memory_kib=memory_kib, passes=passes, lanes=lanes)


def test_a_hostile_cost_in_the_file_is_never_tried(made, tmp_path: Path):
    told = json.loads((tmp_path / keys.NAME).read_text())
    told["slots"][0]["cost"]["memory_kib"] = 2**30
    told.pop("checksum")
    told["checksum"] = keys._checksum(told)
    for name in (keys.NAME, keys.COPY_NAME):
        (tmp_path / name).write_text(json.dumps(told))
    with pytest.raises(KeysDamaged):
        keys.read_keys(tmp_path)


def test_a_slot_moved_into_another_panels_file_opens_nothing(made):
    stolen = KeyFile(vault="0" * 32, database="", slots=made[0].slots)
    with pytest.raises(WrongPassphrase):
        keys.unlock(stolen, WORDS)


def test_the_cost_grows_until_a_try_takes_half_a_second():
    ticks = iter([0, 0.1, 1, 1.3, 2, 2.6])
    cost = keys.calibrated_cost(lambda: next(ticks))
    assert cost == Cost(memory_kib=256 * 1024, passes=3, lanes=4)


def test_a_fast_laptop_goes_over_the_memory_more_often():
    ticks = iter([0, 0.1, 1, 1.2, 2, 2.3, 3, 3.4, 4, 4.6])
    cost = keys.calibrated_cost(lambda: next(ticks))
    assert cost == Cost(memory_kib=256 * 1024, passes=5, lanes=4)


def test_a_slow_laptop_gets_the_least_cost_and_never_less():
    ticks = iter([0, 5])
    assert keys.calibrated_cost(lambda: next(ticks)) == keys.LEAST_COST


def test_the_key_file_names_nobody(made, tmp_path: Path):
    for name in (keys.NAME, keys.COPY_NAME):
        assert b"Robin" not in (tmp_path / name).read_bytes()


def test_secrets_do_not_show_when_printed(made):
    secrets = [WORDS, RecoveryWords(" ".join(made[2])), made[1]]
    # To the letter: a word drawn by lot, such as "very", may stand in the name of a class.
    names = ["Passphrase()", "RecoveryWords()", "DataKey()"]
    assert [str(secret) for secret in secrets] == names
    assert [repr(secret) for secret in secrets] == names


def test_the_list_has_2048_words_that_four_letters_tell_apart():
    words = word_list.words()
    assert len(words) == len({word[:4] for word in words}) == 2048
    assert sorted(words) == list(words)


def test_a_key_comes_back_from_its_words():
    words = mnemonic.words_of(KEY)
    assert len(words) == 24
    assert mnemonic.key_of(" ".join(words)) == KEY


def test_the_words_are_those_that_the_published_standard_gives():
    assert mnemonic.words_of(b"\x00" * 32) == ("abandon",) * 23 + ("art",)
    assert mnemonic.words_of(b"\xff" * 32) == ("zoo",) * 23 + ("vote",)


def test_a_wrong_word_is_noticed_nearly_always():
    words = list(mnemonic.words_of(KEY))
    noticed = 0
    for place, word in enumerate(words):
        other = "zoo" if word != "zoo" else "able"
        try:
            mnemonic.key_of(" ".join([*words[:place], other, *words[place + 1 :]]))
        except RecoveryWordsMistyped:
            noticed += 1
    assert noticed >= 23


def test_too_few_words_and_unknown_words_are_told_apart():
    words = list(mnemonic.words_of(KEY))
    with pytest.raises(RecoveryWordsMiscounted) as few:
        mnemonic.key_of(" ".join(words[:23]))
    assert (few.value.count, few.value.expected) == (23, 24)
    with pytest.raises(RecoveryWordUnknown) as unknown:
        mnemonic.key_of(" ".join([*words[:4], "xyzzy", *words[5:]]))
    assert (unknown.value.number, unknown.value.word) == (5, "xyzzy")


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None
