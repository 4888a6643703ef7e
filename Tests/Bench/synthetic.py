"""Specs of any size, for the figures of generation and compilation.

A copy has 65 operations, 57 on DNS records and 8 on databases, as ZoneID documents them, with 28 objects of 138 members
(14 that are read, 14 that are sent). Copies differ in every name, so nothing is shared between them.
"""

import json
import pathlib

# What a record of each family has beyond the members that all have.
RECORDS = {
    "a": [], "aaaa": [], "ns": [], "cname": [], "txt": [],
    "mx": ["priority"],
    "sshfp": ["algorithm", "type"],
    "srv": ["priority", "weight", "port"],
    "url": ["type"],
    "caa": ["flag", "tag"],
    "tlsa": ["certificate_usage", "selector", "matching_type"],
}
WORDS = {"tag"}
OPERATIONS = 65


def field(name, kind, doc, **more):
    return {"name": name, "type": kind, **more, "doc": doc}


def read_only(name, kind, doc):
    return field(name, kind, doc, access="read")


def record_fields(extra):
    return [
        read_only("resource_url", "string", "The address of this record in the API."),
        read_only("id", "int", "What names the record in its list."),
        field("name", "string", "The name of the host.", required="create"),
        field("destination", "string", "What the name stands for.", required="create"),
        *[field(name, "string" if name in WORDS else "int", f"The {name.replace('_', ' ')}.") for name in extra],
        read_only("delete", "bool", "Whether the record can be deleted."),
        read_only("modify", "bool", "Whether the record can be changed."),
    ]


ZONE = [
    read_only("resource_url", "string", "The address of the zone in the API."),
    read_only("name", "string", "The name of the zone."),
    field("active", "bool", "Whether the zone is served."),
    field("ipv6", "bool", "Whether addresses of version 6 are made up for hosts."),
]
ACCOUNT = [
    read_only("resource_url", "string", "The address of the account in the API."),
    field("username", "string", "The name of the user.", required="create"),
    field("comment", "string?", "A remark; null for none.", optional=True),
    field("host", "string", "The host that may connect."),
    read_only("disk_usage", "int", "How much space is used, in bytes."),
    read_only("databases", "[string]", "The databases that the account may use."),
]
DATABASE = [
    read_only("resource_url", "string", "The address of the database in the API."),
    field("name", "string", "The name of the database.", required="create"),
    field("charset", "string", "The character set."),
    read_only("disk_usage", "int", "How much space is used, in bytes."),
]


def family(key, title, path, fields, verbs):
    """A type and its operations: those of list, create, get, update and delete that `verbs` names by first letter."""
    kind, item = title, path + "/{identificator}"
    calls = {
        "list": ("GET", path, f"[{kind}]", {}),
        "create": ("POST", path, {"201": f"one {kind}"}, {"body": kind + ".Create", "arguments": "members"}),
        "get": ("GET", item, f"one {kind}", {}),
        "update": ("PUT", item, f"one {kind}", {"body": kind + ".Update", "arguments": "members"}),
        "delete": ("DELETE", item, {"204": "null"}, {}),
    }
    operations = {}
    for verb, (method, where, result, more) in calls.items():
        if verb[0] in verbs:
            operations[f"{key}.{verb}"] = {
                "at": title, "doc": f"{verb.capitalize()}: {title}, as the page has it.", "http": f"{method} {where}",
                **more, "result": result, "errors": [400, 404],
            }
    return {kind: {"at": title, "doc": f"What the service knows of one {title}.", "fields": fields}}, operations


def chapter(number):
    """One copy: its types and its operations."""
    scope, types, operations = f"zone{number}", {}, {}
    records = [(name, f"Zone{number}{name.upper()}Record", record_fields(extra), "lcgud")
               for name, extra in RECORDS.items()]
    families = [(f"{scope}.{name}", title, f"/zone{number}/{{service_name}}/{name}", fields, verbs)
                for name, title, fields, verbs in records]
    families += [
        (f"{scope}.account", f"Zone{number}Account", f"/host{number}/{{service_name}}/mysql/account", ACCOUNT, "lcgud"),
        (f"{scope}.database", f"Zone{number}Database", f"/host{number}/{{service_name}}/mysql", DATABASE, "lcd"),
    ]
    for item in families:
        for table, more in zip((types, operations), family(*item)):
            table.update(more)
    zone = f"Zone{number}Info"
    types[zone] = {"at": "DNS zone", "doc": "A zone.", "fields": ZONE}
    common = {"at": "DNS zone", "result": f"one {zone}", "errors": [404]}
    path = f"/zone{number}/{{service_name}}"
    operations[f"{scope}.read"] = {**common, "doc": "Reads the zone.", "http": f"GET {path}"}
    operations[f"{scope}.change"] = {
        **common, "doc": "Changes the zone.", "http": f"PUT {path}", "body": zone + ".Update", "arguments": "members"}
    return {"chapter": f"Zone {number}", "types": types, "operations": operations}


def api(copies):
    return {
        "format": 1, "name": "Large", "title": "A large API", "version": "1", "doc": "As large as wanted.",
        "servers": [{"url": "https://api.example.com/v2", "doc": "The service."}],
        "wire": "rest",
        "credentials": [
            {"name": "username", "basic": "user", "doc": "The user name."},
            {"name": "api_key", "basic": "password", "doc": "A key made in the account's settings."},
        ],
        "parameters": {
            "service_name": {"type": "string", "doc": "The name of the zone."},
            "identificator": {"label": "_", "type": "string", "doc": "What names the resource in its list."},
        },
        "scopes": {f"zone{number}": {"parameters": ["service_name"], "doc": "A zone."} for number in range(copies)},
        "errors": [
            {"status": 400, "category": "invalidInput", "at": "Responses", "doc": "The request itself is invalid."},
            {"status": 404, "category": "notFound", "at": "Responses", "doc": "There is no such resource."},
        ],
    }


def write_specs(folder, copies):
    """Writes the specs of an API of that many copies to folder/large."""
    large = pathlib.Path(folder) / "large"
    large.mkdir(parents=True, exist_ok=True)
    (large / "api.json").write_text(json.dumps(api(copies)))
    for number in range(copies):
        (large / f"zone{number}.json").write_text(json.dumps(chapter(number)))


SWIFT = {"string": "String", "string?": "String?", "int": "Int", "bool": "Bool", "[string]": "[String]"}


def objects(copies):
    """Name and members of every object that is answered or sent, a list a copy."""
    for number in range(copies):
        found = []
        for name, kind in chapter(number)["types"].items():
            sent = [member for member in kind["fields"] if member.get("access") != "read"]
            for suffix, fields in (("", kind["fields"]), ("Input", sent)):
                found.append((name + suffix, [(member["name"], SWIFT[member["type"]]) for member in fields]))
        yield found
