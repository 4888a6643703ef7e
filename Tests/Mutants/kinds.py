"""The ways in which emitted code is broken: each is found by a pattern, and replaces one match of it."""

import difflib
import re
from dataclasses import dataclass
from typing import Callable, Optional, Union


@dataclass
class Mutant:
    """One file with one change."""

    path: str
    original: str
    text: str

    def difference(self):
        lines = difflib.unified_diff(self.original.split("\n"), self.text.split("\n"), self.path, lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith(("---", "@@")))


@dataclass
class Kind:
    """A way to break code. `place` is the end of the file's path; a replacement may be a function of the match and the
    file's text, and says None where the match is not to be changed."""

    name: str
    place: str
    pattern: str
    replacement: Union[str, Callable[[re.Match, str], Optional[str]]]

    def mutant(self, files, place="middle"):
        """The first, middle or last of all mutants of the kind; None where there is none."""
        found = []
        for path, text in files.items():
            if not re.search(self.place, path):
                continue
            for match in re.finditer(self.pattern, text, re.MULTILINE):
                new = self.replacement
                new = new(match, text) if callable(new) else match.expand(new)
                if new is not None and new != match.group():
                    found.append(Mutant(path, text, text[: match.start()] + new + text[match.end():]))
        index = {"first": 0, "middle": len(found) // 2, "last": -1}[place]
        return found[index] if found else None


def other_effect(match, text):
    return match.group(1) + {"none": "repeatable", "repeatable": "none", "once": "none"}[match.group(2)]


def other_method(match, text):
    return '"' + {"GET": "POST", "POST": "PUT", "PUT": "PATCH", "PATCH": "PUT", "DELETE": "GET"}[match.group(1)] + " /"


def without_member(match, text):
    return without(match.group(1), match.group(2), match.group(3), match.group("space"))


def without(opening, names, body, space):
    """A name of an object's list and the statement of the same place are left out."""
    names, lines = names.split(","), body.strip("\n").split("\n")
    if len(names) < 2 or len(lines) != len(names) or any(not line.startswith(space) for line in lines):
        return None
    middle = len(names) // 2
    del names[middle], lines[middle]
    return opening + ",".join(names) + '")\n' + "\n".join(lines) + "\n"


def swapped_names(match, text):
    """Two optional neighbours change names."""
    names = match.group(2).split(",")
    if len(names) < 2:
        return None
    names[-1], names[-2] = names[-2], names[-1]
    return match.group(1) + ",".join(names) + '"'


def renamed_member(match, text):
    names = match.group(2).split(",")
    names[len(names) // 2] += "x"
    return match.group(1) + ",".join(names) + '"'


def closed_set(match, text):
    """What is not documented becomes the first documented value."""
    body = text[match.start(): text.index("documented:", match.start())]
    values = re.findall(r'\(rawValue: ("[^"]*"|-?\d+)\)', body)
    return match.group(1) + f"self.rawValue = [{', '.join(values)}].contains(rawValue) ? rawValue : {values[0]} }}"


def swapped_arguments(match, text):
    """Two arguments of a live call change places, where both have the same type."""
    first, second = match.group(1), match.group(3)
    head = text[: match.start()]
    types = dict(re.findall(r"(\w+): ([^,\n)]+)", head[head.rindex("func "):]))
    if not types.get(first) or types.get(first) != types.get(second):
        return None
    return f"{first}: {second}{match.group(2)}{second}: {first}"


def lost_argument(match, text):
    """An initializer does not keep an optional argument."""
    name = match.group(1)
    is_optional = re.search(rf"var {name}: .*\?$", text[: match.start()], re.MULTILINE)
    return f"self.{name} = nil" if is_optional else None


def next_number(match, text):
    return match.group(1) + str(int(match.group(2)) + 1)


ANSWERS = r"Types\.swift$"
REQUESTS = r"Requests\.swift$"
CALLS = r"Calls\.swift$"
MODIFIERS = r"Modifiers\.swift$"
RULES = r"Rules\.swift$"
CLIENT = r"API/[A-Z][A-Za-z]*\.swift$"

KINDS = [
    # What a request says.
    Kind("operation's key", REQUESTS, r'(Request(?:Builder)?\(\s*"\w[^"]*)"', r'\1x"'),
    Kind("JSON-RPC method", REQUESTS, r'"RPC (\w+)', r'"RPC \1x'),
    Kind("HTTP method", REQUESTS, r'"(GET|POST|PUT|PATCH|DELETE) /', other_method),
    Kind("path", REQUESTS, r'("(?:GET|POST|PUT|PATCH|DELETE) /[\w/]*\w)', r"\1x"),
    Kind("path between parameters", REQUESTS, r'(\}[^/"{}]+)(\{\w+\})', r"\1-\2"),
    Kind("effect", REQUESTS, r'("(?:RPC|GET|POST|PUT|PATCH|DELETE)[^"]*",\s*\.)(none|repeatable|once)', other_effect),
    Kind("status", REQUESTS, r"status: (\d+)", lambda match, text: f"status: {int(match.group(1)) + 1}"),
    Kind("acknowledgement ignored", REQUESTS, r'reply: \.acknowledgement\((#*)".*"\1\)', "reply: .empty"),
    Kind("acknowledgement changed", REQUESTS, r'(reply: \.acknowledgement\()(#*)".*"\2\)', r'\1"123")'),
    Kind("reply: text as JSON", REQUESTS, r"reply: \.text", "reply: .json"),
    Kind("reply: place of the value", REQUESTS, r'(reply: \.json\(at: "[^"]*)"', r'\1x"'),
    Kind("reply: one as many", REQUESTS, r"reply: \.one", "reply: .json"),
    Kind("query parameter renamed", REQUESTS, r'(\.query\("\w+)"', r'\1x"'),
    Kind("query parameter dropped", REQUESTS, r"^ +request\.query\(.*\n", ""),
    Kind("form field renamed", REQUESTS, r'(\.form\("\w+)"', r'\1x"'),
    Kind("form field dropped", REQUESTS, r"^ +request\.form\(.*\n", ""),
    Kind("constant changed", REQUESTS, r'(\.(?:query|form)\("\w+", "\w+)"\)', r'\1x")'),
    Kind("constant dropped", REQUESTS, r'^ +request\.(?:query|form)\("\w+", "\w+"\)\n', ""),
    Kind("modifier not sent", MODIFIERS, r"^ +request\.\w+\(.*\n", ""),
    Kind("modifier renamed", MODIFIERS, r'(request\.\w+\("\w+)"', r'\1x"'),
    Kind("value of the path dropped", REQUESTS, r"^ +request\.path\(.*\n", ""),
    Kind("header renamed", REQUESTS, r'(\.header\("[\w-]+)"', r'\1x"'),
    Kind("header dropped", REQUESTS, r"^ +request\.header\(.*\n", ""),
    Kind("member sent renamed", REQUESTS, r'(\brequest\.object\(")([^"]*)"', renamed_member),
    Kind("members sent swapped", REQUESTS, r'(\brequest\.object\(")([^"]*)"', swapped_names),
    Kind(
        "member sent dropped", REQUESTS,
        r'(\brequest\.object\(")([^"]*)"\)\n((?:(?P<space> +)request\.\w.*\n)+?)(?= +request\.end)',
        without_member),
    Kind("nothing sent", REQUESTS, r"^ +request\.(?:params\(|body\(|end\(\)).*\n", ""),
    Kind("credentials of the operation dropped", REQUESTS, r"^ +request\.credentials = .*\n", ""),
    Kind("credentials of the operation renamed", REQUESTS, r'(request\.credentials = .*"\w+)"', r'\1x"'),
    Kind("secret argument as text", REQUESTS, r"(\w+): Secret\b", r"\1: String"),
    Kind("limits not checked", REQUESTS, r"checksLimits: true", "checksLimits: false"),
    Kind("rule of an argument dropped", REQUESTS, r"(\.\w+\([^()]*), \w+\.Rules\.\w+\)", r"\1)"),
    Kind("rule of a list dropped", REQUESTS, r"(\.\w+\([^()]*), JSONRule\(.*\)\)", r"\1)"),
    # What calls do.
    Kind("live call sends nothing", CALLS, r"(async throws \{\n +)try await \w*\.?send\((requests\.[^\n]*)\)$", r"\1_ = \2"),
    Kind("live call swallows errors", CALLS, r"(async throws \{\n +)try (await \w*\.?send\()", r"\1try? \2"),
    Kind("argument of a live call left out", CALLS, r"(?<=[(,\n ])(\w+): \1([,)\n])(?=[^{}]*\n  \})", r"\1: nil\2"),
    Kind(
        "arguments of a live call swapped", CALLS, r"(?<=[(,\n ])(\w+): \1(,\s+)(\w+): \3(?=[,)\n])", swapped_arguments),
    Kind("waiter ends early", CALLS, r"default: \.pending", "default: .done"),
    Kind("waiter's value", CALLS, r"case (?:\d+|\.\w+)((?:, \.?\w+)*: \.done)", r"case 12345\1"),
    Kind("waiter's failure ignored", CALLS, r"^ +case .*: \.failed\n", ""),
    Kind("waiter's progress not told", CALLS, r", progress: progress\)", ")"),
    # What is read and written.
    Kind("member read dropped", ANSWERS, r"^( +)(\w+) = reader\.\w+IfPresent\(\)", r"\1\2 = nil\n\1reader.skip()"),
    Kind("member read and written dropped", ANSWERS, r"= reader\.int\(\)", "= 0"),
    Kind("member read renamed", ANSWERS, r'(reader\.object\(")([^"]*)"', renamed_member),
    Kind("members read swapped", ANSWERS, r'(reader\.object\(")([^"]*)"', swapped_names),
    Kind("member written renamed", ANSWERS, r'(writer\.object\(")([^"]*)"', renamed_member),
    Kind(
        "member written dropped", ANSWERS, r'(writer\.object\(")([^"]*)"\)\n((?:(?P<space> +)writer\.\w.*\n)+?)(?= +writer\.end)',
        without_member),
    Kind("required read as optional", ANSWERS, r"= reader\.string\(\)", '= reader.stringIfPresent() ?? ""'),
    Kind("optional read as required", ANSWERS, r"= reader\.(string|bool|int)IfPresent\(\)", r"= reader.\1()"),
    Kind("int read from text", ANSWERS, r"= reader\.int\(\)", '= Int(reader.string()) ?? 0'),
    Kind("int read from a fraction", ANSWERS, r"= reader\.int\(\)", "= Int(reader.double())"),
    Kind("bool read from int", ANSWERS, r"= reader\.bool\(\)", "= reader.int() == 1"),
    Kind("unknown members dropped on reading", ANSWERS, r"unknownFields = reader\.end\(\)",
         "_ = reader.end(); unknownFields = JSONUnknownFields()"),
    Kind("unknown members dropped on writing", ANSWERS, r"writer\.end\(unknownFields\)", "writer.end()"),
    Kind("secret member as text", ANSWERS, r"let (\w+): Secret\b", r"let \1: String"),
    Kind("initializer keeps no argument", ANSWERS, r"self\.(\w+) = \1$", lost_argument),
    Kind("rule of a member dropped", ANSWERS, r"(writer\.\w+\(\w+), \w+\.Rules\.\w+\)", r"\1)"),
    Kind("value set: value changed", ANSWERS, r'(\{ [A-Z]\w+\(rawValue: "[^"]*)"', r'\1x"'),
    Kind("value set: value not listed", ANSWERS, r"(documented: .*\{\n +\[)\.\w+, ", r"\1"),
    Kind("value set: order", ANSWERS, r"(documented: .*\{\n +\[)(\.\w+), (\.\w+)", r"\1\3, \2"),
    Kind("value set closed", ANSWERS, r"(struct \w+: JSONValueSet.*\{(?:\n(?!  \}).*)*?\{ )self\.rawValue = rawValue \}", closed_set),
    Kind("part of a text", ANSWERS, r"(\bpart\()(\d+)", next_number),
    Kind("separator of parts", ANSWERS, r'(\bpart\(\d+, separator: ")', r"\1-"),
    Kind("sentinel", ANSWERS, r"(\{ [A-Z]\w+\(rawValue: )(\d+)", next_number),
    Kind("time format", ANSWERS, r"(timeFormat: APITimeFormat \{ )\..* \}", r"\1.date }"),
    Kind("time zone", ANSWERS, r'zone: "[^"]*"', 'zone: "Asia/Tokyo"'),
    Kind("rule of a scalar dropped", ANSWERS, r"\(rawValue, Self\.rule\)", "(rawValue)"),
    Kind("rule of a scalar widened", ANSWERS, r"(var rule: JSONRule \{ JSONRule\(min: )(\d+)", lambda match, text: match.group(1) + "-5"),
    # Limits.
    Kind("longest text", RULES, r"(maxLength: )(\d+)", next_number),
    Kind("shortest text", RULES, r"(minLength: )(\d+)", lambda match, text: f"{match.group(1)}{int(match.group(2)) - 1}"),
    Kind("least number", RULES, r"(\bmin: )(-?\d+)", lambda match, text: f"{match.group(1)}{int(match.group(2)) - 1}"),
    Kind("greatest number", RULES, r"(\bmax: )(\d+)", next_number),
    Kind("allowed values", RULES, r'(only: \[)("[^"]*")', r'\1"zz-unknown", \2'),
    Kind("rule of keys dropped", REQUESTS, r"keys: \w+\.Rules\.\w+, ", ""),
    Kind("values that may be sent", r"\.swift$", r", JSONRule\(only: \[[^\]]*\]\)", ""),
    Kind("elements may be alike", ANSWERS, r', uniqueBy: "\w+"', ""),
    Kind("element may be missing", ANSWERS, r', includes: (#*)".*?"\1', ""),
    Kind("pattern", RULES, r"(?:, )?pattern: (#*)\".*?\"\1", ""),
    Kind("allowed lengths", RULES, r"lengths: \[\d+", lambda match, text: match.group() + ", 41, 39"),
    # The service as a whole.
    Kind("default server", CLIENT, r'(server: String = "https?://[^/"]*)', r"\1x"),
    Kind("server not passed on", CLIENT, r"server: server, ", ""),
    Kind("credentials swapped", CLIENT, r"credentials: \[(\w+), (\w+)\]", r"credentials: [\2, \1]"),
    Kind("credentials not passed on", CLIENT, r"credentials: \[\w+(?:, \w+)*\], ", ""),
    # The names of basic authentication are seen by nobody.
    Kind("credential renamed", CLIENT, r'(credentials: \[\.(?!basic)\w+\(")(\w+)', r"\1x\2"),
    Kind("credential in another place", CLIENT, r"credentials: \[\.(parameter|query|form)\(", r"credentials: [.header("),
    Kind("envelope", CLIENT, r"envelope: \.(?!bare)\w+", "envelope: .bare"),
    Kind("failure's member renamed", CLIENT, r'(APIEnvelope\(failure: "\w+)"', r'\1x"'),
    Kind("success's member renamed", CLIENT, r'(success: \("\w+)"', r'\1x"'),
    Kind("success's value", CLIENT, r'(success: \("\w+", "\w+)"', r'\1x"'),
    Kind("payload's member renamed", CLIENT, r'(\bpayload: "\w+)"', r'\1x"'),
    Kind("code's member renamed", CLIENT, r'(\bcode: "\w+)",\n', r'\1x",\n'),
    Kind("message's member renamed", CLIENT, r'(\bmessage: "\w+)"', r'\1x"'),
    Kind("nesting forgotten", CLIENT, r'(nestedIn: "\w+)"', r'\1x"'),
    Kind("error's code", CLIENT, r'(APIErrorRule\(\s*code: "[^"]*)"', r'\g<1>1"'),
    Kind("error's status", CLIENT, r"(APIErrorRule\(\s*status: )(\d+)", next_number),
    Kind("error's category", CLIENT, r"(APIErrorRule\([^)]*?category: )\.\w+", r"\1.conflict"),
    Kind("largest page", CLIENT, r"(maximumSize: )(\d+)", next_number),
    Kind("header of answers", r"Headers\.swift$", r'(headers\["[\w-]+)"', r'\1x"'),
    Kind("member beside the payload", r"Headers\.swift$", r'(member\("[\w.]+)"', r'\1x"'),
    Kind("request id", CLIENT, r'(requestIDHeader: "[\w-]+)"', r'\1x"'),
    Kind("paging header", CLIENT, r'(APIPaging\([^)]*"[\w-]+)"', r'\1x"'),
    Kind("experimental method", CLIENT, r'(\{ ExperimentalMethod\(rawValue: "\w+)"', r'\1x"'),
    Kind("experimental method not named", CLIENT, r"^ +request\.rpc\(method\.rawValue\)\n", ""),
    Kind("experimental params not sent", CLIENT, r"^ +if params != \.null .*\n", ""),
    Kind("code of the typed error", r"Errors\.swift$", r'(Error(?:Code|Reason)\(rawValue: -?"?\w+)("?\))', r"\g<1>1\2"),
    Kind("typed error of another service", r"Errors\.swift$", r'service == "', 'service == "x'),
    # The examples.
    Kind("example's answer", r"\.http$", r'(?s)(\n###\n.*"result": ?(?:\{\s*)?")(\w+)"', r'\1\2x"'),
    Kind("example's path", r"\.http$", r"^((?:GET|POST|PUT|PATCH|DELETE) /[\w/-]*\w)", r"\1x"),
    Kind("example's request", r"\.http$", r'(?s)\A((?!.*equality: documented).*?"params": ?\{\s*")(\w+)"(?=.*\n###\n)', r'\1\2x"'),
]
