"""The meetings that an article lists (Rakortas, Rakorin, presentations): when, who presides, who takes part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orgeditor.articles.clauses import clean_name
from orgeditor.articles.markers import unmarked
from orgeditor.articles.relations import ReadRelation
from orgeditor.articles.sentences import Sentence
from orgeditor.model.kinds import APPOINTMENT, COORDINATIVE, SUPERVISION

_FORUM = re.compile(
    r"(?:rakor\w*|rapat|forum|presentasi|diseminasi|musyawarah|musrenbang\w*|pertemuan|apel|coffee morning|gelar)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\s+(?=(?:di(?:selenggarakan|laksanakan|adakan|pimpin|hadiri|ikuti)|yang|adalah|merupakan|dengan\s+peserta)\b)",
    re.IGNORECASE,
)
_TIMES = r"(?:(?:\d{1,2}\s*(?:\(\w+\s*\w*\))?|se|satu|dua|tiga|empat|lima|enam)\s*)?"
_PERIOD = re.compile(
    r"\b(?:di(?:selenggarakan|laksanakan|adakan)|berlangsung)\s+(?:secara\s+)?(?:rutin\s+)?"
    rf"(?:paling\s+(?:sedikit|kurang)\s+)?(?:setiap\s+)?(?P<period>(?:\w+\s+){{0,2}}?\w+\s+sekali|{_TIMES}kali\s+(?:dalam\s+)?(?:setiap\s+)?{_TIMES}\w+"
    r"|(?<=setiap\s)(?:hari\s+)?\w+|berkala)",
    re.IGNORECASE,
)
_END = r"(?=\s+(?:yang|untuk|guna|membahas|dengan\s+(?:peserta|agenda|harapan)|dan\s+di(?:hadiri|ikuti))\b|[.;,]|$)"
_CHAIR = re.compile(
    rf"\b(?:pimpinan\s+rapat|dipimpin\s+(?:langsung\s+)?(?:oleh\s+)?)\s*(?P<chair>[^.;,]+?){_END}", re.IGNORECASE
)
_MEMBERS = re.compile(
    r"\b(?:peserta(?:\s+terbatas|\s+rapat)*(?:\s+(?:terdiri\s+(?:dari|atas)|adalah|meliputi|yaitu))?"
    r"|di(?:hadiri|ikuti)\s+oleh)\s*:?\s+(?P<members>[^.;]+?)"
    r"(?=\s+(?:dengan\s+pimpinan|dipimpin|yang\s+(?:dipimpin|membahas)|untuk|membahas)\b|[.;]|$)",
    re.IGNORECASE,
)
_PRESENTED = re.compile(
    r"(?P<who>[A-Z][\w ]{2,60}?)\s+mempresentasikan\b[^.;]*?\bdi\s?hadapan\s+(?P<whom>[^.;,]+?)(?=\s+dengan\b|[.;,]|$)"
)
_OBLIGED = re.compile(r"(?:^|[.;:]\s*|\s)(?P<who>(?:Setiap|Seluruh|Semua)\s+[A-Z][\w ]{1,60}?)\s+(?:di)?wajib")
_OPENS = re.compile(
    r"(?:Pelaksanaan\s+(?=mekanisme))?(?P<group>[^.;:]{4,120}?)\s+(?:terdiri\s+(?:dari|atas)|meliputi|mencakup|adalah)\b",
    re.IGNORECASE,
)
_TO_COORDINATE = re.compile(r"\b(?:meningkatkan|untuk|mengoordinasikan)\b.*\bkoordinasi\b.*\bdibentuk\b", re.IGNORECASE)
_SUPERVISED = re.compile(
    r"Pengawasan\b.*?\bdi(?:laksanakan|lakukan)\s+oleh\s+(?P<who>Tim\s[^.;,]{3,90}?)(?=\s+sebagaimana\b|[.;,]|$)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class ReadForum:
    """A meeting as an article states it; an empty `period`, `chair` or `members` is one that it does not state.

    `group` is what the sentence over the list calls all of them.
    """

    name: str
    basis: str
    period: str = ""
    chair: str = ""
    members: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    group: str = ""


def forums_of(sentences: Sequence[Sentence], text: str) -> list[ReadForum]:
    """Return the meetings that lists of the articles name; `text` is the source, whose lines part name and sentence.

    A list has them where two of its items at least begin with a word for a meeting and one says when or with whom.
    """
    lists: dict[str, list[ReadForum]] = defaultdict(list)
    for sentence in sentences:
        body = unmarked(sentence.text)
        if sentence.basis and _FORUM.match(body):
            lists[sentence.basis.rpartition(" ")[0].rpartition(" ")[0]].append(_forum(sentence, body, text))
    found: list[ReadForum] = []
    for place, forums in lists.items():
        stated = [forum for forum in forums if forum.period or forum.chair or forum.members]
        if len(forums) >= 2 and stated:
            openers = (_OPENS.match(sentence.text) for sentence in sentences if sentence.basis == place)
            opener = next((opener for opener in openers if opener), None)
            group = clean_name(opener["group"]) if opener else ""
            found += [replace(forum, group=group[:1].upper() + group[1:]) for forum in forums]
    return found


def team_relations(
    sentences: Sequence[Sentence], forums: Sequence[ReadForum], relations: Sequence[ReadRelation]
) -> list[ReadRelation]:
    """Return what a team does with all meetings of a list: it coordinates them, it supervises them.

    The team is one whose appointment (of `relations`) was read; the meetings are cited by their Pasal or named.
    """
    teams = {item.target: item for item in relations if item.kind == APPOINTMENT}
    groups = {forum.group: forum.basis.partition(" angka")[0].partition(" huruf")[0] for forum in forums if forum.group}
    found: list[ReadRelation] = []
    for sentence in sentences if teams else ():
        for group, place in groups.items():
            if not re.search(
                rf"\b(?:{re.escape(place)}\b(?!\s+ayat)|{re.escape(group)})", sentence.text, re.IGNORECASE
            ):
                continue
            for team, formed in teams.items():
                if formed.basis == sentence.basis and _TO_COORDINATE.search(sentence.text):
                    found.append(ReadRelation(team, group, COORDINATIVE, sentence.basis, spans=sentence.spans))
            supervised = _SUPERVISED.match(sentence.text)
            who = " ".join(supervised["who"].split()) if supervised else ""
            alike = [team for team in teams if team.split()[:2] == who.split()[:2]]
            if len(alike) == 1:
                reasons = (f"“{who}” dibaca sebagai “{alike[0]}”",) if who != alike[0] else ()
                found.append(ReadRelation(alike[0], group, SUPERVISION, sentence.basis, False, sentence.spans, reasons))
    return found


def _forum(sentence: Sentence, body: str, source: str) -> ReadForum:
    name = _name(sentence, body, source)
    said = body[len(name) :] if body.startswith(name) else body
    period, chair, members = (found.search(said) for found in (_PERIOD, _CHAIR, _MEMBERS))
    presented, obliged = _PRESENTED.search(said), _OBLIGED.search(said)
    who = members["members"] if members else f"{presented['who']}, {presented['whom']}" if presented else ""
    who = who or (obliged["who"] if obliged else "")
    return ReadForum(
        name,
        sentence.basis,
        period["period"].strip() if period else "",
        chair["chair"].strip() if chair else "",
        " ".join(who.split()),
        sentence.spans,
    )


def _name(sentence: Sentence, body: str, source: str) -> str:
    """Return the first line where a sentence follows on the next, else what stands before the verb."""
    line = ""
    if len(sentence.spans) > 1:
        start, end = sentence.spans[0]
        line = unmarked(" ".join(source[start:end].split()).lstrip("-–—•* "))
    if line and body.startswith(line) and not _BEGINS.search(line) and body[len(line) :].lstrip()[:1].isupper():
        return clean_name(line)
    return clean_name(_BEGINS.split(body, maxsplit=1)[0].split(":")[0])
