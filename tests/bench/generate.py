#!/usr/bin/env python3
"""The workload of the benchmark, with known answers: the same (scale, seed) always gives the same bytes.

    generate.py --scale S|M|L --out DIR [--seed N]

writes DIR/state.toml, the whole state; DIR/toml/*.toml, the same with one file for each kind of record; and
DIR/expected.json, the findings that the five rules must give: how many of each, and a SHA-256 over their
sorted lines "rule id".

Scales: S is about real life (325 parties ...), M is 10,000 records, L is 1,000,000.

The five rules (six kinds of finding), as reference() below evaluates them:

  uep          a user role whose uep_completed is set must have srept_completed, uept_completed and
               security_assessment_date on or before that date, and security_assessment_status "approved"
  overdue      assessment with no `returned`, and working days in (accepted, as_of] > target_wd
  escalation   event of default with status "open", no panel_decision, and more than 20 working days in
               (opened, as_of]
  dep_release  modification whose release has a date depends on an existing modification which has no release
               date, or a later one; one finding for each edge
  dep_cycle    modification that can reach itself over depends_on; one for each such one
  reference    a referenced id does not exist; one finding for each dangling reference

Ids of findings: uep PARTY/ROLE, overdue ASSESSMENT, escalation EVENT, dep_release MOD>DEP, dep_cycle MOD,
reference RECORD:FIELD:MISSING.
"""
import argparse
import datetime as dt
import hashlib
import json
import os
import random

AS_OF = dt.date(2026, 6, 30)
SCALES = {
    #      party,  modification, assessment, release, action, event_of_default
    "S": (325, 110, 60, 10, 40, 30),
    "M": (5_500, 1_900, 1_030, 100, 700, 770),
    "L": (550_000, 190_000, 103_000, 1_000, 79_000, 77_000),
}
ROLES = ["IS", "GS", "ES", "ED", "GT", "RSA", "OU", "MDR"]
CATEGORIES = ["large_supplier", "small_supplier", "electricity_network",
              "gas_network", "shared_resource_provider", "other"]
BAD = 0.08
GROUP = 20                      # modifications depend on each other only inside a group


# ---------------------------------------------------------------- calendar
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(y, month, day + 1)


def bank_holidays(y):
    """England and Wales, substitute days and the one-off days included."""
    one = dt.timedelta(days=1)
    out = []

    def substitute(d, taken):
        while d.weekday() > 4 or d in taken:
            d += one
        return d

    out.append(substitute(dt.date(y, 1, 1), out))
    e = easter(y)
    out += [e - 2 * one, e + one]
    may = dt.date(y, 5, 1)
    while may.weekday() != 0:
        may += one
    out.append(dt.date(2020, 5, 8) if y == 2020 else may)
    spring = dt.date(y, 5, 31)
    while spring.weekday() != 0:
        spring -= one
    out.append(dt.date(2022, 6, 2) if y == 2022 else spring)
    summer = dt.date(y, 8, 31)
    while summer.weekday() != 0:
        summer -= one
    out.append(summer)
    out.append(substitute(dt.date(y, 12, 25), out))
    out.append(substitute(dt.date(y, 12, 26), out))
    out += {2022: [dt.date(2022, 6, 3), dt.date(2022, 9, 19)],
            2023: [dt.date(2023, 5, 8)]}.get(y, [])
    return sorted(out)


HOLIDAYS = [d for y in range(2016, 2029) for d in bank_holidays(y)]


def cumulative(first, last):
    """working days in (first, d] for every d of the range"""
    hol, out, n, d = set(HOLIDAYS), {first: 0}, 0, first
    while d < last:
        d += dt.timedelta(days=1)
        n += d.weekday() < 5 and d not in hol
        out[d] = n
    return out


CUM = cumulative(dt.date(2016, 1, 1), dt.date(2028, 12, 31))


def working_days(a, b):
    return CUM[b] - CUM[a]


def wd_before(n):
    """the latest date a with exactly n working days in (a, AS_OF]"""
    d = AS_OF
    while working_days(d, AS_OF) < n:
        d -= dt.timedelta(days=1)
    return d


# ---------------------------------------------------------------- records
def make(scale, seed):
    rnd = random.Random(seed * 1000003 + sum(map(ord, scale)))
    rand, randint, choice = rnd.random, rnd.randint, rnd.choice
    n_party, n_mod, n_asm, n_rel, n_act, n_evt = SCALES[scale]
    day0 = dt.date(2017, 1, 1)
    days = [day0 + dt.timedelta(days=i) for i in range((AS_OF - day0).days + 1)]
    last = len(days) - 1
    width = len(str(n_party))

    pid = ["P%0*d" % (width, i + 1) for i in range(n_party)]
    mid = ["MP%0*d" % (width, i + 1) for i in range(n_mod)]
    rid = ["R%0*d" % (4, i + 1) for i in range(n_rel)]
    words = ["Albion", "Border", "Cairn", "Dover", "Esk", "Forth", "Grid", "Humber",
             "Isis", "Jura", "Kelvin", "Lune", "Medway", "North", "Orwell", "Pennine"]

    parties = []
    for i in range(n_party):
        p = {"id": pid[i],
             "name": "%s %s Energy %d Ltd" % (choice(words), choice(words), i + 1),
             "category": choice(CATEGORIES),
             "status": "active" if rand() < 0.93 else "suspended",
             "acceded": days[randint(0, 600)],
             "active": rand() < 0.9,
             "meter_points": randint(0, 4_000_000)}
        x = rand()
        n = 0 if x < 0.25 else 1 if x < 0.65 else 2 if x < 0.85 else 3 if x < 0.95 else 4
        roles = []
        for r in rnd.sample(ROLES, n):
            u = {"role": r}
            if rand() < BAD:
                uep = randint(900, last)
                t = {"srept_completed": uep - randint(1, 200),
                     "uept_completed": uep - randint(1, 200),
                     "security_assessment_date": uep - randint(0, 90)}
                status = "approved"
                k = randint(0, 6)
                if k == 0:
                    del t["srept_completed"]
                elif k == 1:
                    t["srept_completed"] = min(last, uep + randint(1, 60))
                    uep -= t["srept_completed"] == uep
                elif k == 2:
                    del t["uept_completed"]
                elif k == 3:
                    t["uept_completed"] = min(last, uep + randint(1, 60))
                    uep -= t["uept_completed"] == uep
                elif k == 4:
                    status = choice(["pending", "rejected", "deferred"])
                elif k == 5:
                    t["security_assessment_date"] = min(last, uep + randint(1, 60))
                    uep -= t["security_assessment_date"] == uep
                else:
                    del t["security_assessment_date"]
                    status = "pending"
                for f, v in t.items():
                    u[f] = days[v]
                u["security_assessment_status"] = status
                u["uep_completed"] = days[uep]
            elif rand() < 0.75:
                uep = randint(900, last)
                u["srept_completed"] = days[uep - randint(0, 200)]
                u["uept_completed"] = days[uep - randint(0, 200)]
                u["security_assessment_status"] = "approved"
                u["security_assessment_date"] = days[uep - randint(0, 90)]
                u["uep_completed"] = days[uep]
            else:                           # still on its way in: nothing to check
                if rand() < 0.6:
                    u["srept_completed"] = days[randint(900, last)]
                if rand() < 0.4:
                    u["uept_completed"] = days[randint(900, last)]
                u["security_assessment_status"] = choice(["none", "pending", "approved"])
                if u["security_assessment_status"] == "approved":
                    u["security_assessment_date"] = days[randint(900, last)]
            roles.append(u)
        p["user_roles"] = roles
        parties.append(p)

    step = max(1, 3400 // n_rel)
    releases = [{"id": rid[i], "name": "Release %d" % (i + 1),
                 "date": dt.date(2018, 2, 22) + dt.timedelta(days=i * step),
                 "status": "planned" if i > n_rel * 0.85 else "implemented"}
                for i in range(n_rel)]

    mods = []
    rel_of = [None] * n_mod
    for g0 in range(0, n_mod, GROUP):
        size = min(GROUP, n_mod - g0)
        g = g0 // GROUP
        base = randint(0, max(0, n_rel - 6))
        ring = set()
        if g % 6 == 1 and size >= 8:        # a ring of 2 or 3 inside the group
            k = 2 + (g // 6) % 2
            start = randint(2, size - k)
            ring = set(range(start, start + k))
        for pos in range(size):
            i = g0 + pos
            m = {"id": mid[i], "title": "Change %d to Section %s" % (i + 1, choice("ABCDEFGH")),
                 "status": choice(["draft", "refinement", "decision", "implemented"]),
                 "raised": days[randint(300, last)], "proposer": choice(pid)}
            if pos not in ring and rand() < 0.65:
                rel_of[i] = min(n_rel - 1, base + pos * 5 // GROUP)
            deps = []
            if pos in ring:
                lo = min(ring)
                deps = [g0 + lo + (pos - lo + 1) % len(ring)]
            elif pos and rand() < BAD * 1.1:
                q = g0 + randint(0, pos - 1)
                if rel_of[q] is None:
                    if rel_of[i] is None:
                        rel_of[i] = base
                    deps = [q]
                elif rel_of[q] > 0:
                    rel_of[i] = rel_of[q] - 1
                    deps = [q]
            elif pos and rand() < 0.5:
                pool = [q for q in range(g0, i)
                        if (q - g0) not in ring and (rel_of[i] is None or (
                            rel_of[q] is not None and rel_of[q] <= rel_of[i]))]
                deps = rnd.sample(pool, min(len(pool), randint(1, 3)))
            deps = [mid[q] for q in deps]
            if rel_of[i] is not None:
                m["release"] = rid[rel_of[i]]
            if rand() < BAD:
                k = randint(0, 2)
                if k == 0:
                    deps.append("MX%06d" % i)
                elif k == 1:
                    m["proposer"] = "PX%06d" % i
                else:
                    m["release"] = "RX%06d" % i
            m["depends_on"] = deps
            mods.append(m)

    targets = [5, 10, 15, 20, 30]
    class Back(list):       # a day with n working days after it: now and then a Saturday or Friday
        def __getitem__(self, n):
            d = list.__getitem__(self, n)
            for _ in range(randint(0, 3)):
                e = d - dt.timedelta(days=1)
                if working_days(e, AS_OF) != n:
                    break
                d = e
            return d
    back = Back(wd_before(n) for n in range(0, 400))
    asms = []
    for i in range(n_asm):
        target = choice(targets)
        a = {"id": "A%0*d" % (width, i + 1), "modification": choice(mid), "assessor": choice(pid)}
        if rand() < BAD:
            a["accepted"] = back[target + (1 if rand() < 0.5 else randint(2, 200))]
        elif rand() < 0.3:                  # half of both kinds sit on the very boundary
            a["accepted"] = back[target if rand() < 0.5 else randint(0, target)]
        else:
            d = back[randint(1, 390)]
            a["accepted"] = d
            r = d + dt.timedelta(days=randint(0, 90))
            a["returned"] = min(r, AS_OF)
        a["target_wd"] = target
        if rand() < BAD:
            if rand() < 0.5:
                a["modification"] = "MX%06d" % i
            else:
                a["assessor"] = "PX%06d" % i
        asms.append(a)

    acts = []
    for i in range(n_act):
        t = {"id": "ACT%0*d" % (width, i + 1), "owner": choice(pid),
             "raised": days[randint(last - 700, last)], "status": choice(["open", "closed"]),
             "text": "Report back on item %d" % (i + 1)}
        if rand() < BAD:
            t["owner"] = "PX%06d" % i
        acts.append(t)

    evts = []
    for i in range(n_evt):
        v = {"id": "E%0*d" % (width, i + 1), "party": choice(pid)}
        if rand() < BAD:
            v["opened"] = back[21 + (0 if rand() < 0.5 else randint(1, 250))]
            v["status"] = "open"
        else:
            k = randint(0, 2)
            if k == 0:
                v["opened"] = back[20 if rand() < 0.5 else randint(0, 20)]
                v["status"] = "open"
            elif k == 1:
                v["opened"] = back[randint(22, 350)]
                v["status"] = "open"
                v["panel_decision"] = v["opened"] + dt.timedelta(days=randint(1, 20))
            else:
                v["opened"] = back[randint(0, 350)]
                v["status"] = "closed"
        v["kind"] = choice(["non_payment", "insolvency", "breach", "security"])
        if rand() < BAD:
            v["party"] = "PX%06d" % i
        evts.append(v)

    return {"calendar": {"bank_holidays": HOLIDAYS},
            "party": parties, "modification": mods, "assessment": asms,
            "release": releases, "action": acts, "event_of_default": evts}


# ---------------------------------------------------------------- reference evaluation
def reference(s):
    out = []
    for p in s["party"]:
        for u in p["user_roles"]:
            d = u.get("uep_completed")
            if d is None:
                continue
            never = dt.date.max
            if (u.get("srept_completed", never) > d or u.get("uept_completed", never) > d
                    or u.get("security_assessment_date", never) > d
                    or u["security_assessment_status"] != "approved"):
                out.append(("uep", p["id"] + "/" + u["role"]))
    for a in s["assessment"]:
        if "returned" not in a and working_days(a["accepted"], AS_OF) > a["target_wd"]:
            out.append(("overdue", a["id"]))
    for v in s["event_of_default"]:
        if (v["status"] == "open" and "panel_decision" not in v
                and working_days(v["opened"], AS_OF) > 20):
            out.append(("escalation", v["id"]))
    date_of = {r["id"]: r["date"] for r in s["release"]}
    party = {p["id"] for p in s["party"]}
    mod = {m["id"]: m for m in s["modification"]}
    for m in s["modification"]:
        mine = date_of.get(m.get("release"))
        for d in m["depends_on"]:
            if mine is not None and d in mod:
                theirs = date_of.get(mod[d].get("release"))
                if theirs is None or theirs > mine:
                    out.append(("dep_release", m["id"] + ">" + d))
    for m in s["modification"]:             # groups are small: plain reachability
        seen, todo = set(), list(m["depends_on"])
        while todo:
            d = todo.pop()
            if d in seen or d not in mod:
                continue
            seen.add(d)
            todo += mod[d]["depends_on"]
        if m["id"] in seen:
            out.append(("dep_cycle", m["id"]))

    def ref(rec, field, value, known):
        if value not in known:
            out.append(("reference", "%s:%s:%s" % (rec["id"], field, value)))
    for m in s["modification"]:
        ref(m, "proposer", m["proposer"], party)
        if "release" in m:
            ref(m, "release", m["release"], date_of)
        for d in m["depends_on"]:
            ref(m, "depends_on", d, mod)
    for a in s["assessment"]:
        ref(a, "modification", a["modification"], mod)
        ref(a, "assessor", a["assessor"], party)
    for t in s["action"]:
        ref(t, "owner", t["owner"], party)
    for v in s["event_of_default"]:
        ref(v, "party", v["party"], party)
    return out


# ---------------------------------------------------------------- writing
def value(v):
    if v is True or v is False:
        return "true" if v else "false"
    if isinstance(v, str):
        return '"%s"' % v
    if isinstance(v, (int, dt.date)):
        return str(v)
    return "[" + ", ".join(map(value, v)) + "]"


def toml(state, kind):
    if kind == "calendar":
        yield "[calendar]\nbank_holidays = [\n"
        for d in state["calendar"]["bank_holidays"]:
            yield "  %s,\n" % d
        yield "]\n\n"
        return
    for r in state[kind]:
        out = ["[[%s]]" % kind]
        out += ["%s = %s" % (k, value(v)) for k, v in r.items() if k != "user_roles"]
        for u in r.get("user_roles", ()):
            out.append("")
            out.append("[[party.user_roles]]")
            out += ["%s = %s" % (k, value(v)) for k, v in u.items()]
        yield "\n".join(out) + "\n\n"


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--scale", choices=SCALES, required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=1)
    o = ap.parse_args()
    os.makedirs(os.path.join(o.out, "toml"), exist_ok=True)
    s = make(o.scale, o.seed)
    with open(os.path.join(o.out, "state.toml"), "w") as whole:
        for kind in s:
            with open(os.path.join(o.out, "toml", kind + ".toml"), "w") as f:
                for text in toml(s, kind):
                    f.write(text)
                    whole.write(text)
    found = reference(s)
    kinds = ["uep", "overdue", "escalation", "dep_release", "dep_cycle", "reference"]
    lines = sorted("%s %s" % f for f in found)
    assert len(set(lines)) == len(lines)
    roles = sum(len(p["user_roles"]) for p in s["party"])
    expected = {
        "scale": o.scale, "seed": o.seed, "as_of": str(AS_OF),
        "records": {k: len(v) for k, v in s.items() if k != "calendar"},
        "user_roles": roles,
        "depends_on_edges": sum(len(m["depends_on"]) for m in s["modification"]),
        "expected": {k: sum(f[0] == k for f in found) for k in kinds},
        "sha256": hashlib.sha256("\n".join(lines).encode()).hexdigest(),
    }
    with open(os.path.join(o.out, "expected.json"), "w") as f:
        json.dump(expected, f, indent=1)
        f.write("\n")
    print(json.dumps(expected))


if __name__ == "__main__":
    main()
