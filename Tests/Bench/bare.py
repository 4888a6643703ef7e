"""The least that a compiler can be given for the same objects: structs of public variables, each with what makes it
usable from outside, an initializer, and a place for members that the documentation does not list."""

import re

PLAIN = {"String", "Int", "Bool", "Double"}


def struct(name, members):
    """A struct; `members` are pairs of name and type."""
    members = [*members, ("unlisted", "[String]")]
    lines = [f"public struct {name} {{"]
    lines += [f"  public var {member}: {kind}" for member, kind in members]
    lines.append(f"  public init({', '.join(f'{member}: {kind}' for member, kind in members)}) {{")
    lines += [f"    self.{member} = {member}" for member, _ in members]
    return "\n".join([*lines, "  }", "}", ""])


def structs(listing):
    """What an SDK holds by its API.txt, a struct for each object and for each request with arguments; by the first part of
    the name."""
    types, requests = {}, []
    objects = re.findall(r"^(\S+)  struct (\w+): JSON(?:Model|Coding|Writable)$", listing, re.M)
    objects = {f"{owner}.{name}" for owner, name in objects}
    for owner, declaration in re.findall(r"^(\S+)  (.*)$", listing, re.M):
        member = re.fullmatch(r"(?:let|var) (\w+): ([^{]+)", declaration)
        if member and owner in objects and member[1] != "unknownFields":
            types.setdefault(owner, []).append((member[1], plain(member[2])))
        elif ".Requests" in owner and (call := re.fullmatch(r"func (\w+)\((.+)\) -> .*", declaration)):
            requests.append((f"{owner}.{call[1]}", arguments(call[2])))
    files = {}
    for number, (owner, members) in enumerate([*types.items(), *requests]):
        part = owner.split(".")[1] if "." in owner else owner
        files[part] = files.get(part, "") + struct(f"S{number}", members)
    return files


def arguments(text):
    """Names and types of `name: Type = default, label name: Type`."""
    return [(name, plain(kind)) for name, kind in re.findall(r"(\w+): (\[[^\]]*\]\??|[\w.]+(?:<[^>]*>)?\??)", text)]


def plain(kind):
    """The type with every name that is not the standard library's as a string."""
    return re.sub(r"[\w.]+(<.*>)?", lambda name: name[0] if name[0] in PLAIN else "String", kind)
