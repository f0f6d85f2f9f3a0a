"""Recognizes the errors of the Venice API from `errors.json`, which FORMAT.md describes. Standard library only.

Everything that is known about Venice comes from the file; this module has the grammar's mechanics only.
"""

import base64
import binascii
import json
import math
import re
from datetime import timezone
from email.utils import parsedate_to_datetime
from time import time
from urllib.parse import urlsplit

CODE, ROUTE, MESSAGE, GENERAL = "wire-code", "status-on-route", "message", "general-wire-code"
HEADER, WEAK, UNKNOWN, SHAPE, STATUS = "header", "weak-wire-code", "unknown-wire-code", "shape", "status"
MATCHED_BY = {CODE: "code", GENERAL: "code", WEAK: "code", ROUTE: "status"}


class Recognizer:
    """Reads responses by the facts of one `errors.json`."""

    def __init__(self, catalog):
        if catalog["formatVersion"] != 1:
            raise ValueError(f"format {catalog['formatVersion']} is not known")
        self.catalog = catalog
        matching = catalog["matching"]
        self.order = matching["order"]
        self.fold_rules = matching["fold"]
        self.templates = matching["templates"]
        self.codes = matching["codes"]
        self.bodies = matching["bodies"]
        self.times = matching["times"]
        self.field_rules = matching["fields"]
        self.white_space = self.fold_rules["whiteSpace"]
        self.trim_pattern = re.compile(f"^{self.white_space}|{self.white_space}$")
        self.sentence_end = re.compile(self.templates["sentenceEnd"])
        self.continuation = re.compile(self.templates["continuation"])
        self.variable = re.compile(self.templates["variable"])
        self._index()

    def _index(self):
        """Collects wire codes and messages of the errors and of all dialects."""
        self.wire_codes, self.messages = {}, []
        errors = self.catalog["errors"]
        for code, entry in errors.items():
            self._add_rule(code, [entry["status"]], {"text": entry["message"]}, [self.fold(entry["message"])], [])
            self._add_wire(code, entry["wire"])
        for dialect in self.catalog["dialects"].values():
            for code, wire in dialect["errors"].items():
                self._add_wire(code, wire)
        self.messages.sort(key=lambda rule: (rule["code"], ",".join(rule["literals"])))
        self.routes = list(self.catalog["routes"])
        self.base_path = urlsplit(self.catalog["baseUrl"]).path

    def _add_wire(self, code, wire):
        for item in wire["codes"]:
            self.wire_codes[item["code"].upper()] = (code, item)
        for item in wire["messages"]:
            literals, captures = self.parse_template(item["text"])
            statuses = item.get("statuses", [self.catalog["errors"][code]["status"]])
            self._add_rule(code, statuses, item, literals, captures)

    def _add_rule(self, code, statuses, item, literals, captures):
        self.messages.append(
            {"code": code, "statuses": statuses, "item": item, "literals": literals, "captures": captures}
        )

    # Folding and templates

    def trim(self, text):
        return self.trim_pattern.sub("", text)

    def tidy(self, text):
        text = self.trim(re.sub(self.white_space, " ", bounded(text, self.fold_rules["maximumLength"])))
        return text.rstrip(self.fold_rules["closingCharacters"])

    def lower(self, text):
        return re.sub(self.fold_rules["capitals"], lambda match: match[0].lower(), text)

    def fold(self, text):
        return self.lower(self.tidy(text))

    def parse_template(self, text):
        mark = "\u0001"
        captures = [name or None for name in self.variable.findall(text)]
        return self.fold(self.variable.sub(mark, text)).split(mark), captures

    def match_message(self, message, filters, rules=None, forms=None):
        """Returns the rule with the most literal text and the captures, or None."""
        rules = self.messages if rules is None else rules
        text = self.tidy(message)
        lines = self.tidy(re.sub(r"\s*[\r\n]+\s*", lambda _: self.templates["lineBreak"], self.trim(message)))
        matchers = {
            "whole": lambda rule: self.match_template(text, rule["literals"], rule["captures"], False),
            "shortened": lambda rule: self.match_parts(text, rule, False),
            "extended": lambda rule: self.match_template(lines, rule["literals"], rule["captures"], True)
            or self.match_parts(lines, rule, True),
        }
        for form in forms or self.templates["forms"]:
            for counts in filters:
                best, weight, ambiguous = None, -1, False
                for rule in filter(counts, rules):
                    found = matchers[form](rule)
                    if found is None:
                        continue
                    if found[1] > weight:
                        best, weight, ambiguous = (rule, found[0]), found[1], False
                    elif found[1] == weight and best[0]["code"] != rule["code"]:
                        ambiguous = True
                if best is not None:
                    return None if ambiguous else best
        return None

    def match_parts(self, text, rule, is_open):
        parts = []
        for index, literal in enumerate(rule["literals"]):
            for end in self.sentence_end.finditer(literal):
                parts.append(([*rule["literals"][:index], literal[: end.start()]], rule["captures"][:index]))
        for literals, captures in reversed(parts):
            if length(literals) >= self.templates["minimumPartLength"]:
                found = self.match_template(text, literals, captures, is_open)
                if found is not None:
                    return found
        return None

    def match_template(self, tidied, literals, captures, is_open):
        folded, weight = self.lower(tidied), length(literals)
        first = literals[0]
        if not folded.startswith(first) or (is_open and weight < self.templates["minimumPartLength"]):
            return None
        if len(literals) == 1:
            fits = self.continuation.match(folded, len(first)) if is_open else folded == first
            return ({}, weight) if fits else None
        found, position = {}, len(first)
        for index, name in enumerate(captures):
            literal = literals[index + 1]
            if index < len(captures) - 1:
                next_position = folded.find(literal, position)
            else:
                next_position = self.last_index(folded, literal, position, is_open)
            if next_position <= position:
                return None
            if name is not None:
                found[name] = self.trim(tidied[position:next_position])
            position = next_position + len(literal)
        return found, weight

    def last_index(self, folded, literal, start, is_open):
        if not is_open:
            return len(folded) - len(literal) if folded.endswith(literal) else -1
        if literal == "":
            return -1
        found = folded.find(literal, start)
        while found >= 0 and not self.continuation.match(folded, found + len(literal)):
            found = folded.find(literal, found + 1)
        return found

    # Bodies

    def parse_body(self, body, unwrap=True):
        value = parse_text(body, self.trim) if isinstance(body, str) else body
        if value is None:
            return nothing("empty")
        if isinstance(value, str):
            text = self.trim(value)
            xml = parse_xml(text)
            return self.read_text(text) if xml is None else {**self.read_shape(xml, unwrap), "value": text}
        return {**self.read_shape(self.subject_of(value), unwrap), "value": value}

    def read_text(self, text):
        if text == "":
            return nothing("empty")
        if text[0] in "{[":
            return nothing("truncated", value=text)
        if re.search(self.bodies["binary"], text):
            return nothing("binary")
        number = re.search(self.bodies["errorNumber"], text)
        codes = [number[4]] if number else []
        if not text.startswith("<"):
            message = bounded(text, self.bodies["maximumTextLength"])
            return nothing("text", value=text, codes=codes, message=message)
        title = re.search(self.bodies["title"], text)
        message = (self.trim(title[1]) or None) if title else None
        return nothing("html", value=text, codes=codes, message=message)

    def subject_of(self, value):
        if not isinstance(value, list):
            return value
        fitting = (item for item in value if any(self.fits(item, shape) for shape in self.catalog["shapes"]))
        return next(fitting, value)

    def fits(self, value, shape):
        def holds(condition):
            return self.is_of_type(value_at(value, steps(condition[0])), condition[1])

        wanted = shape["when"].get("any", {})
        return all(map(holds, shape["when"].get("all", {}).items())) and (not wanted or any(map(holds, wanted.items())))

    def is_of_type(self, value, kind):
        if value is None:
            return False
        if kind.startswith("^"):
            return isinstance(value, str) and value.startswith(kind[1:])
        if kind == "code":
            return isinstance(value, str) and re.search(self.codes["code"], value) is not None
        return json_type(value) == kind

    def read_shape(self, value, unwrap):
        fitting = (s for s in self.catalog["shapes"] if (unwrap or not is_envelope(s)) and self.fits(value, s))
        shape = next(fitting, None)
        if shape is not None and is_envelope(shape):
            return self.read_envelope(value, shape)
        paths = shape or {"messages": [], "codes": [], "types": [], "containers": ["$"], "issues": []}
        texts = self.strings(value, paths["messages"])
        messages = [text for text in texts if not re.search(self.codes["code"], text)]
        codes = self.strings(value, paths["codes"]) + [text for text in texts if text not in messages]
        fallback = [item["path"] for item in self.catalog["fallbackMessages"]] if isinstance(value, dict) else []
        others = [code for code in codes if re.search(self.white_space, code)] + self.strings(value, fallback)
        statuses = [self.failure_status(value_at(value, steps(path))) for path in paths["codes"]]
        containers = [value_at(value, steps(path)) for path in paths["containers"]]
        issues = [value_at(value, steps(path), MISSING) for path in paths["issues"]]
        return {
            "kind": "json",
            "value": value,
            "shape": shape,
            "message": next(iter(messages + others), None),
            "isShapeMessage": len(messages) > 0,
            "codes": [code for code in codes if number_of(code) is None and not re.search(self.white_space, code)],
            "innerStatus": next(filter(None, statuses), None),
            "types": self.strings(value, paths["types"]),
            "containers": [container for container in containers if isinstance(container, dict)],
            "issues": [issue for issue in issues if issue is not MISSING],
            "envelope": None,
        }

    def strings(self, value, paths):
        found = (value_at(value, steps(path)) for path in paths)
        return [text for text in (self.trim(text) for text in found if isinstance(text, str)) if text]

    def failure_status(self, code):
        status = number_of(self.trim(code)) if isinstance(code, str) else code
        span = self.codes["statuses"]
        is_status = is_number(status) and status == int(status) and span["from"] <= status <= span["to"]
        return int(status) if is_status else None

    def read_envelope(self, value, shape):
        outer = self.read_shape(value, False)
        parts = {name: value_at(value, steps(path), MISSING) for name, path in shape.get("via", {}).items()}
        parts = {name: part for name, part in parts.items() if part is not MISSING}
        wrapped = None
        if outer["message"] is not None:
            rules = []
            for wrapper in shape.get("wrappers", []):
                literals, captures = self.parse_template(wrapper)
                rules.append({"code": "", "literals": literals, "captures": captures})
            wrapped = self.match_message(outer["message"], [lambda _: True], rules, ["whole"])
        captures = wrapped[1] if wrapped else {}
        source = captures.get("body")
        if source is None and "unwrap" in shape:
            source = value_at(value, steps(shape["unwrap"]))
        inner = None if source is None else self.parse_body(source, False)
        if "provider" in captures:
            parts = {"provider": captures["provider"].split(": ")[-1], **parts}
        content = None
        if inner is not None:
            content = inner["value"]
        envelope = {"name": shape["name"], "parts": parts, "body": content}
        if inner is not None and inner["kind"] == "json" and (inner["shape"] or inner["message"] is not None):
            status = inner["innerStatus"] if inner["innerStatus"] is not None else outer["innerStatus"]
            containers = inner["containers"] + outer["containers"]
            return {**inner, "innerStatus": status, "containers": containers, "envelope": envelope}
        if inner is not None and inner["kind"] == "text":
            return {**outer, "message": inner["message"], "isShapeMessage": True, "envelope": envelope}
        return {**outer, "envelope": envelope}

    # Recognition

    def classify(self, status, body, headers, route):
        effective = status if is_failure(status) else (body["innerStatus"] or status)
        is_client_error = effective is not None and 400 <= effective < 500
        wire_code, wire_text, wire_item = self.read_wire_code(body)
        strength = "weak" if wire_item.get("weak") else "general" if wire_item.get("general") else "strong"
        matched = self.match_body(status, effective, body)

        def result(code, kind):
            message = matched if matched and matched[0]["code"] == code else None
            item = message[0]["item"] if message else {}
            is_wire = code is not None and wire_code == code
            return {
                "code": code,
                "matchedBy": MATCHED_BY.get(kind, kind),
                "wireCode": wire_text if is_wire else next(iter(body["codes"]), None),
                "captures": message[1] if message else {},
                "fixed": {**item.get("details", {}), **(wire_item.get("details", {}) if is_wire else {})},
                "waitSeconds": item.get("waitSeconds"),
                "actions": item.get("actions"),
                "status": effective,
            }

        for kind in self.order:
            code = None
            if kind == CODE and strength == "strong":
                code = wire_code
            elif kind == ROUTE:
                code = self.code_on_route(route, effective)
            elif kind == MESSAGE and matched:
                code = matched[0]["code"]
            elif kind == GENERAL and strength == "general":
                code = wire_code
            elif kind == HEADER:
                signals = self.catalog["headers"]["signals"]
                code = next((s["code"] for s in signals if headers.get(s["header"]) == s["value"]), None)
            elif kind == WEAK and not is_client_error:
                code = wire_code
            elif kind == UNKNOWN and not is_client_error and body["codes"]:
                return result(None, None)
            elif kind == SHAPE and body["shape"]:
                fallback = body["shape"].get("fallback")
                code = fallback["code"] if fallback and counts_at(status, fallback["statuses"]) else None
            elif kind == STATUS:
                row = self.status_row(effective)
                code = row.get("code") if self.is_identified(row, body, headers) else None
            if code is not None:
                return result(code, kind)
        return result(None, None)

    def read_wire_code(self, body):
        weak = None
        for text in body["codes"] + body["types"]:
            code, item = self.look_up(text.upper())
            if code is None:
                continue
            if not item.get("weak"):
                return code, text, item
            if text in body["codes"] and weak is None:
                weak = code, text, item
        return weak or (None, next(iter(body["codes"]), None), {"weak": True})

    def look_up(self, name):
        while name:
            if name in self.catalog["errors"]:
                return name, self.wire_codes.get(name, (name, {}))[1]
            if name in self.wire_codes:
                return self.wire_codes[name]
            end = name.rfind(".")
            name = name[:end] if end > 0 else ""
        return None, {}

    def match_body(self, status, effective, body):
        if body["kind"] != "json" or body["message"] is None:
            return None
        if not body["isShapeMessage"] and effective is not None and not is_failure(effective):
            return None
        filters = [lambda rule, at=at: counts_at(at, rule["statuses"]) for at in (effective, status)]
        return self.match_message(body["message"], filters)

    def code_on_route(self, route, status):
        rules = self.catalog["routes"].get(route, {}).get("codes", [])
        return next((rule["code"] for rule in rules if rule["status"] == status), None)

    def status_row(self, status):
        rows = self.catalog["statuses"]["byStatus"]
        return next((rows[key] for key in status_keys(status) if key in rows), self.catalog["statuses"]["otherwise"])

    def is_identified(self, row, body, headers):
        if "codeIf" in row:
            names = [limit.get(part) for limit in self.catalog["headers"]["limits"].values() for part in LIMIT_PARTS]
            has_limit = any(name in headers for name in names if name is not None)
            return (body["kind"] == "json" and body["message"] is None) or has_limit
        value = body.get("value")
        evidence = self.catalog["statuses"]["evidence"]
        is_object = body["kind"] == "json" and isinstance(value, (dict, list))
        keys = value if isinstance(value, dict) else ()
        return is_object and (body["message"] is not None or any(name in keys for name in evidence))

    # Fields, policy and wait

    def recognize(self, status=None, headers=None, body=None, route=None):
        """Returns the error in a response, as the record of the other implementations has it."""
        status = status if is_number(status) and 100 <= status <= 599 else None
        headers = self.read_headers(headers)
        body = self.parse_body(body)
        route = self.normalize_route(route)
        found = self.classify(status, body, headers, route)
        code, effective = found["code"], found["status"]
        entry = self.catalog["errors"].get(code)
        row = self.status_row(effective)
        common, captures = self.catalog["fields"], found["captures"]

        def common_field(name):
            value = self.read_field(common[name], body["containers"])
            return captures.get(name) if value is None else value

        sources = body["issues"] + find_all(common["issues"], body["containers"])
        all_issues = self.read_issues(sources)
        issues = all_issues
        lists_issues = self.catalog["routes"].get(route, {}).get("issuesInMessage") is True
        if not issues and effective == 400 and lists_issues:
            issues = self.issues_in_message(body["message"] or "")
        details = self.read_details(entry["fields"] if entry else {}, body["containers"], headers, found)
        if issues:
            details["issues"] = issues
        if isinstance(common_field("param"), str) and common_field("param"):
            details.setdefault("param", common_field("param"))
        via = read_via(body["envelope"])
        if via is not None:
            details["via"] = via

        own_key = via.get("ownKey") if via else None
        actions, charged = self.choose_policy(route, effective, entry, row, found["actions"], own_key)
        repeated = body["envelope"]["parts"].get("headers") if body["envelope"] else None
        waits = map(self.seconds_of, find_all(common["retryAfterSeconds"], body["containers"]))
        body_wait = next((wait for wait in waits if wait is not None), None)
        usual_wait = found["waitSeconds"] if found["waitSeconds"] is not None else (entry or {}).get("waitSeconds")
        announced = {**self.read_headers(repeated), **headers, "date": headers.get("date")}
        retryable, wait = self.read_retry("wait" in actions, announced, body_wait, usual_wait)
        refunded = common_field("creditsRefunded")
        ids = [headers.get(rule["header"]) for rule in self.catalog["headers"]["requestId"]]
        request_id = next(filter(None, ids), None) or common_field("requestId")
        message = body["message"]
        if message is None and all_issues:
            message = all_issues[0]["message"]
        if message is None and entry:
            message = entry["message"]
        record = {
            "code": code,
            "family": (entry or row)["family"],
            "matchedBy": found["matchedBy"] if code else None,
            "wireCode": found["wireCode"],
            "message": message,
            "details": details,
            "creditsRefunded": refunded if isinstance(refunded, bool) else None,
            "charged": charged,
            "actions": actions,
            "retryable": retryable,
            "retryAfterMs": wait,
            "requestId": request_id if isinstance(request_id, str) and request_id else None,
            "route": route,
        }
        return {name: value for name, value in record.items() if value is not None}

    def read_headers(self, headers):
        """Returns the texts of headers, by their names in lower case. A list is a header that was sent several times."""
        texts = {}
        for name, value in headers.items() if isinstance(headers, dict) else []:
            text = ", ".join(item for item in value if isinstance(item, str)) if isinstance(value, list) else value
            if isinstance(text, str) or is_number(text):
                texts[name.lower()] = self.trim(str(text))
        return texts

    def normalize_route(self, route):
        """Returns a known route in the form of the catalog, any other as it is, without its query; None for other texts."""
        method, _, path = (route or "").partition(" ")
        method, path = method.upper(), re.split(r"[?#]", path)[0]
        path = path[:-1] if len(path) > 1 and path.endswith("/") else path
        start = path.find(f"{self.base_path}/")
        path = path if start < 0 else path[start + len(self.base_path) :]
        if not re.fullmatch(r"[A-Z]{3,7} (https:/)?/\S*", f"{method} {path}"):
            return None
        written = f"{method} {path}"
        if written in self.routes:
            return written
        patterns = (re.sub(r"\\{.*?\\}", "[^/]+", re.escape(known)) for known in self.routes)
        fitting = (known for known, pattern in zip(self.routes, patterns) if re.fullmatch(pattern, written))
        return next(fitting, written if path.startswith("/") else None)

    def read_details(self, fields, containers, headers, found):
        details = {}
        for name, rule in fields.items():
            value = self.read_field(rule, containers)
            if value is None:
                value = self.from_header(rule, headers)
            if value is None:
                value = self.from_text(rule, found["captures"].get(name))
            if value is None:
                value = found["fixed"].get(name)
            if value is not None:
                details[name] = value
        return details

    def read_field(self, rule, containers):
        values = find_all(rule, containers)
        if rule["type"] == "issues":
            return self.read_issues(values) or None
        return next((typed for typed in (of_type(value, rule["type"]) for value in values) if typed is not None), None)

    def from_header(self, rule, headers):
        text = headers.get(rule.get("header"))
        if not text:
            return None
        if rule.get("encoding") != "base64-json":
            return self.from_text(rule, text)
        try:
            return json.loads(base64.b64decode(text, validate=True))
        except (ValueError, binascii.Error):
            return None

    def from_text(self, rule, text):
        if text is None:
            return None
        if rule["type"] == "string[]":
            return [item for item in map(self.trim, text.split(",")) if item]
        if rule["type"] == "number":
            plain = re.sub(self.field_rules["numberSeparators"], "", text)
            return whole(float(plain)) if re.search(self.field_rules["number"], text) else None
        return text if rule["type"] == "string" else None

    def seconds_of(self, value):
        if is_number(value):
            return value
        match = re.search(self.field_rules["seconds"], value) if isinstance(value, str) else None
        return float(match[1]) if match else None

    def read_issues(self, sources):
        issues = []

        def add(path, message, code=None):
            same = any(i["message"] == message and list(map(str, i["path"])) == list(map(str, path)) for i in issues)
            if self.trim(message) and not same and len(issues) < self.field_rules["maximumIssues"]:
                issues.append({"path": path, "message": message, **({} if code is None else {"code": code})})

        for source in sources:
            for item in source if isinstance(source, list) else []:
                self.read_issue(item, add, 0)
        for source in sources:
            if isinstance(source, str):
                add([], self.trim(source))
            if isinstance(source, dict):
                self.read_tree(source, [], add, 0)
        return issues

    def read_issue(self, item, add, depth):
        if isinstance(item, str):
            add([], item)
        if not isinstance(item, dict) or depth > self.field_rules["maximumIssueDepth"]:
            return
        members = item.get("unionErrors")
        lists = [value_at(member, ["issues"]) for member in members] if isinstance(members, list) else []
        inner = [issue for issues in lists if isinstance(issues, list) for issue in issues]
        for issue in inner:
            self.read_issue(issue, add, depth + 1)
        if inner:
            return
        message, code = item.get("message", item.get("msg")), item.get("code", item.get("type"))
        text = next((t for t in (message, code) if isinstance(t, str) and self.trim(t)), None)
        if text is not None:
            path = item.get("path") if item.get("path") is not None else item.get("loc")
            valid = [step for step in path if isinstance(step, str) or is_number(step)] if isinstance(path, list) else []
            add(valid, text, code if isinstance(code, str) else None)

    def read_tree(self, node, path, add, depth):
        if depth > self.field_rules["maximumIssueDepth"]:
            return
        errors = node.get("_errors")
        for message in errors if isinstance(errors, list) else []:
            if isinstance(message, str):
                add(path, message)
        for key, child in node.items():
            if key != "_errors" and isinstance(child, dict):
                self.read_tree(child, [*path, key], add, depth + 1)

    def issues_in_message(self, message):
        issues = []
        for part in message.split(self.field_rules["issueSeparator"])[: self.field_rules["maximumIssues"]]:
            match = re.search(self.field_rules["issue"], part, re.DOTALL)
            if match is None:
                return []
            path = [int(step) if re.fullmatch("[0-9]{1,9}", step) else step for step in match[1].split(".")]
            issues.append({"path": path, "message": match[2]})
        return issues

    def choose_policy(self, route, status, entry, row, message_actions, own_key):
        on_route = (entry or {}).get("routes", {}).get(route, {})
        charged = entry["charged"].get("routes", {}).get(route, entry["charged"])["call"] if entry else None
        rule = self.status_policy(route, status, entry)
        if rule is not None:
            return rule["actions"], rule.get("charged", charged)
        actions = on_route.get("actions") or message_actions or (entry or row)["actions"]
        if own_key is False and actions[0] == "update-account":
            actions = self.catalog["gateways"]["foreignKey"]["actions"]
        return actions, charged

    def status_policy(self, route, status, entry):
        if route not in self.catalog["routes"]:
            return None
        facts, acceptance = self.catalog["routes"][route], self.catalog["acceptance"]
        own = entry["status"] if entry else None
        keys = status_keys(status if is_failure(status) else own)
        final = {str(rule["status"]): rule for rule in facts.get("terminal", [])}
        key = next((key for key in keys if key in final), None)
        if key is not None:
            return {"actions": final[key]["actions"]}

        def is_open_at(names):
            return any(name in acceptance["statuses"] for name in names)

        says_nothing = entry is None or is_open_at(status_keys(own))
        is_open = is_open_at(keys) or (says_nothing and any(key in acceptance["withoutCode"] for key in keys))
        return acceptance if is_open and facts["billing"]["charged"] == "on-acceptance" else None

    def read_retry(self, may_retry, headers, body_wait, usual_wait):
        if not may_retry:
            return False, None
        rules, now = self.catalog["headers"], math.floor(time() * 1000)
        server_now = self.read_date(headers.get("date"))
        if server_now is None or abs(server_now - now) < self.times["clockNoiseMilliseconds"]:
            server_now = now
        waits = [self.read_wait(headers.get(rule["header"]), rule["unit"], now, server_now) for rule in rules["waits"]]
        waits.append(None if body_wait is None else body_wait * 1000)
        resets = []
        for limit in rules["limits"].values():
            remaining = number_of(headers.get(limit.get("remaining"), ""))
            if limit["reset"] in headers and not (remaining and remaining > 0):
                resets.append(self.read_wait(headers[limit["reset"]], "unix-time", now, server_now))
        resets = [wait for wait in resets if wait is not None and wait >= 0]
        waits.append(max(resets) if resets else None)
        waits = [math.ceil(wait) for wait in waits if wait is not None]
        wait = next((wait for wait in waits if 0 <= wait < rules["absurdWaitSeconds"] * 1000), None)
        if wait is None and usual_wait is not None:
            wait = whole(usual_wait * 1000)
        return wait is None or wait < rules["longWaitSeconds"] * 1000, wait

    def read_wait(self, text, unit, now, server_now):
        """Returns the milliseconds until the moment in a header; it can be in the past."""
        if not text:
            return None
        value = number_of(text)
        if value is None:
            moment = self.read_date(text) if unit == "seconds-or-date" else None
            return None if moment is None else moment - server_now
        if value < 0:
            return None
        if unit == "milliseconds":
            return value
        if unit != "unix-time" or value < self.times["unixSecondsFrom"]:
            return value * 1000
        return (value * 1000 if value < self.times["unixMillisecondsFrom"] else value) - server_now

    def read_date(self, text):
        if text is None or not re.search(self.times["httpDate"], text):
            return None
        try:
            moment = parsedate_to_datetime(text)
        except (TypeError, ValueError):
            return None
        return moment.replace(tzinfo=moment.tzinfo or timezone.utc).timestamp() * 1000


LIMIT_PARTS = ("limit", "remaining", "reset")
MISSING = object()


def nothing(kind, **parts):
    empty = {"value": None, "shape": None, "message": None, "isShapeMessage": False, "codes": [], "innerStatus": None}
    return {"kind": kind, **empty, "types": [], "containers": [], "issues": [], "envelope": None, **parts}


def parse_text(text, trim):
    """Returns the JSON value of a text, or the text. A JSON text inside a JSON string is parsed too."""
    value = text.removeprefix("\ufeff")
    try:
        while isinstance(value, str):
            value = json.loads(value, parse_constant=refuse)
    except (ValueError, RecursionError):
        pass
    return trim(value) if isinstance(value, str) else value


def refuse(constant):
    raise ValueError(constant)


def parse_xml(text):
    """Returns the texts of the elements in the root of a document, names in lower case; None for other texts."""
    start = re.match(r"(?:<\?xml[^>]{0,200}\?>\s{0,20})?<([a-z]\w{0,50})(?:\s[^>]{0,500})?>", text, re.I | re.A)
    if start is None or start[1].lower() == "html":
        return None
    elements = re.findall(r"<([a-z]\w{0,50})>([^<]{0,2000})</\1>", text[start.end() : 10_000], re.I | re.A)
    fields = {name.lower(): content for name, content in elements}
    return {start[1].lower(): fields} if fields else None


def read_via(envelope):
    if envelope is None:
        return None
    kinds = {"message": str, "code": (str, int, float), "type": str, "provider": str, "ownKey": bool}
    kinds["retryAfterSeconds"] = (int, float)
    via = {"envelope": envelope["name"]}
    for name, kind in kinds.items():
        part = envelope["parts"].get(name)
        is_flag = isinstance(part, bool)
        if isinstance(part, kind) and part != "" and is_flag == (kind is bool):
            via[name] = part
    return via if envelope["body"] is None else {**via, "body": envelope["body"]}


def find_all(rule, containers):
    paths = [path.split(".") for path in rule.get("from", [])]
    found = (value for container in containers for path in paths for value in values_at(container, path))
    return [value for value in found if value is not MISSING]


def values_at(value, path):
    if "*" not in path:
        return [value_at(value, path, MISSING)]
    star = path.index("*")
    items = value_at(value, path[:star])
    return [found for item in items for found in values_at(item, path[star + 1 :])] if isinstance(items, list) else []


def of_type(value, kind):
    if kind == "json":
        return value
    if kind != "string[]":
        return value if json_type(value) == kind else None
    if isinstance(value, str):
        return [value]
    return value if isinstance(value, list) and all(isinstance(item, str) for item in value) else None


def is_envelope(shape):
    return "unwrap" in shape or "via" in shape


def steps(path):
    return path.split(".")[1:]


def value_at(value, path, missing=None):
    for key in path:
        if isinstance(value, list):
            if not key.isdigit() or int(key) >= len(value):
                return missing
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            return missing
    return value


def json_type(value):
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "number", float: "number", dict: "object", list: "array"}
    return names.get(type(value))


def is_number(value):
    return json_type(value) == "number"


def number_of(text):
    """Returns the number in a text, or None."""
    try:
        value = float(text) if text.isascii() and "_" not in text else math.nan
    except ValueError:
        return None
    return whole(value) if math.isfinite(value) else None


def whole(value):
    return int(value) if value == int(value) else value


def is_failure(status):
    return status is not None and status >= 400


def counts_at(status, statuses):
    return not is_failure(status) or status in statuses


def status_keys(status):
    text = "" if status is None else str(status)
    return [text, f"{text[:2]}x", f"{text[:1]}xx"] if text else []


def length(literals):
    return sum(map(utf16_length, literals))


def utf16_length(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def bounded(text, size):
    """Returns the start of a text that has at most so many UTF-16 code units, without half of a character at its end."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * size].decode("utf-16-le", "ignore")
