"""What ties an annotation to a text, and finds it again when the text has changed."""

from reader.anchor.anchor import CONTEXT, Anchor, Attachment, Candidate
from reader.anchor.anchor_text import AnchorText
from reader.anchor.following import Following, find_again

__all__ = ["CONTEXT", "Anchor", "AnchorText", "Attachment", "Candidate", "Following", "find_again"]
