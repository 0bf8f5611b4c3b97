"""What was chosen for papers last time is a comfort: nothing hangs on it."""

import pytest

from coprod_desktop.paper_choices import (
    FILE,
    PaperChoices,
    keep_paper_choices,
    read_paper_choices,
)


def test_what_was_chosen_is_there_next_time(tmp_path):
    chosen = PaperChoices(folder="/papers/ŵ", formats=("pdf", "brf-2"))
    keep_paper_choices(tmp_path / "new", chosen)
    assert read_paper_choices(tmp_path / "new") == chosen
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"folder": 3, "formats": "pdf"}', "[" * 99_999])
def test_what_cannot_be_right_is_as_if_nothing_was_chosen(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    assert read_paper_choices(tmp_path) == PaperChoices()


def test_a_folder_that_refuses_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    keep_paper_choices(tmp_path / "file", PaperChoices(folder="/papers"))
    assert read_paper_choices(tmp_path / "file") == PaperChoices()
