"""Every rule with its id and title, and `find`, which asks them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from orgeditor.articles.reader import Reading
from orgeditor.check import article_rules as article
from orgeditor.check import letter_rules as letters
from orgeditor.check import organisation_rules as organisation
from orgeditor.check import page_rules as page
from orgeditor.check import text_rules as text
from orgeditor.check import wording_rules as wording
from orgeditor.check.case import Case
from orgeditor.check.finding import Finding, Severity
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import MutedRule


class Rule(NamedTuple):
    """A rule: its id as findings and muted rules name it, its Indonesian title, the functions that look for it."""

    id: str
    title: str
    look: tuple[Callable[[Case], Iterable[Finding]], ...]


class Group(NamedTuple):
    """Rules of one sort under a common title."""

    title: str
    rules: tuple[Rule, ...]


GROUPS = (
    Group(
        "Pasal dan bagan",
        (
            Rule("unit-tanpa-lampiran", "Unit di pasal, tidak di Lampiran", (text.unit_without_chart,)),
            Rule("unit-tanpa-pasal", "Unit di bagan, tidak di pasal", (text.unit_without_article,)),
            Rule("atasan-lain", "Di bawah Asisten lain daripada menurut pasal", (text.other_superior,)),
            Rule("urutan-lain", "Urutan lain daripada di pasal", (text.other_order,)),
            Rule("ejaan-lain", "Ejaan nama lain daripada di pasal", (text.other_spelling,)),
            Rule("lampiran-kurang", "Lampiran yang diminta pasal tidak ada", (text.annex_missing,)),
            Rule("lampiran-tanpa-pasal", "Lampiran yang tidak diminta pasal", (text.annex_not_called_for,)),
            Rule("nomor-lampiran", "Nomor Lampiran lain daripada di pasal", (text.annex_number,)),
            Rule("judul-lampiran", "Judul Lampiran lain daripada di pasal", (text.annex_title,)),
            Rule("data-peraturan", "Data peraturan lain daripada di teks", (text.other_fields,)),
            Rule("dasar-tidak-ada", "Dasar menyebut pasal yang tidak ada", (text.basis_missing,)),
            Rule("dasar-lain", "Dasar lain daripada tempatnya di pasal", (text.other_basis,)),
            Rule("hubungan-kurang", "Hubungan di pasal, tidak di naskah", (text.relation_missing,)),
        ),
    ),
    Group(
        "Batang tubuh",
        (
            Rule("rujukan", "Rujukan ke pasal, ayat, huruf, atau angka yang tidak ada", (article.citation,)),
            Rule("rujukan-bidang", "Rujukan ke pasal yang tidak memuat pembidangan", (article.cited_fields,)),
            Rule("jenis-lain", "Jenis hubungan lain daripada di pasal yang dirujuk", (article.cited_kind,)),
            Rule("bidang-lain", "Unit di bawah Asisten lain daripada bidangnya", (article.other_field,)),
            Rule("koordinasi-diri", "Mengoordinasikan dirinya sendiri", (article.coordinates_itself,)),
            Rule("nomor-ayat", "Nomor ayat", (article.ayat_numbers,)),
            Rule("nomor-pasal", "Nomor pasal", (article.missing_articles,)),
            Rule("nomor-bab", "Nomor BAB", (article.missing_chapters,)),
            Rule("nomor-kosong", "Peraturan yang dirujuk tanpa nomor", (article.law_without_number,)),
            Rule("berita-daerah", "Tahun Berita Daerah", (article.gazette_year,)),
            Rule("nama-lain", "Tim atau forum disebut dengan nama lain", (wording.other_name,)),
            Rule("nama-terpotong", "Nama yang mungkin terpotong", (article.cut_name,)),
            Rule("tertulis-dua-kali", "Nama dua kali dalam satu daftar", (organisation.listed_twice,)),
            Rule("salah-tulis", "Salah tulis di teks", (wording.slip_in_text,)),
            Rule("pasal-disimpulkan", "Judul pasal yang hilang", (article.lost_headings,)),
        ),
    ),
    Group(
        "Organisasi",
        (
            Rule("dua-asisten", "Di bawah dua Asisten", (organisation.two_assistants,)),
            Rule("tanpa-atasan", "Tanpa Asisten atau atasan", (organisation.no_superior,)),
            Rule("nama-ganda", "Nama ganda", (organisation.duplicate,)),
            Rule("lingkaran", "Garis komando melingkar", (organisation.cycle,)),
            Rule("dua-ejaan", "Dua ejaan satu nama", (wording.two_spellings, wording.two_names_of_assistants)),
            Rule("kata-janggal", "Kata yang tampak salah tulis dalam nama", (organisation.slip_in_name,)),
            Rule("dua-jenis", "Dua jenis perangkat daerah dalam satu nama", (organisation.two_classes,)),
            Rule("tanda-baca", "Tanda baca dalam nama", (organisation.odd_punctuation,)),
            Rule("tingkat-lain", "Instansi tingkat provinsi", (organisation.other_level,)),
            Rule("rentang-kendali", "Rentang kendali", (organisation.span_of_control,)),
            Rule(
                "vertikal-dalam-daftar", "Instansi vertikal di antara Perangkat Daerah", (organisation.vertical_body,)
            ),
            Rule("singkatan", "Singkatan tanpa kepanjangan", (wording.abbreviation,)),
            Rule("belum-kolektif", "Nama kelompok yang belum ditandai kolektif", (organisation.class_unmarked,)),
            Rule("tanpa-dasar", "Tanpa dasar atau disimpulkan", (organisation.facts_without_basis,)),
            Rule("dasar-diragukan", "Dasar perlu diperiksa", (organisation.doubtful_basis,)),
        ),
    ),
    Group(
        "Halaman",
        (
            Rule("huruf-kecil", "Huruf di bawah batas", (page.small_font,)),
            Rule("luar-tepi", "Di luar tepi halaman", (page.outside_margins,)),
            Rule("teks-terpotong", "Teks tidak muat", (page.text_outside_box,)),
            Rule("tanda-tidak-tergambar", "Tanda yang tidak tergambar", (letters.undrawn,)),
            Rule("garis-menembus", "Garis menembus kotak", (page.line_through_box,)),
            Rule("kotak-kosong", "Kotak tanpa nama", (page.empty_box,)),
            Rule("judul-bertitik", "Judul diakhiri titik", (page.title_stop,)),
            Rule("tanpa-judul", "Lampiran tanpa judul", (page.empty_title,)),
            Rule("tanpa-bagan", "Lampiran tanpa bagan", (page.annex_without_chart,)),
            Rule("judul-belum-lengkap", "Judul Lampiran belum lengkap", (page.empty_heading,)),
            Rule("tanpa-tanda-tangan", "Tanda tangan", (page.no_signature,)),
            Rule("gelar", "Gelar, pangkat, atau NIP pada nama", (page.degree,)),
            Rule("keterangan-kurang", "Keterangan tidak lengkap", (page.legend_incomplete,)),
            Rule("catatan-susunan", "Catatan susunan", (page.not_drawn,)),
        ),
    ),
)
"""All rules in the order in which findings of one severity are shown."""

RULES: dict[str, Rule] = {rule.id: rule for group in GROUPS for rule in group.rules}


class Found(NamedTuple):
    """The findings that stand, the worst first, and those of muted rules, each with what mutes it."""

    findings: list[Finding]
    muted: list[tuple[Finding, MutedRule]]

    @property
    def has_errors(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def find(draft: Draft, results: Mapping[str, Arranged], reading: Reading | None = None) -> Found:
    """Ask every rule about a draft, its drawings by chart, and the text of its articles where there is one.

    The order is stable: by severity, then by the order of the rules, then as the rule found them. A chart without a
    drawing is not asked about its page.
    """
    case = Case(draft, results, reading)
    return sifted(draft, [finding for found in each_rule(case) for finding in found])


def each_rule(case: Case) -> Iterator[list[Finding]]:
    """Ask rule after rule and give what each finds, so that a window can do something else in between."""
    for rule in RULES.values():
        yield [finding for look in rule.look for finding in look(case)]


def sifted(draft: Draft, found: Iterable[Finding]) -> Found:
    """Put findings in order, the worst first, those of muted rules apart."""
    severities = list(Severity)
    standing: list[Finding] = []
    muted: list[tuple[Finding, MutedRule]] = []
    for finding in sorted(found, key=lambda finding: severities.index(finding.severity)):
        mute = muting(draft, finding)
        if mute is None:
            standing.append(finding)
        else:
            muted.append((finding, mute))
    return Found(standing, muted)


def muting(draft: Draft, finding: Finding) -> MutedRule | None:
    """Return what mutes a finding: its whole rule, or the rule for all that the finding is about."""
    for mute in draft.muted.values():
        if mute.rule == finding.rule and (not mute.records or set(finding.subjects) <= set(mute.records)):
            return mute
    return None


def mute(draft: Draft, finding: Finding, reason: str, *, whole_rule: bool = False) -> MutedRule:
    """Mute a finding, or its whole rule, with a reason that stays in the draft. Call it inside `draft.edit()`."""
    records = () if whole_rule else finding.subjects
    return draft.put(MutedRule(draft.new_id(), finding.rule, reason, records))
