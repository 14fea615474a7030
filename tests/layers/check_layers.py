#!/usr/bin/env python3
"""check_layers.py ROOT [TABLE]: holds every #include of the house against the table (layers.txt).

Prints "file:line: what is wrong (reason)" for each breach; exit 1 if there was one, 2 if the table is bad.
"""
import pathlib
import re
import sys
from dataclasses import dataclass, field

FOLDERS = ("accessibility", "content", "config", "kiosk", "drivers", "central", "tests")
INCLUDE = re.compile(r'^\s*#\s*include\s*(<([^>]+)>|"([^"]+)")')
STANDARD = re.compile(r"^[a-z_0-9]+$")
SYSTEM_FOLDERS = frozenset("sys net netinet arpa linux".split())
SYSTEM_HEADERS = frozenset(
    f"{name}.h" for name in "fcntl poll signal stdlib strings unistd termios pty spawn netdb time errno pthread malloc pwd sched dlfcn".split()
)
IMPURE_HEADERS = frozenset(
    "thread mutex shared_mutex condition_variable future stop_token semaphore latch barrier"
    " filesystem fstream iostream random ctime cstdio csignal".split()
)
# <chrono> has a calendar, which is pure, and clocks, which are not.
IMPURE_CALLS = re.compile(
    r"(?<![\w.>])(?:std::)?(time|clock|rand|srand|getenv|fopen|system|gettimeofday)\s*\(|\b((?:system|steady|high_resolution|utc|file)_clock)\b"
)
COMMENT_OR_STRING = re.compile(r'//.*|"(?:\\.|[^"\\])*"')


@dataclass
class Table:
    rooms: dict = field(default_factory=dict)
    pure: dict = field(default_factory=dict)
    libraries: dict = field(default_factory=dict)


def read_table(text):
    """The table as a value; ValueError names the line that is no rule."""
    table = Table()
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        rule, _, reason = line.partition("--")
        words = rule.split()
        reason = reason.strip()
        if reason and words[0] == "room" and len(words) >= 3 and words[2] == "sees":
            table.rooms[words[1]] = (frozenset(words[3:]), reason)
        elif reason and words[0] == "library" and len(words) >= 4 and words[2] == "in":
            table.libraries[words[1]] = (tuple(words[3:]), reason)
        elif reason and words[0] == "pure" and len(words) == 2:
            table.pure[words[1]] = reason
        else:
            raise ValueError(f"line {number} is no rule with a reason: {line}")
    return table


def under(path, folder):
    return path == folder or path.startswith(folder + "/")


def room_of(path, table):
    fitting = [room for room in table.rooms if under(path, room)]
    return max(fitting, key=len, default=None)


def driver_of(path):
    """drivers/<family>/<name>; None for a door."""
    parts = path.split("/")
    return "/".join(parts[:3]) if parts[0] == "drivers" and len(parts) > 3 else None


def house_breach(path, included, table):
    room = room_of(path, table)
    target = room_of(included, table)
    sees, reason = table.rooms[room]
    if target is None:
        return f'"{included}" is in no room; includes are rooted at the repository'
    if target == "drivers" and room == "drivers":
        if driver_of(included) in (None, driver_of(path)):
            return None
        return f"{driver_of(path)} must not see {driver_of(included)} ({reason})"
    if target == room or target in sees:
        return None
    return f'{room} must not see "{included}" ({reason})'


def library_breach(path, included, table):
    fitting = [prefix for prefix in table.libraries if included.startswith(prefix)]
    if fitting:
        folders, reason = table.libraries[max(fitting, key=len)]
        if any(under(path, folder) for folder in folders):
            return None
        return f"<{included}> is allowed in {', '.join(folders)} only ({reason})"
    pure = next((folder for folder in table.pure if under(path, folder)), None)
    if pure and included in IMPURE_HEADERS:
        return f"<{included}> in a pure room ({table.pure[pure]})"
    if STANDARD.match(included):
        return None
    if pure:
        return f"<{included}> is neither standard nor in the table ({table.pure[pure]})"
    if is_system(included):
        return None
    return f"<{included}> is a library that the table does not know"


def is_system(included):
    return included.split("/")[0] in SYSTEM_FOLDERS or included in SYSTEM_HEADERS


def call_breach(path, line, table):
    pure = next((folder for folder in table.pure if under(path, folder)), None)
    if pure is None:
        return None
    found = IMPURE_CALLS.search(COMMENT_OR_STRING.sub("", line))
    return f"{found.group(1) or found.group(2)} in a pure room ({table.pure[pure]})" if found else None


def breaches_of(path, text, table):
    if room_of(path, table) is None:
        yield 1, "this folder is no room of the table"
        return
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            wrong = call_breach(path, line, table)
        elif found.group(3):
            wrong = house_breach(path, found.group(3), table)
        else:
            wrong = library_breach(path, found.group(2), table)
        if wrong:
            yield number, wrong


def sources(root):
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".h", ".cpp") and "node_modules" not in file.parts:
                yield file


def main(arguments):
    root = pathlib.Path(arguments[0])
    table_file = pathlib.Path(arguments[1]) if len(arguments) > 1 else pathlib.Path(__file__).with_name("layers.txt")
    try:
        table = read_table(table_file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        print(f"{table_file}: {fault}")
        return 2
    files = breaches = 0
    for file in sources(root):
        files += 1
        path = file.relative_to(root).as_posix()
        for number, wrong in breaches_of(path, file.read_text(encoding="utf-8"), table):
            breaches += 1
            print(f"{path}:{number}: {wrong}")
    print(f"{files} files read, {breaches} breaches")
    return 1 if breaches or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
