#!/usr/bin/env python3
"""check_layers.py ROOT [TABLE]: holds every #include of the house against the table (layers.txt), and looks for
units that include each other in a circle, for folders, files and functions of the product that grew too long, and for
files that documents name and that are not there.

Prints "file:line: what is wrong (reason)" for each breach; exit 1 if there was one, 2 if the table is bad.
check_layers.py --draw ROOT: prints the rooms and who includes whom, as Mermaid text; docs/architecture.md has it.
"""
import pathlib
import re
import sys
from dataclasses import dataclass, field

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import long_functions

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


def is_seen(target, sees):
    return any(target == room or (room.endswith("/*") and under(target, room[:-2])) for room in sees)


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
    if target == room or is_seen(target, sees):
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


def unit_of(path):
    """A header and its source are one unit: its path without the ending."""
    return path.rsplit(".", 1)[0]


def units_of(files):
    """files: {path: text}. Which units each unit includes."""
    units = {unit_of(path): set() for path in files}
    for path, text in files.items():
        for line in text.splitlines():
            found = INCLUDE.match(line)
            if found and found.group(3) and unit_of(found.group(3)) in units:
                units[unit_of(path)].add(unit_of(found.group(3)))
    return {unit: sorted(seen - {unit}) for unit, seen in units.items()}


def circles_of(units):
    """One circle for each knot of units, as the list of units on the way round."""
    found = []
    done = set()
    for first in sorted(units):
        way = []
        on_way = {}
        stack = [(first, iter(units[first]))] if first not in done else []
        if stack:
            on_way[first] = 0
            way.append(first)
        while stack:
            unit, rest = stack[-1]
            following = next((each for each in rest if each not in done), None)
            if following is None:
                stack.pop()
                way.pop()
                del on_way[unit]
                done.add(unit)
            elif following in on_way:
                found.append(way[on_way[following]:] + [following])
            else:
                on_way[following] = len(way)
                way.append(following)
                stack.append((following, iter(units[following])))
    return found


def rooms_of(table):
    """Which rooms each room of the table may see, but for the tests, which see all."""
    rooms = [room for room in table.rooms if room != "tests"]
    return {room: sorted(each for each in rooms if each != room and is_seen(each, table.rooms[room][0])) for room in rooms}


MOST_UNITS = 25
MOST_LINES = 300


def too_big(files):
    """Folders and files in which nobody finds their way any more."""
    units = {}
    for path in files:
        units.setdefault(path.rsplit("/", 1)[0], set()).add(unit_of(path))
    for folder in sorted(units):
        if len(units[folder]) > MOST_UNITS:
            yield folder, f"{len(units[folder])} units, at most {MOST_UNITS}: another room is hidden in it"
    for path in sorted(files):
        lines = files[path].count("\n")
        if lines > MOST_LINES:
            yield path, f"{lines} lines, at most {MOST_LINES}: another thought has moved in"


def long_functions_of(files):
    """(path, line, what is wrong) of each function of the product that is too long without a reason."""
    for path in sorted(files):
        if not under(path, "tests"):
            for number, wrong in long_functions.too_long(files[path]):
                yield path, number, wrong


NAMED = re.compile(r"(?<![\w/.-])(?:(?:%s)/[a-z0-9_./-]*[a-z0-9_]|[a-z0-9_]+\.(?:h|cpp))(?![\w/*{-])" % "|".join(FOLDERS + ("docs",)))


def not_there(text, places):
    """What `text` names by its path, or by its name as source, that is not among `places`."""
    names = {place.rsplit("/", 1)[-1] for place in places}
    units = {unit_of(place) for place in places}
    for number, line in enumerate(text.splitlines(), 1):
        for name in NAMED.findall(line):
            if name not in places and name not in units and name not in names:
                yield number, name


def drawn_room(path, table):
    room = room_of(path, table)
    return room if room != "tests" else None


def drawing_of(files, table):
    """Who includes whom, without what follows from the rest: an arrow falls from a room to what it builds on."""
    seen = {}
    for path, text in files.items():
        room = drawn_room(path, table)
        if room is None:
            continue
        seen.setdefault(room, set())
        for line in text.splitlines():
            found = INCLUDE.match(line)
            target = drawn_room(found.group(3), table) if found and found.group(3) else None
            if target and target != room:
                seen[room].add(target)
    below = {}

    def all_below(room):
        if room not in below:
            below[room] = set()
            for each in seen.get(room, ()):
                below[room] |= {each} | all_below(each)
        return below[room]

    lines = ["flowchart TD"]
    for room in sorted(seen):
        direct = {each for each in seen[room] if not any(each in all_below(other) for other in seen[room] - {each})}
        lines += [f"    {name_in_drawing(room)} --> {name_in_drawing(each)}" for each in sorted(direct)]
    return "\n".join(lines) + "\n"


def name_in_drawing(room):
    return f'{room.replace("/", "_")}["{room}"]'


def sources(root):
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".h", ".cpp") and "node_modules" not in file.parts:
                yield file


def places_of(root):
    """Files and folders that a document may name."""
    for folder in FOLDERS + ("docs",):
        yield root / folder
        yield from (root / folder).rglob("*")


def documents(root):
    """What newcomers read. A decision of docs/adr tells of its day, and may name what has moved since."""
    return sorted([*root.glob("README*.md"), *(root / "docs").glob("*.md")])


def main(arguments):
    draws = arguments[0] == "--draw"
    arguments = arguments[1:] if draws else arguments
    root = pathlib.Path(arguments[0])
    table_file = pathlib.Path(arguments[1]) if len(arguments) > 1 else pathlib.Path(__file__).with_name("layers.txt")
    try:
        table = read_table(table_file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        print(f"{table_file}: {fault}")
        return 2
    files = {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8") for file in sources(root)}
    if draws:
        print(drawing_of(files, table), end="")
        return 0
    breaches = 0
    for path, text in files.items():
        for number, wrong in breaches_of(path, text, table):
            breaches += 1
            print(f"{path}:{number}: {wrong}")
    for circle in circles_of(units_of(files)):
        breaches += 1
        print(f"{circle[0]}: units include each other in a circle: {' -> '.join(circle)}")
    for circle in circles_of(rooms_of(table)):
        breaches += 1
        print(f"{table_file}: rooms see each other in a circle: {' -> '.join(circle)}")
    described = root / "docs/architecture.md"
    if described.exists() and drawing_of(files, table) not in described.read_text(encoding="utf-8"):
        breaches += 1
        print(f"{described}: the picture of the rooms is not what they include: put in what --draw prints")
    places = {place.relative_to(root).as_posix() for place in places_of(root)}
    for document in documents(root):
        for number, name in not_there(document.read_text(encoding="utf-8"), places):
            breaches += 1
            print(f"{document.relative_to(root).as_posix()}:{number}: {name} is not there")
    for where, wrong in too_big(files):
        breaches += 1
        print(f"{where}: {wrong}")
    for path, number, wrong in long_functions_of(files):
        breaches += 1
        print(f"{path}:{number}: {wrong}")
    print(f"{len(files)} files read, {breaches} breaches")
    return 1 if breaches or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
