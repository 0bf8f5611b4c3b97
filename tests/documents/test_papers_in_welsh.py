"""A Welsh session of a program that speaks English: every format says which words are which."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from lxml import etree, html

from coprod_desktop.documents import writing
from coprod_desktop.documents.blocks import paragraph
from coprod_desktop.documents.braille import liblouis, tables
from coprod_desktop.documents.minutes import compose_minutes
from coprod_desktop.documents.model import Document, Heading, Run, Table
from coprod_desktop.documents.my_words import compose_my_words
from coprod_desktop.documents.order import Wishes
from coprod_desktop.documents.recording.script import script_of
from coprod_desktop.documents.rider import RiderRecord, compose_rider
from tests.documents.languages import POLISH, URDU
from tests.documents.more_records import TODAY, words_of
from tests.documents.reading import Paper
from tests.documents.records import JANET, OMAR
from tests.documents.welsh import MEANING, WELSH_POINT, welsh_record
from tests.documents.word.file import W, WordFile

# What stands in the paper, and in which language somebody or the program wrote it.
IN = {
    WELSH_POINT: "cy",
    POLISH: "pl",
    URDU: "ur",
    MEANING: "cy",
    "Who was here": "en-GB",
    "1. Y meinciau": "cy",
    "What": "en-GB",
    "Mesur y lle.": "cy",
    "Friday 18 December 2026": "en-GB",
    "How many must be there.": "en-GB",
}


@pytest.fixture(scope="module")
def minutes() -> Document:
    return compose_minutes(welsh_record())


def write(document: Document, name: str) -> bytes:
    return writing.write(document, name, Wishes(), lambda _done, _of: None).content


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_a_pdf_says_the_language_of_words_headings_and_cells(minutes: Document):
    leaves = Paper.of(write(minutes, "pdf")).leaves()
    assert {words: _ending_with(words, leaves) for words in IN} == IN


def _ending_with(words: str, leaves: list[tuple[str, str, str]]) -> str:
    """Give the language of words that stand alone or after a name in bold."""
    (language,) = {language for _, language, text in leaves if squeezed(text).endswith(words)}
    return language


def test_large_print_says_it_in_records_that_stand_under_each_other(minutes: Document):
    leaves = Paper.of(write(minutes, "pdf-28")).leaves()
    found = {squeezed(text): language for _, language, text in leaves}
    assert found["Mesur y lle."] == "cy"
    assert found["What:"] == "en-GB"


def test_a_web_page_says_it(minutes: Document):
    page = html.fromstring(write(minutes, "html").decode())
    assert page.get("lang") == "cy"
    (title,) = page.iter("h1")
    assert [(one.get("lang"), one.text) for one in title] == [("en-GB", "Minutes of session 4: ")]
    assert title[0].tail == "Seddi a chysgod"
    # Text behind an element is in the element around it.
    found = {
        squeezed(text): text.getparent() if text.is_text else text.getparent().getparent()
        for text in page.xpath("//main//text()")
    }
    said = {words: found[words].xpath("ancestor-or-self::*[@lang][1]/@lang") for words in IN}
    assert said == {words: [language] for words, language in IN.items()}
    (foot,) = page.iter("footer")
    assert foot.xpath(".//*[@lang]/@lang") == ["en-GB"]


def test_a_word_file_says_it(minutes: Document):
    file = WordFile.of(write(minutes, "docx"))
    found = {
        squeezed("".join(run.itertext(f"{W}t"))): run.find(f"{W}rPr/{W}lang")
        for run in file.body.iter(f"{W}r")
    }
    said = {words: _language_of(found[words]) for words in IN}
    assert said == {words: "cy" if one == "cy" else one for words, one in IN.items()}


def _language_of(mark: etree._Element | None) -> str:
    if mark is None:
        return "cy"
    code = next(iter(mark.attrib.values()))
    return code if code == "en-GB" else code.split("-")[0]


def test_tables_of_cells_and_data_say_it(minutes: Document):
    rows = csv.DictReader(io.StringIO(write(minutes, "csv").decode("utf-8-sig")))
    found = {row["Words"]: row["Language"] for row in rows}
    cells = {one: language for one, language in IN.items() if one != "What"}
    assert {words: found[words] for words in cells} == cells
    data = json.loads(write(minutes, "json"))
    (table,) = [one for one in data["blocks"] if "table" in one]
    assert (table["header_language"], table["languages"]) == ("en-GB", [None, None, "en-GB"])


def test_a_recording_changes_its_voice_for_headings_cells_and_the_seal(minutes: Document):
    said = [one for chapter in script_of(minutes) for one in chapter.sayings if one.text]
    voices = {squeezed(one.text).rstrip("."): one.language for one in said}
    assert voices["Who was here"] == "en-GB"
    assert voices[WELSH_POINT.rstrip(".")] == "cy"
    assert voices[POLISH.rstrip(".")] == "pl"
    assert voices["Mesur y lle"] == "cy"
    assert said[-1].language == "en-GB"
    assert said[-1].text.startswith("Seal: vague penalty")


def test_braille_writes_the_program_in_its_code_and_welsh_in_its_own(minutes: Document):
    louis = liblouis.load()
    assert tables.code_for(louis, "cy", contracted=True).letters == "cy"
    contracted = write(minutes, "brf-2").decode("ascii")
    point = write(_alone(WELSH_POINT), "brf-2").decode("ascii").split("\r\n")[2].strip()
    assert point[:20] in contracted
    assert write(minutes, "brf-2") != write(_as_if_all_were_welsh(minutes), "brf-2")


def _alone(text: str) -> Document:
    return replace(
        compose_minutes(welsh_record()),
        running_head="X",
        blocks=(Heading(level=1, text="X"), paragraph(text)),
    )


def _as_if_all_were_welsh(document: Document) -> Document:
    blocks = [
        replace(one, words=()) if isinstance(one, Heading) else one for one in document.blocks
    ]
    return replace(document, blocks=tuple(blocks))


def test_other_papers_of_a_welsh_session_say_it_too():
    paper = compose_my_words(words_of(JANET, session=welsh_record()))
    assert paper.language == "cy"
    under = next(one for one in paper.headings if one.text.endswith("Y meinciau"))
    assert [run.language for run in under.inline] == ["en-GB", None]
    rider = compose_rider(
        RiderRecord(person=OMAR, needs=(), supporters=(), language="cy", day=TODAY)
    )
    (own,) = [
        one
        for block in rider.blocks
        for one in getattr(block, "words", ())
        if isinstance(one, Run) and one.text == OMAR.rider
    ]
    assert own.language is None
    assert all(one.language == "en-GB" for one in rider.headings[1:])


def test_an_english_session_marks_nothing_of_the_program():
    from dataclasses import replace

    record = welsh_record()
    english = compose_minutes(replace(record, session=replace(record.session, language="en-GB")))
    assert all(not one.words for one in english.headings)
    assert all(
        not one.languages and one.header_language is None
        for one in english.blocks
        if isinstance(one, Table)
    )
