"""Jinja2 shut in: a template reads the records that it is given and nothing else, and ends in time whatever it says.

Only this module imports Jinja2, and it is itself imported when the first template is rendered. What bounds a template
is counted where Jinja2 lets us in: the syntax tree is rewritten so that each loop and each joining of texts passes by
a `_Budget`; calls and operators pass by it in the sandbox; methods of strings and lists, which could make much out of
little in one step, cannot be reached at all.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from functools import wraps
from types import TracebackType
from typing import Any, NoReturn

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from reader.errors import QT_TRANSLATE_NOOP, TemplateInvalid
from reader.exporters.template_filters import BUILTIN, FILTERS, LONGEST
from reader.exporters.template_views import FIELDS
from reader.i18n import translate

_STEPS = 500_000
"""Turns of loops and calls while one part of a template is rendered; a part is made for each annotation anew."""
_SECONDS = 5.0
_RANGE = 100_000
_LARGEST = 10**15
_HIGHEST_POWER = 64
_LOOP = frozenset({"index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"})
_REFUSED = (
    nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.ScopedEvalContextModifier,
)  # fmt: skip


class _TooMuch(Exception):
    """A template that does not come to its end, or makes too much text."""


class _Refused(Exception):
    """Something of Jinja2 that is not for templates of ours; its name."""


class _Budget:
    """What is left to one part of a template."""

    def __init__(self) -> None:
        self._steps = _STEPS
        self._room = LONGEST
        self._until = time.monotonic() + _SECONDS

    def step(self) -> None:
        """One turn more."""
        self._steps -= 1
        if self._steps < 0 or (self._steps % 256 == 0 and time.monotonic() > self._until):
            raise _TooMuch

    def spend(self, steps: int) -> None:
        """So many turns more, which are still to be taken."""
        self._steps -= steps
        self.step()

    def take(self, length: int) -> None:
        """So many code points more."""
        self._room -= length
        if self._room < 0:
            raise _TooMuch
        self.step()


_budget: ContextVar[_Budget] = ContextVar("budget")


def _counted(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        _budget.get().step()
        yield value


def _concat(parts: Iterable[str]) -> str:
    texts = list(parts)
    _budget.get().take(sum(map(len, texts)))
    return "".join(texts)


def _joined(parts: Sequence[Any]) -> str:
    return _concat(map(str, parts))


def _range(*ends: int) -> range:
    numbers = range(*ends)
    # The length of a longer one need not even be a number that len() can give.
    if (numbers[-1] - numbers[0]) // numbers.step >= _RANGE if numbers else False:
        raise _TooMuch
    _budget.get().spend(len(numbers))
    return numbers


class _Missing(StrictUndefined):
    """What a template names and nobody gave it: its message is the bare name."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


class _Rewriting(NodeTransformer):
    """Leads loops and joined texts past the budget, and refuses what templates have no business with."""

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        if isinstance(node, _REFUSED) or (isinstance(node, nodes.For) and node.recursive):
            raise TemplateSyntaxError(f"refused {type(node).__name__.lower()}", getattr(node, "lineno", 1))
        return super().generic_visit(node, *args, **kwargs)

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, "_counted", [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        parts = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(parts, "_joined", [], [], None, None, lineno=node.lineno)


class _Environment(ImmutableSandboxedEnvironment):
    """What all templates share; it holds nothing of any of them."""

    intercepted_binops = frozenset({"*", "+", "%", "**", "//"})
    concat = staticmethod(_concat)

    def __init__(self) -> None:
        super().__init__(
            undefined=_Missing, autoescape=False, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
            finalize=_finished,
        )  # fmt: skip
        self.globals = {"range": _range, "namespace": Namespace}
        counting: Mapping[str, Callable[..., Any]] = {"_counted": _counted, "_joined": _joined}
        ours = {name: _of_something(function) for name, function in FILTERS.items()}
        self.filters = {name: self.filters[name] for name in BUILTIN} | ours | dict(counting)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        rewritten: nodes.Template = _Rewriting().visit(tree)
        return rewritten

    def is_safe_attribute(self, obj: Any, attr: str, _value: Any) -> bool:
        if isinstance(obj, LoopContext):
            return attr in _LOOP
        return isinstance(obj, Namespace) or attr in FIELDS.get(type(obj), ())

    def call(self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        _budget.get().step()
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return _concat((left, right))
        if not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise _Refused(operator)
        if max(abs(left), abs(right)) > _LARGEST or (operator == "**" and abs(right) > _HIGHEST_POWER):
            raise _TooMuch
        return super().call_binop(context, operator, left, right)


def _of_something(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of ours that says which name is wrong, where it is given what is not there."""

    @wraps(function)
    def call(value: Any, *args: Any, **kwargs: Any) -> Any:
        made = function(str(value) if isinstance(value, Undefined) else value, *args, **kwargs)
        if isinstance(made, str):
            _budget.get().take(len(made))
        return made

    return call


def _finished(value: Any) -> Any:
    """What is written into the text: words and numbers only."""
    if isinstance(value, str | int | float | Undefined):
        return value
    raise TypeError(type(value).__name__)


class Compiled:
    """A template ready to render its parts. Raises TemplateInvalid, whatever is wrong with it."""

    def __init__(self, name: str, source: str) -> None:
        self._name = name
        self._lines = source.split("\n")
        token = _budget.set(_Budget())  # constant parts are worked out while a template is compiled
        try:
            self._template: Template = _ENVIRONMENT.from_string(source)
        except TemplateSyntaxError as error:
            self._fail(error.lineno, _syntax(error.message or ""), error)
        except Exception as error:
            self._fail(1, _reason(error), error)
        finally:
            _budget.reset(token)

    def has(self, part: str) -> bool:
        """Whether the template has a block of this name."""
        return part in self._template.blocks

    def render(self, part: str, values: Mapping[str, Any]) -> str:
        """One part, without the line end after its last line; "" if the template does not have it."""
        if part not in self._template.blocks:
            return ""
        budget = _Budget()
        token = _budget.set(budget)
        try:
            context = self._template.new_context(dict(values))
            blocks, context.blocks = context.blocks, {name: [_nothing] for name in context.blocks}
            for _ in self._template.root_render_func(context):  # macros and variables outside the blocks
                budget.step()
            context.blocks = blocks
            pieces = []
            for piece in self._template.blocks[part](context):
                budget.take(len(piece))
                pieces.append(piece)
            return "".join(pieces).removesuffix("\n")
        except Exception as error:
            self._fail(self._line_of(error.__traceback__), _reason(error), error)
        finally:
            _budget.reset(token)

    def _line_of(self, trace: TracebackType | None) -> int:
        """The last line of the template that was being rendered, from 1."""
        line = 1
        while trace:
            if trace.tb_frame.f_globals.get("__jinja_template__") is self._template:
                line = self._template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line

    def _fail(self, line: int, reason: str, cause: BaseException) -> NoReturn:
        line = min(max(line, 1), len(self._lines))
        raise TemplateInvalid(
            name=self._name, line=line, source=self._lines[line - 1].strip()[:200], reason=reason
        ) from cause


def _nothing(_context: Any) -> Iterator[str]:
    return iter(())


def _reason(error: BaseException) -> str:
    """Why rendering stopped, in the user's language."""
    match error:
        case _TooMuch() | OverflowError() | RecursionError() | MemoryError():
            return translate("Templates", "it goes on without end, or makes more text than a file should hold")
        case SecurityError():
            return translate("Templates", "“{name}” cannot be asked for here", name=error.message or "")
        case UndefinedError():
            return translate("Templates", "there is nothing called “{name}”", name=error.message or "")
        case _Refused():
            return translate("Templates", "“{name}” works with numbers only", name=str(error))
        case TypeError() | TemplateError() | ValueError() | ZeroDivisionError():
            return translate("Templates", "this cannot be worked out ({reason})", reason=str(error))
    return translate("Templates", "this cannot be worked out ({reason})", reason=type(error).__name__)


# What Jinja2 says of a mistake, with its names, and what we say.
_NAME = r"'(?P<name>[^']*)'"
_MISTAKES = {
    rf"Encountered unknown tag {_NAME}": QT_TRANSLATE_NOOP(
        "Templates", "there is no command “{name}”, or it ends nothing that was begun"
    ),
    r"Unexpected end of template": QT_TRANSLATE_NOOP("Templates", "something that was begun is not ended"),
    rf"No filter named {_NAME}": QT_TRANSLATE_NOOP("Templates", "there is no filter “{name}”"),
    rf"No test named {_NAME}": QT_TRANSLATE_NOOP("Templates", "there is no test “{name}”"),
    rf"block {_NAME} defined twice": QT_TRANSLATE_NOOP("Templates", "the block “{name}” is there twice"),
    r"refused (?P<name>\w+)": QT_TRANSLATE_NOOP("Templates", "“{name}” is not for templates of notes"),
    r"expected token .*got (?P<name>.+?)\.?$": QT_TRANSLATE_NOOP("Templates", "{name} is not expected here"),
    r"unexpected (?:char )?(?P<name>'.*?')": QT_TRANSLATE_NOOP("Templates", "{name} is not expected here"),
}


def _syntax(message: str) -> str:
    """What is wrong with the way a template is written, in the user's language."""
    for pattern, said in _MISTAKES.items():
        if found := re.match(pattern, message, re.DOTALL):
            return translate("Templates", said, name=found.groupdict().get("name", "").strip("'"))
    return translate("Templates", "this cannot be understood ({reason})", reason=message.rstrip("."))


_ENVIRONMENT = _Environment()
