"""Compares `recollect stats --json` with figures that pandas works out of the same log."""
import datetime
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

import pandas as pd

import fsrs
import seeded

TODAY = seeded.TODAY
Z = 1.959963984540054


def study_day(text):
    return (datetime.datetime.fromisoformat(text[:23]) - datetime.timedelta(hours=4)).date()


def wilson(right, n):
    p = right / n
    centre, margin = p + Z * Z / (2 * n), Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return {
        "low": 0.0 if right == 0 else max(0.0, (centre - margin) / (1 + Z * Z / n)),
        "high": 1.0 if right == n else min(1.0, (centre + margin) / (1 + Z * Z / n)),
    }


def share(rows):
    n, right = len(rows), int((rows.grade > 1).sum())
    return {"reviews": n, "right": right} | ({"share": right / n} | wilson(right, n) if n else {})


def replay(events):
    """Every answer that counts with the state that it found; and the cards' states at the end."""
    undone = {event["of"] for event in events if event["do"] == "undo"}
    ordered = sorted(events, key=lambda event: datetime.datetime.fromisoformat(event["at"]))
    cards, answers = {}, []
    for event in ordered:
        if event["do"] == "due":
            cards[event["card"]] |= {"in_review": True, "was_in_review": True, "due": datetime.date.fromisoformat(event["day"])}
        if event["do"] == "suspend":
            cards.setdefault(event["card"], {})["suspended"] = True
        if event["do"] == "flag":
            cards.setdefault(event["card"], {})["flagged"] = True
        if event["do"] != "review" or f"{event['at']} {event['by']}" in undone:
            continue
        card = cards.setdefault(event["card"], {})
        day = study_day(event["at"])
        found = card.get("in_review", False)
        memory = fsrs.review(card.get("memory"), max(0, (day - card["last"]).days) if "last" in card else 0, event["grade"])
        answers.append({
            "card": event["card"], "day": day, "month": str(day)[:7], "grade": event["grade"], "mode": event["mode"],
            "ms": event["ms"], "first": "last" not in card, "in_review": found, "interval": card.get("interval", 0),
            "said": event.get("said"), "chose": event.get("chose"), "stability": memory[0], "difficulty": memory[1],
        })
        if found and event["grade"] == 1:
            card["lapses"] = card.get("lapses", 0) + 1
        card |= {"memory": memory, "last": day}
        if "days" in event:
            card |= {"in_review": True, "interval": event["days"], "due": day + datetime.timedelta(days=event["days"])}
        else:
            instant = datetime.datetime.fromisoformat(event["at"]) + datetime.timedelta(seconds=event["secs"])
            # The study day by the clock of today, which is an hour east.
            local = instant.astimezone(datetime.timezone(datetime.timedelta(hours=1)))
            card |= {"in_review": False, "due": (local - datetime.timedelta(hours=4)).date()}
    return pd.DataFrame(answers), cards


def new_today(loaded, cards, events):
    """The new cards that today still brings: one of an entry, ten less those that were asked for the first time today."""
    asked_first = {}
    for event in sorted(events, key=lambda event: datetime.datetime.fromisoformat(event["at"])):
        if event["do"] == "review":
            asked_first.setdefault(event["card"], event)
    today = [event for event in asked_first.values() if study_day(event["at"]) == TODAY]
    names = {event["card"] for event in today}
    entry = lambda card: (card["file"], card["line"])  # noqa: E731
    taken = {entry(card) for card in loaded if card["key"] in names}
    waiting = {
        entry(card) for card in loaded
        if "memory" not in cards.get(card["key"], {}) and not cards.get(card["key"], {}).get("suspended")
    }
    return max(0, min(10 - sum(event["mode"] != "import" for event in today), len(waiting - taken)))


def compared(exam, exams):
    """An exam beside the one before it that fits best: of its seed, then complete, then the newest."""
    earlier = exams[: exams.index(exam)]
    earlier = [other for other in earlier if other["decks"] == exam["decks"]]
    if not earlier:
        return None

    def fitness(other):
        return 2 * (other["seed"] == exam["seed"]) + (len(other["given"]) == other["questions"])

    before = [other for other in earlier if fitness(other) == max(map(fitness, earlier))][-1]
    then = {answer["card"]: answer["right"] for answer in before["given"]}
    both = [answer for answer in exam["given"] if answer["card"] in then]

    def those(was, now):
        return [answer["card"] for answer in both if (then[answer["card"]], answer["right"]) == (was, now)]

    return {
        "before": figures_of(before), "both": len(both), "newly_right": those(False, True),
        "still_missed": those(False, False), "no_longer_right": those(True, False),
    }


def figures_of(exam):
    return {
        "exam": exam["name"], "day": str(study_day(exam["at"])), "decks": exam["decks"], "seed": exam["seed"],
        "questions": exam["questions"], "answered": len(exam["given"]), "right": sum(a["right"] for a in exam["given"]),
    }


def expected(loaded, others, events, texts):
    everything, cards = replay(events)
    keys = [card["key"] for card in loaded]
    facts = pd.DataFrame({
        "card": keys, "place": range(len(keys)), "deck": [c["deck"] for c in loaded], "kind": [c["kind"] for c in loaded],
        "heading": [c.get("heading") for c in loaded], "label": [c["prompt"] if c["kind"] == "define" else c["answers"][0] for c in loaded],
    })
    # merge may reorder rows; the log's order is what curves and confusions go by.
    counted = everything[everything.day <= TODAY].reset_index().merge(facts, on="card").sort_values("index").reset_index(drop=True)
    asked = counted[counted["mode"] != "import"]
    state = [cards.get(key, {}) for key in keys]
    begun = [s for s in state if "memory" in s]
    result = {"today": str(TODAY), "decks": list(facts.deck.drop_duplicates()), "cards": len(keys)}

    # Where the cards stand.
    active = [s for s in begun if not s.get("suspended")]
    result["due_learning"] = sum(not s["in_review"] and s["due"] <= TODAY for s in active)
    result["due_reviews"] = sum(s["in_review"] and s["due"] <= TODAY for s in active)
    result["due"] = result["due_learning"] + result["due_reviews"]
    result["new"] = sum("memory" not in s and not s.get("suspended") for s in state)
    result["new_today"] = new_today(loaded, cards, events)
    result["learning"] = sum(not s["in_review"] for s in begun)
    result["learned"] = sum(s["in_review"] for s in begun)
    result["suspended"] = sum(bool(s.get("suspended")) for s in state)
    result["flagged"] = sum(bool(s.get("flagged")) for s in state)
    result["lost"] = 0
    result["learned_elsewhere"] = sum(cards.get(c["key"], {}).get("in_review", False) for c in others)
    ahead = [max(0, (s["due"] - TODAY).days) for s in active]
    result["forecast"] = [{"day": str(TODAY + datetime.timedelta(days=n)), "due": ahead.count(n)} for n in range(14)]
    result["stock"] = {
        "new": sum("memory" not in s for s in state), "learning": result["learning"],
        "young": sum(s["in_review"] and s.get("interval", 0) < 21 for s in begun),
        "mature": sum(s["in_review"] and s.get("interval", 0) >= 21 for s in begun),
        "lapsed": sum(s.get("lapses", 0) > 0 for s in begun),
    }

    # True retention.
    reviews = counted[counted.in_review]
    recent = reviews[reviews.day > TODAY - datetime.timedelta(days=30)]
    result["retention"] = {"days": 30} | share(recent)

    def groups(names, order, extra=lambda rows: {}):
        found = {name: rows for name, rows in reviews.groupby(names)}
        return [{"name": name} | extra(found[name]) | share(found[name]) for name in order if name in found]

    by_place = reviews.sort_values("place")
    headings = []
    for (deck, heading), rows in reviews.groupby(["deck", "heading"]):
        headings.append((rows.place.min(), {"name": heading, "deck": deck} | share(rows)))
    maturity = [("young", reviews[reviews.interval < 21]), ("mature", reviews[reviews.interval >= 21])]
    result["true_retention"] = {
        "all": share(reviews), "months": groups("month", sorted(reviews.month.unique())),
        "maturity": [{"name": name} | share(rows) for name, rows in maturity if len(rows)],
        "decks": groups("deck", list(by_place.deck.drop_duplicates())),
        "headings": [group for _, group in sorted(headings, key=lambda pair: pair[0])],
        "kinds": groups("kind", ["define", "term", "ask", "gap"]),
        "modes": groups("mode", ["typed", "choice", "reveal", "import"]),
    }

    # What is known, and its course.
    chances = [fsrs.retrievability(s["memory"][0], (TODAY - s["last"]).days) for s in begun]
    first = counted.day.iloc[0]
    # At most 60 points: the first day, then equal steps up to today.
    step = max(1, math.ceil((TODAY - first).days / 59))
    curve, memories, place = [], {}, 0
    for day in [first] + [TODAY - datetime.timedelta(days=n) for n in range(0, (TODAY - first).days, step)][::-1]:
        while place < len(counted) and counted.day[place] <= day:
            memories[counted.place[place]] = (counted.stability[place], counted.day[place])
            place += 1
        total = sum(fsrs.retrievability(s, (day - last).days) for _, (s, last) in sorted(memories.items()))
        curve.append({"day": str(day), "recalled": total, "begun": len(memories)})
    result["known"] = {"recalled": sum(chances), "begun": len(begun), "cards": len(keys), "seen_today": sum(not s["in_review"] and s["last"] == TODAY for s in begun), "curve": curve}

    # Days, time, memory.
    def work(rows):
        return {"answers": len(rows), "right": int((rows.grade > 1).sum()), "new": int(rows["first"].sum()), "ms": int(rows.ms.sum())}

    days = sorted(asked.day.unique())
    runs, run = [], 0
    for n, day in enumerate(days):
        run = run + 1 if n and (day - days[n - 1]).days == 1 else 1
        runs.append(run)
    by_day = {day: rows for day, rows in asked.groupby("day")}
    result["study"] = work(asked) | {
        "studied_days": len(days), "studied_of_last_30": sum((TODAY - day).days < 30 for day in days),
        "days_in_a_row": runs[-1] if (TODAY - days[-1]).days <= 1 else 0, "most_days_in_a_row": max(runs),
        "days": [{"day": str(day)} | work(by_day[day]) for day in days],
    }
    result["answers_today"] = len(by_day.get(TODAY, []))

    def times(name, rows):
        ordered = sorted(rows.ms)
        tenth = -(-len(ordered) // 10)
        return {
            "name": name, "answers": len(rows), "mean_ms": float(rows.ms.mean()), "median_ms": float(rows.ms.median()),
            "fast_ms": ordered[tenth - 1], "slow_ms": ordered[len(ordered) - tenth],
        }

    result["times"] = [times("all", asked)] + [times(mode, asked[asked["mode"] == mode]) for mode in ["typed", "choice", "reveal"]]

    def bands(values, bounds, end):
        ends = bounds[1:] + [end]
        cut = pd.cut(pd.Series(values), [*bounds, math.inf], right=False)
        counts = cut.value_counts(sort=False)
        return [{"from": float(low)} | ({} if high is None else {"to": float(high)}) | {"cards": int(count)} for low, high, count in zip(bounds, ends, counts)]

    result["memory"] = {
        "stability": bands([s["memory"][0] for s in begun], [0, 1, 7, 30, 90, 365], None),
        "difficulty": bands([s["memory"][1] for s in begun], [1, 2, 3, 4, 5, 6, 7, 8, 9], 10),
        "retrievability": bands(chances, [n / 10 for n in range(10)], 1),
    }

    # What is hard.
    hard = []
    for place, rows in counted.groupby("place"):
        wrong, n = int((rows.grade == 1).sum()), len(rows)
        if wrong >= 2:
            s = cards[keys[place]]
            hard.append((-wilson(wrong, n)["low"], -wrong, place, {
                "key": keys[place], "prompt": texts[place][2], "answers": [texts[place][3]], "deck": texts[place][0],
                "wrong": wrong, "reviews": n, "lapses": s.get("lapses", 0),
                "stability": s["memory"][0], "difficulty": s["memory"][1],
                "retrievability": fsrs.retrievability(s["memory"][0], (TODAY - s["last"]).days),
            }))
    result["hardest"] = [card for *_, card in sorted(hard, key=lambda entry: entry[:3])]

    # Confusions: reviews in the order of the log, then exams.
    pairs = {}

    asks = {key: text[2] if text[1] in ("ask", "gap") else None for key, text in zip(keys, texts)}

    def confuse(card, label, said, chose):
        # pandas writes what is missing as a number that is none.
        said, chose = (text if isinstance(text, str) else None for text in (said, chose))
        given = chose or said
        if not given or given.lower() == label.lower():
            return
        entry = pairs.setdefault((label.lower(), given.lower()), {"expected": label, "given": given, "times": 0, "chosen": 0, "cards": set()})
        entry["cards"].add(card)
        entry |= {"given": given, "times": entry["times"] + 1, "chosen": entry["chosen"] + bool(chose)}

    for row in counted[(counted.grade == 1) & (counted["mode"] != "import")].itertuples():
        confuse(row.card, row.label, row.said, row.chose)
    labels = dict(zip(facts.card, facts.label))
    exams = [
        event | {"name": f"{event['at']} {event['by']}"} for event in events
        if event["do"] == "exam" and set(event["decks"]) & set(result["decks"])
    ]
    for exam in exams:
        exam["given"] = [e for e in events if e["do"] == "exam-answer" and e["exam"] == exam["name"]]
        for answer in exam["given"]:
            if not answer["right"]:
                confuse(answer["card"], labels[answer["card"]], answer.get("said"), answer.get("chose"))
    result["exams"] = [figures_of(exam) | {"comparison": compared(exam, exams)} for exam in exams]
    # What is asked belongs to it where one question or gap alone asks for the answer.
    for pair in pairs.values():
        first, *more = pair.pop("cards")
        pair["question"] = None if more else asks[first]
    result["confusions"] = sorted(pairs.values(), key=lambda pair: -pair["times"])
    return result


def differences(name, mine, theirs):
    """Where the program's figures are not those of this script; members that only the program has are left alone."""
    if isinstance(mine, dict):
        for key, value in mine.items():
            if value is None and isinstance(theirs, dict) and key not in theirs:
                continue
            if not isinstance(theirs, dict) or key not in theirs:
                yield f"{name}.{key}: {value!r} is missing"
            else:
                yield from differences(f"{name}.{key}", value, theirs[key])
    elif isinstance(mine, list):
        if not isinstance(theirs, list) or len(mine) != len(theirs):
            yield f"{name}: {len(mine)} entries here, {len(theirs)} there"
        else:
            for number, (one, other) in enumerate(zip(mine, theirs)):
                yield from differences(f"{name}[{number}]", one, other)
    elif mine is None:
        yield f"{name}: nothing here, {theirs!r} there"
    elif isinstance(mine, float):
        # Sums of hundreds of powers may differ in the last of sixteen digits; twelve are far more than are shown.
        if not math.isclose(mine, theirs, rel_tol=1e-12, abs_tol=1e-12):
            yield f"{name}: {mine!r} here, {theirs!r} there"
    elif mine != theirs:
        yield f"{name}: {mine!r} here, {theirs!r} there"


def count(value):
    if isinstance(value, dict):
        return sum(map(count, value.values()))
    return sum(map(count, value)) if isinstance(value, list) else 1


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        loaded, others, events, texts = seeded.make(program, folder)
        environment = {"PATH": "/usr/bin:/bin", "HOME": name, "RECOLLECT_NOW": seeded.NOW}

        def stats(*options):
            command = [program, "stats", str(folder / "Decks"), "--progress", str(folder / "progress.json"), "--json", *options]
            output = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
            return json.loads(output)

        # The cards as they were written, all decks and one alone; of that one fewer cards are new than a day brings.
        texts = [text for text in texts if text[0] != "Away"]
        listed = [(card["deck"], card["kind"], card["prompt"], card["answers"][0]) for card in loaded]
        found = list(differences("cards", [list(text) for text in sorted(texts)], [list(card) for card in sorted(listed)]))
        texts = listed if not found else sys.exit("\n".join(found[:30]))
        numbers = count(texts)
        for deck in (None, "Lungs"):
            chosen = [n for n, card in enumerate(loaded) if deck in (None, card["deck"])]
            mine = expected([loaded[n] for n in chosen], others, events, [texts[n] for n in chosen])
            found += differences(f"stats {deck or ''}".strip(), mine, stats(*(["--deck", deck] if deck else [])))
            numbers += count(mine)
        for line in found[:30]:
            print(line)
        reviews = sum(event["do"] == "review" for event in events)
        print(f"{reviews} answers, {numbers} figures compared: {len(found)} differ.")
        sys.exit(1 if found else 0)


main()
