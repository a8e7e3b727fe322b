"""What the search says when there are no results to show: how to ask, what was not found and what would be."""

from collections.abc import Collection

from reader.i18n import in_a_row, isolate, number, translate
from reader.search import Results, Tier
from reader.ui import sides, wording
from reader.ui.finding.question import SearchScope
from reader.ui.finding.search_message import Message, Offer

EVERYWHERE, AGAIN, UNFILTERED = "everywhere", "again", "unfiltered"
"""Keys of what is offered; the key of a tier that would answer is its own."""


def hint() -> Message:
    """Before anything is typed."""
    phrase, without = translate("Search panel", "“book house”"), translate("Search panel", "book -school")
    word = translate("Search panel", "book")
    return Message(
        translate("Search panel", "Search all you have read and written"),
        (translate("Search panel", "Type a word: marks, hamzas and prefixes need not be as in the text."),),
        examples=(
            Offer(word, word, translate("Search panel", "The word with all it may be joined to: books, the book…")),
            Offer(phrase, phrase, translate("Search panel", "The words side by side, in this order")),
            Offer(without, without, translate("Search panel", "One word without the other")),
        ),
    )


def nothing_found(results: Results, scope: SearchScope, tiers: Collection[Tier]) -> Message:
    """No hit: why, and what could be done instead."""
    words = results.query.strip()
    if scope is SearchScope.EVERYWHERE:
        title = translate("Search panel", "No results for “{words}”", words=words)
    else:
        title = translate("Search panel", "No results for “{words}” here", words=words)
    offers = _farther(results, tiers)
    if results.unfiltered:
        text = translate("Search panel", "Without the filters ({count})", count=results.unfiltered)
        offers += (Offer(UNFILTERED, text),)
    if scope is not SearchScope.EVERYWHERE:
        offers += (Offer(EVERYWHERE, translate("Search panel", "Search everywhere")),)
    sentences: tuple[str, ...] = ()
    if results.missing:
        missing = translate("Search panel", ", ").join(f"«{isolate(word)}»" for word in results.missing)
        sentences = (translate("Search panel", "Nowhere in the library: {words}", words=missing),)
    if len(results.alone) > 1:
        each = in_a_row((f"{term} {number(count)}" for term, count in results.alone), wording.SEPARATOR)
        sentences += (translate("Search panel", "Each by itself: {words}", words=each),)
    sentences += remarks(results)
    if not (offers or results.suggestions):
        sentences += (translate("Search panel", "Try fewer words, or another spelling."),)
    lead = translate("Search panel", "Did you mean:") if results.suggestions else ""
    return Message(sides.sentence(title), sentences, lead, results.suggestions, offers=offers)


def remarks(results: Results) -> tuple[str, ...]:
    """What must be known to read the results rightly."""
    said: tuple[str, ...] = ()
    if results.begins:
        said = (translate("Search panel", "There is no “{word}”: these begin so.", word=results.begins),)
    if results.is_behind:
        said += (translate("Search panel", "The index is still taking up what is new."),)
    return said


def failed(reason: str) -> Message:
    """No answer at all."""
    again = Offer(AGAIN, translate("Search panel", "Try again"))
    return Message(translate("Search panel", "The search did not succeed"), (sides.sentence(reason),), offers=(again,))


def _farther(results: Results, tiers: Collection[Tier]) -> tuple[Offer, ...]:
    """The nearest tier that is switched off and holds something."""
    for tier, count in results.tiers.items():
        if count and tier not in tiers:
            name = wording.tier_name(tier)
            text = translate("Search panel", "Show results: {tier} ({count})", tier=name, count=count)
            return (Offer(tier, text),)
    return ()
