"""Functions that are longer than anybody reads at once, found in the text of C++ as clang-format lays it out."""
import re

MOST_LINES = 40
REASON = "// Long because "

# Whatever may hold a brace that is none: raw strings, strings, numbers with marks between their digits (or those
# would begin a character), characters, comments, macros.
NO_CODE = re.compile(
    r'R"([^()\\\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\b\d[\w.]*(?:\'[\w.]+)+|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/'
    r"|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*",
    re.S | re.M)
TEMPLATE = re.compile(r"\btemplate\s*<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>")
OPERATOR = re.compile(r"\boperator\s*(?:\(\)|[^\w\s(]+)")
LAMBDA = re.compile(r"\[[^\[\]]*\]\s*(?:\([^()]*\))?[^=;]*$")
NAME = re.compile(r"([\w:~]+)\s*\(")


def without_comments(text):
    """The same lines, but for what is no code."""
    return NO_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group(0)), text)


def has_value(head):
    """Something is set here: what follows in braces is data."""
    flat = re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", OPERATOR.sub("operator", head)))
    return "=" in re.sub(r"[=!<>]=", "", flat)


def kind_of(head):
    """What the brace behind `head` opens: a scope, a function, or data."""
    # A value stands right behind its name, or in a list that is not closed; a body stands off.
    if not head[-1:].isspace() or head.count("(") != head.count(")"):
        return "data"
    head = TEMPLATE.sub("", head).strip()
    if re.match(r"(inline\s+)?namespace\b|extern\s*$", head):
        return "scope"
    if re.match(r"(class|struct|union)\b", head) and "(" not in head.split(":")[0]:
        return "scope"
    if LAMBDA.search(head):
        return "function"
    return "function" if "(" in head and not has_value(head) else "data"


def functions_of(text):
    """(first line, name, lines between its braces) of each function, those in classes too."""
    code = without_comments(text)
    inside = []  # the braces that are open: kind, where it opened, line of its head, name
    boundary = 0  # what stands behind it is the head of the next brace
    for at, sign in ((found.start(), found.group(0)) for found in re.finditer(r"[{};]", code)):
        is_in_function = any(kind != "scope" for kind, *_ in inside)
        if sign == "{":
            head = code[boundary:at]
            # Behind what tells who may see it, up to the colon.
            begin = boundary + len(re.match(r"\s*((public|private|protected):\s*)?", head).group(0))
            named = NAME.search(head)
            inside.append(("data" if is_in_function else kind_of(head), at, code.count("\n", 0, begin) + 1,
                           named.group(1) if named else "a function"))
            ends = inside[-1][0] == "scope"
        elif sign == "}" and inside:
            kind, opened, line, name = inside.pop()
            ends = kind != "data"
            if kind == "function":
                yield line, name, code.count("\n", opened, at) - 1
        else:
            ends = not is_in_function
        if ends:
            boundary = at + 1


def has_reason(lines, line):
    """A comment right above line `line` says why it is long."""
    above = line - 2
    while above >= 0 and lines[above].strip().startswith("//"):
        if lines[above].strip().startswith(REASON):
            return True
        above -= 1
    return False


def too_long(text):
    """(line, what is wrong) of each function that is too long and does not say why."""
    lines = text.splitlines()
    for line, name, length in functions_of(text):
        if length > MOST_LINES and not has_reason(lines, line):
            yield line, f"{name} has {length} lines, at most {MOST_LINES}: split it, or say why above it ({REASON}...)"
