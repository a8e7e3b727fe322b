"""Digits as the interface writes them."""

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def to_arabic_digits(text: str) -> str:
    """`text` with Western digits written ٠-٩; a full stop or comma between two digits becomes ٫ or ٬."""
    out = list(text.translate(_ARABIC))
    for i in range(1, len(out) - 1):
        if out[i] in ".," and text[i - 1].isdigit() and text[i + 1].isdigit():
            out[i] = "٫" if out[i] == "." else "٬"
    return "".join(out)
